import type { Form, FormTable } from '../../../shared/forms/form.ts';
import { prefaceText } from '../../../shared/report/derive.ts';
import { mark, sectionOrdinals } from '../../../shared/report/numbering.ts';
import { plainText } from '../../../shared/report/plain.ts';
import type { Report, Section } from '../../../shared/report/report.ts';
import type { SlotId } from '../../../shared/report/slots.ts';
import { officialDate } from '../../../shared/wording/date.ts';
import { withoutSpaces } from './read-docx.ts';

/**
 * All text a DOCX of the report must hold, in order, without white space. Characters no XML file can hold are left out.
 */
export function expectedText(report: Report, form: Form): string {
  const firstOf = (slot: SlotId) => report.sections.findIndex((section) => section.slot === slot);
  const without = form.tables.filter(({ slot }) => firstOf(slot) < 0);
  const apart = without.some(({ slot }) => slot === 'annex');
  const sections = report.sections.map((section, index) => [
    ...sectionText(section, report),
    ...(index === firstOf(section.slot) ? tablesIn(section, report, form) : []),
  ]);
  const last = report.sections.at(-1);
  const annexIsLast =
    last?.slot === 'annex' &&
    firstOf('annex') === sections.length - 1 &&
    form.tables.some(({ slot }) => slot === 'annex');
  const { signOff, annex, preface } = report;
  const date = signOff.date === null ? '' : officialDate(signOff.date);
  const lines = [
    ...report.titleLines,
    signOff.datePlace === 'top' ? date : '',
    preface.label === '' ? '' : `${preface.label}：`,
    prefaceText(report),
    ...(annexIsLast ? sections.slice(0, -1) : sections).flat(),
    ...without.filter(({ slot }) => slot !== 'annex').flatMap((table) => [table.title, ...cellsText(table, report)]),
    apart && annex.mention !== '' ? `附件：${annex.mention}` : '',
    signOff.agency,
    signOff.datePlace === 'end' ? date : '',
    ...(annexIsLast ? (sections.at(-1) ?? []) : []),
    ...(apart ? [annex.label, ...tableText(report, form)] : []),
  ];
  return withoutSpaces(printable(lines.join('')));
}

/** What stands behind the prose of the first section of a slot: the slot's tables, titled if the heading cannot name them. */
function tablesIn({ slot, heading }: Section, report: Report, form: Form): string[] {
  const tables = form.tables.filter((table) => table.slot === slot);
  if (slot === 'annex') return tables.length === 0 ? [] : tableText(report, form);
  const titled = tables.length > 1 || heading.trim() === '';
  return tables.flatMap((table) => [titled ? table.title : '', ...cellsText(table, report)]);
}

function cellsText(table: FormTable, report: Report): string[] {
  return table.grid.rows.flat().map((cell) => {
    if (cell.kind === 'label') return cell.text;
    return cell.kind === 'figure' ? (report.figures[cell.indicator]?.value ?? '') : '';
  });
}

function sectionText(section: Section, report: Report): string[] {
  const ordinal = sectionOrdinals(report.sections).get(section.id);
  return [ordinal === undefined ? '' : mark(1, ordinal), section.heading, plainText(section.prose, report)];
}

/** The annex: the caption, the lines round its tables and the tables themselves. */
export function tableText(report: Report, form: Form): string[] {
  const { annex, signOff } = report;
  const people = [signOff.responsible, signOff.reviewer, signOff.preparer, signOff.phone, signOff.filledOn ?? ''];
  const tables = form.tables.filter(({ slot }) => slot === 'annex');
  const cells = tables.flatMap((table) => [tables.length > 1 ? table.title : '', ...cellsText(table, report)]);
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
