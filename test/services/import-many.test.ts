import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeDocx } from '../../electron/documents/write/docx/document.ts';
import { writePackage } from '../../electron/documents/write/package.ts';
import { inThisThread } from '../../electron/services/apart.ts';
import { filesIn } from '../../electron/services/files-in.ts';
import { importMany } from '../../electron/services/import-many.ts';
import { importOne, type Wanted } from '../../electron/services/import-one.ts';
import { unwatched } from '../../electron/services/long-work.ts';
import { listOriginals } from '../../electron/store/originals.ts';
import { moveToBin } from '../../electron/store/bin.ts';
import { openStore } from '../../electron/store/open.ts';
import { listReports, loadReport } from '../../electron/store/reports.ts';
import { listSources } from '../../electron/store/sources.ts';
import { forms } from '../../shared/forms/forms.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import type { ImportOutcome } from '../../shared/import-many/result.ts';
import type { Report } from '../../shared/report/report.ts';
import { sampleReport } from '../renderer/dev/sample-report.ts';
import { report } from '../support/command-files.ts';
import { temporaryFolder } from '../support/command-line.ts';

const usual: Wanted = { year: null, form: null, again: false, asSource: false };
const textOf = (agency: string, year: number): string =>
  report.replaceAll('北麓县', agency).replaceAll('2018', String(year));
const page = (agency: string, year: number): string =>
  `<!doctype html><meta charset="utf-8"><body>${textOf(agency, year)
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</body>`;

/** A folder of an office's old files, by name. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder('many');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function library() {
  const store = openStore(temporaryFolder('data'));
  onTestFinished(() => void store.close());
  let next = 0;
  const work = { store, now: () => '2026-11-22T10:00:00.000Z', newId: () => `r${(next += 1)}` };
  return { store, library: () => store, forms: () => forms, apart: inThisThread, keep: () => work };
}

/** Imports a folder and says what became of each file, by its name. */
async function imported(into: ReturnType<typeof library>, folder: string, wanted = usual, work = unwatched) {
  const { files } = filesIn([folder]);
  const results = await importMany(into, files, wanted, work);
  return Object.fromEntries(files.map(({ name }, at) => [name, results[at]?.outcome])) as Record<string, ImportOutcome>;
}

const mixed = async () =>
  folderOf({
    '2018年.txt': textOf('北麓县', 2018),
    '2017年.html': page('北麓县', 2017),
    '云岭.docx': await writeDocx(sampleReport(), y2014, () => null),
    '下级/南湾县2018.txt': textOf('南湾县', 2018),
    '下级/副本.txt': textOf('北麓县', 2018),
    '下级/另存.html': page('北麓县', 2018),
    '坏了.docx': new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]),
    '空.txt': '',
    '会议记录.txt': '会议记录\n今天讨论了食堂问题。',
    '无年度.txt': textOf('北麓县', 2018).replaceAll(/2018年?/g, ''),
    '~$云岭.docx': 'lock',
    'Thumbs.db': 'pictures',
    '.git/config': 'hidden',
  });

test('each file of a folder has its own end, and a bad one stops none of the others', async () => {
  const into = library();
  const folder = await mixed();
  const ends = await imported(into, folder);
  expect(ends).toEqual({
    '2018年.txt': 'imported',
    '2017年.html': 'imported',
    '云岭.docx': 'imported',
    '南湾县2018.txt': 'imported',
    '副本.txt': 'already',
    '另存.html': 'exists',
    '坏了.docx': 'failed',
    '空.txt': 'failed',
    '会议记录.txt': 'not-a-report',
    '无年度.txt': 'no-year',
  });
  expect(filesIn([folder]).passedOver).toBe(3);
  const kept = listReports(into.store);
  expect(kept).toHaveLength(4);
  for (const { id } of kept) expect(listOriginals(into.store, id)).toHaveLength(1);
});

test('the same file from two windows at once is stored once, and the same report of two files too', async () => {
  const into = library();
  const { signal } = new AbortController();
  const bytes = (text: string) => new TextEncoder().encode(text);
  const atOnce = async (files: Record<string, string>): Promise<ImportOutcome[]> => {
    const all = Object.entries(files).map(([name, text]) => ({ name, bytes: bytes(text) }));
    const results = await Promise.all(all.map((file) => importOne(into, file, usual, signal)));
    return results.map(({ outcome }) => outcome).toSorted();
  };
  const text = textOf('北麓县', 2018);
  expect(await atOnce({ '甲.txt': text, '乙.txt': text })).toEqual(['already', 'imported']);
  expect(await atOnce({ '丙.txt': textOf('南湾县', 2018), '丁.html': page('南湾县', 2018) })).toEqual([
    'exists',
    'imported',
  ]);
  expect(listReports(into.store)).toHaveLength(2);
});

test('a report whose agency is only written otherwise is not stored before somebody has looked', async () => {
  const into = library();
  const folder = folderOf({
    '1.txt': textOf('北麓县民政局（本级）', 2018),
    '2.txt': textOf('北麓县民政局(本级)', 2018),
  });
  expect(await imported(into, folder)).toEqual({ '1.txt': 'imported', '2.txt': 'exists' });
  expect(await imported(into, folder, { ...usual, again: true })).toEqual({ '1.txt': 'already', '2.txt': 'imported' });
});

