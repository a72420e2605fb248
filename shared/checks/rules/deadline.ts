import { daysBetween, deadlineOf } from '../../report/deadline.ts';
import { officialDate } from '../../wording/date.ts';
import type { Rule } from '../rule.ts';

/** 条例（2019年修订）第四十九条; 2008年条例第三十一条: by when a report must be there. */
export const deadline: Rule = {
  id: 'deadline',
  title: '成文日期与时限',
  source: 'regulation',
  severities: ['warning', 'hint'],
  reads: ['agency', 'year', 'signOff'],
  check: ({ report }) => {
    const { date } = report.signOff;
    if (date === null) return [];
    const due = deadlineOf(report.agency.kind, report.year, {});
    const late = daysBetween(due.date, date);
    if (late <= 0) return [];
    const isNamed = report.year < 2019 || report.agency.kind === 'department' || report.agency.kind === 'government';
    return [
      {
        severity: isNamed ? ('warning' as const) : ('hint' as const),
        confidence: isNamed ? ('certain' as const) : ('asks' as const),
        message: `成文日期${officialDate(date)}晚于时限${officialDate(due.date)}，晚了${late}天`,
        where: { place: 'signOff' },
        left: date,
        right: due.date,
        subject: '成文日期与时限',
        explain: `${due.source}。请核对日期；确实逾期的，按上级要求说明。`,
      },
    ];
  },
};
