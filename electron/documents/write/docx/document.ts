import { Document, Packer, type ISectionOptions } from 'docx';
import type { Form } from '../../../../shared/forms/form.ts';
import { sectionOrdinals } from '../../../../shared/report/numbering.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { documentMoment } from '../annex-lines.ts';
import { writable } from '../characters.ts';
import type { PictureSource } from '../pictures.ts';
import { settle } from '../zip.ts';
import { annex, annexLabel, mention } from './annex.ts';
import { theme } from './fonts.ts';
import { pages } from './page.ts';
import { preface } from './preface.ts';
import { section } from './section.ts';
import { signOff } from './sign-off.ts';
import { styles, withParagraphDefaults } from './styles.ts';
import { title } from './title.ts';

/**
 * The report as a DOCX file to GB/T 9704-2012. Equal reports give equal bytes. The form must be the report's own; its
 * tables stand in the section of the annex slot if the report has one, else on a page of their own after the sign-off.
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
  const hasTables = form.tables.length > 0;
  const ordinals = sectionOrdinals(report.sections);
  const home = hasTables ? report.sections.findIndex(({ slot }) => slot === 'annex') : -1;
  const sections = report.sections.map((one, index) =>
    section(one, ordinals.get(one.id), report, pictures, index === home ? annex(report, form) : []),
  );
  const homeIsLast = home >= 0 && home === sections.length - 1;
  const text = [
    ...title(report),
    ...preface(report),
    ...(homeIsLast ? sections.slice(0, home) : sections).flat(),
    ...(hasTables && home < 0 ? mention(report) : []),
    ...signOff(report),
  ];
  return [pages(text, 'text'), ...tablePages()];

  function tablePages(): ISectionOptions[] {
    if (homeIsLast) return [pages(sections.slice(home).flat(), 'table')];
    return hasTables && home < 0 ? [pages([...annexLabel(report), ...annex(report, form)], 'table')] : [];
  }
}
