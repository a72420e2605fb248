import { findYear } from '../../recognise/year.ts';
import { wholePeriod } from '../../report/preface.ts';
import { officialDate } from '../../wording/date.ts';
import type { Found, Severity } from '../finding.ts';
import type { Rule } from '../rule.ts';

const finding = (severity: Severity, message: string, place: string, explain: string): Found => ({
  severity,
  message,
  where: { place },
  explain,
});

/** The years of title, statistics period and sign-off must fit the year the report is about. */
export const dates: Rule = {
  id: 'dates',
  title: '年度与日期',
  source: 'inferred',
  check: ({ report }) => {
    const found: Found[] = [];
    const title = report.titleLines.join('');
    const titleYear = findYear(title);
    if (titleYear === null) {
      // Of a report without a title another rule speaks.
      if (title.trim() !== '')
        found.push(finding('warning', '标题里没有年度', 'facts', `本报告的年度是${report.year}年。`));
    } else if (titleYear !== report.year) {
      const explain = '请检查是不是沿用了往年的标题。';
      found.push(finding('error', `标题写的是${titleYear}年，报告年度是${report.year}年`, 'facts', explain));
    }
    const period = wholePeriod(report.preface);
    if (period !== null) {
      const words = `${officialDate(period[0])}至${officialDate(period[1])}`;
      if (period[0] > period[1])
        found.push(finding('error', `统计期限${words}前后颠倒`, 'preface', '起始日期应早于截止日期。'));
      else if (Number(period[0].slice(0, 4)) !== report.year || Number(period[1].slice(0, 4)) !== report.year) {
        found.push(
          finding('error', `统计期限${words}不在${report.year}年内`, 'preface', '请检查是不是沿用了往年的统计期限。'),
        );
      }
    }
    const { date } = report.signOff;
    if (date !== null && Number(date.slice(0, 4)) <= report.year) {
      const explain = '年度报告在次年编制，请检查是不是沿用了往年的日期。';
      found.push(finding('warning', `成文日期${officialDate(date)}不晚于报告年度`, 'signOff', explain));
    }
    return found;
  },
};
