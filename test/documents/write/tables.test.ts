import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/documents/write/docx/document.ts';
import { writeXlsx } from '../../../electron/documents/write/xlsx/workbook.ts';
import type { Form, Indicator } from '../../../shared/forms/form.ts';
import { forms } from '../../../shared/forms/forms.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { y2019 } from '../../../shared/forms/y2019.ts';
import { y2021 } from '../../../shared/forms/y2021.ts';
import { agencyNamed, newReport } from '../../../shared/report/create.ts';
import { paragraphOf } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';
import { all, docxText, partsOf } from './read-docx.ts';
import { cellsOf, docxTables, namesOf, sheetTable, type ReadTable } from './read-tables.ts';
import { readXlsx } from './read-xlsx.ts';
import { smallForm } from './small-form.ts';

const withTables = forms.filter(({ tables }) => tables.length > 0).map((form) => [form.id, form] as const);

/** A report of a form in which each section has one sentence of its own. */
function written(form: Form, figures: Report['figures'] = {}): Report {
  let count = 0;
  const report = newReport(agencyNamed('青屿县人民政府'), 2025, form, () => `s${(count += 1)}`);
  const sections = report.sections.map((section) => ({
    ...section,
    prose: { type: 'doc' as const, content: [paragraphOf(`这是关于${section.heading}的说明。`)] },
  }));
  return { ...report, sections, figures };
}

const docx = (report: Report, form: Form) => writeDocx(report, form, () => null);
const documentXml = async (report: Report, form: Form) => partsOf(await docx(report, form))('word/document.xml');

/** A value for one of a form's indicators that no other one has. */
function valueOf({ number, signed }: Indicator, at: number): string {
  return `${signed ? '-' : ''}${70001 + at}${number === 'decimal' ? '.25' : ''}`;
}

/** Any part of a form's figures, each unlike all others; the rest blank. */
const someFigures = (form: Form): fc.Arbitrary<Map<Indicator, string>> =>
  fc
    .shuffledSubarray(form.indicators)
    .map((some) => new Map(some.map((indicator, at) => [indicator, valueOf(indicator, at)])));

const reportWith = (form: Form, values: Map<Indicator, string>): Report =>
  written(form, Object.fromEntries([...values].map(([{ id }, value]) => [id, { value, note: '' }])));

/** The words by which a form names an indicator in its row and its column. */
const wordsOf = ({ label, group, column }: Indicator): string[] =>
  [label, ...(isRow(group) ? [] : (group?.split('：') ?? [])), column].filter((word) => word !== undefined);

/** Whether the wider label is a row of figures itself, somewhere above, as only 2014 has them. */
const isRow = (group: string | undefined): boolean => y2014.indicators.some(({ label }) => label === group);

function expectEachAtItsLabels(tables: ReadTable[], values: Map<Indicator, string>): void {
  const cells = tables.flatMap((table) => cellsOf(table).map((found) => ({ ...found, table })));
  const numbers = cells.filter(({ cell }) => /^-?\d+(\.\d+)?$/.test(cell.text));
  expect(numbers).toHaveLength(values.size);
  for (const [indicator, value] of values) {
    const [found, ...more] = numbers.filter(({ cell }) => cell.text === value);
    if (!found) throw new Error(`${indicator.id} is not there`);
    expect(more).toEqual([]);
    expect(namesOf(found.table, found)).toEqual(expect.arrayContaining(wordsOf(indicator)));
    const above = found.table.slice(0, found.row).flatMap((line) => line[0]?.text ?? []);
    if (isRow(indicator.group)) expect(above).toContain(indicator.group);
  }
}

