import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresOf, gridView } from '../../../renderer/tables/grid-view.ts';
import { isBlock, readBlock } from '../../../renderer/tables/paste/block.ts';
import { spread } from '../../../renderer/tables/paste/spread.ts';
import { misfitWords, offTotals, pastedWords } from '../../../renderer/tables/paste/words.ts';
import { setFigure } from '../../../renderer/tables/set-figure.ts';
import type { Cell } from '../../../shared/forms/form.ts';
import { forms } from '../../../shared/forms/forms.ts';
import { layOut } from '../../../shared/forms/layout.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { y2021 } from '../../../shared/forms/y2021.ts';

const views = forms.flatMap(({ tables }) => tables.map(({ grid }) => gridView(grid)));
const [proactive, applications] = y2021.tables.map(({ grid }) => gridView(grid));
const [list] = y2014.tables.map(({ grid }) => gridView(grid));
if (!proactive || !applications || !list) throw new Error('a form lost its tables');

/** As a spreadsheet writes it. */
const copied = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .map((line) => `${line}\r\n`)
    .join('');

describe('a block from the clipboard', () => {
  test('is read back cell by cell, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('1', '2', '"', '\t', '\n', '\r', '件', ' ', ','), maxLength: 6 });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        expect(readBlock(copied(rows))).toEqual(rows);
      }),
    );
  });

  test('a quotation mark that nothing closes belongs to the text', () => {
    expect(readBlock('"12\t3\n4')).toEqual([['"12', '3'], ['4']]);
  });

  test.each([
    ['12\r\n345\r\n678\r\n', true],
    ['12\t345', true],
    ['"12\n345"', true],
    ['345\r\n', false],
    ['345', false],
  ])('%j is more than one cell of one line: %s', (text, block) => {
    expect(isBlock(text)).toBe(block);
  });
});

