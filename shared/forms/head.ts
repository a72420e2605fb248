import type { Cell, Grid } from './form.ts';

/** Whether a cell is a head wherever the table is shown: what the form says of it, else any label of the head rows. */
export const isHead = (cell: Cell, row: number, { headRows }: Pick<Grid, 'headRows'>): boolean =>
  cell.kind === 'label' && (cell.head ?? row < headRows);
