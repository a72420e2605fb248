/**
 * What a reader made of an old file: its pieces in order, before anyone knows what they mean. `line` is the
 * 1-based line (or paragraph) of the source a piece came from.
 *
 * - paragraph: a line of text; `indented` where the source sets it in, as the first line of a paragraph is
 * - row: the cells of one table row
 * - cell: a table cell whose row is unknown, as in tables copied out of a word processor one cell a line
 */
export type Piece =
  | { kind: 'paragraph'; text: string; line: number; indented?: boolean }
  | { kind: 'row'; cells: string[]; line: number }
  | { kind: 'cell'; text: string; line: number };

/** `unread` counts the places that could not be decoded; U+FFFD stands there. */
export type Manuscript = { name: string; encoding: string; unread: number; pieces: Piece[] };

/** The whole text of a manuscript, a line a piece, for keeping it as source text. */
export function manuscriptText(manuscript: Manuscript): string {
  return manuscript.pieces.map((piece) => (piece.kind === 'row' ? piece.cells.join('\t') : piece.text)).join('\n');
}
