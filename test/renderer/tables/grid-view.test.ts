import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnWidths, gridView, longestOfColumns, total } from '../../../renderer/tables/grid-view.ts';
import type { Cell } from '../../../shared/forms/form.ts';
import { forms } from '../../../shared/forms/forms.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { y2021 } from '../../../shared/forms/y2021.ts';

const grids = forms.flatMap(({ tables }) => tables.map(({ grid }) => grid));
const [proactive, applications, litigation] = y2021.tables.map(({ grid }) => gridView(grid));

describe('how a grid stands on the screen', () => {
  test('a table with figures in one column is a list, with several a sheet', () => {
    expect(y2014.tables.map(({ grid }) => gridView(grid).sheet)).toEqual([false]);
    expect([proactive, applications, litigation].map((view) => view?.sheet)).toEqual([true, true, true]);
  });

  test('the columns before the first figure are the labels', () => {
    expect([proactive, applications, litigation].map((view) => view?.labels)).toEqual([1, 3, 0]);
  });

  test('a head that goes on into the body is none: a browser would cut it there', () => {
    const label: Cell = { kind: 'label', text: '甲', rows: 2 };
    const figure: Cell = { kind: 'figure', indicator: 'a' };
    expect(gridView({ widths: [1, 1], headRows: 1, rows: [[label, figure], [figure]] }).headRows).toBe(0);
  });

  test('columns fill what is there to the pixel, or are wider, and a figure always has room for four digits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...grids), fc.integer({ min: 200, max: 2000 }), (grid, available) => {
        const view = gridView(grid);
        const widths = columnWidths(view, grid.widths, available);
        expect(widths).toHaveLength(grid.widths.length);
        expect(total(widths)).toBeGreaterThanOrEqual(available);
        expect(Math.min(...widths.slice(view.labels))).toBeGreaterThanOrEqual(46);
        expect(widths.every(Number.isInteger)).toBe(true);
      }),
    );
  });

  test('a long number widens its column, and only that; one over several columns has their room together', () => {
    const grid = y2021.tables[1]?.grid;
    if (!applications || !grid) throw new Error('the form lost its table');
    const figures = { 't3.new.biz': { value: '123456789', note: '' } };
    const longest = longestOfColumns(applications, figures);
    expect(longest).toEqual([0, 0, 0, 0, 9, 0, 0, 0, 0, 0]);
    const before = columnWidths(applications, grid.widths, 600);
    const after = columnWidths(applications, grid.widths, 600, longest);
    expect(after.slice(3).map((width, at) => width > (before[at + 3] ?? 0))).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    const [two] = y2021.tables.map((table) => gridView(table.grid));
    expect(two && longestOfColumns(two, { 't2.xk': { value: '123456', note: '' } })).toEqual([0, 2, 2, 2]);
  });

  test('with room enough the columns have the proportions of the form', () => {
    fc.assert(
      fc.property(fc.constantFrom(...grids), fc.integer({ min: 900, max: 2000 }), (grid, available) => {
        const widths = columnWidths(gridView(grid), grid.widths, available);
        expect(total(widths)).toBe(available);
        const shares = grid.widths.map((share) => (share / total(grid.widths)) * available);
        expect(Math.max(...widths.map((width, at) => Math.abs(width - (shares[at] ?? 0))))).toBeLessThan(
          grid.widths.length,
        );
      }),
    );
  });
});
