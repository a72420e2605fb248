import { units } from '../forms/units.ts';
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

export const unitWords: ReadonlySet<string> = new Set(units);
const anyUnit = units.join('|');

/** A line that holds label, unit and value with nothing but spaces between them, as in text copied from a PDF. */
const spacedRow = new RegExp(`^(\\S.*?)[\\s\\u3000]+(——|—|${anyUnit})(?:[\\s\\u3000]+(\\S+))?$`);

/** Unit and value grown together, with the label before them or alone in a cell: 件168. */
const grown = new RegExp(`^(.*?)[\\s\\u3000]*(${anyUnit})[\\s\\u3000]*([\\d０-９][\\d０-９,，.．]*)$`);
const longestRow = 160;

type Split = (text: string) => string[] | null;

/** Label, unit and value of a line that has no marks between them; the label must be one of the form's. */
function splitLine(labels: ReadonlySet<string>): Split {
  return (text) => {
    const spaced = spacedRow.exec(text);
    if (spaced) return spaced.slice(1).map((part) => part ?? '');
    const match = grown.exec(text);
    return match && labels.has(bare(match[1] ?? '')) ? match.slice(1) : null;
  };
}

/** Unit and value of a cell that holds both, and the form's label if that stands in it too. */
function splitCell(labels: ReadonlySet<string>): Split {
  return (text) => {
    const match = grown.exec(text);
    if (!match) return null;
    if (match[1] === '') return match.slice(2);
    return labels.has(bare(match[1] ?? '')) ? match.slice(1) : null;
  };
}

/**
 * Flattens pieces into tokens; `piece` is the index of the piece a token came from. `labels` are the form's labels
 * without marks: only what stands behind one of them is cut off a line that marks no cells.
 */
export function tokensOf(pieces: readonly Piece[], labels: ReadonlySet<string>): Token[] {
  const [line, cell] = [splitLine(labels), splitCell(labels)];
  return pieces.flatMap((piece, index) => {
    const token = (text: string, marked: boolean): Token => ({
      text: trimmed(text),
      bare: bare(text),
      cell: marked,
      piece: index,
    });
    const cells = (texts: readonly string[]): Token[] =>
      texts.flatMap((text) =>
        ((text.length <= longestRow && cell(trimmed(text))) || [text]).map((part) => token(part, true)),
      );
    if (piece.kind === 'row') return cells(piece.cells);
    if (piece.kind === 'cell') return cells([piece.text]);
    const text = trimmed(piece.text);
    if (text.length > longestRow) return [token(text, false)];
    const words = text.split(/[\s\u3000]{2,}/);
    if (words.length > 1 && words.every((word) => headerWords.has(bare(word))))
      return words.map((word) => token(word, true));
    const parts = line(text);
    return parts ? parts.map((part) => token(part, true)) : [token(text, false)];
  });
}
