import { describe, expect, test } from 'vitest';
import { neighbour } from '../../../renderer/tables/layout.ts';
import { slotGrid } from '../../../renderer/tables/slot-grid.ts';
import type { Cell, Grid } from '../../../shared/forms/form.ts';
import { layOut } from '../../../shared/forms/layout.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { slotIds } from '../../../shared/report/slots.ts';

const label = (text: string, span: { rows?: number; columns?: number } = {}): Cell => ({
  kind: 'label',
  text,
  ...span,
});
const figure = (indicator: string): Cell => ({ kind: 'figure', indicator });

/** Two figure columns under a spanning head, a label over two rows, an empty cell. */
const grid: Grid = {
  widths: [1, 1, 1, 1],
  headRows: 1,
  rows: [
    [label('项目', { columns: 2 }), label('本年'), label('上年')],
    [label('甲', { rows: 2 }), label('一'), figure('a1'), figure('b1')],
    [label('二'), figure('a2'), { kind: 'empty' }],
    [label('乙', { columns: 2 }), figure('a3'), figure('b3')],
  ],
};
const placed = (source: Grid) => layOut(source.rows, (cell) => cell, source.widths.length).cells;
const cells = placed(grid);

describe('moving through a table', () => {
  test('cells stand where the spans of earlier rows and cells leave room', () => {
    const at = (indicator: string) => {
      const found = cells.find(({ cell }) => cell.kind === 'figure' && cell.indicator === indicator);
      return [found?.row, found?.column];
    };
    expect([at('a1'), at('b1'), at('a2'), at('a3'), at('b3')]).toEqual([
      [1, 2],
      [1, 3],
      [2, 2],
      [3, 2],
      [3, 3],
    ]);
  });

  test.each([
    ['a1', 'down', 'a2'],
    ['b1', 'down', 'b3'],
    ['b3', 'up', 'b1'],
    ['a1', 'right', 'b1'],
    ['b3', 'left', 'a3'],
    ['a3', 'down', null],
    ['a2', 'right', null],
    ['unknown', 'down', null],
  ] as const)('from %s %s one comes to %s', (from, direction, to) => {
    expect(neighbour(cells, from, direction)).toBe(to);
  });

  test('going down from the first figure of the 2014 form visits every figure once, in printed order', () => {
    const [table] = y2014.tables;
    const down = placed(table?.grid ?? { widths: [], headRows: 0, rows: [] });
    const visited: string[] = [];
    for (let here: string | null = 'zdgk.total'; here !== null; here = neighbour(down, here, 'down'))
      visited.push(here);
    expect(visited).toEqual(y2014.indicators.map(({ id }) => id));
  });

  test('the grids beside the sections show every figure of the form exactly once', () => {
    const shown = slotIds.flatMap((slot) =>
      (slotGrid(y2014, slot)?.rows ?? []).flat().flatMap((cell) => (cell.kind === 'figure' ? [cell.indicator] : [])),
    );
    expect(shown.toSorted()).toEqual(y2014.indicators.map(({ id }) => id).toSorted());
  });
});
