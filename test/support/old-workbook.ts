import { utils, write } from '@e965/xlsx';

/** A small workbook as Excel 97 to 2003 wrote it, with a title, a merged head and figures. */
export function oldWorkbook(): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['统计表'],
    ['指标', '数', ''],
    ['', '本年', '上年'],
    ['公开', 12, 3985758],
    ['申请', 0, ''],
  ]);
  sheet['!merges'] = ['A1:C1', 'A2:A3', 'B2:C2'].map((range) => utils.decode_range(range));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '附表');
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'biff8' });
  if (!(bytes instanceof Uint8Array)) throw new Error('the library wrote no bytes');
  return new Uint8Array(bytes);
}
