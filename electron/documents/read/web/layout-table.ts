import type { Piece } from '../../../../shared/recognise/manuscript.ts';
import type { PlacedCell } from '../grid/grid-rows.ts';
import { declarationsOf, type StyleSheet } from './style-sheet.ts';
import { attribute, type Element } from './tree.ts';

/** A cell of a table on a page with what was read in it. */
export type FilledCell = { element: Element; at: Omit<PlacedCell, 'text'>; pieces: Piece[] };

const sentences = 2;
const longProse = 300;
/** This share of a table's words in cells of prose: the table only holds the page. */
const mostProse = 0.7;
/** A page, drawn with lines or not; no table has so much in one cell. */
const page = 1500;

const lengthOf = ({ pieces }: FilledCell): number => pieces.reduce((sum, piece) => sum + textOf(piece).length, 0);
const textOf = (piece: Piece): string => (piece.kind === 'row' ? piece.cells.join('') : piece.text);

function isProse(cell: FilledCell): boolean {
  const ended = cell.pieces.filter((piece) => piece.kind === 'paragraph' && /[。；：]$/.test(piece.text));
  return ended.length > sentences || (lengthOf(cell) >= longProse && ended.length > 0);
}

const isDrawn = (element: Element, sheet: StyleSheet): boolean => {
  const width = attribute(element, 'border');
  if (width !== null && width.trim() !== '0') return true;
  const style = declarationsOf(element, sheet);
  return ['border', 'border-top', 'border-bottom', 'border-left', 'mso-border-alt'].some((name) => {
    const value = style.get(name) ?? '';
    return /solid|double|dashed|dotted|groove|ridge|inset/.test(value) && !/^0/.test(value);
  });
};

const columnsOf = (cells: readonly FilledCell[]): number => new Set(cells.map(({ at }) => at.column)).size;

/**
 * True for a table that only sets the page out: it has tables of rows in it, one column, or mostly cells of prose without lines
 * drawn around them.
 */
export function isLayout(table: Element, cells: readonly FilledCell[], sheet: StyleSheet): boolean {
  if (/^(?:presentation|none)$/i.test(attribute(table, 'role') ?? '')) return true;
  if (cells.some(({ pieces }) => pieces.some(({ kind }) => kind === 'row'))) return true;
  if (columnsOf(cells) === 1) return true;
  const columns = cells.reduce((most, { at }) => Math.max(most, at.column + at.columns), 0);
  const apart = cells.filter(({ at }) => at.columns < columns);
  const prose = apart.filter(isProse);
  if (prose.some((cell) => lengthOf(cell) > page)) return true;
  const sum = (some: readonly FilledCell[]): number => some.reduce((all, cell) => all + lengthOf(cell), 0);
  if (prose.length === 0 || sum(prose) < sum(cells) * mostProse) return false;
  const drawn =
    isDrawn(table, sheet) || cells.some(({ element }) => element.tagName === 'th' || isDrawn(element, sheet));
  return !drawn;
}