describe.each(withTables)('form %s', (_, form) => {
  it('has every figure in the DOCX once, where its row and its column meet, and nothing for a blank', async () => {
    await fc.assert(
      fc.asyncProperty(someFigures(form), async (values) => {
        expectEachAtItsLabels(await docxTables(await docx(reportWith(form, values), form)), values);
      }),
      { numRuns: 10 },
    );
  });

  it('has every figure in the XLSX once, where its row and its column meet, and nothing for a blank', async () => {
    await fc.assert(
      fc.asyncProperty(someFigures(form), async (values) => {
        const sheets = readXlsx(await writeXlsx(reportWith(form, values), form));
        expectEachAtItsLabels(sheets.map(sheetTable), values);
      }),
      { numRuns: 10 },
    );
  });

  it('has tables in the DOCX exactly as wide as the text, each cell as wide as its columns', async () => {
    for (const table of all(await documentXml(written(form), form), /<w:tbl>(.*?)<\/w:tbl>/gs)) {
      const columns = all(table, /<w:gridCol w:w="(\d+)"\/>/g).map(Number);
      expect(sum(columns)).toBe(8844);
      for (const row of all(table, /<w:tr>(.*?)<\/w:tr>/gs)) {
        let column = 0;
        for (const cell of all(row, /<w:tc>(.*?)<\/w:tc>/gs)) {
          const span = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
          const width = Number(/<w:tcW [^>]*w:w="(\d+)"/.exec(cell)?.[1]);
          expect(width).toBe(sum(columns.slice(column, column + span)));
          column += span;
        }
        expect(column).toBe(columns.length);
      }
    }
  });

  it('gives equal bytes for equal reports', async () => {
    const once = await Promise.all([docx(written(form), form), writeXlsx(written(form), form)]);
    const again = await Promise.all([docx(written(form), form), writeXlsx(written(form), form)]);
    once.forEach((file, at) => expect(Buffer.from(file).equals(Buffer.from(again[at] ?? []))).toBe(true));
  });
});

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

describe('a table of a section', () => {
  it('stands behind the prose of the first section of its slot, without a title', async () => {
    const text = await docxText(await docx(written(y2021), y2021));
    expect(text).toContain('二、主动公开政府信息情况这是关于主动公开政府信息情况的说明。第二十条第（一）项信息内容');
    expect(text).toContain('行政事业性收费三、收到和处理政府信息公开申请情况');
    expect(text).toContain('四、结转下年度继续办理四、政府信息公开行政复议、行政诉讼情况');
    const [first, ...rest] = written(y2021).sections.toReversed();
    if (!first) throw new Error('the form has sections');
    const twice = [...rest.toReversed(), { ...first, slot: 'proactive' as const, heading: '补充情况' }];
    expect(await docxText(await docx({ ...written(y2021), sections: twice }, y2021))).toMatch(
      /六、补充情况这是关于其他需要报告的事项的说明。青屿县人民政府$/,
    );
  });

  it('is printed under its title before the sign-off where the report has no such section, even if it is blank', async () => {
    const report = written(y2021);
    const sections = report.sections.filter(({ slot }) => slot !== 'litigation');
    const text = await docxText(await docx({ ...report, sections }, y2021));
    expect(text).toMatch(
      /五、其他需要报告的事项这是关于其他需要报告的事项的说明。政府信息公开行政复议、行政诉讼情况行政复议行政诉讼.*总计青屿县人民政府$/,
    );
  });

  it('has its title where several stand in one section, or under no heading', async () => {
    const tables = y2021.tables.map((table) => ({ ...table, slot: 'proactive' as const }));
    const several = await docxText(await docx(written(y2021), { ...y2021, tables }));
    expect(several).toContain('说明。主动公开政府信息情况第二十条');
    expect(several).toContain('收到和处理政府信息公开申请情况（本列数据');
    const report = written(y2021);
    const sections = report.sections.map((section) => ({ ...section, heading: '', numbered: false }));
    expect(await docxText(await docx({ ...report, sections }, y2021))).toContain('主动公开政府信息情况第二十条');
  });

  it('brings no annex: no page of its own, no mention, no people', async () => {
    const report = written(y2021);
    const annex = { ...report.annex, mention: '统计表', caption: '统计表' };
    const signOff = { ...report.signOff, reviewer: '周小满' };
    const file = await docx({ ...report, annex, signOff }, y2021);
    expect(await docxText(file)).not.toMatch(/附件|统计表|填报|周小满/);
    expect(all(partsOf(file)('word/document.xml'), /<w:type w:val="(\w+)"\/>/g)).toEqual(['nextPage']);
    const sheets = readXlsx(await writeXlsx({ ...report, annex, signOff }, y2021));
    const words = sheets.flatMap((sheet) => [...sheet.cells.values()].map(({ text }) => text)).join('');
    expect(words).not.toMatch(/填报|周小满|统计表/);
  });
});

