import type { FormTable } from './form.ts';

/** The indicators whose figures a table holds, in printed order. */
export const figuresIn = ({ grid }: Pick<FormTable, 'grid'>): string[] =>
  grid.rows.flat().flatMap((cell) => (cell.kind === 'figure' ? [cell.indicator] : []));
