import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { readManuscript } from '../../../../electron/documents/read/readers.ts';
import { readXls, readXlsx } from '../../../../electron/documents/read/sheet/read-sheet.ts';
import { writeXlsx } from '../../../../electron/documents/write/xlsx/workbook.ts';
import { y2014 } from '../../../../shared/forms/y2014.ts';
import { pieceText, type Manuscript } from '../../../../shared/recognise/manuscript.ts';
import { agencyNamed, newReport } from '../../../../shared/report/create.ts';
import { converted, whyNoOffice } from '../../../support/office.ts';

const lines = ({ pieces }: Manuscript): string[] =>
  pieces.map((piece) => `${piece.kind}:${pieceText(piece)}:${'part' in piece ? (piece.part ?? '') : ''}`);
const left = ({ repairs }: Manuscript): string[] => repairs.map(({ what, before }) => `${what}:${before}`);

const shape = (row: number, ...paragraphs: string[]): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 4}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>` +
  `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="${row + 2}" name="文本框"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>` +
  `<xdr:txBody><a:bodyPr/><a:p>${paragraphs.map((text) => `<a:r><a:t>${text}</a:t></a:r>`).join('</a:p><a:p>')}</a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>`;

/** A workbook of two sheets: on the first a comment, a printed head and two boxes, the lower of which is written first. */
async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const name of ['附表', '说明']) {
    const sheet = book.addWorksheet(name);
    sheet.addRows([
      ['指标', '数'],
      ['公开', 12],
      ['申请', 0],
    ]);
    if (name !== '附表') continue;
    sheet.getCell('B2').note = '含乡镇';
    sheet.headerFooter.oddHeader = '&C&"宋体,常规"&12内部稿&R第 &P 页';
    sheet.headerFooter.oddFooter = '&C第 &P 页，共 &N 页';
  }
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  const text = (part: string): string => new TextDecoder().decode(parts[part]);
  const drawing = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${shape(20, '下面的框')}${shape(6, '上面的', '框')}</xdr:wsDr>`;
  const relations = 'xl/worksheets/_rels/sheet1.xml.rels';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing';
  return zipSync({
    ...parts,
    'xl/drawings/drawing9.xml': strToU8(drawing),
    [relations]: strToU8(
      text(relations).replace(
        '</Relationships>',
        `<Relationship Id="rId99" Type="${type}" Target="../drawings/drawing9.xml"/></Relationships>`,
      ),
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      text('xl/worksheets/sheet1.xml').replace('<legacyDrawing', '<drawing r:id="rId99"/><legacyDrawing'),
    ),
    '[Content_Types].xml': strToU8(
      text('[Content_Types].xml').replace(
        '</Types>',
        '<Override PartName="/xl/drawings/drawing9.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>',
      ),
    ),
  });
}

const expected = [
  'row:指标\t数:工作表“附表”',
  'row:公开\t12:工作表“附表”',
  'row:申请\t0:工作表“附表”',
  'paragraph:上面的:工作表“附表”文本框',
  'paragraph:框:工作表“附表”文本框',
  'paragraph:下面的框:工作表“附表”文本框',
  'row:指标\t数:工作表“说明”',
  'row:公开\t12:工作表“说明”',
  'row:申请\t0:工作表“说明”',
];

describe('what stands beside the cells of a sheet', () => {
  let made: Uint8Array;
  beforeAll(async () => {
    made = await workbook();
  });

  test('is read behind them where it is a text box, and noted where it is a comment or printed on each page', () => {
    const found = readXlsx(made, '附表.xlsx');
    expect(lines(found)).toEqual(expected);
    expect(left(found)).toEqual(['批注:B2：含乡镇', '页眉页脚:内部稿 第 页 第 页，共 页']);
  });

  test.skipIf(whyNoOffice() !== null)('is the same in an old workbook', () => {
    const found = readXls(converted(made, 'xlsx', 'xls'), '附表.xls');
    expect(lines(found).toSorted()).toEqual(expected.toSorted());
    expect(left(found).filter((text) => text.startsWith('批注'))).toEqual(['批注:B2：含乡镇']);
    expect(
      left(found)
        .filter((text) => text.startsWith('页眉页脚'))
        .join(''),
    ).toContain('内部稿');
  });

  test('does no harm where it is damaged', () => {
    const parts = unzipSync(made);
    const found = readXlsx(zipSync({ ...parts, 'xl/drawings/drawing9.xml': strToU8('<xdr:wsDr>') }), '附表.xlsx');
    expect(lines(found)).toEqual(expected.filter((line) => !line.startsWith('paragraph')));
  });
});

