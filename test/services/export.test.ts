import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { exportLog, noExportLog, type ExportLog } from '../../electron/services/export-log.ts';
import { inThisThread } from '../../electron/services/apart.ts';
import { unwatched } from '../../electron/services/long-work.ts';
import { usualKinds, exportReport } from '../../electron/services/export-report.ts';
import { openProgram } from '../../electron/services/program.ts';
import { sampleReport } from '../../electron/services/sample.ts';
import { listExports } from '../../electron/store/exports.ts';
import { openStore } from '../../electron/store/open.ts';
import { insertReport } from '../../electron/store/reports.ts';
import { answerSchema } from '../../shared/api/contract.ts';
import { sentence } from '../../shared/api/errors.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import type { Report } from '../../shared/report/report.ts';
import { nianbao, temporaryFolder } from '../support/command-line.ts';

const noChecks = () => ({ title: '', blocks: [] });

const now = () => '2026-11-22T03:00:00.000Z';

/** A store with reports of the same agency and year, and the program's export of each. */
function desk(...ids: string[]) {
  const store = openStore(temporaryFolder('data'));
  onTestFinished(() => {
    store.close();
  });
  let made = 0;
  const report = sampleReport(() => `s${made++}`);
  for (const id of ids) insertReport(store, { id, report, now: now() });
  const out = temporaryFolder('out');
  const write = (log: ExportLog, phone: string) =>
    exportReport({
      report: changed(report, phone),
      form: y2014,
      folder: out,
      only: usualKinds,
      pictures: () => null,
      status: 'drafting',
      originals: () => [],
      checks: noChecks,
      log,
      apart: inThisThread,
      work: unwatched,
    });
  const logOf = (id: string) => exportLog({ store, now }, id);
  return { store, out, write, logOf, names: () => readdirSync(out).toSorted() };
}

/** The report with another telephone number, which both documents show: other bytes under the same names. */
function changed(report: Report, phone: string): Report {
  return { ...report, agency: { ...report.agency, phone }, signOff: { ...report.signOff, phone } };
}

const numbered = (name: string) => name.replace(/(\.\w+)$/, '（2）$1');

describe('an earlier export', () => {
  test('is replaced by the same report', async () => {
    const { write, logOf, names } = desk('a');
    const first = await write(logOf('a'), '1');
    const second = await write(logOf('a'), '2');
    expect(second.files.map(({ path }) => path)).toEqual(first.files.map(({ path }) => path));
    expect(second.files[0]?.sha256).not.toBe(first.files[0]?.sha256);
    expect(names()).toHaveLength(2);
  });

  test("is never replaced by another report's, and each goes on with its own", async () => {
    const { write, logOf, out, names } = desk('a', 'b');
    const ofA = await write(logOf('a'), '1');
    const bytesOfA = ofA.files.map(({ path }) => readFileSync(path));
    const ofB = await write(logOf('b'), '2');
    expect(ofA.files.map(({ path }) => readFileSync(path))).toEqual(bytesOfA);
    expect(ofB.files.map(({ path }) => path)).toEqual(ofA.files.map(({ path }) => numbered(path)));
    expect(names()).toHaveLength(4);
    expect((await write(logOf('b'), '3')).files.map(({ path }) => path)).toEqual(ofB.files.map(({ path }) => path));
    expect((await write(logOf('a'), '4')).files.map(({ path }) => path)).toEqual(ofA.files.map(({ path }) => path));
    expect(readdirSync(out)).toHaveLength(4);
  });

  test('of another report is not taken over even where the bytes are the same', async () => {
    const { write, logOf, names } = desk('a', 'b');
    await write(logOf('a'), '1');
    await write(logOf('b'), '1');
    expect(names()).toHaveLength(4);
  });

  test('that somebody edited is kept', async () => {
    const { write, logOf, names } = desk('a');
    const { files } = await write(logOf('a'), '1');
    const [docx] = files;
    writeFileSync(docx?.path ?? '', '领导改过');
    await write(logOf('a'), '2');
    expect(readFileSync(docx?.path ?? '', 'utf8')).toBe('领导改过');
    expect(names()).toHaveLength(3);
  });

  test('of a report that is in no store is not written twice while nothing changed', async () => {
    const { write, names } = desk();
    await write(noExportLog, '1');
    await write(noExportLog, '1');
    expect(names()).toHaveLength(2);
  });
});