test('a second run over the same folder imports nothing, and a third only what was added', async () => {
  const into = library();
  const folder = await mixed();
  await imported(into, folder);
  const before = listReports(into.store);
  expect(Object.values(await imported(into, folder)).includes('imported')).toBe(false);
  expect(listReports(into.store)).toEqual(before);
  writeFileSync(join(folder, '新.txt'), textOf('北麓县', 2016));
  const third = await imported(into, folder);
  expect(Object.entries(third).filter(([, end]) => end === 'imported')).toEqual([['新.txt', 'imported']]);
});

test('what is stopped keeps what was done, and going on does the rest', async () => {
  const into = library();
  const years = [2009, 2010, 2011, 2012, 2013];
  const folder = folderOf(Object.fromEntries(years.map((year) => [`${year}.txt`, textOf('北麓县', year)])));
  const controller = new AbortController();
  const steps: [string, number, number][] = [];
  const step = (words: string, done: number, of: number): void => {
    steps.push([words, done, of]);
    if (done === 2) controller.abort();
  };
  const first = await imported(into, folder, usual, { signal: controller.signal, step });
  expect(Object.values(first)).toEqual(['imported', 'imported', 'waiting', 'waiting', 'waiting']);
  expect(steps[1]).toEqual([`正在导入${join(folder, '2010.txt')}`, 1, 5]);
  expect(listReports(into.store).map(({ year }) => year)).toEqual([2010, 2009]);
  const second = await imported(into, folder);
  expect(Object.values(second)).toEqual(['already', 'already', 'imported', 'imported', 'imported']);
  expect(listReports(into.store)).toHaveLength(5);
});

test('a file stopped while it is read waits, and is not half there', async () => {
  const into = library();
  const controller = new AbortController();
  const apart: typeof inThisThread = (name, input, signal) => {
    controller.abort();
    return inThisThread(name, input, signal);
  };
  const folder = folderOf({ 'a.txt': textOf('北麓县', 2018) });
  const ends = await imported({ ...into, apart }, folder, usual, { signal: controller.signal, step: () => {} });
  expect(ends).toEqual({ 'a.txt': 'waiting' });
  expect(listReports(into.store)).toEqual([]);
});

test('a report of the same agency and year is left alone, unless another draft is asked for', async () => {
  const into = library();
  await imported(into, folderOf({ 'a.txt': textOf('北麓县', 2018) }));
  const other = folderOf({ 'b.txt': `${textOf('北麓县', 2018)}\n另有一句。` });
  expect(await imported(into, other)).toEqual({ 'b.txt': 'exists' });
  expect(listReports(into.store)).toHaveLength(1);
  expect(await imported(into, other, { ...usual, again: true })).toEqual({ 'b.txt': 'imported' });
  expect(listReports(into.store)).toHaveLength(2);
});

test('a package is known by the report it carries, and by that alone', async () => {
  const into = library();
  const source = folderOf({ 'a.txt': textOf('北麓县', 2018) });
  await imported(into, source);
  const [kept] = listReports(into.store);
  const { report: stored } = loadReport(into.store, kept?.id ?? '');
  const packed = (report: Report): Uint8Array =>
    writePackage({ report, status: 'drafting', form: null, pictures: new Map(), originals: [] });
  const folder = folderOf({
    '一样.nianbao': packed(stored),
    '不同.nianbao': packed({ ...stored, titleLines: ['改过的标题'] }),
  });
  expect(await imported(into, folder)).toEqual({ '一样.nianbao': 'already', '不同.nianbao': 'exists' });
  expect(listReports(into.store)).toHaveLength(1);
});

test('a report in the bin counts as not there', async () => {
  const into = library();
  const folder = folderOf({ 'a.txt': textOf('北麓县', 2018) });
  await imported(into, folder);
  const [first] = listReports(into.store);
  moveToBin(into.store, 'report', { id: first?.id ?? '', now: '2026-11-22T10:00:00.000Z' });
  expect(await imported(into, folder)).toEqual({ 'a.txt': 'imported' });
});

test('what is no report is kept as source text once, where that is asked for', async () => {
  const into = library();
  const folder = folderOf({ '会议记录.txt': '会议记录\n今天讨论了食堂问题。' });
  const asSource = { ...usual, asSource: true };
  expect(await imported(into, folder, asSource)).toEqual({ '会议记录.txt': 'source' });
  expect(await imported(into, folder, asSource)).toEqual({ '会议记录.txt': 'source' });
  expect(listSources(into.store)).toHaveLength(1);
});

test('a full disk ends the run, for the next file would meet it too', async () => {
  const into = library();
  const long = '全年公开平稳有序。'.repeat(20_000);
  const folder = folderOf({ 'a.txt': `${textOf('北麓县', 2018)}\n${long}`, 'b.txt': textOf('北麓县', 2017) });
  into.store.pragma(`max_page_count = ${Number(into.store.pragma('page_count', { simple: true }))}`);
  await expect(imported(into, folder)).rejects.toMatchObject({ failure: { code: 'disk-full' } });
  expect(listReports(into.store)).toEqual([]);
});
