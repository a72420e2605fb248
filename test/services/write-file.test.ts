import { mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ensureFolder } from '../../electron/services/ensure-folder.ts';
import { writeTogether, type FileToWrite } from '../../electron/services/write-file.ts';
import { NianbaoError } from '../../shared/api/errors.ts';
import { temporaryFolder } from '../support/command-line.ts';

const file = (folder: string, name: string, text: string): FileToWrite => ({
  path: join(folder, name),
  bytes: new TextEncoder().encode(text),
});
const textOf = ({ path }: FileToWrite): string => readFileSync(path, 'utf8');

async function failureOf(work: Promise<unknown>) {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof NianbaoError)) throw new Error(`no failure a person is told: ${String(error)}`);
  return error;
}

describe('files that belong together', () => {
  test('are all in place, told one by one, with nothing left beside them', async () => {
    const folder = temporaryFolder('out');
    const files = [file(folder, 'a.docx', '甲'), file(folder, 'b.xlsx', '')];
    const landed: string[] = [];
    await writeTogether(files, ({ path }) => landed.push(path));
    expect(files.map(textOf)).toEqual(['甲', '']);
    expect(landed).toEqual(files.map(({ path }) => path));
    expect(readdirSync(folder)).toEqual(['a.docx', 'b.xlsx']);
  });

  test('one that cannot be written leaves the others as they were', async () => {
    const folder = temporaryFolder('out');
    const first = file(folder, 'a.docx', '新');
    writeFileSync(first.path, '旧');
    const landed: string[] = [];
    const files = [first, file(folder, 'b.docx', '新'), file(join(folder, 'gone'), 'c.xlsx', '新')];
    const { failure } = await failureOf(writeTogether(files, ({ path }) => landed.push(path)));
    expect(failure).toMatchObject({ code: 'file-missing' });
    expect(textOf(first)).toBe('旧');
    expect(readdirSync(folder)).toEqual(['a.docx']);
    expect(landed).toEqual([]);
  });

  test('one that cannot be put in its place after another was is named, and so is the other', async () => {
    const folder = temporaryFolder('out');
    const files = [file(folder, 'a.docx', '甲'), file(folder, 'b.xlsx', '乙'), file(folder, 'c.pdf', '丙')];
    const landed: string[] = [];
    const block = ({ path }: FileToWrite) => {
      landed.push(path);
      mkdirSync(join(folder, 'b.xlsx'));
    };
    const { message, failure } = await failureOf(writeTogether(files, block));
    expect(failure.code).toBe('export-half');
    expect(message).toMatch(/^已写出“a\.docx”，没有写出“b\.xlsx、c\.pdf”：“.*b\.xlsx”是文件夹.*。$/);
    expect(landed).toEqual([join(folder, 'a.docx')]);
    expect(readdirSync(folder)).toEqual(['a.docx', 'b.xlsx']);
  });

  test('the first that cannot be put in its place is an ordinary failure: nothing was changed', async () => {
    const folder = temporaryFolder('out');
    mkdirSync(join(folder, 'a.docx'));
    const files = [file(folder, 'a.docx', '甲'), file(folder, 'b.xlsx', '乙')];
    expect((await failureOf(writeTogether(files, () => {}))).failure.code).toBe('file-is-folder');
    expect(readdirSync(folder)).toEqual(['a.docx']);
  });
});

describe('a folder made for an export', () => {
  test('can be taken back with those made above it', () => {
    const top = temporaryFolder('out');
    ensureFolder(join(top, '甲', '乙'))();
    expect(readdirSync(top)).toEqual([]);
  });

  test('stays as far as something is in it, and one that was there is left alone', () => {
    const top = temporaryFolder('out');
    const takeBack = ensureFolder(join(top, '甲', '乙'));
    writeFileSync(join(top, '甲', 'x'), '');
    takeBack();
    expect(readdirSync(join(top, '甲'))).toEqual(['x']);
    const empty = join(top, '空');
    mkdirSync(empty);
    ensureFolder(empty)();
    rmdirSync(empty);
  });

  test('that cannot be made leaves nothing of the way to it', () => {
    const top = temporaryFolder('out');
    const name = '长'.repeat(200);
    expect(() => ensureFolder(join(top, '甲', name))).toThrow('不能在');
    expect(readdirSync(top)).toEqual([]);
  });
});
