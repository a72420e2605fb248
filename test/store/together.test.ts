import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { latestVersion, storeVersion } from '../../electron/store/migrate.ts';
import { migrations } from '../../electron/store/migrations/list.ts';
import { openedStore, temporaryFolder } from './folder.ts';

const child = join(import.meta.dirname, 'together-child.ts');

test('a window and a command that start on an empty folder at the same moment both open it', async () => {
  const parent = temporaryFolder();
  const start = String(Date.now() + 1000);
  const runs = [1, 2, 3].map(() => promisify(execFile)(process.execPath, [child, parent, start, '25']));
  expect((await Promise.all(runs)).map(({ stdout }) => stdout)).toEqual(['25', '25', '25']);
  expect(storeVersion(openedStore(join(parent, '24')))).toBe(latestVersion(migrations));
});
