import type { Block, Cell, Row } from './block.ts';

/** How a source says the cells of a row stand: `edges` has one more than there are cells, in twips. */
export type RowShape = { edges: readonly number[]; across: readonly boolean[]; down: readonly boolean[] };

/** Puts paragraphs into the cells they stand in; `depth` is 0 outside of tables, 1 in a table, 2 in one within its cell. */
export type BlockBuilder = {
  add: (depth: number, blocks: readonly Block[]) => void;
  endCell: (depth: number) => void;
  endRow: (depth: number, shape: RowShape) => void;
  /** Gives up the row that is open, with what stands in it. */
  dropRow: (depth: number) => void;
  finish: () => Block[];
};

type Open = { rows: Row[]; cells: Block[][]; blocks: Block[] };

/** Tables within tables; a file that has more of them is read as if they were side by side. */
const deepest = 8;
/** Twips. How wide a cell is taken to be of which the source says nothing. */
const someWidth = 1440;

const isBlank = (blocks: readonly Block[]): boolean =>
  blocks.every((block) => block.kind === 'paragraph' && block.text.trim() === '');

/**
 * The row of so many cells. Cells beyond those the source tells the edges of are as wide as others; where edges go backward, as in
 * a damaged file, the cell has no width of its own.
 */
function rowOf(cells: readonly Block[][], { edges, across, down }: RowShape): Row {
  let right = edges[0] ?? 0;
  return {
    cells: cells.map((blocks, at): Cell => {
      const left = right;
      const said = edges[at + 1];
      right = said === undefined || said <= left ? left + someWidth : said;
      return { left, right, across: across[at] ?? false, down: down[at] ?? false, blocks };
    }),
  };
}

/** Starts a document. Calls come in the order of the source; what it leaves open is closed where a shallower text begins. */
export function blockBuilder(countCell: () => void): BlockBuilder {
  const open: Open[] = [{ rows: [], cells: [], blocks: [] }];
  const top = (): Open => {
    const found = open.at(-1);
    if (found) return found;
    const fresh: Open = { rows: [], cells: [], blocks: [] };
    open.push(fresh);
    return fresh;
  };
  const closeCell = (table: Open): void => {
    countCell();
    table.cells.push(table.blocks);
    table.blocks = [];
  };
  const closeRow = (table: Open, shape: RowShape): void => {
    if (!isBlank(table.blocks)) closeCell(table);
    table.blocks = [];
    if (table.cells.length > 0) table.rows.push(rowOf(table.cells, shape));
    table.cells = [];
  };
  const reach = (wanted: number): Open => {
    const depth = Math.min(wanted, deepest);
    while (open.length - 1 > depth) {
      const table = open.pop();
      if (!table) break;
      closeRow(table, { edges: [], across: [], down: [] });
      if (table.rows.length > 0) top().blocks.push({ kind: 'table', rows: table.rows });
    }
    while (open.length - 1 < depth) open.push({ rows: [], cells: [], blocks: [] });
    return top();
  };
  return {
    add: (depth, blocks) => {
      const { blocks: own } = reach(depth);
      for (const block of blocks) own.push(block);
    },
    endCell: (depth) => closeCell(reach(depth)),
    endRow: (depth, shape) => closeRow(reach(depth), shape),
    dropRow: (depth) => {
      const table = reach(depth);
      table.cells = [];
      table.blocks = [];
    },
    finish: () => reach(0).blocks,
  };
}
