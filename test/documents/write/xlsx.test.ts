import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../electron/documents/write/xlsx/workbook.ts';
import type { Form } from '../../../shared/forms/form.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import type { Report } from '../../../shared/report/report.ts';
import { sampleReport } from '../../arbitrary/sample-report.ts';
import { anyReport } from './any-report.ts';
import { all, partsOf } from './read-docx.ts';
import { readXlsx, rowsOf, type ReadSheet } from './read-xlsx.ts';
import { smallForm, smallIndicators } from './small-form.ts';

const sheetsOf = async (report: Report, form: Form = y2014) => readXlsx(await writeXlsx(report, form));
const firstSheet = async (report: Report, form: Form = y2014): Promise<ReadSheet> => {
  const [sheet] = await sheetsOf(report, form);
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const withFigure = (id: string, value: string | null): Report => ({
  ...sampleReport(),
  figures: { ...sampleReport().figures, [id]: { value, note: '' } },
});
/** The cell of a figure of the 2014 form, found by the hidden indicator of its row. */
const figureCell = (sheet: ReadSheet, indicator: string) => {
  const [address = ''] = [...sheet.cells].find(([, cell]) => cell.text === indicator) ?? [];
  return sheet.cells.get(address.replace('D', 'C'));
};

describe('the table', () => {
  it('has the form word for word, row by row, between its lines', async () => {
    const report = sampleReport();
    const rows = rowsOf(await firstSheet(report)).map(({ A = '', B = '', C = '' }) => [A, B, C]);
    const printed = y2014.tables[0]?.grid.rows.map((row) =>
      row.map((cell) => {
        if (cell.kind === 'label') return cell.text;
        return cell.kind === 'figure' ? (report.figures[cell.indicator]?.value ?? '') : '';
      }),
    );
    expect(rows).toEqual([
      ['政府信息公开情况统计表', '', ''],
      ['（2018年度）', '', ''],
      ['填报单位（盖章）：青屿县人民政府办公室', '', ''],
      ...(printed ?? []),
      [expect.stringMatching(/^单位负责人：林一鸣\u3000+审核人：周小满\u3000+填报人：陈谷雨$/), '', ''],
      [expect.stringMatching(/^联系电话：0000-1234567\u3000+填报日期：2019年2月26日$/), '', ''],
    ]);
  });

  it('carries the indicator of each row in a hidden column at the far right', async () => {
    const sheet = await firstSheet(sampleReport());
    expect(sheet.hiddenColumns).toEqual([4]);
    const ids = rowsOf(sheet).flatMap((row) => (row['D'] === undefined ? [] : [row['D']]));
    expect(ids).toEqual(y2014.indicators.map(({ id }) => id));
  });

  it('is drawn from its grid, whatever the form: spans become merged cells', async () => {
    const figures = Object.fromEntries(
      smallIndicators.map((id, index) => [id, { value: String(701 + index), note: '' }]),
    );
    const annex = { ...sampleReport().annex, yearLine: false, unitLine: false };
    const [visits, rooms, ...more] = await sheetsOf({ ...sampleReport(), figures, annex }, smallForm);
    expect(more).toEqual([]);
    // Row 1 is the title.
    expect(visits?.merges.toSorted()).toEqual(
      ['A1:E1', 'A2:B3', 'C2:D2', 'E2:E3', 'A4:A5', 'A6:B6', 'C6:E6', 'A7:B7', 'C7:E7', 'A8:E8', 'A9:E9'].toSorted(),
    );
    const at = (address: string) => visits?.cells.get(address)?.text;
    expect(['C4', 'D4', 'E4', 'C5', 'D5', 'E5', 'C6'].map(at)).toEqual([
      '701',
      '702',
      '703',
      '704',
      '705',
      '706',
      '707',
    ]);
    expect([at('B4'), at('B5'), at('F4'), at('F6')]).toEqual(['上午', '下午', 'am.person am.unit am.total', 'call']);
    expect(rooms?.cells.get('B3')?.text).toBe('708');
  });

  it('gives sheets of one title different names', async () => {
    const sheets = await sheetsOf(sampleReport(), smallForm);
    expect(sheets.map(({ name }) => name)).toEqual(['来访统计表', '来访统计表 2']);
  });

  it('gives a sheet a name that spreadsheets accept', async () => {
    const [table] = y2014.tables;
    if (!table) throw new Error('the form has a table');
    const title = `'统计表[2018/2019]:${'长'.repeat(40)}'`;
    const sheet = await firstSheet(sampleReport(), { ...y2014, tables: [{ ...table, title }] });
    expect(sheet.name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
  });
});

describe('a figure', () => {
  it('is a number without separators, in as many places as it has', async () => {
    const at = async (value: string) => figureCell(await firstSheet(withFigure('jg.budget', value)), 'jg.budget');
    expect(await at('1234567')).toEqual({ text: '1234567', isNumber: true, format: '0' });
    expect(await at('18.5')).toEqual({ text: '18.5', isNumber: true, format: '0.0' });
    expect(await at('0.125')).toEqual({ text: '0.125', isNumber: true, format: '0.000' });
    expect(await at('-3')).toEqual({ text: '-3', isNumber: true, format: '0' });
  });

  it('that is blank stays blank, and zero is shown', async () => {
    const blank = await firstSheet(withFigure('jg.budget', null));
    expect(figureCell(blank, 'jg.budget')).toBeUndefined();
    const zero = await firstSheet(withFigure('jg.budget', '0'));
    expect(figureCell(zero, 'jg.budget')).toEqual({ text: '0', isNumber: true, format: '0' });
    expect(zero.xml).not.toContain('showZeros="0"');
  });

  it('with more digits than a spreadsheet keeps is text, because a rounded number is a wrong one', async () => {
    for (const value of ['1234567890123456', '123456789.12345678'])
      expect(figureCell(await firstSheet(withFigure('jg.budget', value)), 'jg.budget')).toEqual({
        text: value,
        isNumber: false,
        format: '@',
      });
  });

  it('stands in its row whatever the report', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const sheet = await firstSheet(report);
        for (const { id } of y2014.indicators) {
          const value = report.figures[id]?.value ?? undefined;
          const cell = figureCell(sheet, id);
          expect(cell?.isNumber ? Number(cell.text) : cell?.text).toBe(cell?.isNumber ? Number(value) : value);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('the sheet', () => {
  it('prints on A4 upright, one page wide, with the head on every page and page numbers', async () => {
    const file = await writeXlsx(sampleReport(), y2014);
    const workbook = partsOf(file)('xl/workbook.xml');
    const [sheet] = readXlsx(file);
    expect(sheet?.xml).toMatch(/<pageSetup paperSize="9" orientation="portrait"[^>]*fitToWidth="1" fitToHeight="0"/);
    expect(sheet?.xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet?.xml).toMatch(/<oddFooter>.*第 &amp;P 页.*<\/oddFooter>/);
    expect(workbook).toMatch(/Print_Titles" localSheetId="0">[^<]*!\$4:\$4</);
    expect(workbook).toMatch(/Print_Area" localSheetId="0">[^<]*!\$A\$1:\$C\$71</);
  });

  it('has rows as high as their labels need and indents instead of spaces', async () => {
    const file = await writeXlsx(sampleReport(), y2014);
    const [sheet] = readXlsx(file);
    if (!sheet) throw new Error('no sheet');
    const heights = [...sheet.xml.matchAll(/<row r="(\d+)"[^>]*\bht="([\d.]+)"/g)].map(([, , ht]) => Number(ht));
    expect(heights).toHaveLength(71);
    // The label of the budget is 43 characters long and wraps; the next longest has 34 and does not.
    const high = rowsOf(sheet).flatMap(({ A = '' }, at) => ((heights[at] ?? 0) > 20 && at > 2 && at < 69 ? [A] : []));
    expect(high).toEqual([expect.stringMatching(/^（四）政府信息公开专项经费/)]);
    expect([...sheet.cells.values()].some(({ text }) => /^\s/.test(text))).toBe(false);
    expect(partsOf(file)('xl/styles.xml')).toMatch(/<alignment horizontal="left"[^>]*indent="[1-9]"/);
  });

  it('says whose it is and is the same bytes for the same report', async () => {
    const [one, two] = await Promise.all([writeXlsx(sampleReport(), y2014), writeXlsx(sampleReport(), y2014)]);
    expect(partsOf(one)('docProps/core.xml')).toContain('<dc:creator>青屿县人民政府</dc:creator>');
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });

  it('counts its columns in a font that is as wide in every program, and sets no cell in it', async () => {
    const styles = partsOf(await writeXlsx(sampleReport(), y2014))('xl/styles.xml');
    const fonts = all(styles, /<font>(.*?)<\/font>/gs);
    expect(fonts[0]).toContain('"Arial"');
    for (const font of fonts.slice(1)) expect(font).toMatch(/宋体|黑体/);
  });
});
