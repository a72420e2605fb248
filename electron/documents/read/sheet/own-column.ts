import type { Sheet } from './workbook.ts';

const ids = /^[A-Za-z][\w.-]*(?: [A-Za-z][\w.-]*)*$/;

/**
 * The hidden column right of the table in which our writer keeps the indicators of each row; null where there is none. Each
 * indicator stands in it once, and nothing else.
 */
export function ownColumn({ cells, hiddenColumns }: Sheet): number | null {
  const last = cells.reduce((most, { column }) => Math.max(most, column), 0);
  if (!hiddenColumns.has(last)) return null;
  const texts = cells.filter(({ column }) => column === last).map(({ text }) => text);
  const all = texts.flatMap((text) => text.split(' '));
  return texts.every((text) => ids.test(text)) && new Set(all).size === all.length ? last : null;
}
