import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, Row } from '../../../../electron/documents/read/flow/block.ts';
import { onGrid } from '../../../../electron/documents/read/flow/grid.ts';

type Drawn = [text: string, left: number, right: number, how?: 'across' | 'down'];

const row = (...cells: Drawn[]): Row => ({
  cells: cells.map(([text, left, right, how]): Cell => ({
    left,
    right,
    across: how === 'across',
    down: how === 'down',
    blocks: [{ kind: 'paragraph', text, indented: false, look: {} }],
  })),
});

const textOf = ({ blocks }: Cell): string =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n');

function laid(...rows: Row[]) {
  const unseen: string[] = [];
  const grid = onGrid(rows, textOf, (text) => unseen.push(text));
  return { cells: grid.map(({ cells }) => cells), spans: grid.map(({ spans }) => spans), unseen };
}

describe('rows on one grid', () => {
  test('have a cell for each column any of them begins, blank where one reaches over', () => {
    const { cells, spans } = laid(
      row(['表头', 0, 2000], ['数', 2000, 3000]),
      row(['甲', 0, 1000], ['乙', 1000, 2000], ['3', 2000, 3000]),
    );
    expect(cells).toEqual([
      ['表头', '', '数'],
      ['甲', '乙', '3'],
    ]);
    expect(spans).toEqual([[{ column: 0, columns: 2, rows: 1 }], []]);
  });

  test('take edges drawn by hand for one, but never two edges of one row', () => {
    expect(laid(row(['甲', 0, 1000], ['1', 1000, 2000]), row(['乙', 5, 1040], ['2', 1040, 1990])).cells).toEqual([
      ['甲', '1'],
      ['乙', '2'],
    ]);
    expect(laid(row(['甲', 0, 30], ['乙', 30, 60], ['丙', 60, 90])).cells).toEqual([['甲', '乙', '丙']]);
  });

  test('join cells merged to the left, and those that go on from above', () => {
    const { cells, spans, unseen } = laid(
      row(['甲', 0, 1000], ['乙', 1000, 2000], ['丙', 2000, 3000, 'across']),
      row(['', 0, 1000, 'down'], ['1', 1000, 2000], ['2', 2000, 3000]),
    );
    expect(cells).toEqual([
      ['甲', '乙\n丙', ''],
      ['', '1', '2'],
    ]);
    expect(spans).toEqual([
      [
        { column: 0, columns: 1, rows: 2 },
        { column: 1, columns: 2, rows: 1 },
      ],
      [],
    ]);
    expect(unseen).toEqual(['']);
  });

  test('give up what stands unseen under a merged cell, and say so', () => {
    const { cells, unseen } = laid(
      row(['合计', 0, 1000], ['5', 1000, 2000]),
      row(['0', 0, 1000, 'down'], ['7', 1000, 2000]),
    );
    expect(cells).toEqual([
      ['合计', '5'],
      ['', '7'],
    ]);
    expect(unseen).toEqual(['0']);
  });

  test('keep a cell that goes on from none, or from one of another width', () => {
    expect(laid(row(['甲', 0, 1000, 'down'])).cells).toEqual([['甲']]);
    const other = laid(row(['甲', 0, 2000]), row(['乙', 0, 1000, 'down'], ['丙', 1000, 2000]));
    expect(other.cells).toEqual([
      ['甲', ''],
      ['乙', '丙'],
    ]);
    expect(other.unseen).toEqual([]);
  });

  test('stay as they are where they have more columns than a table', () => {
    const wide = row(...Array.from({ length: 130 }, (_, at): Drawn => [String(at), at * 100, at * 100 + 100]));
    expect(laid(wide, row(['甲', 0, 13_000])).cells[1]).toEqual(['甲']);
  });
});

test('every text of any rows stands on the grid once, however their edges run', () => {
  const widths = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(widths, { minLength: 1, maxLength: 8 }), (table) => {
      let count = 0;
      const rows = table.map((own) => {
        let right = 0;
        return row(...own.map((width): Drawn => [`第${(count += 1)}格`, right, (right += width)]));
      });
      const { cells } = laid(...rows);
      expect(new Set(cells.map(({ length }) => length)).size).toBe(1);
      expect(cells.map((own) => own.join('\n').split(/\n+/).filter(Boolean))).toEqual(
        rows.map(({ cells: own }) => own.map(textOf)),
      );
    }),
  );
});
