import { pictureWords, type Look, type PictureAt, type Piece, type Span } from './manuscript.ts';

/** A piece and the pieces of the manuscript it is made of, by their index: several where lines were joined. */
export type Sourced = Piece & { from: readonly number[] };

/** The pieces of a manuscript, each knowing which one it is. */
export const sourced = (pieces: readonly Piece[]): Sourced[] => pieces.map((piece, at) => ({ ...piece, from: [at] }));

/**
 * A piece of the body: a paragraph, a row of a small table that is no statistics table, or a picture. `plain` marks a
 * paragraph whose number is words and not the number of a part; `look` is how the source shows it.
 */
export type Line = (
  | { kind: 'text'; text: string; plain?: boolean; look?: Look }
  | { kind: 'row'; cells: readonly string[]; spans?: readonly Span[]; table?: number }
  | { kind: 'picture'; text: string; picture: PictureAt }
) & { from: readonly number[] };

/** A line's text whatever its kind; cells are set apart by wide spaces. */
export function lineText(line: Line): string {
  if (line.kind === 'row') return line.cells.map((cell) => cell.replaceAll('\n', '')).join('　');
  return line.kind === 'picture' ? pictureWords(line.text) : line.text;
}

/** The pieces of the manuscript that lines are made of, in order. */
export const piecesOf = (lines: readonly { from: readonly number[] }[]): number[] => lines.flatMap(({ from }) => from);
