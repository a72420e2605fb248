import { readNumber, tenThousandth } from '../report/decimal.ts';
import type { Report } from '../report/report.ts';
import { signedText } from './changes.ts';
import type { CellAt } from './origins.ts';
import { setAside, type Notes, type Subject } from './outcome.ts';
import type { Target, Wanted } from './targets.ts';
import type { Token } from './tokens.ts';

/** A cell's text as a number is read from it, and the unit the number is written in. */
function written(text: string, { unit, signed }: Wanted, rowUnit: string): { number: string; unit: string } {
  const plain = signed ? signedText(text) : text;
  if (plain.endsWith(unit)) return { number: plain.slice(0, -unit.length), unit };
  if (unit === '万元' && /\d元$/.test(plain)) return { number: plain.slice(0, -1), unit: '元' };
  return { number: plain, unit: rowUnit };
}

/** The value in the form's unit: an office that wrote 元 where the form counts in 万元 means a ten-thousandth. */
const inUnit = (value: string, writtenIn: string, unit: string): string =>
  unit === '万元' && writtenIn === '元' ? tenThousandth(value) : value;

/** What a figure is called where one of a row is spoken of. */
const nameOf = (target: Target, { column }: Wanted): string => {
  const name = target.label === '' ? column : target.label;
  return target.figures.length > 1 && target.label !== '' && column !== '' ? `${name}（${column}）` : name;
};

/** The figures of a table, and the cells they stood in. */
export type Filled = { figures: Report['figures']; at: Record<string, CellAt> };

/** Puts a row's cells into the figures; what is written otherwise than it is kept is noted. */
export function fillRow(
  target: Target,
  cells: readonly (Token | null)[],
  unit: string,
  { figures, at: places }: Filled,
  notes: Notes,
): void {
  target.figures.forEach((wanted, at) => {
    const token = cells[at];
    const cell = token?.text ?? '';
    const from = token ? [token.piece] : [];
    if (token && token.piece >= 0) places[wanted.id] = { piece: token.piece, cell: token.at };
    const { number, unit: writtenIn } = written(cell, wanted, unit);
    const reading = readNumber(number);
    const name = nameOf(target, wanted);
    const what = `统计数写法（${name}）`;
    const about: Subject = { kind: 'figures', indicators: [wanted.id] };
    if (reading.kind === 'value') {
      const value = inUnit(reading.value, writtenIn, wanted.unit);
      figures[wanted.id] = { value, note: '' };
      if (value !== cell) notes.repairs.push({ what, before: cell, after: value, from, about });
    } else if (reading.kind === 'not-a-number') {
      setAside(notes, `${name}：${cell}`, '统计表里这一格不是数字，请在统计表中补填', from);
    } else if (cell !== '') notes.repairs.push({ what, before: cell, after: '', from, about });
  });
}
