import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { createThreads } from '../../electron/host/worker-threads.ts';
import { inThisThread, type Apart } from '../../electron/services/apart.ts';
import { NianbaoError } from '../../shared/api/errors.ts';
import { forms } from '../../shared/forms/forms.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { sampleReport } from '../renderer/dev/sample-report.ts';
import { report } from '../support/command-files.ts';
import { temporaryFolder } from '../support/command-line.ts';

const worker = new URL('../../electron/worker.ts', import.meta.url);
const roomy = { reading: 60_000, writing: 60_000, megabytes: 512, youngMegabytes: 32, grownMegabytes: 1024 };
const never = new AbortController().signal;

const elsewhere = () => Promise.reject(new Error('the job was not done in a thread'));

function threads(entry = worker, bounds?: Parameters<typeof createThreads>[1], here: Apart = elsewhere) {
  const made = createThreads(entry, bounds, here);
  onTestFinished(() => made.close());
  return made.apart;
}

const asked = (text: string) => ({
  name: '年报.txt',
  bytes: new TextEncoder().encode(text),
  year: null,
  form: null,
  known: forms,
});
/** A text that takes far longer to be read than anybody waits for. */
const endless = () =>
  asked(report.replace('全年收到申请3件。', '全年收到申请3件，其中当面申请1件。\n'.repeat(150_000)));

const failure = (code: string) => expect.objectContaining({ failure: expect.objectContaining({ code }) as unknown });

test('what a job gives in a thread is what it gives here', async () => {
  const apart = threads();
  const there = await apart('recognise', asked(report), never);
  const here = await inThisThread('recognise', asked(report), never);
  expect(there.report?.agency.name).toBe('北麓县');
  const withoutIds = (reading: typeof here) =>
    JSON.stringify(reading).replace(/[0-9a-f]{8}(?:-[0-9a-f]{4,12}){4}/g, '');
  expect(withoutIds(there)).toBe(withoutIds(here));
});

test('one thread does one job after the other, several at a time are done side by side', async () => {
  const apart = threads();
  const input = { report: sampleReport(), form: y2014 };
  for (let time = 0; time < 2; time += 1) expect((await apart('xlsx', input, never)).length).toBeGreaterThan(1000);
  const both = await Promise.all([
    apart('xlsx', input, never),
    apart('docx', { ...input, pictures: new Map() }, never),
  ]);
  // Both are archives: PK.
  expect(both.map((bytes) => String.fromCharCode(...bytes.slice(0, 2)))).toEqual(['PK', 'PK']);
});

test('a job that fails says why, as data, and the thread goes on', async () => {
  const apart = threads();
  await expect(apart('recognise', asked(''), never)).rejects.toEqual(failure('file-empty'));
  expect((await apart('recognise', asked(report), never)).report?.year).toBe(2018);
});

test('a job is cancelled in the middle, and the next one is done', async () => {
  const apart = threads();
  await apart('recognise', asked(report), never);
  const controller = new AbortController();
  const running = apart('recognise', endless(), controller.signal);
  setTimeout(() => controller.abort(), 20);
  await expect(running).rejects.toEqual(failure('cancelled'));
  expect((await apart('recognise', asked(report), never)).report?.year).toBe(2018);
  await expect(apart('recognise', asked(report), controller.signal)).rejects.toBeInstanceOf(NianbaoError);
});

test('a job that takes too long, or too much memory, is given up', async () => {
  const hasty = threads(worker, { ...roomy, reading: 1 });
  await expect(hasty('recognise', endless(), never)).rejects.toEqual(failure('took-too-long'));
  const narrow = threads(worker, { ...roomy, megabytes: 24 });
  await expect(narrow('recognise', endless(), never)).rejects.toEqual(failure('too-much-memory'));
  const lean = threads(worker, { ...roomy, grownMegabytes: 0 });
  await expect(lean('recognise', endless(), never)).rejects.toEqual(failure('too-much-memory'));
});

const built = new URL('../../out/main/worker.js', import.meta.url);
test('the thread of the built program does every job', async ({ skip }) => {
  skip(!existsSync(fileURLToPath(built)), 'the program is not built: npm run build');
  const apart = threads(built);
  const input = { report: sampleReport(), form: y2014 };
  expect((await apart('recognise', asked(report), never)).report?.year).toBe(2018);
  expect((await apart('docx', { ...input, pictures: new Map() }, never)).length).toBeGreaterThan(1000);
  expect((await apart('xlsx', input, never)).length).toBeGreaterThan(1000);
});

test('where no thread can run the job is done all the same', async () => {
  const apart = threads(pathToFileURL(join(temporaryFolder('none'), 'worker.ts')), undefined, inThisThread);
  expect((await apart('recognise', asked(report), never)).report?.year).toBe(2018);
});
