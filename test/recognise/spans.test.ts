import { expect, test } from 'vitest';
import { coveredIn } from '../../shared/recognise/spans.ts';

const rows = [{ spans: [{ column: 0, columns: 2, rows: 2 }] }, {}, { spans: [{ column: 1, columns: 2, rows: 1 }] }];

test('a cell that reaches over others leaves its own place free in the row it begins in, and nowhere else', () => {
  expect([0, 1, 2].map((at) => [...coveredIn(rows, at)])).toEqual([[1], [0, 1], [2]]);
});
