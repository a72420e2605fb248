import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { importResultSchema } from '../../shared/import-many/result.ts';
import { ask, programOn } from '../bench/make/program.ts';
import { report } from '../support/command-files.ts';
import { nianbao, temporaryFolder } from '../support/command-line.ts';

/** Names a file can have on a disk and nobody expects; Windows forbids some of them, a USB stick from elsewhere does not. */
const names: readonly string[] = [
  '年报\n2018.txt',
  '年报\u202etxt.exe.txt',
  '\u200f年报.txt',
  '--help.txt',
  '-.txt',
  `${'a'.repeat(251)}.txt`,
  `${'长'.repeat(83)}.txt`,
  '年报\u{1f600}\u{1f468}\u200d\u{1f469}.txt',
  ' 年报 .txt',
  '\'"$(x)`;|&.txt',
];

test.each(names.map((name) => [name]))(
  'a file called %j is read like any other, in the window and on the command line',
  async (name) => {
    const path = join(temporaryFolder('named'), name);
    writeFileSync(path, report);
    const { out, exit } = await nianbao(temporaryFolder('data'), 'import', path, '--json');
    expect(exit).toBe(0);
    expect((JSON.parse(out) as { report: { year: number } }).report.year).toBe(2018);

    const program = programOn(temporaryFolder('data'));
    const file = { name: basename(path), base64: readFileSync(path).toString('base64') };
    const result = importResultSchema.parse(await ask(program, 'import.one', { file, again: false, asSource: false }));
    program.close();
    expect(result.outcome).toBe('imported');
  },
);

test.each(names.map((name) => [name]))('an empty file called %j is refused in one line', async (name) => {
  const path = join(temporaryFolder('named'), name);
  writeFileSync(path, '');
  const { out, err, exit } = await nianbao(temporaryFolder('data'), 'import', path, '--json');
  expect([exit, out]).toEqual([1, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).not.toMatch(/[\u202a-\u202e\u200e\u200f\u0007\u001b]/);
});
