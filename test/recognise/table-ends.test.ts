import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFormFile } from '../../shared/forms/form-file.ts';
import { forms } from '../../shared/forms/forms.ts';
import type { Form, FormTable } from '../../shared/forms/form.ts';
import { printTable, type TableStyle } from './print-grid.ts';
import { body, readLines, title } from './reading.ts';

const file = new URL('../../assets/forms/示例-本地表式.json', import.meta.url);
const own = readFormFile(readFileSync(file, 'utf8'), '示例-本地表式.json');
const known: readonly Form[] = [...forms, own];

/** Every figure short enough to look like a page number. */
const valuesOf = (form: Form) => new Map(form.indicators.map(({ id }, at) => [id, String(100 + at)]));

/** What an office's file may hold behind the last row, and the page numbers among it. */
const ends = {
  'the text ends': { lines: [], pages: [] },
  'a blank line': { lines: ['', ''], pages: [] },
  'the signatures, set apart by tabs': {
    lines: ['单位负责人：\t审核人：\t填报人：', '联系电话：\t填报日期：'],
    pages: [],
  },
  'the signatures, set apart by spaces': { lines: ['单位负责人：王某　　审核人：李某　　填报人：赵某'], pages: [] },
  'a page number': { lines: ['12'], pages: ['去掉页码:12'] },
  'a marked page number': { lines: ['- 12 -'], pages: ['去掉页码:- 12 -'] },
  'a page number and the signatures': {
    lines: ['', '12', '单位负责人：\t审核人：\t填报人：'],
    pages: ['去掉页码:12'],
  },
} as const;

const printings = [
  'bars',
  'leading-bar',
  'tab-rows',
  'bar-at-end',
  'bar-lines',
  'tabs',
  'bare-lines',
  'spaced',
] as const;
const styleOf = (cells: TableStyle['cells']): TableStyle => ({
  cells,
  across: 'left out',
  down: 'left out',
  blank: '',
  brokenLabels: false,
  pageNumbers: false,
});

const tables = known.flatMap((form) =>
  form.tables.map((table): [string, Form, FormTable] => [`${form.id} ${table.id}`, form, table]),
);

test.each(tables)('the last figure of a table is a figure, whatever stands behind it: %s', (_, form, table) => {
  const values = valuesOf(form);
  const expected = new Map(
    table.grid.rows
      .flat()
      .flatMap((cell) => (cell.kind === 'figure' ? [[cell.indicator, values.get(cell.indicator)]] : [])),
  );
  for (const cells of printings)
    for (const [name, { lines, pages }] of Object.entries(ends)) {
      // A bar below a page number would make it a cell.
      if (cells === 'bar-lines' && pages.length > 0) continue;
      const printed = printTable(table, (id) => values.get(id) ?? '', styleOf(cells));
      const found = readLines([title, ...body, table.title, ...printed, ...lines], 2018, { form });
      const read = new Map([...expected.keys()].map((id) => [id, found.report?.figures[id]?.value ?? null]));
      expect(read, `${cells}, ${name}`).toEqual(expected);
      // In a section a bare number behind a table without marks stays there for the clerk to see.
      const kept = found.bodies?.at(-1)?.split('\n').includes('12') === true ? ['去掉页码:12'] : [];
      const gone = found.repaired.filter((what) => what.startsWith('去掉页码'));
      expect([...gone, ...kept], `${cells}, ${name}`).toEqual(pages);
      expect(found.aside, `${cells}, ${name}`).toEqual([]);
    }
});
