import { compact, layOut, type Layout } from '../../../shared/forms/layout.ts';
import { inlineText } from '../../../shared/report/plain.ts';
import type { ProseTable } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';
import { widthInEm } from './characters.ts';

export type ProseCell = ProseTable['content'][number]['content'][number];

// In characters: a column never gets so narrow that its words stand on end, nor so wide that it starves the others.
const narrowest = 4;
const widest = 24;
// Words and numbers are centred, sentences are not.
const shortCell = 12;

/** Whether a line in a cell is centred. */
export const isShort = (line: string): boolean => widthInEm(line) <= shortCell;

/** A small table of the prose laid out; `headRows` at its top hold header cells only, `shares` are the columns' widths. */
export type ProseGrid = {
  layout: Layout<ProseCell>;
  headRows: number;
  shares: number[];
  linesOf: (cell: ProseCell) => string[];
};

/** How a small table is laid out, whatever it is written into; null for one without cells. */
export function proseGrid(node: ProseTable, report: Report): ProseGrid | null {
  const rows = node.content.map((row) => row.content);
  const layout = compact(layOut(rows, (cell) => ({ rows: cell.attrs?.rowspan, columns: cell.attrs?.colspan })));
  if (layout.columns === 0) return null;
  const linesOf = (cell: ProseCell) => cell.content.map((paragraph) => inlineText(paragraph.content, report));
  const firstPlain = rows.findIndex((row) => row.some((cell) => cell.type !== 'tableHeader'));
  return { layout, headRows: Math.max(0, firstPlain), shares: sharesOf(layout, linesOf), linesOf };
}

function sharesOf(layout: Layout<ProseCell>, linesOf: ProseGrid['linesOf']): number[] {
  const wanted = Array.from({ length: layout.columns }, () => narrowest);
  for (const { cell, column, columns } of layout.cells) {
    if (columns > 1) continue;
    const width = Math.max(...linesOf(cell).map(widthInEm)) + 1;
    wanted[column] = Math.min(widest, Math.max(wanted[column] ?? narrowest, width));
  }
  return wanted;
}
