import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createStandIn } from './stand-in.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-shell-'));
  await writeFile(join(folder, 'program.exe'), '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => vi.doUnmock('electron'));

async function load() {
  const { electron } = createStandIn();
  vi.resetModules();
  vi.doMock('electron', () => electron);
  const { electronShell } = await import('../../../electron/host/electron/shell.ts');
  return { electron, electronShell };
}

test('the folder picked in the dialog is answered, a cancelled one is null', async () => {
  const { electron, electronShell } = await load();
  expect(await electronShell.pickFolder()).toBe('/chosen');
  electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] });
  expect(await electronShell.pickFolder()).toBeNull();
});

test('a folder is shown', async () => {
  const { electron, electronShell } = await load();
  await electronShell.openFolder(folder);
  expect(electron.shell.openPath).toHaveBeenCalledWith(folder);
});

test('a file is never opened, because opening a file may run it', async () => {
  const { electron, electronShell } = await load();
  await expect(electronShell.openFolder(join(folder, 'program.exe'))).rejects.toThrow('找不到文件夹');
  expect(electron.shell.openPath).not.toHaveBeenCalled();
});

test('a system that cannot show it is said in Chinese', async () => {
  const { electron, electronShell } = await load();
  electron.shell.openPath.mockResolvedValueOnce('Failed to open path');
  await expect(electronShell.openFolder(folder)).rejects.toThrow('打开文件夹');
});
