import type { Agency } from '../../shared/report/agency.ts';
import { titleFor } from '../../shared/report/derive.ts';
import type { Draft } from '../draft/draft.ts';

export type Facts = { agency: Agency; year: number; titleLines: string[] };

/**
 * Changes some of a report's facts. What was derived from the old ones follows: the title the clerk has not worded,
 * the period of the whole old year, and the signing agency that is the reporting one.
 */
export function changeFacts(draft: Draft, facts: Partial<Facts>): void {
  const { report } = draft.get();
  const next: Facts = { agency: report.agency, year: report.year, titleLines: report.titleLines, ...facts };
  if (facts.titleLines === undefined) next.titleLines = titleFor(report, next.agency.name, next.year);
  draft.change({ kind: 'facts', ...next });

  const { preface, signOff } = report;
  const [from, to] = preface.period;
  if (next.year !== report.year && from === `${report.year}-01-01` && to === `${report.year}-12-31`) {
    draft.change({
      kind: 'preface',
      preface: { ...preface, period: [`${next.year}-01-01`, `${next.year}-12-31`] },
    });
  }
  if (next.agency.name !== report.agency.name && signOff.agency === report.agency.name) {
    draft.change({ kind: 'signOff', signOff: { ...signOff, agency: next.agency.name } });
  }
}
