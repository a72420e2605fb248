import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHead } from '../../shared/forms/head.ts';
import { layOut } from '../../shared/forms/layout.ts';

test('whatever its spans say, a cell takes at least one place and none is taken twice', () => {
  const span = fc.integer({ min: -2, max: 4 });
  const rows = fc.array(fc.array(fc.record({ rows: span, columns: span }), { maxLength: 5 }), { maxLength: 5 });
  fc.assert(
    fc.property(rows, (source) => {
      const { cells, owners } = layOut(source, (cell) => cell);
      expect(cells).toHaveLength(source.flat().length);
      for (const placed of cells) {
        const own = owners.flat().filter((owner) => owner === placed);
        expect(own).toHaveLength(placed.rows * placed.columns);
        expect(own.length).toBeGreaterThan(0);
      }
    }),
  );
});

describe('a head is what the form says is one, else any label of the head rows', () => {
  const grid = { headRows: 1 };
  const label = { kind: 'label', text: '单位' } as const;

  test.each([
    ['a label of the head rows', label, 0, true],
    ['a label below them', label, 1, false],
    ['one below them that the form calls a head', { ...label, head: true }, 1, true],
    ['one of the head rows that the form calls none', { ...label, head: false }, 0, false],
    ['an empty cell', { kind: 'empty' } as const, 0, false],
  ])('%s', (_, cell, row, head) => {
    expect(isHead(cell, row, grid)).toBe(head);
  });
});