describe('where the cells of a block come to stand', () => {
  const at = (laid: ReturnType<typeof spread>) => laid.values.map(({ indicator, value }) => `${indicator}=${value}`);

  test('a column goes down, a row to the right, a block both', () => {
    expect(at(spread(applications, 't3.new.nat', [['12'], ['345'], ['678']]))).toEqual([
      't3.new.nat=12',
      't3.carry_in.nat=345',
      't3.r.open.nat=678',
    ]);
    expect(at(spread(applications, 't3.new.biz', [['1', '2']]))).toEqual(['t3.new.biz=1', 't3.new.sci=2']);
    expect(
      at(
        spread(applications, 't3.new.oth', [
          ['1', '2'],
          ['3', '4'],
        ]),
      ),
    ).toEqual(['t3.new.oth=1', 't3.new.tot=2', 't3.carry_in.oth=3', 't3.carry_in.tot=4']);
  });

  test('a whole table copied from a spreadsheet with all its labels and merges comes back to the same figures', () => {
    fc.assert(
      fc.property(fc.constantFrom(...views), fc.infiniteStream(fc.nat({ max: 9999 })), (view, numbers) => {
        const values = new Map(figuresOf(view.rows).map(({ indicator }) => [indicator, String(numbers.next().value)]));
        const [first] = figuresOf(view.rows);
        if (!first) return;
        const { owners } = layOut(
          view.rows.map((row) => row.map(({ cell }) => cell)),
          (cell: Cell) => cell,
          view.columns,
        );
        const textOf = (cell: Cell): string =>
          cell.kind === 'label' ? cell.text : cell.kind === 'figure' ? (values.get(cell.indicator) ?? '') : '——';
        const block = owners
          .slice(first.placed.row)
          .map((line, row) =>
            line
              .slice(first.placed.column)
              .map((placed, column) =>
                placed && placed.row === row + first.placed.row && placed.column === column + first.placed.column
                  ? textOf(placed.cell)
                  : '',
              ),
          );
        const laid = spread(view, first.indicator, block);
        expect(laid.misfits).toEqual([]);
        expect(new Map(laid.values.map(({ indicator, value }) => [indicator, value]))).toEqual(values);
      }),
    );
  });

  test('figures alone, without gaps, go past the headings between the rows', () => {
    expect(at(spread(proactive, 't2.gf.made', [['5'], ['1248'], ['3']]))).toEqual([
      't2.gf.made=5',
      't2.xk=1248',
      't2.cf=3',
    ]);
    const all = figuresOf(list.rows).map(({ indicator }, number) => [indicator, String(number)]);
    expect(
      at(
        spread(
          list,
          'zdgk.total',
          all.map(([, number]) => [number ?? '']),
        ),
      ),
    ).toEqual(all.map(([indicator, number]) => `${indicator}=${number}`));
  });

  test('with a gap in it nobody can say which heading it stood for: it goes nowhere else than as in the grid', () => {
    const { misfits } = spread(proactive, 't2.gf.made', [['5'], ['1248'], [''], ['3']]);
    expect(misfits).toMatchObject([{ row: 1, why: 'no-figure' }]);
  });

  test('what runs over the edge, and words, are told and not placed', () => {
    const laid = spread(applications, 't3.carry_out.oth', [
      ['1', '2', '3'],
      ['4', '', ''],
    ]);
    expect(at(laid)).toEqual(['t3.carry_out.oth=1', 't3.carry_out.tot=2']);
    expect(laid.misfits.map(({ row, column, why }) => [row, column, why])).toEqual([
      [0, 2, 'edge'],
      [1, 0, 'edge'],
    ]);
    expect(spread(applications, 't3.new.nat', [['自然人'], ['12']]).misfits).toMatchObject([{ why: 'no-number' }]);
  });

  test('an empty cell leaves the figure alone; a mark for nothing makes it blank', () => {
    const laid = spread(applications, 't3.new.nat', [['1', '', '—', '/', '１，２３４']]);
    expect(at(laid)).toEqual(['t3.new.nat=1', 't3.new.sci=null', 't3.new.ngo=null', 't3.new.law=1234']);
    expect([laid.untouched, laid.blanks]).toEqual([1, ['—', '/']]);
  });

  test('no figure is ever set twice, and every number is either placed or told', () => {
    const block = fc.array(fc.array(fc.constantFrom('7', '', '—', '件'), { maxLength: 9 }), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(fc.constantFrom(...views), fc.nat(), block, (view, pick, rows) => {
        const figures = figuresOf(view.rows);
        const start = figures[pick % Math.max(1, figures.length)];
        if (!start) return;
        const { values, misfits } = spread(view, start.indicator, rows);
        expect(new Set(values.map(({ indicator }) => indicator)).size).toBe(values.length);
        const numbers = rows.flat().filter((cell) => cell === '7').length;
        const placed = values.filter(({ value }) => value === '7').length;
        expect(placed + misfits.filter(({ text }) => text === '7').length).toBe(numbers);
      }),
    );
  });
});

describe('what is said of it', () => {
  test('how much was pasted, what was blank, what was left alone', () => {
    const block = [
      ['1', '', '—'],
      ['2', '3', '4'],
    ];
    const laid = spread(applications, 't3.new.nat', block);
    expect(pastedWords(block, laid, [])).toBe('已贴入3列2行，4个数；“—”按空白处理（1格）；空着的1格没有动');
  });

  test('why it was not pasted, with the first place', () => {
    const block = [['1', '2', '3']];
    expect(misfitWords(block, spread(applications, 't3.new.oth', block).misfits)).toBe(
      '没有贴入：复制的是3列1行，其中第1行第3列超出了表的边',
    );
  });

  test('a pasted total that is not the sum of its parts', () => {
    const figures = Object.fromEntries(
      [
        ['keep', '1'],
        ['correct', '0'],
        ['other', '0'],
        ['pending', '2'],
        ['total', '9'],
      ].map(([id, value]) => [`t4.fy.${id}`, { value: value ?? null, note: '' }]),
    );
    expect(offTotals(y2021, { figures }, ['t4.fy.keep', 't4.fy.total'])).toEqual([
      '“行政复议·总计”贴入9，按各项算应为3',
    ]);
  });

  test('a figure set anew keeps its note, and its reason only with its value', () => {
    const figures = { a: { value: '1', note: '口径', reason: '并案' } };
    expect(setFigure({ figures }, 'a', '1')).toMatchObject({ figure: { value: '1', note: '口径', reason: '并案' } });
    expect(setFigure({ figures }, 'a', '2')).toEqual({
      kind: 'figure',
      indicator: 'a',
      figure: { value: '2', note: '口径' },
    });
  });
});
