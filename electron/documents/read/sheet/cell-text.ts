import { SSF, type CellObject } from '@e965/xlsx';

const plain = new Intl.NumberFormat('en-US', { useGrouping: false, maximumSignificantDigits: 15 });

/** A number as it is kept, without powers of ten; fifteen digits are what spreadsheets count with. */
const exactly = (value: number): string => {
  const text = plain.format(value);
  return text === '-0' ? '0' : text;
};

const withoutWords = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');

/** A date in official Chinese, a month or a time as the format asks for it; null for a number that is no day. */
function dateText(value: number, format: string, shown: string, date1904: boolean): string | null {
  const code = withoutWords(format).toLowerCase();
  if (!/[yd]/.test(code)) return shown === '' ? null : shown;
  const date = SSF.parse_date_code(value, { date1904 }) as {
    y: number;
    m: number;
    d: number;
    H: number;
    M: number;
  } | null;
  if (!date || date.y < 1900 || date.m < 1) return null;
  const day = `${code.includes('y') || !code.includes('m') ? `${date.y}年` : ''}${date.m}月`;
  if (!code.includes('d')) return code.includes('m') ? day : `${date.y}年`;
  const time = code.includes('h') ? ` ${date.H}:${String(date.M).padStart(2, '0')}` : '';
  return `${day}${date.d}日${time}`;
}

/**
 * A number as text. What a format only rounds, groups or shortens (3.99E+06, 1,235) stands as it is kept; dates, shares and words
 * behind the number (12.5万元) as they are shown.
 */
function numberText(value: number, cell: CellObject, date1904: boolean): string {
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  const shown = (cell.w ?? '').trim();
  const exact = exactly(value);
  if (SSF.is_date(format)) return dateText(value, format, shown, date1904) ?? exact;
  if (withoutWords(format).includes('%')) return shown === '' ? exact : shown;
  const ungrouped = shown.replaceAll(',', '');
  return /\p{Script=Han}/u.test(ungrouped) && ungrouped.includes(exact) ? ungrouped : exact;
}

/** What no document may hold: control characters, zero-width characters, the byte order mark. */
export const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200d\u2060\ufeff\ufffe\uffff]/g;

const cleaned = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(unprintable, '')
    .replace(/[\u00a0\t]/g, ' ')
    .trimEnd();

/** What a cell says: '' for a blank one, a formula's last value, an error as it is shown (#REF!). */
export function cellText(cell: CellObject, date1904: boolean): string {
  const { v: value } = cell;
  if (cell.t === 'e') return cell.w ?? '#N/A';
  if (value === undefined || value === null || cell.t === 'z') return '';
  if (typeof value === 'number') return Number.isFinite(value) ? numberText(value, cell, date1904) : '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return cleaned(typeof value === 'string' ? value : (cell.w ?? ''));
}
