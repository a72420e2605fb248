import { afterEach, expect, test } from 'vitest';
import { openProgram, type Program } from '../../electron/services/program.ts';
import { contract, type CallName, type Output, type Request } from '../../shared/api/contract.ts';
import { sentence } from '../../shared/api/errors.ts';
import { temporaryFolder } from '../support/command-line.ts';

const opened: string[] = [];
const shell = {
  kind: 'chromium' as const,
  canPickFolder: false,
  pickFolder: () => Promise.resolve(null),
  openFolder: (folder: string) => {
    opened.push(folder);
    return Promise.resolve();
  },
};

const programs: Program[] = [];
function program(dataFolder = temporaryFolder('data')): Program {
  const one = openProgram({ dataFolder, shell, version: '0.0.0' });
  programs.push(one);
  return one;
}

afterEach(() => {
  for (const one of programs.splice(0)) one.close();
});

async function call<N extends CallName>(on: Program, name: N, input: Request<N>): Promise<Output<N>> {
  const answer = await on.dispatch(name, input);
  if (!answer.ok) throw new Error(answer.failure.code);
  return contract[name].output.parse(answer.value) as Output<N>;
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

test('a call nobody offers and an input of the wrong shape are failures as data, never a rejection', async () => {
  const one = program();
  for (const [name, input] of [
    ['no.such.call', {}],
    ['constructor', {}],
    ['report.open', { id: 7 }],
    ['report.open', null],
    [
      'report.change',
      { id: 'x', base: 0, changes: [{ kind: 'figure', indicator: 'app.recv', figure: { value: '十二', note: '' } }] },
    ],
  ] as const) {
    const answer = await one.dispatch(name, input);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
  }
});

test('a report that is not there is named in the failure', async () => {
  const answer = await program().dispatch('report.open', { id: 'gone' });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  if (!answer.ok) expect(sentence(answer.failure)).toMatch(/没有找到/);
});

test('what is typed is there after closing and opening the program, at the same place', async () => {
  const folder = temporaryFolder('data');
  const first = program(folder);
  const { id, revision, report } = await call(first, 'library.new', {
    agency: '北麓县人民政府',
    year: 2018,
    form: '2014',
    from: null,
  });
  const section = report.sections[0]?.id ?? '';
  const prose = {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '全年公开信息。' }] }],
  };
  const saved = await call(first, 'report.change', {
    id,
    base: revision,
    changes: [
      { kind: 'prose', section, prose },
      { kind: 'figure', indicator: 'app.recv', figure: { value: '12' } },
    ],
  });
  await call(first, 'report.place', { id, place: `section:${section}` });
  first.close();
  const second = program(folder);
  expect(await call(second, 'report.last', {})).toEqual({ id });
  const again = await call(second, 'report.open', { id });
  expect(again.revision).toBe(saved.revision);
  expect(again.place).toBe(`section:${section}`);
  expect(again.report.sections[0]?.prose).toEqual(prose);
  expect(again.report.figures['app.recv']).toEqual({ value: '12', note: '' });
});

test('a write based on an old revision is refused and changes nothing', async () => {
  const one = program();
  const { id, revision } = await call(one, 'library.sample', {});
  const figure = (value: string) => ({
    id,
    base: revision,
    changes: [{ kind: 'figure' as const, indicator: 'app.recv', figure: { value } }],
  });
  await call(one, 'report.change', figure('48'));
  expect(await one.dispatch('report.change', figure('99'))).toMatchObject({
    ok: false,
    failure: { code: 'stale-revision' },
  });
  expect((await call(one, 'report.open', { id })).report.figures['app.recv']?.value).toBe('48');
});

test('reading a file stores nothing until it is accepted', async () => {
  const one = program();
  const file = { name: '旧.txt', base64: base64('北麓县2018年政府信息公开工作年度报告\n一、概述\n全年公开。') };
  const read = await call(one, 'import.read', { file, year: null, form: null });
  expect(await call(one, 'library.list', {})).toEqual([]);
  if (read.report === null) throw new Error('the file is a report');
  const accepted = await call(one, 'import.accept', { report: read.report, file });
  expect((await call(one, 'library.list', {})).map(({ id }) => id)).toEqual([accepted.id]);
});

test('a known agency brings its profile into the next report', async () => {
  const one = program();
  const first = await call(one, 'library.new', { agency: '北麓县人民政府', year: 2018, form: '2014', from: null });
  const { agency, year, titleLines } = first.report;
  const changed = { ...agency, phone: '0000-7654321' };
  await call(one, 'report.change', {
    id: first.id,
    base: first.revision,
    changes: [{ kind: 'facts', agency: changed, year, titleLines }],
  });
  const second = await call(one, 'library.new', { agency: '北麓县人民政府', year: 2019, form: '2014', from: null });
  expect(second.report.agency).toEqual(changed);
});

test('an export answers with paths that exist, is recorded, and its folder opens', async () => {
  const one = program();
  const { id } = await call(one, 'library.sample', {});
  const folder = temporaryFolder('out');
  const result = await call(one, 'report.export', { id, folder, only: ['docx', 'xlsx'] });
  expect(result.files.map(({ kind }) => kind)).toEqual(['docx', 'xlsx']);
  expect((await call(one, 'report.exports', { id })).map(({ path }) => path).toSorted()).toEqual(
    result.files.map(({ path }) => path).toSorted(),
  );
  await call(one, 'shell.openFolder', { folder: result.folder });
  expect(opened).toContain(folder);
});

test('a picture is kept once under its SHA-256, and what is no picture is refused', async () => {
  const one = program();
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const added = await call(one, 'pictures.add', { file: { name: '点.png', base64: dot } });
  expect(added).toMatchObject({ width: 1, height: 1 });
  expect(one.picture(added.picture)?.mime).toBe('image/png');
  expect(one.picture('0'.repeat(64))).toBeNull();
  expect(
    await one.dispatch('pictures.add', { file: { name: '文.png', base64: base64('not a picture') } }),
  ).toMatchObject({
    ok: false,
    failure: { code: 'picture-unknown' },
  });
});