test('the column our own workbooks keep for reading them back is no secret; another hidden one is named', async () => {
  let next = 0;
  const report = newReport(agencyNamed('北麓县'), 2018, y2014, () => `s${(next += 1)}`);
  const made = await writeXlsx(report, y2014);
  expect(readXlsx(made, '附表.xlsx').repairs).toEqual([]);
  const book = new ExcelJS.Workbook();
  // exceljs takes no other kind of bytes.
  await book.xlsx.load(new Uint8Array(made).buffer);
  const sheet = book.worksheets[0];
  const last = (sheet?.columnCount ?? 0) + 1;
  if (sheet) sheet.getColumn(last).hidden = true;
  if (sheet) sheet.getCell(9, last).value = '内部数据';
  const found = readXlsx(new Uint8Array(await book.xlsx.writeBuffer()), '附表.xlsx');
  expect(left(found)).toEqual(['去掉隐藏的行和列:内部数据']);
});

describe('a workbook in the XML of Excel 2003', () => {
  const cell = (text: string, more = ''): string => `<Cell${more}><Data ss:Type="String">${text}</Data></Cell>`;
  const number = (value: number): string => `<Cell><Data ss:Type="Number">${value}</Data></Cell>`;
  const xml = [
    '<?xml version="1.0"?>',
    '<?mso-application progid="Excel.Sheet"?>',
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:o="urn:schemas-microsoft-com:office:office"',
    ' xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">',
    '<Worksheet ss:Name="附表"><Table ss:ExpandedColumnCount="3" ss:ExpandedRowCount="5">',
    `<Row>${cell('统计表', ' ss:MergeAcross="2"')}</Row>`,
    `<Row>${cell('指标', ' ss:MergeDown="1"')}${cell('数', ' ss:MergeAcross="1"')}</Row>`,
    `<Row>${cell('本年', ' ss:Index="2"')}${cell('上年')}</Row>`,
    `<Row>${cell('公开')}${number(3_985_758)}<Cell><Data ss:Type="Number">0.5</Data><Comment ss:Author="甲"><ss:Data>含&lt;乡镇&gt;</ss:Data></Comment></Cell></Row>`,
    `<Row>${cell('申请')}${number(0)}${cell('/')}</Row>`,
    '</Table></Worksheet></Workbook>',
    '',
  ].join('\n');

  test.each([
    ['UTF-8', new TextEncoder().encode(xml)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${xml}`)],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'))],
  ])('in %s is read cell by cell', async (_, bytes) => {
    const found = await readManuscript(bytes, '附表.xls');
    expect(lines(found)).toEqual([
      'paragraph:统计表:工作表“附表”',
      'row:指标\t数\t:工作表“附表”',
      'row:\t本年\t上年:工作表“附表”',
      'row:公开\t3985758\t0.5:工作表“附表”',
      'row:申请\t0\t/:工作表“附表”',
    ]);
    expect(left(found)).toEqual(['批注:含<乡镇>']);
  });

  test('that is cut off is damaged', async () => {
    await expect(readManuscript(new TextEncoder().encode(xml.slice(0, -60)), '附表.xls')).rejects.toThrow('已损坏');
  });
});

test.each([
  [
    '<?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="urn:x"><w:body/></w:wordDocument>',
    'Word 2003 XML文档',
  ],
  ['<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"></pkg:package>', 'Office XML文档'],
  ['<office:document xmlns:office="urn:oasis"></office:document>', 'ODF文档'],
  ['<data><年度>2018</年度></data>', 'XML文件'],
])('an XML file nothing reads is called what it is: %s', async (xml, kind) => {
  const bytes = new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`);
  await expect(readManuscript(bytes, '旧报告.xml')).rejects.toThrow(`内容像是${kind}`);
});

test.each([
  ['UTF-8', '\ufeff'],
  ['UTF-8 without a mark', ''],
])('a web page in %s is one', async (_, mark) => {
  const page = `${mark}<html><head><meta charset="utf-8"></head><body><p>年度报告</p></body></html>`;
  expect((await readManuscript(new TextEncoder().encode(page), '报告.txt')).format).toBe('html');
});
