import { Document, Packer, type FileChild, type ISectionOptions } from 'docx';
import type { Form, FormTable } from '../../../../shared/forms/form.ts';
import { sectionOrdinals } from '../../../../shared/report/numbering.ts';
import type { Report, Section } from '../../../../shared/report/report.ts';
import { documentMoment } from '../document-moment.ts';
import { writable } from '../characters.ts';
import type { PictureSource } from '../pictures.ts';
import { isAnnex, tablePlaces } from '../../../../shared/forms/table-places.ts';
import { settle } from '../zip.ts';
import { annex, annexLabel, mention } from './annex.ts';
import { theme } from './fonts.ts';
import { sectionTables } from './form-table.ts';
import { pages } from './page.ts';
import { preface } from './preface.ts';
import { section } from './section.ts';
import { signOff } from './sign-off.ts';
import { styles, withParagraphDefaults } from './styles.ts';
import { title } from './title.ts';

/**
 * The report as a DOCX file to GB/T 9704-2012. Equal reports give equal bytes. The form must be the report's own; each of
 * its tables stands in the first section of the table's slot. Where the report has no such section, tables of the annex
 * stand on a page of their own after the sign-off, others at the end of the body.
 */
export async function writeDocx(report: Report, form: Form, pictures: PictureSource): Promise<Uint8Array> {
  const document = new Document({
    title: writable(report.titleLines.join('')),
    creator: writable(report.agency.name),
    lastModifiedBy: writable(report.agency.name),
    theme,
    styles,
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 640,
    compatibility: { version: 15, doNotExpandShiftReturn: true, useFELayout: true },
    sections: arranged(report, form, pictures),
  });
  const file = new Uint8Array(await Packer.toBuffer(document));
  return settle(file, documentMoment(report), { 'word/styles.xml': withParagraphDefaults });
}

/** The parts in their printed order, as runs of pages: the text with the sign-off, then the tables if they stand apart. */
function arranged(report: Report, form: Form, pictures: PictureSource): ISectionOptions[] {
  const { sections: homes, homeless, apart } = tablePlaces(form, report.sections);
  const ordinals = sectionOrdinals(report.sections);
  const sections = report.sections.map((one, index) =>
    section(one, ordinals.get(one.id), report, pictures, behind(one, homes.get(index) ?? [], report)),
  );
  const lastIndex = sections.length - 1;
  const annexIsLast = (homes.get(lastIndex) ?? []).some(isAnnex);
  const text = [
    ...title(report),
    ...preface(report),
    ...(annexIsLast ? sections.slice(0, lastIndex) : sections).flat(),
    ...sectionTables(homeless, report, true),
    ...(apart.length > 0 ? mention(report) : []),
    ...signOff(report),
  ];
  if (annexIsLast) return [pages(text, 'text'), pages(sections.slice(lastIndex).flat(), 'table')];
  if (apart.length === 0) return [pages(text, 'text')];
  return [pages(text, 'text'), pages([...annexLabel(report), ...annex(report, apart)], 'table')];
}

/** What stands behind a section's prose. One table needs no title of its own under the section's heading. */
function behind({ slot, heading }: Section, tables: readonly FormTable[], report: Report): FileChild[] {
  if (tables.length === 0) return [];
  if (slot === 'annex') return annex(report, tables);
  return sectionTables(tables, report, tables.length > 1 || heading.trim() === '');
}
