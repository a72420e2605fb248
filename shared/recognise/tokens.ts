import { bare, trimmed } from './fold.ts';
import type { Piece } from './manuscript.ts';

/** One cell or line of a manuscript, as the table recogniser sees it. `cell` is true where the source marks cells. */
export type Token = { text: string; bare: string; cell: boolean; piece: number };

/** What stands in the header of a statistics table. */
export const headerWords: ReadonlySet<string> = new Set([
  '统计指标',
  '指标',
  '指标名称',
  '单位',
  '计量单位',
  '统计数',
  '数量',
  '序号',
]);

/** A line that holds label, unit and value with nothing but spaces between them, as in text copied from a PDF. */
const spacedRow = /^(\S.*?)[\s\u3000]+(——|—|条|件|次|篇|个|人|人次|万元|元|项)(?:[\s\u3000]+(\S+))?$/;

/** Flattens pieces into tokens; `piece` is the index of the piece a token came from. */
export function tokensOf(pieces: readonly Piece[]): Token[] {
  return pieces.flatMap((piece, index) => {
    const token = (text: string, cell: boolean): Token => ({
      text: trimmed(text),
      bare: bare(text),
      cell,
      piece: index,
    });
    if (piece.kind === 'row') return piece.cells.map((text) => token(text, true));
    if (piece.kind === 'cell') return [token(piece.text, true)];
    const words = trimmed(piece.text).split(/[\s\u3000]{2,}/);
    if (words.length > 1 && words.every((word) => headerWords.has(bare(word))))
      return words.map((word) => token(word, true));
    const spaced = spacedRow.exec(trimmed(piece.text));
    if (spaced) return spaced.slice(1).map((text) => token(text ?? '', true));
    return [token(piece.text, false)];
  });
}
