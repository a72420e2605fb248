import type { Figure, Report, Unplaced } from '../../report/report.ts';
import { formKey, type Form } from '../form.ts';
import { indicatorWords } from '../words.ts';
import type { Counted } from './likeness.ts';

/** A figure that may find a place in a form: what it is called, how it is counted, what stands in its cell. */
export type Source = { words: string; counted: Counted; figure: Figure | undefined };

/** The figures the report has in its form's cells, blank ones too. */
export function cellsOf(report: Pick<Report, 'figures'>, form: Form): Map<string, Source> {
  return new Map(
    form.indicators.map((indicator) => [
      indicator.id,
      { words: indicatorWords(indicator), counted: indicator, figure: report.figures[indicator.id] },
    ]),
  );
}

/**
 * The pieces that are figures, one an indicator: the piece made last is what the clerk saw last, but one of the form the
 * report goes to is exactly its own.
 */
export function piecesOf(unplaced: readonly Unplaced[], to: Form): Map<string, Source & { piece: Unplaced }> {
  const key = formKey(to);
  const own = (piece: Unplaced): number => (piece.origin?.form === key ? 1 : 0);
  const found = new Map<string, Source & { piece: Unplaced }>();
  for (const piece of unplaced) {
    const { origin } = piece;
    if (!origin) continue;
    const other = found.get(origin.indicator);
    if (other && own(other.piece) > own(piece)) continue;
    found.set(origin.indicator, { words: origin.label, counted: origin, figure: origin.figure, piece });
  }
  return found;
}