describe('the printed merges', () => {
  const merged = async (form: Form, at: number) => {
    const table = (await docxTables(await docx(written(form), form)))[at] ?? [];
    const spans = cellsOf(table).filter(({ cell }) => cell.text !== '' && (cell.rows > 1 || cell.columns > 1));
    return {
      rows: table.length,
      columns: table[0]?.length,
      spans: spans.map(({ cell }) => [cell.text, cell.columns, cell.rows]),
    };
  };

  it('of the table of applications are those of the annexed format', async () => {
    expect(await merged(y2021, 1)).toEqual({
      rows: 28,
      columns: 10,
      spans: [
        ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3],
        ['申请人情况', 7, 1],
        ['自然人', 1, 2],
        ['法人或其他组织', 5, 1],
        ['总计', 1, 2],
        ['一、本年新收政府信息公开申请数量', 3, 1],
        ['二、上年结转政府信息公开申请数量', 3, 1],
        ['三、本年度办理结果', 1, 22],
        ['（一）予以公开', 2, 1],
        ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 2, 1],
        ['（三）不予公开', 1, 8],
        ['（四）无法提供', 1, 3],
        ['（五）不予处理', 1, 5],
        ['（六）其他处理', 1, 3],
        ['（七）总计', 2, 1],
        ['四、结转下年度继续办理', 3, 1],
      ],
    });
    const { rows, spans } = await merged(y2019, 1);
    expect(rows).toBe(26);
    expect(spans).toContainEqual(['三、本年度办理结果', 1, 20]);
    expect(spans).toContainEqual(['（六）其他处理', 2, 1]);
  });

  it('of the table of reviews and lawsuits are those of the annexed format', async () => {
    const vertical = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((text) => [text, 1, 2]);
    expect(await merged(y2021, 2)).toEqual({
      rows: 4,
      columns: 15,
      spans: [['行政复议', 5, 1], ['行政诉讼', 10, 1], ...vertical, ['未经复议直接起诉', 5, 1], ['复议后起诉', 5, 1]],
    });
  });

  it('of the table of published information are those of the annexed format', async () => {
    const decisions = ['本年处理决定数量', 3, 1];
    expect(await merged(y2021, 0)).toEqual({
      rows: 14,
      columns: 4,
      spans: [
        ['第二十条第（一）项', 4, 1],
        ['第二十条第（五）项', 4, 1],
        decisions,
        ['第二十条第（六）项', 4, 1],
        decisions,
        ['第二十条第（八）项', 4, 1],
        ['本年收费金额（单位：万元）', 3, 1],
      ],
    });
  });
});

describe('the text of a table', () => {
  const sizes = async (form: Form, figures: Report['figures'] = {}) => {
    const file = await docx(written(form, figures), form);
    const styles = partsOf(file)('word/styles.xml');
    const sizeOf = (style: string) =>
      Number(new RegExp(`w:styleId="${style}">(?:(?!</w:style>).)*?<w:sz w:val="(\\d+)"`, 's').exec(styles)?.[1]) / 2;
    return all(partsOf(file)('word/document.xml'), /<w:tbl>(.*?)<\/w:tbl>/gs).map((table) =>
      all(table, /<w:pStyle w:val="(\w+)"\/>/g).map(sizeOf),
    );
  };

  it('is as large as a number of millions in the narrowest column allows', async () => {
    const used = async (form: Form) => (await sizes(form)).map((table) => [...new Set(table)]);
    expect(await used(y2021)).toEqual([[10.5], [7.5], [7.5]]);
    expect(await used(y2019)).toEqual([[10.5], [7.5], [7.5]]);
    expect(await used(smallForm)).toEqual([[10.5], [10.5]]);
  });

  it('is smaller for a number that would else stand on two lines', async () => {
    const table = (await sizes(y2021, { 't4.fy.keep': { value: '12345678', note: '' } }))[2];
    expect(table?.filter((size) => size !== 7.5)).toEqual([6.5]);
  });
});

