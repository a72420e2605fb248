import { longestLine, narrowestPicture, widestPicture } from '../report/limits.ts';
import { paragraphOf, type Block, type ProseTable } from '../report/prose.ts';
import type { Line } from './line.ts';
import { coveredIn } from './spans.ts';

export type Row = Line & { kind: 'row' };

/** The cells of a table's row: those another cell reaches over are none, blank ones at the end are put on. */
function cellsOf(row: Row, covered: ReadonlySet<number>, width: number, left: number): ProseTable['content'][number] {
  const spans = new Map((row.spans ?? []).map((span) => [span.column, span]));
  const content = Array.from({ length: width }, (_, at) => at)
    .filter((at) => !covered.has(at))
    .map((at) => {
      const { columns, rows } = spans.get(at) ?? { columns: 1, rows: 1 };
      const attrs = { colspan: Math.min(columns, width - at), rowspan: Math.min(rows, left) };
      const words = (row.cells[at] ?? '').split('\n').map(paragraphOf);
      return { type: 'tableCell' as const, ...(columns > 1 || rows > 1 ? { attrs } : {}), content: words };
    });
  return { type: 'tableRow', content };
}

/** Rows that stand together as one table. What a source says of cells over several columns or rows is kept. */
export function tableOf(rows: readonly Row[]): Block {
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const content = rows.map((row, at) => cellsOf(row, coveredIn(rows, at), width, rows.length - at));
  return { type: 'table', content };
}

/** A picture as wide as it stood, within what a page allows. */
export function pictureOf({ picture: { id, widthMm }, text }: Line & { kind: 'picture' }): Block {
  const wide = Math.min(widestPicture, Math.max(narrowestPicture, Math.round(widthMm ?? 120)));
  return { type: 'picture', attrs: { picture: id, alt: text.slice(0, longestLine), widthMm: wide } };
}
