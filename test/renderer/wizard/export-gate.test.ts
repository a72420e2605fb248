import { expect, test } from 'vitest';
import { openWords } from '../../../renderer/wizard/export-gate.ts';
import { isSent } from '../../../shared/api/sent.ts';

const listing = (error: number, warning: number, hint: number) => ({
  places: [],
  groups: [],
  dismissed: [],
  counts: { error, warning, hint },
});

test.each([
  [listing(2, 3, 1), '还有2处必须改正，导出前会再问一次。'],
  [listing(0, 3, 1), '还有3处请核实，不影响导出。'],
  [listing(0, 0, 1), null],
  [null, null],
])('before files are made it is said what is open: %#', (found, words) => {
  expect(openWords(found)).toBe(words);
});

test('only where the report itself is among the files one is asked about errors', () => {
  expect(isSent(['package', 'checks'])).toBe(false);
  expect(isSent(['checks', 'docx'])).toBe(true);
});
