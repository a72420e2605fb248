import { readFileSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { afterEach, expect, test, vi } from 'vitest';
import { openProgram, type Program } from '../../electron/services/program.ts';
import { contract, type CallName, type Output, type Request } from '../../shared/api/contract.ts';
import type { Change } from '../../shared/report/change.ts';
import { isTotal } from '../../shared/forms/totals.ts';
import { temporaryFolder } from '../support/command-line.ts';

const shell = {
  kind: 'chromium' as const,
  canPickFolder: false,
  pickFolder: () => Promise.resolve(null),
  openFolder: () => Promise.resolve(),
};
const programs: Program[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const one of programs.splice(0)) one.close();
});
function program(dataFolder = temporaryFolder('data')): Program {
  const one = openProgram({ dataFolder, shell, version: '0.0.0' });
  programs.push(one);
  return one;
}
async function call<N extends CallName>(on: Program, name: N, input: Request<N>): Promise<Output<N>> {
  const answer = await on.dispatch(name, input);
  if (!answer.ok) throw new Error(answer.failure.code);
  return contract[name].output.parse(answer.value) as Output<N>;
}

const example = fileURLToPath(new URL('../../assets/forms/示例-本地表式.json', import.meta.url));
const file = (text = readFileSync(example, 'utf8')) => ({
  file: { name: '本地表式.json', base64: Buffer.from(text, 'utf8').toString('base64') },
});

test('an office’s own form with further rows and columns is loaded, filled, exported and read back', async () => {
  const folder = temporaryFolder('data');
  const one = program(folder);
  const { key } = await call(one, 'forms.add', file());
  expect((await call(one, 'forms.add', file())).key).toBe(key);
  const { id, revision, form } = await call(one, 'library.new', {
    agency: '某镇人民政府',
    year: 2025,
    form: key,
    from: null,
  });
  expect(form.indicators.length).toBeGreaterThan(58 * 3);
  const changes = form.indicators.map(({ id: indicator }, at): Change => ({
    kind: 'figure',
    indicator,
    figure: { value: String(isTotal(form, indicator) ? 90_000 + at : 1000 + at), note: '' },
  }));
  await call(one, 'report.change', { id, base: revision, changes });
  const out = temporaryFolder('out');
  const { files } = await call(one, 'report.export', { id, folder: out, only: ['docx', 'xlsx'] });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(files.find(({ kind }) => kind === 'xlsx')?.path ?? '');
  const numbers = workbook.worksheets
    .flatMap((sheet) => sheet.getSheetValues().flat())
    .filter((value) => typeof value === 'number');
  const values = changes.flatMap((change) => (change.kind === 'figure' ? [Number(change.figure.value)] : []));
  expect(values.filter((value) => !numbers.includes(value))).toEqual([]);
  const again = program(folder);
  expect((await call(again, 'report.open', { id })).form.id).toBe(form.id);
});

test('a form keeps its reports: it stays while one uses it, and other content needs another version', async () => {
  const one = program();
  const { key } = await call(one, 'forms.add', file());
  await call(one, 'library.new', { agency: '某镇人民政府', year: 2025, form: key, from: null });
  await expect(call(one, 'forms.remove', { key })).rejects.toThrow('form-in-use');
  const other = JSON.parse(readFileSync(example, 'utf8')) as { title: string; version: number };
  await expect(call(one, 'forms.add', file(JSON.stringify({ ...other, title: '另一个' })))).rejects.toThrow(
    'form-version',
  );
  const next = await call(one, 'forms.add', file(JSON.stringify({ ...other, title: '另一个', version: 2 })));
  expect(next.key).toBe(`${key}@2`);
  expect((await call(one, 'forms.list', {})).filter(({ national }) => !national)).toHaveLength(2);
  await call(one, 'forms.remove', { key: next.key });
  expect((await call(one, 'forms.list', {})).filter(({ national }) => !national)).toHaveLength(1);
});

test('a report cannot be moved to a form nobody knows', async () => {
  const one = program();
  const { id, revision } = await call(one, 'library.sample', {});
  const changes: Change[] = [{ kind: 'form', form: 'nonsense', figures: {} }];
  await expect(call(one, 'report.change', { id, base: revision, changes })).rejects.toThrow('form-unknown');
});

test('a form and the example are saved with their schema, and the saved example can be loaded', async () => {
  const home = temporaryFolder('home');
  vi.stubEnv('HOME', home);
  vi.stubEnv('USERPROFILE', home);
  const one = program();
  const { path } = await call(one, 'forms.save', { key: null });
  await call(one, 'forms.save', { key: '2021' });
  expect(readdirSync(dirname(path))).toEqual(
    expect.arrayContaining(['form.schema.json', '统计表式-2021.json', '统计表式-示例.json']),
  );
  const { key } = await call(one, 'forms.add', file(readFileSync(path, 'utf8')));
  expect(key).toBe('local-2014');
});
