import type { FormTable } from '../../../../shared/forms/form.ts';
import { signLines, unitLine, yearLine } from '../../../../shared/report/annex-lines.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { sectionTables } from './form-table.ts';
import { look } from './look.ts';
import { element, escaped } from './markup.ts';
import { paragraph } from './text.ts';
import { titleLine } from './title.ts';

const ifAny = (style: string, text: string | null): string[] =>
  text === null || text === '' ? [] : [paragraph(style, text)];

/** 附件说明 after the body. */
export const mention = ({ annex: { mention: name } }: Report): string[] =>
  ifAny(look.mention, name === '' ? '' : `附件：${name}`);

/** 附件, flush left over the annex. */
export const annexLabel = ({ annex: { label } }: Report): string[] => ifAny(look.annexLabel, label);

/** Title, year, unit, the annex's tables and the people under them. */
export function annex(report: Report, tables: readonly FormTable[]): string[] {
  const { caption } = report.annex;
  return [
    ...(caption === '' ? [] : [element('p', { style: look.annexTitle }, titleLine(caption, report.agency.name))]),
    ...ifAny(look.annexYear, yearLine(report)),
    ...ifAny(look.tableNote, unitLine(report)),
    // A single table stands under the annex's own title; several need theirs.
    ...sectionTables(tables, report, tables.length > 1),
    ...signLines(report).map(peopleLine),
  ];
}

/** The spaces keep the entries apart where a page loses its looks. */
function peopleLine(entries: readonly string[]): string {
  const written = entries.map((entry) => element('span', { style: look.entry }, escaped(entry)));
  return element('p', { style: look.tableNote }, written.join('\u3000'));
}
