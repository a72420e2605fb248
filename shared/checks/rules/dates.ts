import { findYear } from '../../recognise/year.ts';
import { wholePeriod } from '../../report/preface.ts';
import { officialDate } from '../../wording/date.ts';
import type { Found, Severity } from '../finding.ts';
import { whereIn, type Line } from '../lines.ts';
import type { Rule } from '../rule.ts';

const finding = (severity: Severity, message: string, place: string, explain: string): Found => ({
  severity,
  message,
  where: { place },
  explain,
});

/** 现公布某局2018年政府信息公开工作年度报告: the report a preface says it is. */
const publishes =
  /(?:现|特)(?:将|向社会)?(?:予以)?(?:公布|公开|发布|编制)?[^，。；：:《》“”\d]{0,30}(20\d\d)年度?[^，。；：:《》“”\d]{0,24}(?:信息|政务)公开(?:工作)?(?:年度)?(?:工作)?报告/;

/** 编制了《某局2018年政府信息公开工作年度报告》. */
const named =
  /(?:编制|撰写|形成|编写)(?:了|完成|出)?《[^《》\d]{0,30}(20\d\d)年度?[^《》\d]{0,24}(?:信息|政务)公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)》/;

function published(lines: readonly Line[], year: number): Found[] {
  return lines.flatMap((line): Found[] => {
    const match = line.kind === 'preface' ? (publishes.exec(line.text) ?? named.exec(line.text)) : null;
    const said = match?.[1];
    if (!match || said === undefined || Number(said) === year) return [];
    const at = match.index + match[0].indexOf(said);
    return [
      {
        severity: 'error',
        message: `编制说明写的是${said}年的报告，报告年度是${year}年`,
        explain: '请检查是不是沿用了往年的句子。',
        where: whereIn(line, at, at + 4),
        left: said,
        right: String(year),
        subject: '编制说明的年度',
      },
    ];
  });
}

/** The years of title, statistics period and sign-off must fit the year the report is about. */
export const dates: Rule = {
  id: 'dates',
  title: '年度与日期',
  source: 'inferred',
  severities: ['error', 'warning'],
  reads: ['lines', 'year', 'titleLines', 'preface', 'signOff'],
  check: ({ report, lines }) => {
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
      const [first, last] = [officialDate(period[0]), officialDate(period[1])];
      const words = `${first}至${last}`;
      if (period[0] > period[1]) {
        // Where it stands in the text the rule about impossible dates shows the place.
        const isPrinted = lines.some(({ text }) => text.includes(first) && text.includes(last));
        if (!isPrinted) found.push(finding('error', `统计期限${words}前后颠倒`, 'preface', '起始日期应早于截止日期。'));
      } else if (Number(period[0].slice(0, 4)) !== report.year || Number(period[1].slice(0, 4)) !== report.year) {
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
    return [...found, ...published(lines, report.year)];
  },
};
