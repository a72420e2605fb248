import { Document, Packer, type FileChild, type ISectionOptions } from 'docx';
import type { Form } from '../../../../shared/forms/form.ts';
import { sectionOrdinals } from '../../../../shared/report/numbering.ts';
import type { Report, Section } from '../../../../shared/report/report.ts';
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
import { styles } from './styles.ts';
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
  return settle(await Packer.toBuffer(document), documentMoment(report));
}

/** The parts in their printed order, as runs of pages. */
function arranged(report: Report, form: Form, pictures: PictureSource): ISectionOptions[] {
  const ordinals = sectionOrdinals(report.sections);
  const write = (one: Section) => section(one, ordinals.get(one.id), report, pictures);
  const front = [...title(report), ...preface(report)];
  const home = form.tables.length > 0 ? report.sections.findIndex(({ slot }) => slot === 'annex') : -1;
  const withTables = (one: Section, index: number): FileChild[] =>
    index === home ? [...write(one), ...annex(report, form)] : write(one);

  if (home < 0) {
    const hasAnnex = form.tables.length > 0;
    const body = [
      ...front,
      ...report.sections.flatMap(write),
      ...(hasAnnex ? mention(report) : []),
      ...signOff(report),
    ];
    const apart = hasAnnex ? [pages([...annexLabel(report), ...annex(report, form)], true)] : [];
    return [pages(body, false), ...apart];
  }

  const isLast = home === report.sections.length - 1;
  const body = [
    ...front,
    ...report.sections.slice(0, isLast ? home : undefined).flatMap(withTables),
    ...signOff(report),
  ];
  const apart = isLast
    ? [
        pages(
          report.sections.slice(home).flatMap((one) => withTables(one, home)),
          true,
        ),
      ]
    : [];
  return [pages(body, false), ...apart];
}