describe('at the foot of a page', () => {
  it('heads and the first row beside a label over several rows stay with the row under them', async () => {
    const xml = await documentXml(written(y2021), y2021);
    const kept = all(xml, /<w:tbl>(.*?)<\/w:tbl>/gs).map((table) =>
      all(table, /<w:tr>(.*?)<\/w:tr>/gs).flatMap((row, at) => (row.includes('<w:keepNext/>') ? [at + 1] : [])),
    );
    expect(kept).toEqual([
      [1, 2, 5, 6, 8, 9, 12, 13],
      // The heads; the rows at which 三, （三）, （四）, （五） and （六） begin.
      [1, 2, 3, 6, 8, 16, 19, 24],
      [1, 2, 3],
    ]);
  });

  it('every row stays whole, and the heads are repeated on the next page', async () => {
    const xml = await documentXml(written(y2021), y2021);
    const tables = all(xml, /<w:tbl>(.*?)<\/w:tbl>/gs).map((table) => all(table, /<w:tr>(.*?)<\/w:tr>/gs));
    expect(tables.flat().every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    const repeated = tables.map((rows) => rows.filter((row) => row.includes('<w:tblHeader/>')).length);
    expect(repeated).toEqual([0, 3, 3]);
  });
});

describe('a sheet', () => {
  const sheets = async (form: Form, change: Partial<Report['annex']> = {}) => {
    const report = written(form);
    return readXlsx(await writeXlsx({ ...report, annex: { ...report.annex, ...change } }, form));
  };

  it('is named and titled by its table, with the year under it where the office prints one', async () => {
    const titles = y2021.tables.map(({ title }) => title);
    expect((await sheets(y2021)).map(({ name }) => name)).toEqual(titles);
    const firstTwo = (all: Awaited<ReturnType<typeof sheets>>) =>
      all.map(({ cells }) => [cells.get('A1')?.text, cells.get('A2')?.text]);
    expect(firstTwo(await sheets(y2021))).toEqual(titles.map((title) => [title, '（2025年度）']));
    const [second] = firstTwo(await sheets(y2021, { yearLine: false }));
    expect(second).toEqual(['主动公开政府信息情况', '第二十条第（一）项']);
  });

  it('lies on its side where its columns need that and its rows allow it', async () => {
    const of = async (form: Form) =>
      (await sheets(form)).map(({ xml }) => all(xml, /<pageSetup [^>]*orientation="(\w+)"/g)[0]);
    expect(await of(y2021)).toEqual(['portrait', 'portrait', 'landscape']);
    expect(await of(smallForm)).toEqual(['portrait', 'portrait']);
  });

  it('has room for four characters at 10.5 points over each figure, however many columns there are', async () => {
    for (const { xml, hiddenColumns } of await sheets(y2021)) {
      const widths = [...xml.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g)].flatMap(
        ([, min, max, width]) =>
          Array.from({ length: Number(max) - Number(min) + 1 }, (_, at) => [Number(min) + at, Number(width)] as const),
      );
      const visible = widths.filter(([column]) => !hiddenColumns.includes(column));
      expect(visible.length).toBeGreaterThan(3);
      // In digits of 7 pixels at 96 dpi, with 5 pixels of edges: four characters of 14 pixels are 56 of them.
      for (const [, width] of visible) expect(width * 7 + 5).toBeGreaterThan(56 + 5);
    }
  });
});

it.each(withTables)(
  'form %s: the labels of the head rows are heads on paper, whether or not the form says so',
  async (_, form) => {
    const unsaid: Form = {
      ...form,
      tables: form.tables.map((table) => ({
        ...table,
        grid: {
          ...table.grid,
          rows: table.grid.rows.map((cells, row) =>
            cells.map((cell) =>
              cell.kind === 'label' && row < table.grid.headRows
                ? { ...cell, align: undefined, head: undefined }
                : cell,
            ),
          ),
        },
      })),
    };
    const report = written(form);
    expect(await documentXml(report, unsaid)).toBe(await documentXml(report, form));
    expect(await writeXlsx(report, unsaid)).toEqual(await writeXlsx(report, form));
  },
);

it('a sheet is named in at most 31 units of Excel, no character cut in two', async () => {
  const [table] = y2021.tables;
  const twice = ['一', '二'].map((id) => ({ ...table, id, title: `表${'𠮷'.repeat(40)}` }));
  const form = { ...y2021, tables: twice } as Form;
  const sheets = readXlsx(await writeXlsx(written(form), form));
  expect(sheets.map(({ name }) => name)).toEqual([`表${'𠮷'.repeat(15)}`, `表${'𠮷'.repeat(14)} 2`]);
});

it('a label that needs more height than a row of Excel can have gets all there is', async () => {
  const [table] = y2019.tables;
  const form: Form = { ...y2019, tables: table ? [{ ...table, title: '长'.repeat(3000) }] : [] };
  const rows = partsOf(await writeXlsx(written(form), form))('xl/worksheets/sheet1.xml');
  const heights = all(rows, / ht="([\d.]+)"/g).map(Number);
  expect(Math.max(...heights)).toBeGreaterThan(400);
  expect(Math.max(...heights)).toBeLessThanOrEqual(409.5);
});