test('a folder that has the name of a document is left alone, the document gets a number', async () => {
  const { write, logOf, out, names } = desk('a');
  const { files } = await exportReport({
    report: sampleReport(() => 's'),
    form: y2014,
    folder: temporaryFolder('names'),
    only: usualKinds,
    pictures: () => null,
    status: 'drafting',
    originals: () => [],
    checks: noChecks,
    log: noExportLog,
    apart: inThisThread,
    work: unwatched,
  });
  const [docx = '', xlsx = ''] = files.map(({ path }) => path.split(/[\\/]/).at(-1) ?? '');
  mkdirSync(join(out, xlsx));
  await write(logOf('a'), '1');
  expect(names()).toEqual([docx, xlsx, numbered(xlsx)].toSorted());
});

test('an export that stops half way records what is in place, so that the next one makes no second copy', async () => {
  const { store, write, logOf, out, names } = desk('a');
  const earlier = await write(logOf('a'), '1');
  const xlsx = earlier.files[1]?.path ?? '';
  const held = `${xlsx}.held`;
  const own = logOf('a');
  // What Windows does where the workbook is open in Excel: its name cannot be taken when its turn comes.
  const blocking: ExportLog = {
    ...own,
    record: (file) => {
      own.record(file);
      renameAway(xlsx, held);
    },
  };
  const error: unknown = await write(blocking, '2').catch((thrown: unknown) => thrown);
  expect(String(error)).toMatch(/已写出“.+\.docx”，没有写出“.+\.xlsx”：.+。$/);
  expect(listExports(store, 'a').map(({ kind }) => kind)).toEqual(['docx', 'xlsx', 'docx']);
  rmdirSync(xlsx);
  const later = await write(logOf('a'), '3');
  expect(later.files.map(({ path }) => path)).toEqual(earlier.files.map(({ path }) => path));
  expect(names().filter((name) => !name.endsWith('.held'))).toHaveLength(2);
  expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
});

/** Puts a folder where the file was. */
function renameAway(path: string, to: string): void {
  renameSync(path, to);
  mkdirSync(path);
}

describe('the folder', () => {
  function program() {
    const folders: string[] = [];
    const one = openProgram({
      dataFolder: temporaryFolder('data'),
      version: '0',
      shell: {
        kind: 'chromium',
        canPickFolder: false,
        pickFolder: () => Promise.resolve(null),
        openFolder: (folder) => {
          folders.push(folder);
          return Promise.resolve();
        },
      },
    });
    onTestFinished(one.close);
    return {
      call: async (name: string, input: unknown) => answerSchema.parse(await one.dispatch(name, input)),
      folders,
    };
  }

  test.each(['报送', './报送', '../../报送'])(
    '%j typed in the window is refused, and nothing is written',
    async (folder) => {
      const { call } = program();
      const sample = await call('library.sample', {});
      const id = sample.ok && Object(sample.value).id;
      for (const answer of [
        await call('report.export', { id, folder, only: ['docx'] }),
        await call('shell.openFolder', { folder }),
      ]) {
        if (answer.ok) throw new Error('it was done');
        expect(answer.failure).toMatchObject({ code: 'folder-not-absolute', detail: { path: folder } });
        expect(sentence(answer.failure)).toMatch(/^“.+”不是完整的文件夹位置：请从盘符或根目录写起，例如“.+”。$/);
      }
      expect(existsSync(resolve(folder))).toBe(false);
      expect(await call('report.exports', { id })).toEqual({ ok: true, value: [] });
    },
  );

  test.skipIf(process.platform === 'win32')('~ typed in the window is the home folder', async () => {
    const { call, folders } = program();
    await call('shell.openFolder', { folder: '~/报送' });
    expect(folders).toEqual([join(homedir(), '报送')]);
  });

  test('named on the command line is one of the current folder', async () => {
    const out = temporaryFolder('out');
    const before = process.cwd();
    process.chdir(out);
    onTestFinished(() => process.chdir(before));
    expect((await nianbao(temporaryFolder('data'), 'sample', '--out', '报送')).exit).toBe(0);
    expect(readdirSync(join(out, '报送'))).toHaveLength(2);
  });
});
