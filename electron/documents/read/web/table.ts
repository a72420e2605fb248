import { NianbaoError } from '../../../../shared/api/errors.ts';
import type { Piece } from '../../../../shared/recognise/manuscript.ts';
import { stretchesOf } from '../grid/around-table.ts';
import { gridRows, type PlacedCell } from '../grid/grid-rows.ts';
import { textIn } from './furniture.ts';
import { isLayout, type FilledCell } from './layout-table.ts';
import { lookOf } from './look.ts';
import { leaveOut, type Page } from './page.ts';
import type { Place, ReadInside } from './place.ts';
import { isHidden } from './seen.ts';
import { declarationsOf } from './style-sheet.ts';
import { attribute, children, type Element } from './tree.ts';

const mostCells = 1_000_000;
const widest = 1000;

const refuse =
  (name: string) =>
  (cells: number): void => {
    if (cells > mostCells)
      throw new NianbaoError('file-swollen', { path: name, limit: `${mostCells / 10_000}万个单元格` });
  };

function spanOf(cell: Element, name: string, most: number, zero: number): number {
  const value = Number.parseInt(attribute(cell, name) ?? '', 10);
  if (!Number.isFinite(value) || value < 0) return 1;
  return Math.max(1, Math.min(value === 0 ? zero : value, most));
}

const order: readonly string[] = ['thead', 'tbody', 'tfoot'];

/** The rows of a table by their groups, in the order in which they are shown; what is hidden is left out. */
function groupsOf(table: Element, page: Page): Element[][] {
  const shown = (element: Element): boolean => {
    if (!isHidden(element, declarationsOf(element, page.sheet))) return true;
    leaveOut(page, '去掉隐藏的文字', textIn(element));
    return false;
  };
  const groups = children(table).filter((element) => order.includes(element.tagName) && shown(element));
  return order
    .flatMap((name) => groups.filter(({ tagName }) => tagName === name))
    .map((group) => children(group).filter((row) => row.tagName === 'tr' && shown(row)));
}

type CellAt = { element: Element; at: Omit<PlacedCell, 'text'> };

/** Where the cells of a table stand, as a browser places them. */
function placeCells(groups: readonly Element[][], page: Page): { cells: CellAt[]; rows: number } {
  const cells: CellAt[] = [];
  let row = 0;
  let covered = 0;
  for (const group of groups) {
    const last = row + group.length;
    /** The row up to which a cell from above reaches, by column. */
    const taken: number[] = [];
    for (const line of group) {
      let column = 0;
      for (const element of children(line)) {
        if (element.tagName !== 'td' && element.tagName !== 'th') continue;
        if (isHidden(element, declarationsOf(element, page.sheet))) {
          leaveOut(page, '去掉隐藏的文字', textIn(element));
          continue;
        }
        for (; (taken[column] ?? 0) > row; column += 1) covered += 1;
        const columns = spanOf(element, 'colspan', widest, 1);
        const rows = spanOf(element, 'rowspan', last - row, last - row);
        covered += columns;
        refuse(page.name)(covered);
        for (let at = column; at < column + columns; at += 1) taken[at] = Math.max(taken[at] ?? 0, row + rows);
        cells.push({ element, at: { row, column, columns, rows } });
        column += columns;
      }
      row += 1;
    }
  }
  return { cells, rows: row };
}

const number = /^[-+]?[\d,]*\.?\d+(?:e[+-]?\d+)?$/i;

/**
 * The figure as spreadsheets save it beside what they show (sdval by LibreOffice, x:num by Excel): a shown one may be rounded or in
 * powers of ten. Only for a cell that shows a plain number or no longer finds room for it.
 */
function exactly(shown: string, cell: Element): string {
  const exact = attribute(cell, 'sdval') ?? attribute(cell, 'x:num');
  if (exact === null || !/^-?\d+(?:\.\d+)?$/.test(exact)) return shown;
  if (/^#{2,}$/.test(shown)) return exact;
  return number.test(shown) && Number(shown.replaceAll(',', '')) !== Number(exact) ? exact : shown;
}

const isParagraph = (piece: Piece) => piece.kind === 'paragraph';

const cellText = (cell: Element, pieces: readonly Piece[]): string =>
  exactly(
    pieces
      .filter(isParagraph)
      .map(({ text }) => text)
      .join('\n'),
    cell,
  );

/**
 * The pieces of a table: rows where it is one, paragraphs in reading order where it only holds the page. Lines typed into its
 * grid above and below the rows (title, unit, people) become paragraphs too.
 */
export function tablePieces(table: Element, place: Place, page: Page, read: ReadInside): Piece[] {
  const inside = (element: Element): Piece[] => {
    const row = element.parentNode;
    const look =
      row && 'tagName' in row && row.tagName === 'tr'
        ? lookOf(row, declarationsOf(row, page.sheet), place.look)
        : place.look;
    const inner = { ...place, look: lookOf(element, declarationsOf(element, page.sheet), look) };
    return read(element, { ...inner, inArticle: place.inArticle || page.furniture.article === element }, page);
  };
  const captions = children(table).filter(({ tagName }) => tagName === 'caption');
  const above = captions.flatMap(inside);
  const { cells, rows } = placeCells(groupsOf(table, page), page);
  const filled = cells.map((cell): FilledCell => ({ ...cell, pieces: inside(cell.element) }));
  if (filled.every(({ pieces }) => pieces.length === 0)) return above;
  if (isLayout(table, filled, page.sheet)) return [...above, ...filled.flatMap(({ pieces }) => pieces)];
  return [...above, ...dataPieces(filled, rows, page)];
}

function dataPieces(filled: readonly FilledCell[], rows: number, page: Page): Piece[] {
  const texts = filled.map(({ at, element, pieces }) => ({ ...at, text: cellText(element, pieces) }));
  const grid = gridRows(texts, rows, refuse(page.name));
  const found = stretchesOf(grid).flatMap((stretch): Piece[] => {
    if (stretch.kind === 'lines') return linePieces(stretch, filled);
    const table = page.countTable();
    return stretch.rows.map(({ cells, spans }) => ({
      kind: 'row',
      cells,
      line: 0,
      table,
      ...(spans.length > 0 ? { spans } : {}),
    }));
  });
  // A row has no place for pictures; they stand behind their table.
  return [...found, ...filled.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'picture'))];
}

/** Lines as they were read, with their looks, where they are those of one cell; else as they were put together. */
function linePieces({ lines, from }: { lines: string[]; from: number }, filled: readonly FilledCell[]): Piece[] {
  const own = filled.filter(({ at }) => at.row === from).flatMap(({ pieces }) => pieces.filter(isParagraph));
  const same = own.length === lines.length && own.every(({ text }, at) => text === lines[at]);
  return same ? own : lines.map((text) => ({ kind: 'paragraph', text, line: 0 }));
}
