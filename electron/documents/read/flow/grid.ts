import type { Span } from '../../../../shared/recognise/manuscript.ts';
import type { Cell, Row } from './block.ts';

/** Twips. Edges of different rows that are nearer than this are one edge that somebody drew by hand. */
const nearest = 60;
/** A table with more columns than this has none in common: its rows stay as they are. */
const mostColumns = 120;
const mostPlaces = 3_000_000;

/** A row on the grid of its table: a cell for every column, '' where one reaches over, `spans` the cells that do. */
export type GridRow = { cells: string[]; spans: Span[] };

/** The cells of a row with those that were merged into their left neighbour put into it. */
function joinedAcross({ cells }: Row): Cell[] {
  const found: Cell[] = [];
  for (const cell of cells) {
    const before = found.at(-1);
    if (cell.across && before)
      found[found.length - 1] = { ...before, right: cell.right, blocks: [...before.blocks, ...cell.blocks] };
    else found.push(cell);
  }
  return found;
}

/**
 * Which column each edge begins, by its place. Edges that are nearly one become one, but two edges of one row stay two, however
 * narrow what lies between them.
 */
function columnsOf(rows: readonly (readonly Cell[])[]): { width: number; columnAt: ReadonlyMap<number, number> } {
  const edges = rows
    .flatMap((cells, row) =>
      [...new Set(cells.flatMap(({ left, right }) => [left, right]))].map((place) => ({ place, row })),
    )
    .sort((one, other) => one.place - other.place);
  const columnAt = new Map<number, number>();
  let column = -1;
  let first = 0;
  let members = new Set<number>();
  for (const { place, row } of edges) {
    if (column < 0 || place - first > nearest || members.has(row)) {
      column += 1;
      first = place;
      members = new Set();
    }
    members.add(row);
    columnAt.set(place, column);
  }
  return { width: Math.max(1, column), columnAt };
}

type Open = { span: Span; row: number };

/**
 * Lays the rows of a table on one grid made of the edges of all of them: every row gets a cell for each column, and the spans say
 * which cells reach over several. `textOf` is the text of a cell; `covered` is told what stands under a cell that reaches down over
 * it, which nobody sees.
 */
export function onGrid(
  rows: readonly Row[],
  textOf: (cell: Cell) => string,
  covered: (text: string) => void,
): GridRow[] {
  const whole = rows.map(joinedAcross);
  const { width, columnAt } = columnsOf(whole);
  if (width > mostColumns || width * rows.length > mostPlaces)
    return whole.map((cells) => ({ cells: cells.map(textOf), spans: [] }));
  const found: GridRow[] = [];
  const open = new Map<number, Open>();
  for (const [row, cells] of whole.entries()) {
    const own: GridRow = { cells: Array.from({ length: width }, () => ''), spans: [] };
    found.push(own);
    for (const cell of cells) {
      const column = Math.min(columnAt.get(cell.left) ?? 0, width - 1);
      const columns = Math.max(1, (columnAt.get(cell.right) ?? column + 1) - column);
      const above = open.get(column);
      const text = textOf(cell);
      if (cell.down && above && above.row === row - 1 && above.span.columns === columns) {
        above.row = row;
        above.span.rows += 1;
        covered(text);
      } else {
        const span: Span = { column, columns, rows: 1 };
        own.cells[column] = [own.cells[column], text].filter(Boolean).join('\n');
        own.spans.push(span);
        open.set(column, { span, row });
      }
    }
  }
  return found.map(({ cells, spans }) => ({
    cells,
    spans: spans.filter(({ columns, rows: down }) => columns > 1 || down > 1),
  }));
}
