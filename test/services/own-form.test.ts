import { readFileSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { afterEach, expect, test, vi } from 'vitest';
import { openProgram, type Program } from '../../electron/services/program.ts';
import { contract, type CallName, type Output, type Request } from '../../shared/api/contract.ts';
import { layOut } from '../../shared/forms/layout.ts';
import type { Change } from '../../shared/report/change.ts';
import type { Report } from '../../shared/report/report.ts';
import { isTotal } from '../../shared/forms/totals.ts';
import { docxTables, type ReadTable } from '../documents/write/read-tables.ts';
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
  const { files } = await call(one, 'report.export', { id, folder: out, only: ['docx', 'xlsx'], despite: '试填' });
  const pathOf = (which: string) => files.find(({ kind }) => kind === which)?.path ?? '';
  const wanted = new Map(
    changes.flatMap((change) => (change.kind === 'figure' ? [[change.indicator, change.figure.value]] : [])),
  );

  expect(await idsInSheets(pathOf('xlsx'))).toEqual(wanted);

  const word = readFileSync(pathOf('docx'));
  const tables = await docxTables(word);
  expect(tables).toHaveLength(form.tables.length);
  form.tables.forEach(({ grid }, at) => {
    const { cells, rows, columns } = layOut(grid.rows, (cell) => cell);
    const table = tables[at] ?? [];
    expect([table.length, table[0]?.length]).toEqual([rows, columns]);
    for (const { cell, row, column, rows: high, columns: wide } of cells) {
      const text = cell.kind === 'figure' ? wanted.get(cell.indicator) : cell.kind === 'label' ? cell.text : '';
      expect(table[row]?.[column], `row ${row}, column ${column}`).toEqual({ text, rows: high, columns: wide });
    }
  });

  const lines = [await proseOf(word), ...tables.flatMap((table) => table.map(barred))];
  const read = await call(one, 'import.read', {
    file: { name: '旧年报.txt', base64: Buffer.from(lines.join('\n'), 'utf8').toString('base64') },
    year: null,
    form: null,
  });
  expect(read.report?.form).toBe(key);
  expect(valuesOf(read.report?.figures)).toEqual(wanted);

  const again = program(folder);
  const reopened = await call(again, 'report.open', { id });
  expect(reopened.form).toEqual(form);
  expect(valuesOf(reopened.report.figures)).toEqual(wanted);
});

const valuesOf = (figures: Report['figures'] | undefined) =>
  new Map(Object.entries(figures ?? {}).map(([id, { value }]) => [id, value]));

/** The numbers of a workbook by the indicators that the hidden column of their row names, left to right. */
async function idsInSheets(path: string): Promise<Map<string, string>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const found = new Map<string, string>();
  for (const sheet of workbook.worksheets) {
    const hidden = sheet.columns.findIndex((column) => column.hidden === true) + 1;
    sheet.eachRow((row) => {
      const ids = row.getCell(hidden).text.split(' ').filter(Boolean);
      const numbers: number[] = [];
      row.eachCell((cell, column) => {
        // What is merged into another cell repeats its number.
        if (column < hidden && cell.master === cell && typeof cell.value === 'number') numbers.push(cell.value);
      });
      expect(numbers).toHaveLength(ids.length);
      ids.forEach((id, at) => found.set(id, String(numbers[at])));
    });
  }
  return found;
}

/** The text of a DOCX outside its tables, a line a paragraph. */
async function proseOf(file: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
  return value
    .replace(/<table>.*?<\/table>/gs, '')
    .replace(/<\/p>/g, '\n')
    .replace(/<[^>]*>/g, '');
}

/** A row of a table as old text files have it: each cell once, between bars. */
const barred = (row: ReadTable[number]): string =>
  `| ${row.flatMap((cell, at) => (cell === undefined || row[at - 1] === cell ? [] : [cell.text])).join(' | ')} |`;

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

test('only a form the office has loaded can be removed', async () => {
  const one = program();
  await expect(call(one, 'forms.remove', { key: '2021' })).rejects.toThrow('form-national');
  await expect(call(one, 'forms.remove', { key: 'nonsense' })).rejects.toThrow('form-unknown');
});

test('ids that differ in capitals only would be one file: the second is refused', async () => {
  const one = program();
  await call(one, 'forms.add', file());
  const other = { ...JSON.parse(readFileSync(example, 'utf8')), id: 'Local-2014', version: 2 };
  await expect(call(one, 'forms.add', file(JSON.stringify(other)))).rejects.toThrow('form-id-case');
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
