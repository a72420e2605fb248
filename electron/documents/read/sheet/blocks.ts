import type { Piece } from '../../../../shared/recognise/manuscript.ts';
import { stretchesOf } from '../grid/around-table.ts';
import { countBelow, gridRows, type GridRow, type PlacedCell } from '../grid/grid-rows.ts';

/** Rows that follow one another without a blank one, and whose table goes on over a blank one. */
function blocksOf(cells: readonly PlacedCell[]): PlacedCell[][] {
  const byRow = new Map<number, PlacedCell[]>();
  for (const cell of cells) {
    const line = byRow.get(cell.row);
    if (line) line.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  const blocks: PlacedCell[][] = [];
  let end = -1;
  for (const row of [...byRow.keys()].sort((left, right) => left - right)) {
    const line = byRow.get(row) ?? [];
    const opens = row > end && (blocks.length === 0 || line.length === 1);
    if (opens) blocks.push([]);
    for (const cell of line) blocks.at(-1)?.push(cell);
    end = Math.max(end, row + 1, ...line.map((cell) => row + cell.rows));
  }
  return blocks;
}

/** The cells with the rows in which one begins numbered one by one: blank rows between them do not count. */
function closeUp(cells: readonly PlacedCell[]): { cells: PlacedCell[]; rows: number } {
  const rows = [...new Set(cells.map(({ row }) => row))].sort((left, right) => left - right);
  const place = new Map(rows.map((row, at) => [row, at]));
  const reach = (row: number, count: number): number =>
    count === 1 ? 1 : countBelow(rows, row + count) - (place.get(row) ?? 0);
  return {
    cells: cells.map((cell) => ({ ...cell, row: place.get(cell.row) ?? 0, rows: reach(cell.row, cell.rows) })),
    rows: rows.length,
  };
}

/** The rows without the columns in which none of them has a cell, as those of a line beside or under the table. */
function withoutIdle(rows: readonly GridRow[]): GridRow[] {
  const width = rows[0]?.cells.length ?? 0;
  const used = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some(({ cells }) => cells[column] !== ''),
  );
  if (used.length === width) return [...rows];
  return rows.map(({ cells, spans }) => ({
    cells: used.map((column) => cells[column] ?? ''),
    spans: spans
      .map((span) => ({
        ...span,
        column: countBelow(used, span.column),
        columns: countBelow(used, span.column + span.columns) - countBelow(used, span.column),
      }))
      .filter(({ columns, rows: high }) => columns > 1 || high > 1),
  }));
}

const indent = /^(?:\u3000| {2})/;

const paragraph = (text: string, part: string): Piece => ({
  kind: 'paragraph',
  text: text.trim(),
  line: 0,
  part,
  ...(indent.test(text) ? { indented: true } : {}),
});

const trimmed = (cell: string): string =>
  cell
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();

/**
 * The pieces of a sheet's cells: its tables as rows, the lines over, under and between them as paragraphs. `fits` is asked
 * before a grid of so many cells is made.
 */
export function sheetPieces(
  cells: readonly PlacedCell[],
  part: string,
  countTable: () => number,
  fits: (cells: number) => void,
): Piece[] {
  return blocksOf(cells).flatMap((block) => {
    const closed = closeUp(block);
    return stretchesOf(gridRows(closed.cells, closed.rows, fits)).flatMap((stretch): Piece[] => {
      if (stretch.kind === 'lines') return stretch.lines.map((line) => paragraph(line, part));
      const table = countTable();
      return withoutIdle(stretch.rows).map(({ cells: texts, spans }) => ({
        kind: 'row',
        cells: texts.map(trimmed),
        line: 0,
        part,
        table,
        ...(spans.length > 0 ? { spans } : {}),
      }));
    });
  });
}
