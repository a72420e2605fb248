import { strToU8, zipSync } from 'fflate';
import { utils, write } from '@e965/xlsx';
import { file, many, type HostileFile } from './case.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of these sheets, each by what stands in its worksheet element. */
export function xlsxOf(sheets: readonly string[], strings = '', extra: Record<string, Uint8Array> = {}): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook ${main} xmlns:r="${relations}"><sheets>${sheets.map((_, at) => `<sheet name="s${at}" sheetId="${at + 1}" r:id="r${at}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="r${at}" Type="${relations}/worksheet" Target="worksheets/sheet${at}.xml"/>`).join('')}<Relationship Id="s" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst ${main}>${strings}</sst>`),
    ...extra,
  };
  sheets.forEach((content, at) => {
    parts[`xl/worksheets/sheet${at}.xml`] = strToU8(`<worksheet ${main}>${content}</worksheet>`);
  });
  return zipSync(parts, { level: 1 });
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const rows = (count: number, columns: number): string =>
  `<sheetData>${many(count, (at) => `<row r="${at + 1}">${many(columns, (column) => `<c r="${letters[column] ?? 'A'}${at + 1}"><v>${at}</v></c>`)}</row>`)}</sheetData>`;

function oldBook(count: number, columns: number): Uint8Array {
  const sheet = utils.aoa_to_sheet(
    Array.from({ length: count }, (_, at) => Array.from({ length: columns }, (_unused, column) => at + column)),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '表');
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'biff8' });
  if (!(bytes instanceof Uint8Array)) throw new Error('the library wrote no bytes');
  return new Uint8Array(bytes);
}

/** Workbooks, new and old. */
export const sheetFiles: readonly HostileFile[] = [
  file('100,000行.xlsx', () => xlsxOf([rows(100_000, 10)])),
  file('20,000行26列.xlsx', () => xlsxOf([rows(20_000, 26)])),
  file('一百万行.xlsx', () => xlsxOf([rows(1_040_000, 1)])),
  file('26列满96 MB.xlsx', () => xlsxOf([rows(100_000, 26)])),
  file('100,000行文字.xlsx', () =>
    xlsxOf(
      [
        `<sheetData>${many(100_000, (at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at}</v></c></row>`)}</sheetData>`,
      ],
      many(100_000, (at) => `<si><t>全年主动公开政府信息${at}条</t></si>`),
    ),
  ),
  file('范围到最后一格.xlsx', () =>
    xlsxOf([
      '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    ]),
  ),
  file('对角线.xlsx', () =>
    xlsxOf([
      `<sheetData>${many(1900, (at) => `<row r="${at + 1}"><c r="${columnName(at)}${at + 1}"><v>1</v></c></row>`)}</sheetData>`,
    ]),
  ),
  file('共享文字炸弹.xlsx', () =>
    xlsxOf(
      [
        `<sheetData>${many(1000, (at) => `<row r="${at + 1}">${many(26, (column) => `<c r="${letters[column] ?? 'A'}${at + 1}" t="s"><v>0</v></c>`)}</row>`)}</sheetData>`,
      ],
      `<si><t>${'政'.repeat(30_000)}</t></si>`,
    ),
  ),
  file('一格30 MB.xlsx', () =>
    xlsxOf(
      ['<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'],
      `<si><t>${'政'.repeat(10_000_000)}</t></si>`,
    ),
  ),
  file('一百万个文字块.xlsx', () =>
    xlsxOf(
      ['<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'],
      `<si>${'<r><t>政</t></r>'.repeat(1_000_000)}</si>`,
    ),
  ),
  file('30,000处合并.xlsx', () =>
    xlsxOf([
      `${rows(30_000, 2)}<mergeCells>${many(30_000, (at) => `<mergeCell ref="A${at + 1}:B${Math.min(30_000, at + 20_000)}"/>`)}</mergeCells>`,
    ]),
  ),
  file('到底的合并.xlsx', () =>
    xlsxOf([
      `${rows(5000, 3)}<mergeCells>${many(5000, (at) => `<mergeCell ref="A${at + 1}:XFD1048576"/>`)}</mergeCells>`,
    ]),
  ),
  file('500,000列宽.xlsx', () =>
    xlsxOf([`<cols>${many(16_000, (at) => `<col min="${at + 1}" max="16384" hidden="1"/>`)}</cols>${rows(10, 2)}`]),
  ),
  file('1,000张表.xlsx', () => xlsxOf(Array.from({ length: 1000 }, () => rows(50, 5)))),
  file('9,000个小部分.xlsx', () =>
    xlsxOf(
      [rows(10, 2)],
      '',
      Object.fromEntries(Array.from({ length: 9000 }, (_, at) => [`xl/x${at}.xml`, strToU8('<a/>')])),
    ),
  ),
  file('实体炸弹.xlsx', () =>
    xlsxOf([rows(10, 2)], '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><si><t>&b;</t></si>'),
  ),
  file('65,000行10列.xls', () => oldBook(60_000, 10)),
  file('60,000行1列.xls', () => oldBook(65_000, 1)),
  file('3,000行256列.xls', () => oldBook(2400, 256)),
];

function columnName(at: number): string {
  return (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + (letters[at % 26] ?? 'A');
}
