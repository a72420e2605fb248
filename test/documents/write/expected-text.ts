import type { Form } from '../../../shared/forms/form.ts';
import { prefaceText } from '../../../shared/report/derive.ts';
import { mark, sectionOrdinals } from '../../../shared/report/numbering.ts';
import { plainText } from '../../../shared/report/plain.ts';
import type { Report, Section } from '../../../shared/report/report.ts';
import { officialDate } from '../../../shared/wording/date.ts';
import { withoutSpaces } from './read-docx.ts';

/**
 * All text a DOCX of the report must hold, in order, without white space. Characters no XML file can hold are left out.
 */
export function expectedText(report: Report, form: Form): string {
  const hasTables = form.tables.length > 0;
  const home = hasTables ? report.sections.findIndex(({ slot }) => slot === 'annex') : -1;
  const sections = report.sections.map((section, index) =>
    index === home ? [...sectionText(section, report), ...tableText(report, form)] : sectionText(section, report),
  );
  const homeIsLast = home >= 0 && home === sections.length - 1;
  const { signOff, annex, preface } = report;
  const date = signOff.date === null ? '' : officialDate(signOff.date);
  const apart = hasTables && home < 0;
  const lines = [
    ...report.titleLines,
    signOff.datePlace === 'top' ? date : '',
    preface.label === '' ? '' : `${preface.label}：`,
    prefaceText(report),
    ...(homeIsLast ? sections.slice(0, home) : sections).flat(),
    apart && annex.mention !== '' ? `附件：${annex.mention}` : '',
    signOff.agency,
    signOff.datePlace === 'end' ? date : '',
    ...(homeIsLast ? (sections[home] ?? []) : []),
    ...(apart ? [annex.label, ...tableText(report, form)] : []),
  ];
  return withoutSpaces(printable(lines.join('')));
}

function sectionText(section: Section, report: Report): string[] {
  const ordinal = sectionOrdinals(report.sections).get(section.id);
  return [ordinal === undefined ? '' : mark(1, ordinal), section.heading, plainText(section.prose, report)];
}

/** The caption, the lines round the table and the table itself. */
export function tableText(report: Report, form: Form): string[] {
  const { annex, signOff } = report;
  const people = [signOff.responsible, signOff.reviewer, signOff.preparer, signOff.phone, signOff.filledOn ?? ''];
  const cells = form.tables.flatMap((table) => [
    form.tables.length > 1 ? table.title : '',
    ...table.grid.rows.flat().map((cell) => {
      if (cell.kind === 'label') return cell.text;
      return cell.kind === 'figure' ? (report.figures[cell.indicator]?.value ?? '') : '';
    }),
  ]);
  return [
    annex.caption,
    annex.yearLine ? `（${report.year}年度）` : '',
    annex.unitLine ? `填报单位（盖章）：${signOff.agency || report.agency.name}` : '',
    ...cells,
    ...(annex.signRow || people.some((value) => value !== '')
      ? [
          `单位负责人：${signOff.responsible}审核人：${signOff.reviewer}填报人：${signOff.preparer}`,
          `联系电话：${signOff.phone}填报日期：${signOff.filledOn === null ? '' : officialDate(signOff.filledOn)}`,
        ]
      : []),
  ];
}

function printable(text: string): string {
  return [...text].filter((char) => /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u.test(char)).join('');
}
