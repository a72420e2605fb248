import { datePattern, readDate } from '../wording/date.ts';
import type { SignOff } from '../report/report.ts';
import { halfWidth } from './fold.ts';
import type { Line } from './line.ts';
import { isOfficeName } from './office.ts';

const people = '单位负责人|负责人|审核人|填报人|联系电话|填报日期|填表人|填表日期';
const pair = new RegExp(`(${people})\\s*[:：]\\s*(.*?)(?=\\s*(?:${people})\\s*[:：]|$)`, 'g');
const opensRow = new RegExp(`^(${people})\\s*[:：]`);
const longestRow = 200;

const fieldOf: Readonly<Record<string, 'responsible' | 'reviewer' | 'preparer' | 'phone' | 'filledOn'>> = {
  单位负责人: 'responsible',
  负责人: 'responsible',
  审核人: 'reviewer',
  填报人: 'preparer',
  填表人: 'preparer',
  联系电话: 'phone',
  填报日期: 'filledOn',
  填表日期: 'filledOn',
};

export type SignRow = Pick<SignOff, 'responsible' | 'reviewer' | 'preparer' | 'phone' | 'filledOn'>;

/** A line of the annex's foot: its fields, and what it says that no field can hold (a date without a day, a second name). */
export type SignRowReading = { row: Partial<SignRow>; rest: string[] };

/** Reads a line of the annex's foot (单位负责人：… 审核人：… 填报人：…), null if it is no such line. */
export function readSignRow(text: string): SignRowReading | null {
  const plain = text.trim();
  if (plain.length > longestRow || !opensRow.test(plain)) return null;
  const reading: SignRowReading = { row: {}, rest: [] };
  for (const [whole, label, value] of plain.matchAll(pair)) {
    const field = fieldOf[label ?? ''];
    if (!field) continue;
    if (field in reading.row) {
      reading.rest.push(whole.trim());
      continue;
    }
    if (field !== 'filledOn') reading.row[field] = (field === 'phone' ? halfWidth(value ?? '') : (value ?? '')).trim();
    else {
      reading.row.filledOn = readDate(value ?? '');
      if (reading.row.filledOn === null && (value ?? '').trim() !== '') reading.rest.push(whole.trim());
    }
  }
  return reading;
}

const wholeDate = new RegExp(`^[（(]?\\s*${datePattern.source}\\s*[）)]?$`);
const nameAndDate = new RegExp(`^(.{2,40}?)[\\s\\u3000]+(${datePattern.source})$`);

/** The date of a line that is nothing but a date, with or without brackets; null otherwise. */
export function readDateLine(text: string): string | null {
  return text.length <= 40 && wholeDate.test(text.trim()) ? readDate(text) : null;
}

/** 署名 and 成文日期 as they were found, and the pieces of the manuscript they stood in. */
export type FoundSignOff = { agency: string; date: string | null; from: readonly number[] };

export const noSignOff: FoundSignOff = { agency: '', date: null, from: [] };

const mostOffices = 4;

/**
 * Takes 署名 and 成文日期 off the end of the lines, in either order, on one line or more. Several offices that sign
 * together are one 署名, set apart by a wide space. Returns what is left.
 */
export function takeSignOff(lines: readonly Line[]): { lines: Line[]; found: FoundSignOff } {
  const rest = [...lines];
  const offices: string[] = [];
  let date: string | null = null;
  const from: number[] = [];
  for (let last = rest.at(-1); last?.kind === 'text' && last.text.length <= 100; last = rest.at(-1)) {
    const text = last.text.trim();
    const dated = readDateLine(text);
    const both = nameAndDate.exec(text);
    if (dated !== null && date === null) date = dated;
    // A second office only signs over a date: a lone name above may end the text.
    else if (isOfficeName(text) && (offices.length === 0 || date !== null) && offices.length < mostOffices)
      offices.unshift(text);
    else if (date === null && offices.length === 0 && both?.[1] && isOfficeName(both[1])) {
      offices.unshift(both[1].trim());
      date = readDate(both[2] ?? '');
    } else break;
    from.unshift(...last.from);
    rest.pop();
  }
  return { lines: rest, found: { agency: offices.join('　'), date, from } };
}
