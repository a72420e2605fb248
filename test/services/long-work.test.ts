import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inThisThread, type Apart } from '../../electron/services/apart.ts';
import { openProgram } from '../../electron/services/program.ts';
import type { Answer } from '../../shared/api/contract.ts';
import { temporaryFolder } from '../store/folder.ts';

/** The program with the sample report, whose jobs wait until the test lets them go. */
async function desk() {
  const gate = Promise.withResolvers<void>();
  const begun: string[] = [];
  const apart: Apart = async (name, input, signal) => {
    begun.push(name);
    const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    await Promise.race([gate.promise, stopped]);
    return await inThisThread(name, input, signal);
  };
  const shell = {
    kind: 'chromium' as const,
    canPickFolder: false,
    pickFolder: () => Promise.resolve(null),
    openFolder: () => Promise.resolve(),
  };
  const program = openProgram({
    dataFolder: temporaryFolder(),
    shell,
    version: '0.0.0',
    jobs: { apart, close: () => {} },
  });
  onTestFinished(() => program.close());
  const opened = await program.dispatch('library.sample', {});
  const id =
    opened.ok && typeof opened.value === 'object' && opened.value && 'id' in opened.value ? opened.value.id : '';
  const folder = join(temporaryFolder(), '导出');
  const exporting = (): Promise<Answer<unknown>> =>
    program.dispatch('report.export', { id, folder, only: ['docx', 'xlsx'], work: 'w' });
  return { ...program, begun, folder, exporting, go: gate.resolve };
}

test('an export says which of its files is being made', async () => {
  const { dispatch, begun, exporting, go } = await desk();
  expect(await dispatch('work.progress', { work: 'w' })).toEqual({ ok: true, value: null });
  const done = exporting();
  await expect.poll(() => begun).toEqual(['docx']);
  expect(await dispatch('work.progress', { work: 'w' })).toEqual({
    ok: true,
    value: { step: '正在生成文字报告', done: 0, of: 2 },
  });
  go();
  expect((await done).ok).toBe(true);
  expect(begun).toEqual(['docx', 'xlsx']);
  expect(await dispatch('work.progress', { work: 'w' })).toEqual({ ok: true, value: null });
});

test('an export that is cancelled has written nothing, and can be begun again', async () => {
  const { dispatch, begun, folder, exporting, go } = await desk();
  const first = exporting();
  await expect.poll(() => begun).toEqual(['docx']);
  expect((await dispatch('work.cancel', { work: 'another' })).ok).toBe(true);
  expect((await dispatch('work.cancel', { work: 'w' })).ok).toBe(true);
  expect(await first).toEqual({ ok: false, failure: { code: 'cancelled', detail: {} } });
  expect(() => readdirSync(folder)).toThrow('ENOENT');
  go();
  expect((await exporting()).ok).toBe(true);
  expect(readdirSync(folder)).toHaveLength(2);
});

test('reading a file can be cancelled, and stores nothing', async () => {
  const { dispatch, begun } = await desk();
  const before = await dispatch('library.list', {});
  const file = { name: '年报.txt', base64: Buffer.from('北麓县2018年政府信息公开工作年度报告').toString('base64') };
  const reading = dispatch('import.read', { file, year: null, form: null, work: 'r' });
  await expect.poll(() => begun).toEqual(['recognise']);
  await dispatch('work.cancel', { work: 'r' });
  expect(await reading).toEqual({ ok: false, failure: { code: 'cancelled', detail: {} } });
  expect(await dispatch('library.list', {})).toEqual(before);
});
