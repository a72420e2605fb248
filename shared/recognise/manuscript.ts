import type { Repair } from './outcome.ts';

/** The kinds of file there is a reader for, and what a clerk calls them. */
export const formats = {
  text: '纯文本',
  html: '网页',
  mht: '网页归档',
  docx: 'Word文档',
  doc: '旧版Word或WPS文档',
  rtf: 'RTF文档',
  xlsx: 'Excel工作簿',
  xls: '旧版Excel或WPS表格',
  pdf: 'PDF文档',
  package: '报送包',
} as const;
export type Format = keyof typeof formats;

/**
 * How a paragraph looks where the source says so. `level` is that of a heading by its style, 0 for the style of a document's
 * title, 1 for the highest heading; `size` is in points.
 */
export type Look = { level?: number; align?: 'center' | 'right'; bold?: boolean; size?: number };

/** A cell over several columns or rows: the column it begins in, counted from 0, and how many it takes. */
export type Span = { column: number; columns: number; rows: number };

/** A picture of the source by the SHA-256 of its bytes, as wide as it stands there (null where the source does not say). */
export type PictureAt = { id: string; widthMm: number | null };

/**
 * Where in the source a piece stands. `line` rises through the whole source: the 1-based line of a text, the number of the
 * paragraph or row elsewhere. `part` is what a clerk would look for first, in Chinese: 第3页, 工作表“附表”.
 */
type At = { line: number; part?: string };

/**
 * What a reader made of an old file: its pieces in order, before anyone knows what they mean.
 *
 * - paragraph: a line of text; `indented` where the source sets it in, as the first line of a paragraph is. A number that
 *   the source counts by itself stands in the text as it is printed
 * - row: the cells of one table row. Where the source knows its columns, all rows of a table have a cell for each, blank
 *   where another cell reaches over it, and `spans` says which ones do. `table` counts the tables of the source, so that
 *   two in a row stay two. Lines in one cell are set apart by line feeds
 * - cell: a table cell whose row is unknown, as in tables copied out of a word processor one cell a line
 * - picture: a picture in a line of its own; `text` is what the source says it shows
 */
export type Piece =
  | ({ kind: 'paragraph'; text: string; indented?: boolean; look?: Look } & At)
  | ({ kind: 'row'; cells: string[]; spans?: Span[]; table?: number } & At)
  | ({ kind: 'cell'; text: string } & At)
  | ({ kind: 'picture'; text: string; picture: PictureAt } & At);

/**
 * `unread` counts the places that could not be decoded; U+FFFD stands there. `repairs` is what the reader left out or put right
 * by itself (page furniture, deleted words of tracked changes). `pictures` holds the bytes of the pictures, once each.
 */
export type Manuscript = {
  name: string;
  format: Format;
  /** Of a text: how its bytes were read. */
  encoding?: string;
  unread: number;
  pieces: Piece[];
  repairs: Repair[];
  pictures: { id: string; bytes: Uint8Array }[];
};

/** What stands for a picture where only words can. */
export const pictureWords = (text: string): string => `［图片${text === '' ? '' : `：${text}`}］`;

/** A piece as a line of text: the cells of a row are set apart by tabs. */
export function pieceText(piece: Piece): string {
  if (piece.kind === 'row') return piece.cells.map((cell) => cell.replaceAll('\n', '')).join('\t');
  return piece.kind === 'picture' ? pictureWords(piece.text) : piece.text;
}

/** The whole text of a manuscript, a line a piece, for keeping it as source text. */
export function manuscriptText(manuscript: Pick<Manuscript, 'pieces'>): string {
  return manuscript.pieces.map(pieceText).join('\n');
}
