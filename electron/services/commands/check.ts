import { NianbaoError } from '../../../shared/api/errors.ts';
import { sectionOfPlace } from '../../../shared/api/place.ts';
import { placeName } from '../../../shared/report/place-name.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { nothingKnown } from '../../../shared/checks/result.ts';
import { checkReport } from '../check-report.ts';
import { jsonNumber } from '../describe.ts';
import { isYearBefore, knownPrevious } from '../previous.ts';
import { textOption, type Run } from './command.ts';
import { findReport } from './find.ts';

const severities = { error: '错误', warning: '提醒', hint: '提示' } as const;

const count = (findings: readonly Finding[], severity: Finding['severity']): number =>
  findings.filter((finding) => finding.severity === severity).length;

/** A place as a person knows it: a section by its heading. */
function placeWords(place: string | undefined, report: Report): string | undefined {
  if (place === undefined) return undefined;
  const id = sectionOfPlace(place);
  const heading = report.sections.find((section) => section.id === id)?.heading;
  return id === null ? placeName(place, null) || place : heading;
}

const issueOf = ({ agency, year }: Report) => ({ agency: agency.name, year });

/** Why a report that was named as last year's is not compared with; null where it is last year's. */
function whyNotCompared(named: Report, report: Report): string | null {
  if (isYearBefore(issueOf(named), issueOf(report))) return null;
  const words = ({ agency, year }: Report): string => `${agency.name.trim() || '未写明机关'}${year}年的报告`;
  return `--previous 给的是${words(named)}，不是${words({ ...report, year: report.year - 1 })}，没有用来比较。`;
}

export const run: Run = async (words, desk) => {
  const name = words.free[0];
  if (name === undefined) throw new NianbaoError('usage', { what: '缺少报告编号或文件' });
  const { id, report, form } = await findReport(name, desk);
  const named = textOption(words, 'previous');
  const stored = id === null || named !== null ? nothingKnown : knownPrevious(desk.store(), report);
  const given = named === null ? null : (await findReport(named, desk)).report;
  const remark = given && whyNotCompared(given, report);
  const previous = given === null ? stored : { found: remark === null ? given : null, failure: null };
  const { findings, remarks } = checkReport(desk.existing(), report, form, previous);
  const summary = {
    errors: count(findings, 'error'),
    warnings: count(findings, 'warning'),
    hints: count(findings, 'hint'),
  };
  const json = findings.map(({ left, right, where: { place, ...where }, ...rest }) => ({
    ...rest,
    where: { section: placeWords(place, report), ...where },
    left: jsonNumber(left),
    right: jsonNumber(right),
  }));
  return {
    json: { summary, findings: json },
    lines: [
      `错误${summary.errors}处，提醒${summary.warnings}处，提示${summary.hints}处`,
      ...findings.map(({ severity, message, explain }) => `${severities[severity]}  ${message}（${explain}）`),
    ],
    remarks: [...(remark === null ? [] : [remark]), ...remarks],
    exit: summary.errors > 0 ? 2 : 0,
  };
};
