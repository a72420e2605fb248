import type { Form } from '../forms/form.ts';
import { readNumber, tenThousandth } from '../report/decimal.ts';
import type { Report } from '../report/report.ts';
import { align, type Match } from './align.ts';
import { bare } from './fold.ts';
import { isPageNumber } from './furniture.ts';
import { targetsOf, type Target } from './labels.ts';
import type { Piece } from './manuscript.ts';
import type { Notes } from './outcome.ts';
import { headerWords, tokensOf, type Token } from './tokens.ts';

/** The statistics table found in a manuscript: its figures and the pieces [from, to) it takes. */
export type FoundTable = { figures: Report['figures']; from: number; to: number; rows: number };

const fewestRows = 5;

const unitWords = new Set(['条', '件', '次', '篇', '个', '人', '人次', '万元', '元', '项']);
const isUnit = (token: Token): boolean => (token.bare === '' ? /^[—-]+$/.test(token.text) : unitWords.has(token.bare));

/** A value with the row's own unit written behind it ("210件") is read without the unit. */
function withoutUnit(text: string, unit: string): string {
  return unit !== '' && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
}

type Between = { values: Token[]; noise: Token[]; unit: string };

/** Sorts what stands between a label and the next one into cells that hold values and everything else. */
function between(tokens: readonly Token[], target: Target): Between {
  const found: Between = { values: [], noise: [], unit: target.unit };
  let unitSeen = target.unit === '';
  const marked = tokens.some((token) => token.cell);
  for (const token of tokens) {
    if (!unitSeen && found.values.length === 0 && isUnit(token)) {
      unitSeen = true;
      found.unit = token.bare;
    } else if (found.values.length < Math.max(1, target.figures.length) && isValueCell(token, marked))
      found.values.push(token);
    else if (token.text !== '') found.noise.push(token);
  }
  return found;
}

/** Where the source marks its cells, only a marked cell holds a value: a bare number between rows is a page number. */
function isValueCell(token: Token, marked: boolean): boolean {
  if (marked) return token.cell;
  return token.text !== '' && readNumber(token.text).kind !== 'not-a-number';
}

/** The value in the form's unit: an office that wrote 元 where the form counts in 万元 means a ten-thousandth. */
function inUnit(value: string, written: string, unit: string): string {
  return unit === '万元' && written === '元' ? tenThousandth(value) : value;
}

function readRow(target: Target, { values, noise, unit }: Between, figures: Report['figures'], notes: Notes): void {
  target.figures.forEach((indicator, at) => {
    const cell = values[at]?.text ?? '';
    const reading = readNumber(withoutUnit(cell, target.unit));
    if (reading.kind === 'value') {
      const value = inUnit(reading.value, unit, target.unit);
      figures[indicator] = { value, note: '' };
      if (value !== cell) notes.repairs.push({ what: `统计数写法（${target.label}）`, before: cell, after: value });
    }
    if (reading.kind === 'not-a-number') {
      notes.unplaced.push({ text: `${target.label}：${cell}`, why: '统计表里这一格不是数字，请在统计表中补填' });
    }
  });
  const extra = target.figures.length === 0 ? [...values, ...noise] : noise;
  for (const token of extra) {
    if (token.text === '' || isUnit(token)) continue;
    if (isPageNumber(token.text)) notes.repairs.push({ what: '去掉页码', before: token.text, after: '' });
    else notes.unplaced.push({ text: token.text, why: `在统计表“${target.label}”一行附近，未能对应到任何指标` });
  }
}

/** The index of the token after the last row's value cells: nothing behind them belongs to the table. */
function endOfLastRow(tokens: readonly Token[], match: Match, target: Target): number {
  let at = match.to;
  let filled = 0;
  let unitSeen = target.unit === '';
  for (; at < tokens.length && filled < target.figures.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (!unitSeen && isUnit(token)) unitSeen = true;
    else if (token.cell || readNumber(token.text).kind === 'value') filled += 1;
    else if (token.text !== '') break;
  }
  return at;
}

function startWithHeader(tokens: readonly Token[], first: number): number {
  let from = first;
  while (from > 0) {
    const token = tokens[from - 1];
    if (!token || !(headerWords.has(token.bare) || (token.cell && token.text === ''))) break;
    from -= 1;
  }
  return from;
}

/**
 * Finds the statistics table of a form in a manuscript however it is printed: rows with marked cells, one cell a line,
 * labels broken over lines, page numbers between the rows. Null if too few of the form's rows are there.
 * Cells that are not numbers stay blank and are noted; nothing is guessed.
 */
export function findTable(pieces: readonly Piece[], form: Form, notes: Notes): FoundTable | null {
  const targets = targetsOf(form);
  if (targets.length === 0) return null;
  const tokens = tokensOf(pieces);
  const matches = align(tokens, targets);
  const first = matches[0];
  const last = matches.at(-1);
  if (!first || !last || matches.length < Math.max(fewestRows, targets.length / 6)) return null;

  const figures: Report['figures'] = {};
  let end = last.to;
  matches.forEach((match, at) => {
    const target = targets[match.target];
    if (!target) return;
    const next = matches[at + 1];
    const to = next ? next.from : endOfLastRow(tokens, match, target);
    if (!next) end = to;
    readRow(target, between(tokens.slice(match.to, to), target), figures, notes);
    if (
      bare(target.label) !==
      tokens
        .slice(match.from, match.to)
        .map((token) => token.bare)
        .join('')
    ) {
      const before = tokens
        .slice(match.from, match.to)
        .map((token) => token.text)
        .join('');
      notes.repairs.push({ what: '指标名称', before, after: target.label });
    }
  });
  const start = startWithHeader(tokens, first.from);
  return {
    figures,
    from: tokens[start]?.piece ?? 0,
    to: (tokens[end - 1]?.piece ?? pieces.length - 1) + 1,
    rows: matches.length,
  };
}
