import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { resultSchema, subjectNames } from './result.ts';
import { main } from './run.ts';
import { subjects } from './subjects.ts';
import { table } from './table.ts';
import { summarise } from './times.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
const out = join(folder, 'bench.json');

afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

function listen(stream: 'log' | 'error'): string[] {
  const said: string[] = [];
  vi.spyOn(console, stream).mockImplementation((line: unknown) => void said.push(String(line)));
  return said;
}

test(
  'every subject without a window is measured beside its floor, and the JSON says so in one shape',
  { timeout: 240_000 },
  async () => {
    const printed = listen('log');
    listen('error');
    const names = subjects.filter(({ window }) => !window).map(({ name }) => name);
    expect(await main(['--quick', '--json', '--only', names.join(','), '--out', out])).toBe(0);
    const kept: unknown = JSON.parse(readFileSync(out, 'utf8'));
    expect(JSON.parse(printed.join('\n'))).toEqual(kept);
    const result = resultSchema.parse(kept);
    expect(result.subjects.map(({ name }) => name)).toEqual(names);
    expect(table(result).split('\n')).toEqual(expect.arrayContaining([expect.stringContaining('底线')]));
  },
);

test('the table of subjects has each name once', () => {
  expect(subjects.map(({ name }) => name)).toEqual([...subjectNames]);
});

test.each([['--only', 'nothing'], ['--sometimes'], ['stray']])('%s %s is refused with the usage', async (...args) => {
  const said = listen('error');
  expect(await main([...args, '--out', out])).toBe(1);
  expect(said.join('\n')).toContain('用法');
});

test('the median of an even count lies between the middle two, and p95 is a sample', () => {
  expect(summarise([4, 1, 3, 2])).toEqual({ median: 2.5, p95: 4, min: 1, max: 4 });
  expect(summarise(Array.from({ length: 100 }, (_, at) => at + 1))).toMatchObject({ median: 50.5, p95: 95 });
});
