import type { Placed } from '../../../../shared/forms/layout.ts';

/** What a header cell heads: the columns under it, or what stands beside it in its rows. */
export function scopeOf({ rows, columns }: Pick<Placed<unknown>, 'rows' | 'columns'>, atTop: boolean): string {
  if (atTop) return columns > 1 ? 'colgroup' : 'col';
  return rows > 1 ? 'rowgroup' : 'row';
}
