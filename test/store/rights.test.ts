import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { storeFileName } from '../../electron/store/open.ts';
import { closedStore, contentOf, temporaryFolder } from './folder.ts';

const child = join(import.meta.dirname, 'open-child.ts');
const opensAs = (folder: string) => execFileSync(process.execPath, [child, folder], { encoding: 'utf8' });

/** Gives a folder and its data file to the user the child becomes, with these modes. */
function give(folder: string, modes: { folder: number; file: number }): void {
  for (const [path, mode] of [
    [join(folder, storeFileName), modes.file],
    [folder, modes.folder],
  ] as const) {
    if (process.getuid?.() === 0) chownSync(path, 65_534, 65_534);
    chmodSync(path, mode);
  }
}

// Windows has no such modes; there the read-only attribute of a folder does not keep anybody from writing into it.
describe.skipIf(process.platform === 'win32')('a data folder without the right to write', () => {
  test.each([
    ['all rights', { folder: 0o700, file: 0o600 }, 'opened'],
    ['a folder that is write-protected', { folder: 0o500, file: 0o600 }, 'store-folder'],
    ['a data file that is write-protected', { folder: 0o700, file: 0o400 }, 'store-folder'],
    ['a data file that cannot be read', { folder: 0o700, file: 0o200 }, 'store-folder'],
  ])('is named at once, not at the first keystroke: %s', (_, modes, outcome) => {
    const folder = temporaryFolder();
    const path = closedStore(folder);
    const before = contentOf(folder);
    give(folder, modes);
    expect(opensAs(folder)).toBe(outcome);
    chmodSync(folder, 0o700);
    chmodSync(path, 0o600);
    expect(contentOf(folder)).toMatchObject(before);
  });
});
