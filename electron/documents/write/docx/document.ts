import { Document, Packer, type FileChild, type ISectionOptions } from 'docx';
import type { Form } from '../../../../shared/forms/form.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { arrange } from '../arrange.ts';
import { documentMoment } from '../document-moment.ts';
import { writable } from '../characters.ts';
import type { PictureSource } from '../pictures.ts';
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

/** The report as a DOCX file to GB/T 9704-2012, its parts as arrange says. Equal reports give equal bytes. */
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

/** The parts as runs of pages: the text with the sign-off, then the tables if they stand apart. */
function arranged(report: Report, form: Form, pictures: PictureSource): ISectionOptions[] {
  const { text, apart } = arrange<FileChild>(report, form, {
    title: () => title(report),
    preface: () => preface(report),
    section: (one, ordinal, behind) => section(one, ordinal, report, pictures, behind),
    tables: (tables, titled) => sectionTables(tables, report, titled),
    mention: () => mention(report),
    signOff: () => signOff(report),
    annexLabel: () => annexLabel(report),
    annex: (tables) => annex(report, tables),
  });
  return apart.length === 0 ? [pages(text, 'text')] : [pages(text, 'text'), pages(apart, 'table')];
}
