import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readXls, readXlsx } from '../../../../electron/documents/read/sheet/read-sheet.ts';
import { NianbaoError } from '../../../../shared/api/errors.ts';
import { pieceText, type Manuscript } from '../../../../shared/recognise/manuscript.ts';

async function bytesOf(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const read = async (fill: (book: ExcelJS.Workbook) => void): Promise<Manuscript> =>
  readXlsx(await bytesOf(fill), '附表.xlsx');

const one = (fill: (sheet: ExcelJS.Worksheet) => void) => read((book) => fill(book.addWorksheet('附表')));
const lines = ({ pieces }: Manuscript): string[] => pieces.map((piece) => `${piece.kind}:${pieceText(piece)}`);

const failure = (bytes: Uint8Array, reader = readXlsx): string => {
  try {
    reader(bytes, '附表.xlsx');
    return 'read';
  } catch (error) {
    if (error instanceof NianbaoError) return error.failure.code;
    throw error;
  }
};

/** A workbook with one part changed, as no program of ours writes it. */
async function changed(part: string, change: (text: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(
    await bytesOf((book) =>
      book.addWorksheet('附表').addRows([
        ['甲', 1],
        ['乙', 2],
      ]),
    ),
  );
  return zipSync({ ...parts, [part]: strToU8(change(new TextDecoder().decode(parts[part]))) });
}

describe('figures are read as they are kept', () => {
  test('numbers, texts, shares, dates, truth values, errors and formulas', async () => {
    const found = await one((sheet) => {
      const row = (name: string, value: ExcelJS.CellValue, format?: string): void => {
        const { number } = sheet.addRow([name, value]);
        if (format !== undefined) sheet.getCell(number, 2).numFmt = format;
      };
      row('项目', '数');
      row('科学计数', 3985758, '0.00E+00');
      row('取整', 1234.5, '#,##0');
      row('大数', 123456789012345);
      row('小数', 0.1 + 0.2);
      row('极小', 0.0000001);
      row('负数', -4, '0;(0)');
      row('零', 0);
      row('空', '');
      row('文字数', '0012');
      row('份额', 0.256, '0.0%');
      row('单位', 1234.5, '#,##0.0"万元"');
      row('日期', new Date(Date.UTC(2019, 2, 8)), 'yyyy-mm-dd');
      row('月份', new Date(Date.UTC(2019, 2, 1)), 'yyyy"年"m"月"');
      row('真', true);
      row('错', { error: '#REF!' });
      row('公式', { formula: 'B2*2', result: 7971516 });
      row('文字公式', { formula: 'A2&A3', result: '合成' });
      row('富文本', { richText: [{ text: '其' }, { font: { bold: true }, text: '中' }] });
      row('两行', '上\n下');
    });
    expect(found.pieces.map((piece) => (piece.kind === 'row' ? piece.cells[1] : piece.kind))).toEqual([
      '数',
      '3985758',
      '1234.5',
      '123456789012345',
      '0.3',
      '0.0000001',
      '-4',
      '0',
      '',
      '0012',
      '25.6%',
      '1234.5万元',
      '2019年3月8日',
      '2019年3月',
      'TRUE',
      '#REF!',
      '7971516',
      '合成',
      '其中',
      '上\n下',
    ]);
  });

  test('a formula that was never worked out is blank and named', async () => {
    const found = await one((sheet) =>
      sheet.addRows([
        ['甲', 1],
        ['合计', { formula: 'B1' }],
        ['乙', 2],
      ]),
    );
    expect(lines(found)).toEqual(['row:甲\t1', 'row:合计\t', 'row:乙\t2']);
    expect(found.repairs).toEqual([{ what: '没有结果的公式', before: 'B2', after: '' }]);
  });
});

describe('a sheet is tables and the lines around them', () => {
  test('title, year and unit above, people and notes below, merged or not, are paragraphs', async () => {
    const found = await one((sheet) => {
      sheet.addRows([
        ['政府信息公开情况统计表'],
        ['（2018年度）'],
        ['填报单位：北麓县', '', '单位：件'],
        ['统计指标', '单位', '统计数'],
        ['一、主动公开情况', '——'],
        ['公开信息数', '条', 12],
        ['其中：规范性文件', '件'],
        ['单位负责人：甲', '审核人：乙', '填报人：丙'],
        ['注：本表于年末填报。'],
      ]);
      sheet.mergeCells('A1:C1');
      sheet.mergeCells('A2:C2');
    });
    expect(lines(found)).toEqual([
      'paragraph:政府信息公开情况统计表',
      'paragraph:（2018年度）',
      'paragraph:填报单位：北麓县  单位：件',
      'row:统计指标\t单位\t统计数',
      'row:一、主动公开情况\t——\t',
      'row:公开信息数\t条\t12',
      'row:其中：规范性文件\t件\t',
      'paragraph:单位负责人：甲  审核人：乙  填报人：丙',
      'paragraph:注：本表于年末填报。',
    ]);
    expect(found.pieces.map(({ line, part }) => `${line}${part}`)).toEqual(
      found.pieces.map((_, at) => `${at + 1}工作表“附表”`),
    );
  });

  test('merged cells reach over blank ones, and the words hidden under one are named', async () => {
    const bytes = await changed('xl/worksheets/sheet1.xml', (text) =>
      text.replace(
        /<sheetData>.*<\/sheetData>/s,
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>指标</t></is></c><c r="B1" t="inlineStr"><is><t>数</t></is></c><c r="C1"><v>9</v></c></row>' +
          '<row r="2"><c r="B2" t="inlineStr"><is><t>本年</t></is></c><c r="C2" t="inlineStr"><is><t>上年</t></is></c></row>' +
          '<row r="3"><c r="A3" t="inlineStr"><is><t>公开</t></is></c><c r="C3"><v>5</v></c></row></sheetData><mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>',
      ),
    );
    const { pieces, repairs } = readXlsx(bytes, '附表.xlsx');
    const at = { table: 1, part: '工作表“附表”' };
    const spans = [
      { column: 0, columns: 1, rows: 2 },
      { column: 1, columns: 2, rows: 1 },
    ];
    expect(pieces).toEqual([
      { kind: 'row', cells: ['指标', '数', ''], spans, line: 1, ...at },
      { kind: 'row', cells: ['', '本年', '上年'], line: 2, ...at },
      { kind: 'row', cells: ['公开', '', '5'], line: 3, ...at },
    ]);
    expect(repairs).toEqual([{ what: '合并单元格下面看不到的内容', before: 'C1：9', after: '' }]);
  });

  test('every sheet that is shown, in order; hidden sheets, rows and columns are named', async () => {
    const found = await read((book) => {
      book.addWorksheet('表二').addRows([
        ['甲', 1],
        ['乙', 2],
      ]);
      book.addWorksheet('底稿', { state: 'hidden' }).addRow(['丙', 3]);
      book.addWorksheet('底稿2', { state: 'veryHidden' }).addRow(['丁', 4]);
      const sheet = book.addWorksheet('表一');
      sheet.addRows([
        ['戊', 5, '密'],
        ['己', 6],
        ['庚', 7],
      ]);
      sheet.getColumn(3).hidden = true;
      sheet.getRow(2).hidden = true;
    });
    expect(found.pieces.map((piece) => `${piece.part}${pieceText(piece)}`)).toEqual([
      '工作表“表二”甲\t1',
      '工作表“表二”乙\t2',
      '工作表“表一”戊\t5',
      '工作表“表一”庚\t7',
    ]);
    expect(found.pieces.map((piece) => (piece.kind === 'row' ? piece.table : 0))).toEqual([1, 1, 2, 2]);
    expect(found.repairs.map(({ what, before }) => `${what}:${before}`)).toEqual([
      '去掉隐藏的工作表:底稿 丙 3',
      '去掉隐藏的工作表:底稿2 丁 4',
      '去掉隐藏的行和列:密 己 6',
    ]);
  });

  test('a report typed into a sheet is its paragraphs, and the table in it is rows', async () => {
    const prose = '全县各单位按要求更新栏目内容，对群众来电来信逐件登记，限时答复，全年没有发生逾期办理的情况。'.repeat(
      3,
    );
    const found = await one((sheet) =>
      sheet.addRows([
        ['北麓县2018年政府信息公开工作年度报告'],
        ['一、概述'],
        [`　　${prose}`],
        ['二、主动公开情况'],
        [`${prose}\n第二段。`],
        [],
        ['附件'],
        ['统计表'],
        ['指标', '数'],
        ['公开', 12],
        [],
        ['申请', 0],
        [],
        ['北麓县人民政府办公室'],
        ['2019年3月8日'],
      ]),
    );
    expect(lines(found)).toEqual([
      'paragraph:北麓县2018年政府信息公开工作年度报告',
      'paragraph:一、概述',
      `paragraph:${prose}`,
      'paragraph:二、主动公开情况',
      `paragraph:${prose}`,
      'paragraph:第二段。',
      'paragraph:附件',
      'paragraph:统计表',
      'row:指标\t数',
      'row:公开\t12',
      'row:申请\t0',
      'paragraph:北麓县人民政府办公室',
      'paragraph:2019年3月8日',
    ]);
    expect(found.pieces[2]).toMatchObject({ indented: true });
  });
});

describe('a workbook that is too large, closed or broken says so in one sentence', () => {
  test('cells far off, merges and a range over the whole sheet cost nothing', async () => {
    const bytes = await changed('xl/worksheets/sheet1.xml', (text) =>
      text
        .replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>')
        .replace(
          '</sheetData>',
          '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="D1:XFD1048576"/></mergeCells>',
        ),
    );
    expect(failure(bytes)).toBe('read');
  });

  test('one hundred thousand rows are read', async () => {
    const row = (at: number): string => `<row r="${at}"><c r="A${at}"><v>${at}</v></c><c r="B${at}"><v>0</v></c></row>`;
    const rows = Array.from({ length: 100_000 }, (_, at) => row(at + 1)).join('');
    const bytes = await changed('xl/worksheets/sheet1.xml', (text) =>
      text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`),
    );
    const { pieces } = readXlsx(bytes, '附表.xlsx');
    expect(pieces).toHaveLength(100_000);
    expect(pieceText(pieces.at(-1) ?? { kind: 'paragraph', text: '', line: 0 })).toBe('100000\t0');
  });

  test('an empty book, a bomb and bytes that are none', async () => {
    expect(failure(await bytesOf((book) => void book.addWorksheet('空')))).toBe('file-empty');
    const bomb = await changed('xl/worksheets/sheet1.xml', (text) =>
      text.replace('<sheetData>', `<!--${' '.repeat(100 * 1024 * 1024)}--><sheetData>`),
    );
    expect(failure(bomb)).toBe('file-swollen');
    expect(failure(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]))).toBe('file-damaged');
    expect(failure(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]), readXls)).toBe('file-damaged');
  });
});
