import type { RowShape } from '../flow/builder.ts';
import { i16, u16, u8 } from '../little-endian.ts';
import { eachParagraphSprm } from './properties.ts';
import { sprm } from './sprms.ts';

const mostCells = 64;
const cellSize = 20;

type Cells = { edges: number[]; across: number[]; down: number[] };

/** The definition of a row ([MS-DOC] 2.9.324): its edges, then what is said of each cell. */
function defined(operand: Uint8Array): Cells {
  const count = Math.min(mostCells, u8(operand, 0));
  const flags = Array.from({ length: count }, (_, at) => u16(operand, 1 + 2 * (count + 1) + cellSize * at));
  return {
    edges: Array.from({ length: count + 1 }, (_, at) => i16(operand, 1 + 2 * at)),
    across: flags.map((flag) => flag & 3),
    down: flags.map((flag) => (flag >> 5) & 3),
  };
}

/** Sets the width of columns, moving what stands right of them. */
function setWidths(cells: Cells, first: number, limit: number, width: number): void {
  for (let at = first; at < Math.min(limit, cells.edges.length - 1); at += 1) {
    const moved = width - ((cells.edges[at + 1] ?? 0) - (cells.edges[at] ?? 0));
    cells.edges = cells.edges.map((edge, index) => (index > at ? edge + moved : edge));
  }
}

/**
 * Which cells belong to their left neighbour. The two values that say "first" and "further" are told apart by which of them begins
 * a run, because programs disagree about them.
 */
function further(across: readonly number[]): boolean[] {
  let first = 0;
  return across.map((value, at) => {
    if (value === 0) return false;
    if ((across[at - 1] ?? 0) !== 0) return value !== first && value !== 3;
    first = value;
    return false;
  });
}

/** The shape of a row by the properties of the mark that ends it; no edges where they say none. */
export function rowShape(grpprl: Uint8Array, data: Uint8Array): RowShape {
  let cells: Cells = { edges: [], across: [], down: [] };
  eachParagraphSprm(grpprl, data, (code, operand) => {
    const [first, limit] = [u8(operand, 0), u8(operand, 1)];
    if (code === sprm.tableDefinition) cells = defined(operand);
    else if (code === sprm.columnWidths) setWidths(cells, first, limit, i16(operand, 2));
    else if (code === sprm.mergeAcross)
      for (let at = first; at < Math.min(limit, mostCells); at += 1) cells.across[at] = at === first ? 2 : 1;
    else if (code === sprm.splitAcross)
      for (let at = first; at < Math.min(limit, mostCells); at += 1) cells.across[at] = 0;
    else if (code === sprm.mergeDown && first < mostCells) cells.down[first] = limit & 3;
  });
  return { edges: cells.edges, across: further(cells.across), down: cells.down.map((value) => value === 1) };
}
