import { officialDate } from '../wording/date.ts';
import type { Report } from './report.ts';

/** （2018年度） under the table's title; null if the report does not print it. */
export function yearLine(report: Report): string | null {
  return report.annex.yearLine ? `（${report.year}年度）` : null;
}

/** 填报单位（盖章）：… above the table; null if the report does not print it. */
export function unitLine(report: Report): string | null {
  return report.annex.unitLine ? `填报单位（盖章）：${report.signOff.agency || report.agency.name}` : null;
}

/**
 * The two lines of people and dates under the table, each a list of "label：value"; a line is printed with empty values
 * too, because it is filled in by hand then. Empty if the report does not print them and nothing is filled.
 */
export function signLines(report: Report): string[][] {
  const { responsible, reviewer, preparer, phone, filledOn } = report.signOff;
  const filled = [responsible, reviewer, preparer, phone, filledOn ?? ''].some((value) => value !== '');
  if (!report.annex.signRow && !filled) return [];
  return [
    [`单位负责人：${responsible}`, `审核人：${reviewer}`, `填报人：${preparer}`],
    [`联系电话：${phone}`, `填报日期：${filledOn === null ? '' : officialDate(filledOn)}`],
  ];
}
