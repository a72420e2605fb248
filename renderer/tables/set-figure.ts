import type { Change } from '../../shared/report/change.ts';
import type { Decimal } from '../../shared/report/decimal.ts';
import type { Report } from '../../shared/report/report.ts';

/**
 * Sets the value of a figure and keeps its note. A reason was given for the value that stood there: it goes with it.
 */
export function setFigure(report: Pick<Report, 'figures'>, indicator: string, value: Decimal | null): Change {
  const { value: before = null, note = '', reason } = report.figures[indicator] ?? {};
  const kept = reason !== undefined && value === before ? { reason } : {};
  return { kind: 'figure', indicator, figure: { value, note, ...kept } };
}
