import { describe, expect, test } from 'vitest';
import { figuresOf, gridView } from '../../../renderer/tables/grid-view.ts';
import { neighbour } from '../../../renderer/tables/layout.ts';
import { figuresIn } from '../../../shared/forms/figures.ts';
import { slotGrid, tablesOf } from '../../../renderer/tables/slot-grid.ts';
import type { Cell, Grid } from '../../../shared/forms/form.ts';
import { forms } from '../../../shared/forms/forms.ts';
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
const { rows } = gridView(grid);

describe('moving through a table', () => {
  test('cells stand where the spans of earlier rows and cells leave room', () => {
    const at = (indicator: string) => {
      const found = figuresOf(rows).find((figure) => figure.indicator === indicator)?.placed;
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
    expect(neighbour(rows, from, direction)).toBe(to);
  });

  test('going down from the first figure of the 2014 form visits every figure once, in printed order', () => {
    const [table] = y2014.tables;
    const { rows: down } = gridView(table?.grid ?? { widths: [], headRows: 0, rows: [] });
    const visited: string[] = [];
    for (let here: string | null = 'zdgk.total'; here !== null; here = neighbour(down, here, 'down'))
      visited.push(here);
    expect(visited).toEqual(y2014.indicators.map(({ id }) => id));
  });

  test('down from a figure one comes to the next one in any of its columns, up to the leftmost', () => {
    const wide: Grid = {
      widths: [1, 1, 1],
      headRows: 0,
      rows: [
        [label('甲'), figure('a1'), figure('b1')],
        [label('乙'), { kind: 'figure', indicator: 'ab', columns: 2 }],
        [label('丙'), { kind: 'empty' }, figure('b3')],
      ],
    };
    const view = gridView(wide);
    expect(neighbour(view.rows, 'b1', 'down')).toBe('ab');
    expect(neighbour(view.rows, 'ab', 'up')).toBe('a1');
    expect(neighbour(view.rows, 'ab', 'down')).toBe('b3');
    expect(neighbour(view.rows, 'a1', 'last')).toBe('b1');
    expect(neighbour(view.rows, 'a1', 'first')).toBeNull();
  });

  test.each(forms.flatMap(({ id, tables }) => tables.map((table) => [id, table.id, table] as const)))(
    'in form %s, table %s, right and down from the first figures one comes to every figure',
    (_form, _id, table) => {
      const view = gridView(table.grid);
      const reached = new Set<string>();
      const walk = (from: string | null): void => {
        if (from === null || reached.has(from)) return;
        reached.add(from);
        walk(neighbour(view.rows, from, 'right'));
        walk(neighbour(view.rows, from, 'down'));
      };
      walk(figuresOf(view.rows)[0]?.indicator ?? null);
      expect(reached).toEqual(new Set(figuresIn(table)));
    },
  );

  test.each(forms.map((form) => [form.id, form] as const))(
    'in form %s the sections show every figure exactly once, in their own tables or beside their prose',
    (_id, form) => {
      const shown = slotIds.flatMap((slot) => [
        ...tablesOf(form, slot).flatMap(figuresIn),
        ...figuresIn({ grid: slotGrid(form, slot) ?? { widths: [1], headRows: 0, rows: [] } }),
      ]);
      expect(shown.toSorted()).toEqual(form.indicators.map(({ id }) => id).toSorted());
    },
  );
});
