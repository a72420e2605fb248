import type { FoundRow } from './printing.ts';

const fewestRows = 12;
const fewestUnits = 3;

/**
 * True for a table out of which everything that stood before was taken, as some converters do with repeated words: a form prints a
 * unit in every row, and here each stands but once. The values of such a table went with the words, so that a number may be
 * any later row's.
 */
export function isCollapsed(rows: readonly FoundRow[]): boolean {
  const asked = rows.filter(
    ({ target, found }) => target.unit !== '' && target.figures.length > 0 && found.layout !== 'row',
  );
  const units = asked.map(({ found }) => found.unit).filter((unit) => unit !== '');
  return asked.length >= fewestRows && units.length >= fewestUnits && new Set(units).size === units.length;
}
