import { units } from '../forms/units.ts';
import { readNumber } from '../report/decimal.ts';
import { signedText } from './changes.ts';
import { bare, halfWidth, trimmed } from './fold.ts';
import { isMarkedPageNumber } from './furniture.ts';
import type { Piece } from './manuscript.ts';
import { coveredIn } from './spans.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * One cell or line of a manuscript, as the table recogniser sees it. `cell` is true where the source or the words
 * themselves mark a cell; `kind` and `piece` say what it stood in, `at` in which cell of that row; `covered` where the cell
 * left of it reaches over it.
 */
export type Token = {
  text: string;
  bare: string;
  cell: boolean;
  kind: Piece['kind'];
  piece: number;
  at: number;
  covered: boolean;
};

/** What stands in the header of a statistics table, whatever its form. */
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

/** One number whose thousands are set apart by spaces; it cannot be told from a few numbers and is left whole. */
const groupedNumber = /^[-+]?\d{1,3}(?: \d{3}){1,3}$/;
const withUnit = new RegExp(`(?<=\\d)(?:${anyUnit})$`);

/** The report's year, which some offices set into the names of columns: 本年（2023）制发件数. */
const yearNote = /[（(]20\d\d年?度?[）)]/;

/** 规章（制度）: a form's label and what an office says in addition. */
const withRemark = /^([^（(]{2,30})[（(][^（）()]{1,8}[）)]$/;

/** The words of a cell as labels are looked for. */
function bareOf(text: string, { exactly }: Vocabulary): string {
  const own = bare(text.replace(yearNote, ''));
  const label = bare(withRemark.exec(trimmed(text))?.[1] ?? '');
  return label !== '' && exactly.has(label) && !exactly.has(own) ? label : own;
}

/** The pieces tokens stand in, each once. */
export const piecesIn = (tokens: readonly Token[]): number[] => [...new Set(tokens.map(({ piece }) => piece))];

/** True for what a cell of figures holds: a number, with its unit or without, a change in words, or a mark that says there is none. */
export const isValueText = (text: string): boolean =>
  readNumber(signedText(halfWidth(text)).replace(withUnit, '')).kind !== 'not-a-number';

/** True for what offices write into a cell to say that there is nothing (/, 无, —). */
export const isBlankMark = ({ text }: Pick<Token, 'text'>): boolean =>
  text !== '' && isValueText(text) && !/[\d０-９]/.test(text);

/** Label, unit and value of a line that has no marks between them; the label must be one of a form's. */
function splitGrown(text: string, { exactly }: Vocabulary): string[] | null {
  const match = grown.exec(text);
  return match && exactly.has(bare(match[1] ?? '')) ? match.slice(1) : null;
}

/** Unit and value of a cell that holds both, and the form's label if that stands in it too. */
function splitCell(text: string, vocabulary: Vocabulary): string[] | null {
  const match = grown.exec(text);
  return match?.[1] === '' ? match.slice(2) : splitGrown(text, vocabulary);
}

/** The words before the values of a line: a label if they are one, wider labels before it, or the words one by one. */
function splitFront(words: readonly string[], { exactly }: Vocabulary): string[] | null {
  for (let from = 0; from < words.length; from += 1) {
    const label = words.slice(from).join(' ');
    if (exactly.has(bare(label))) return [...words.slice(0, from), label];
  }
  return null;
}

/** A line of words set apart by spaces only: names of columns, numbers alone, or a label and the numbers behind it. */
function splitWords(text: string, vocabulary: Vocabulary): string[] | null {
  const words = text.split(/[\s\u3000]+/);
  if (words.length < 2 || isMarkedPageNumber(text)) return null;
  const isHead = (word: string): boolean => headerWords.has(bare(word)) || vocabulary.printed.partly(bare(word));
  if (words.every(isHead)) return words;
  let values = words.length;
  while (values > 0 && isValueText(words[values - 1] ?? '')) values -= 1;
  const numbers = words.slice(values);
  if (values === 0) return groupedNumber.test(words.join(' ')) ? null : words;
  if (numbers.length === 0) return null;
  const unit = unitWords.has(words[values - 1] ?? '') ? 1 : 0;
  const front = words.slice(0, values - unit);
  const label = splitFront(front, vocabulary) ?? (numbers.length > 1 ? front : null);
  return label && [...label, ...words.slice(values - unit)];
}

function splitLine(text: string, vocabulary: Vocabulary): string[] | null {
  const words = splitWords(text, vocabulary);
  if (words) return words;
  const spaced = spacedRow.exec(text);
  return spaced ? spaced.slice(1).map((part) => part ?? '') : splitGrown(text, vocabulary);
}

/**
 * Flattens pieces into tokens; `piece` is the index of the piece a token came from. Only what stands behind a form's
 * label, or can be nothing but figures or names of columns, is cut out of a line that marks no cells.
 */
export function tokensOf(pieces: readonly Piece[], vocabulary: Vocabulary): Token[] {
  return pieces.flatMap((piece, index) => {
    const covered = piece.kind === 'row' ? coveredIn([piece], 0) : null;
    const token = (text: string, cell: boolean, at = 0): Token => ({
      text: trimmed(text),
      bare: bareOf(text, vocabulary),
      cell,
      kind: piece.kind,
      piece: index,
      at,
      covered: covered?.has(at) === true,
    });
    const cells = (texts: readonly string[]): Token[] =>
      texts.flatMap((text, at) =>
        ((text.length <= longestRow && splitCell(trimmed(text), vocabulary)) || [text]).map((part) =>
          token(part, true, at),
        ),
      );
    if (piece.kind === 'row') return cells(piece.cells);
    if (piece.kind === 'cell') return cells([piece.text]);
    if (piece.kind === 'picture') return [];
    const text = trimmed(piece.text);
    const parts = text.length > longestRow ? null : splitLine(text, vocabulary);
    return parts ? parts.map((part) => token(part, true)) : [token(text, false)];
  });
}
