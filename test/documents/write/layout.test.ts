import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanced } from '../../../electron/documents/write/balance.ts';
import { widthInEm } from '../../../electron/documents/write/characters.ts';
import { evenWidth } from '../../../electron/documents/write/docx/even-lines.ts';
import { titleBreaks } from '../../../electron/documents/write/title-breaks.ts';
import { divide } from '../../../electron/documents/write/divide.ts';
import { compact, layOut } from '../../../shared/forms/layout.ts';

const anyRows = fc.array(
  fc.array(fc.record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) }), {
    maxLength: 5,
  }),
  { minLength: 1, maxLength: 6 },
);

describe('laying out cells with spans', () => {
  it('places a cell in the first free place of its row', () => {
    const cell = (name: string, rows = 1, columns = 1) => ({ name, rows, columns });
    const { owners } = layOut(
      [[cell('a', 2), cell('b', 1, 2)], [cell('c'), cell('d')], [cell('e', 1, 3)]],
      (one) => one,
    );
    expect(owners.map((line) => line.map((owner) => owner?.cell.name))).toEqual([
      ['a', 'b', 'b'],
      ['a', 'c', 'd'],
      ['e', 'e', 'e'],
    ]);
  });

  it('loses no cell, lets none overlap and makes every row as wide as the table', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const layout = layOut(rows, (cell) => cell);
        expect(layout.cells.map(({ cell }) => cell)).toEqual(rows.flat());
        const area = layout.cells.reduce((sum, { rows: high, columns }) => sum + high * columns, 0);
        expect(layout.owners.flat().filter((owner) => owner !== null)).toHaveLength(area);
        for (const line of layout.owners) expect(line).toHaveLength(layout.columns);
      }),
    );
  });

  it('keeps only the columns that some cell begins or ends in', () => {
    const cell = (columns: number) => ({ rows: 1, columns });
    const wide = compact(layOut([[cell(50), cell(50)], [cell(50)]], (one) => one));
    expect(wide.columns).toBe(2);
    fc.assert(
      fc.property(anyRows, (rows) => {
        const layout = layOut(rows, (one) => one);
        const narrow = compact(layout);
        expect(narrow.columns).toBeLessThanOrEqual(layout.columns);
        expect(narrow.cells.map((placed) => placed.cell)).toEqual(layout.cells.map((placed) => placed.cell));
        const area = narrow.cells.reduce((sum, { rows: high, columns }) => sum + high * columns, 0);
        expect(narrow.owners.flat().filter((owner) => owner !== null)).toHaveLength(area);
        expect(narrow.cells.every(({ columns }) => columns > 0)).toBe(true);
      }),
    );
  });

  it('divides a width by shares without losing any of it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 20 }), (shares) => {
        const parts = divide(8844, shares);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(8844);
      }),
    );
  });
});

describe('a label in a narrow cell', () => {
  it('is broken between words into lines of about one length', () => {
    expect(evenWidth('结果维持', 3.5)).toBe(2);
    expect(evenWidth('（三）不予公开', 5.2)).toBe(5);
  });

  it('takes all the room where it needs one line or the cell is wide', () => {
    expect(evenWidth('总计', 3.5)).toBe(3.5);
    expect(evenWidth('（本列数据的勾稽关系为：第一项加第二项之和）', 20)).toBe(20);
  });

  it('never needs more room than there is', () => {
    const label = fc.string({ unit: fc.constantFrom(...'结果维持（三）不予公开12.'), maxLength: 30 });
    fc.assert(
      fc.property(label, fc.double({ min: 0.5, max: 12, noNaN: true }), (text, room) => {
        expect(evenWidth(text, room)).toBeLessThanOrEqual(room);
        expect(evenWidth(text, room)).toBeGreaterThanOrEqual(Math.min(room, 2));
      }),
    );
  });
});

describe('a long title', () => {
  it('is broken into lines that fit and that together are the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'县政府信息公开2018年'), maxLength: 80 }), (title) => {
        const lines = balanced(title, 20);
        expect(lines.join('')).toBe(title);
        // A break is put off by a few characters where a line must not begin with the next one.
        for (const line of lines) expect(widthInEm(line)).toBeLessThan(24);
      }),
    );
  });

  it('is broken after the name of the agency where both parts fit, and left alone where it fits', () => {
    expect(titleBreaks('青屿县人民政府2018年政府信息公开工作年度报告', '青屿县人民政府').join('\n')).toBe(
      '青屿县人民政府\n2018年政府信息公开工作年度报告',
    );
    expect(titleBreaks('2018年政府信息公开工作年度报告', '青屿县人民政府')).toEqual(['2018年政府信息公开工作年度报告']);
  });
});
