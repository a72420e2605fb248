import { readNumber, tenThousandth } from '../report/decimal.ts';
import type { Report } from '../report/report.ts';
import type { Columns } from './columns.ts';
import type { Target } from './labels.ts';
import { setAside, type Notes } from './outcome.ts';
import { unitWords, type Token } from './tokens.ts';

/** A row of the table taken apart: the cells that hold its values, everything else, and the unit it is written in. */
export type Row = { values: Token[]; noise: Token[]; unit: string };

/** True for a unit, or the dash that stands for it in rows without one. */
export const isUnit = (token: Pick<Token, 'text' | 'bare'>): boolean =>
  token.bare === '' ? /^[—-]+$/.test(token.text) : unitWords.has(token.bare);

/** True for what offices write into a cell to say that there is nothing (/, 无, —). */
export const isBlankWord = (text: string): boolean => readNumber(text).kind === 'blank';

/** A value with the row's own unit written behind it ("210件") is read without the unit. */
const withoutUnit = (text: string, unit: string): string =>
  unit !== '' && text.endsWith(unit) ? text.slice(0, -unit.length) : text;

/** The text of a token that can be read as a value of that row; null if it cannot. */
export function valueText(token: Token, target: Target): string | null {
  return readNumber(withoutUnit(token.text, target.unit)).kind === 'value' ? token.text : null;
}

/** Where the source marks its cells, only a marked cell holds a value: a bare number between rows is a page number. */
function isValueCell(token: Token, target: Target, marked: boolean): boolean {
  if (marked) return token.cell;
  return token.text !== '' && (valueText(token, target) !== null || isBlankWord(token.text));
}

/** The values of a row that stands in one piece: the only number behind the label, or the one in the chosen column. */
function inPiece(own: readonly Token[], target: Target, columns: Columns): Row {
  const unitAt = target.unit === '' ? -1 : own.findIndex(isUnit);
  const cells = own.filter((_, at) => at !== unitAt);
  const unit = own[unitAt]?.bare ?? target.unit;
  const count = Math.max(1, target.figures.length);
  if (!columns.several) return { values: cells.slice(0, count), noise: cells.slice(count), unit };
  const chosen = columns.chosen === null ? undefined : own[columns.chosen - 1];
  return { values: chosen ? [chosen] : [], noise: cells.filter((token) => token !== chosen), unit };
}

/**
 * Sorts what stands between a label and the next one. Where the label's own row holds more cells, its values are among
 * them and nowhere else: a row whose label is lost must not give its number to the row above.
 */
export function sortRow(tokens: readonly Token[], target: Target, piece: number, columns: Columns): Row {
  const own = tokens.filter((token) => token.piece === piece);
  if (own.length > 0) {
    const row = inPiece(own, target, columns);
    return { ...row, noise: [...row.noise, ...tokens.slice(own.length)] };
  }
  const row: Row = { values: [], noise: [], unit: target.unit };
  let unitSeen = target.unit === '';
  const marked = tokens.some((token) => token.cell);
  for (const token of tokens) {
    if (!unitSeen && row.values.length === 0 && isUnit(token)) {
      unitSeen = true;
      row.unit = token.bare;
    } else if (row.values.length < Math.max(1, target.figures.length) && isValueCell(token, target, marked))
      row.values.push(token);
    else if (token.text !== '') row.noise.push(token);
  }
  return row;
}

/** The value in the form's unit: an office that wrote 元 where the form counts in 万元 means a ten-thousandth. */
const inUnit = (value: string, written: string, unit: string): string =>
  unit === '万元' && written === '元' ? tenThousandth(value) : value;

/** Puts a row's values into the figures; what is written otherwise than it is kept is noted. */
export function fillRow(target: Target, row: Row, figures: Report['figures'], notes: Notes): void {
  target.figures.forEach((indicator, at) => {
    const cell = row.values[at]?.text ?? '';
    const reading = readNumber(withoutUnit(cell, target.unit));
    const what = `统计数写法（${target.label}）`;
    if (reading.kind === 'value') {
      const value = inUnit(reading.value, row.unit, target.unit);
      figures[indicator] = { value, note: '' };
      if (value !== cell) notes.repairs.push({ what, before: cell, after: value });
    } else if (reading.kind === 'not-a-number') {
      setAside(notes, `${target.label}：${cell}`, '统计表里这一格不是数字，请在统计表中补填');
    } else if (cell !== '') notes.repairs.push({ what, before: cell, after: '' });
  });
  if (target.figures.length > 0) return;
  // A heading of the table has no figure: a nought in its row says nothing, any other number is nobody's.
  for (const token of row.values) {
    if (token.text === '' || isUnit(token)) continue;
    if (isBlankWord(token.text) || token.bare === '0')
      notes.repairs.push({ what: '表中小标题一行不填数', before: token.text, after: '' });
    else row.noise.unshift(token);
  }
}
