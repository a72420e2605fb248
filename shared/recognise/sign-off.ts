import { datePattern, readDate } from '../wording/date.ts';
import type { SignOff } from '../report/report.ts';
import { halfWidth } from './fold.ts';
import type { Line } from './lines.ts';

const people = '单位负责人|负责人|审核人|填报人|联系电话|填报日期|填表人|填表日期';
const pair = new RegExp(`(${people})\\s*[:：]\\s*(.*?)(?=\\s*(?:${people})\\s*[:：]|$)`, 'g');
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

/** Reads a line of the annex's foot (单位负责人：… 审核人：… 填报人：…), null if it is no such line. */
export function readSignRow(text: string): Partial<SignRow> | null {
  const plain = text.trim();
  if (!new RegExp(`^(${people})\\s*[:：]`).test(plain) || plain.length > 200) return null;
  const row: Partial<SignRow> = {};
  for (const [, label, value] of plain.matchAll(pair)) {
    const field = fieldOf[label ?? ''];
    if (!field) continue;
    if (field === 'filledOn') row.filledOn = readDate(value ?? '');
    else row[field] = (field === 'phone' ? halfWidth(value ?? '') : (value ?? '')).trim().slice(0, 200);
  }
  return row;
}

const wholeDate = new RegExp(`^[（(]?\\s*(?:发布(?:时间|日期)[:：])?\\s*${datePattern.source}\\s*[）)]?$`);

/** The date of a line that is nothing but a date, with or without brackets; null otherwise. */
export function readDateLine(text: string): string | null {
  return wholeDate.test(text.trim()) ? readDate(text) : null;
}

const office =
  /(政府|办公室|政务公开办|公开办|委员会|领导小组|局|厅|委|办|中心|站|所|院|队|社|公司|大学|学校|医院|镇|乡|街道|街道办事处|县|区|市|总队|支队|分局|管委会)(（印章）|（盖章）|\(盖章\))?$/;

/** True for a short line that can only be an office's name: no sentence, no number. */
export function isOfficeName(text: string): boolean {
  return text.length <= 40 && office.test(text.trim()) && !/[。，、；：:!?！？\d]/.test(text);
}

export type FoundSignOff = { agency: string; date: string | null };

/**
 * Takes 署名 and 成文日期 off the end of the lines, in either order, on one line or two. Returns what is left.
 */
export function takeSignOff(lines: readonly Line[]): { lines: Line[]; found: FoundSignOff } {
  const rest = [...lines];
  const found: FoundSignOff = { agency: '', date: null };
  for (let taken = 0; taken < 3; taken += 1) {
    const last = rest.at(-1);
    if (last?.kind !== 'text') break;
    const date = readDateLine(last.text);
    const both = new RegExp(`^(.{2,40}?)[\\s\\u3000]+(${datePattern.source})$`).exec(last.text.trim());
    if (found.date === null && date !== null) found.date = date;
    else if (found.agency === '' && isOfficeName(last.text)) found.agency = last.text.trim();
    else if (found.date === null && found.agency === '' && both?.[1] && isOfficeName(both[1])) {
      found.agency = both[1].trim();
      found.date = readDate(both[2] ?? '');
    } else break;
    rest.pop();
  }
  return { lines: rest, found };
}
