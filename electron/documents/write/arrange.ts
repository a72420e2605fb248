import type { Form, FormTable } from '../../../shared/forms/form.ts';
import { isAnnex, tablePlaces } from '../../../shared/forms/table-places.ts';
import { sectionOrdinals } from '../../../shared/report/numbering.ts';
import type { Report, Section } from '../../../shared/report/report.ts';

/** What makes each part of a report in one kind of file. */
export type Builders<T> = {
  title: () => T[];
  preface: () => T[];
  /** A section with its number, undefined where it has none, and what stands behind its prose. */
  section: (section: Section, ordinal: number | undefined, behind: T[]) => T[];
  /** Tables within the body, each under its own title where that is asked for. */
  tables: (tables: readonly FormTable[], titled: boolean) => T[];
  /** 附件说明. */
  mention: () => T[];
  signOff: () => T[];
  annexLabel: () => T[];
  annex: (tables: readonly FormTable[]) => T[];
};

/**
 * The parts of a report in their printed order, which is the same in every kind of file: the text with the sign-off, and what
 * stands on pages of its own behind it (nothing where the tables stand within). The form must be the report's own; each of its
 * tables stands in the first section of the table's slot. Where the report has no such section, tables of the annex stand after
 * the sign-off, others at the end of the body.
 */
export function arrange<T>(report: Report, form: Form, build: Builders<T>): { text: T[]; apart: T[] } {
  const { sections: homes, homeless, apart } = tablePlaces(form, report.sections);
  const ordinals = sectionOrdinals(report.sections);
  const sections = report.sections.map((one, index) =>
    build.section(one, ordinals.get(one.id), behind(one, homes.get(index) ?? [], build)),
  );
  const lastIndex = sections.length - 1;
  const annexIsLast = (homes.get(lastIndex) ?? []).some(isAnnex);
  const text = [
    ...build.title(),
    ...build.preface(),
    ...(annexIsLast ? sections.slice(0, lastIndex) : sections).flat(),
    ...build.tables(homeless, true),
    ...(apart.length > 0 ? build.mention() : []),
    ...build.signOff(),
  ];
  if (annexIsLast) return { text, apart: sections.slice(lastIndex).flat() };
  return { text, apart: apart.length === 0 ? [] : [...build.annexLabel(), ...build.annex(apart)] };
}

/** What stands behind a section's prose. One table needs no title of its own under the section's heading. */
function behind<T>({ slot, heading }: Section, tables: readonly FormTable[], build: Builders<T>): T[] {
  if (tables.length === 0) return [];
  if (slot === 'annex') return build.annex(tables);
  return build.tables(tables, tables.length > 1 || heading.trim() === '');
}
