import type { Form } from '../forms/form.ts';
import type { Report } from '../report/report.ts';
import { align, type Match } from './align.ts';
import { columnsOf, type Columns } from './columns.ts';
import { bare } from './fold.ts';
import { targetsOf, type Target } from './labels.ts';
import type { Piece } from './manuscript.ts';
import { noteNoise } from './noise.ts';
import { setAside, type Notes } from './outcome.ts';
import { headerWords, tokensOf, type Token } from './tokens.ts';
import { fillRow, isBlankWord, isUnit, sortRow, valueText } from './values.ts';

/** The statistics table found in a manuscript: its figures and the pieces [from, to) it takes. */
export type FoundTable = { figures: Report['figures']; from: number; to: number; rows: number };

const fewestRows = 5;

/** The index behind the tokens of the last row: its value, and whatever else stands in the same piece. */
function endOfLastRow(tokens: readonly Token[], match: Match, target: Target): number {
  const piece = tokens[match.to - 1]?.piece;
  let at = match.to;
  while (tokens[at]?.piece === piece && at < tokens.length) at += 1;
  if (at > match.to) return at;
  let filled = 0;
  let unitSeen = target.unit === '';
  for (; at < tokens.length && filled < target.figures.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (!unitSeen && isUnit(token)) unitSeen = true;
    else if (token.cell || valueText(token, target) !== null || isBlankWord(token.text)) filled += 1;
    else if (token.text !== '') break;
  }
  return at;
}

const isHeader = (words: readonly Token[]): boolean =>
  words.every((token) => token.text === '' || headerWords.has(token.bare)) ||
  (words.length > 1 && words.some((token) => headerWords.has(token.bare)));

/** The index of the first token of the header rows over the first row; their unusual words are noted. */
function startWithHeader(tokens: readonly Token[], first: number, notes: Notes): number {
  let from = first;
  while (from > 0 && tokens[from - 1]?.piece === tokens[first]?.piece) from -= 1;
  for (;;) {
    const piece = tokens[from - 1]?.piece;
    let start = from;
    while (start > 0 && tokens[start - 1]?.piece === piece) start -= 1;
    const words = tokens.slice(start, from);
    if (words.length === 0 || !isHeader(words)) return from;
    const unusual = words.filter((token) => token.text !== '' && !headerWords.has(token.bare));
    if (words.some((token) => token.bare === '序号'))
      notes.repairs.push({ what: '去掉序号', before: '序号', after: '' });
    setAside(notes, unusual.map((token) => token.text).join('　'), '统计表表头里多出来的栏，本表式没有');
    from = start;
  }
}

function noteLabel(tokens: readonly Token[], target: Target, notes: Notes): void {
  const read = tokens.map((token) => token.bare).join('');
  if (read === bare(target.label)) return;
  notes.repairs.push({ what: '指标名称', before: tokens.map((token) => token.text).join(''), after: target.label });
}

type Reading = { tokens: readonly Token[]; matches: readonly Match[]; targets: readonly Target[]; columns: Columns };

function readRows(
  { tokens, matches, targets, columns }: Reading,
  notes: Notes,
): { figures: Report['figures']; end: number } {
  const figures: Report['figures'] = {};
  let end = 0;
  matches.forEach((match, at) => {
    const target = targets[match.target];
    if (!target) return;
    const next = matches[at + 1];
    end = next ? next.from : endOfLastRow(tokens, match, target);
    const between = tokens.slice(match.to, end);
    const piece = tokens[match.to - 1]?.piece ?? 0;
    const row = sortRow(between, target, piece, columns);
    fillRow(target, row, figures, notes);
    const around = {
      label: target.label,
      next: next ? (tokens[next.from]?.piece ?? null) : null,
      marked: between.some((token) => token.cell),
      severalColumns: columns.several,
    };
    noteNoise(row.noise, around, notes);
    noteLabel(tokens.slice(match.from, match.to), target, notes);
  });
  return { figures, end };
}

/**
 * Finds the statistics table of a form in a manuscript however it is printed: rows with marked cells, one cell a line,
 * labels broken over lines, page numbers between the rows. Null if too few of the form's rows are there.
 * Cells that are not numbers stay blank and are noted; nothing is guessed.
 */
export function findTable(pieces: readonly Piece[], form: Form, notes: Notes): FoundTable | null {
  const targets = targetsOf(form);
  if (targets.length === 0) return null;
  const tokens = tokensOf(pieces, new Set(targets.flatMap((target) => [target.bare, ...target.variants])));
  const matches = align(tokens, targets);
  const first = matches[0];
  if (!first || matches.length < Math.max(fewestRows, targets.length / 6)) return null;
  const start = startWithHeader(tokens, first.from, notes);
  const columns = columnsOf(tokens, matches, tokens.slice(start, first.from));
  const { figures, end } = readRows({ tokens, matches, targets, columns }, notes);
  return {
    figures,
    from: tokens[start]?.piece ?? 0,
    to: (tokens[end - 1]?.piece ?? pieces.length - 1) + 1,
    rows: matches.length,
  };
}
