import type { Sheet } from './workbook.ts';

const ids = /^[A-Za-z][\w.-]*(?: [A-Za-z][\w.-]*)*$/;

function areIndicators(texts: readonly string[]): boolean {
  const all = texts.flatMap((text) => text.split(' '));
  return texts.every((text) => ids.test(text)) && new Set(all).size === all.length;
}

/**
 * The hidden column right of the table in which our writer keeps the indicators of each row; null where there is none. Each
 * indicator stands in it once, and nothing else.
 */
export function ownColumn({ cells, hiddenColumns }: Sheet): number | null {
  let shown = -1;
  const hidden = new Map<number, string[]>();
  for (const { column, text } of cells)
    if (!hiddenColumns.has(column)) shown = Math.max(shown, column);
    else if (!hidden.get(column)?.push(text)) hidden.set(column, [text]);
  const own = [...hidden].find(([column, texts]) => column > shown && areIndicators(texts));
  return own?.[0] ?? null;
}
