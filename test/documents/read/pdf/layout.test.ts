import { expect, test } from 'vitest';
import { readManuscript } from '../../../../electron/documents/read/readers.ts';
import type { Piece } from '../../../../shared/recognise/manuscript.ts';
import { madePdf, ruled, write, type MadePage } from './make-pdf.ts';

const read = async (...pages: (string | MadePage)[]) =>
  await readManuscript(
    madePdf(pages.map((page) => (typeof page === 'string' ? { commands: page } : page))),
    '年报.pdf',
  );

const textsOf = (pieces: readonly Piece[]) => pieces.map((piece) => (piece.kind === 'row' ? piece.cells : piece.text));

/** Lines of one width, 28 characters of 16 points from x = 80 on, as official documents are set. */
const full = '本年度我县政府信息公开工作在上级指导下稳步开展各项任务';
const lines = (texts: readonly string[], from = 700): string =>
  texts.map((text, at) => write(text.replace('　', ''), text.startsWith('　') ? 112 : 80, from - at * 28, 16)).join('');

test('lines are joined into paragraphs: a full line goes on, an indented one begins anew', async () => {
  const { pieces } = await read(
    lines([`　${full.slice(2)}`, full, '全部完成。', `　${full.slice(2)}`, '到此为止。', '二、主动公开情况']),
  );
  expect(textsOf(pieces)).toEqual([
    `${full.slice(2)}${full}全部完成。`,
    `${full.slice(2)}到此为止。`,
    '二、主动公开情况',
  ]);
  expect(pieces.map((piece) => piece.kind === 'paragraph' && piece.indented === true)).toEqual([true, true, false]);
});

test('a paragraph torn by the end of a page is one again, and the page numbers between are gone', async () => {
  const number = (at: number) => write(`- ${at} -`, 280, 40, 14);
  const { pieces, repairs } = await read(
    lines([full, full, full]) + number(1),
    lines([full, '到此为止。']) + number(2),
  );
  expect(textsOf(pieces)).toEqual([`${full.repeat(4)}到此为止。`]);
  expect(pieces[0]?.part).toBe('第1页');
  expect(repairs).toEqual([{ what: '去掉页码', before: '- 1 -（共2处）', after: '' }]);
});

test('what stands in the same place of each page is a header; a figure at the end of a page is no page number', async () => {
  const page = (number: number) =>
    write('某县人民政府文件', 220, 800, 10) + lines(['收到申请数', String(number * 7)], 120);
  const { pieces, repairs } = await read(page(1), page(2), page(3));
  expect(textsOf(pieces)).toEqual(['收到申请数', '7', '收到申请数', '14', '收到申请数', '21']);
  expect(repairs).toEqual([{ what: '去掉页眉', before: '某县人民政府文件（共3处）', after: '' }]);
});

test('a figure that reaches the edge of the paper may go on beyond it and is no number', async () => {
  const table = (x: number) =>
    ruled([100, 400, 700], [700, 730, 760]) +
    write('收到申请数', 110, 740) +
    write('135', x, 740) +
    write('当面申请数', 110, 710) +
    write('12', 450, 710);
  expect(textsOf((await read(table(576))).pieces)).toEqual([
    ['收到申请数', '13…'],
    ['当面申请数', '12'],
  ]);
  expect(textsOf((await read(table(450))).pieces)).toEqual([
    ['收到申请数', '135'],
    ['当面申请数', '12'],
  ]);
});

test.for([90, 180, 270])('a page turned by %i degrees is read as it is shown', async (rotate) => {
  const turned = { 90: '0 1 -1 0 595 0 cm', 180: '-1 0 0 -1 595 842 cm', 270: '0 -1 1 0 0 842 cm' }[rotate] ?? '';
  const { pieces } = await read({
    commands: `q ${turned}\n${write('先说这一句。', 100, 500)}${write('再说那一句。', 100, 400)}Q`,
    rotate,
  });
  expect(textsOf(pieces)).toEqual(['先说这一句。', '再说那一句。']);
});

test('words written twice in one place to look bold stand once, raised figures in their line', async () => {
  const { pieces } = await read(
    write('重要', 100, 700) + write('重要', 100.3, 700) + write('面积43平方米', 100, 650) + write('2', 173, 655, 7),
  );
  expect(textsOf(pieces)).toEqual(['重要', '面积43平方米2']);
});

test('slanted words over the page are a watermark', async () => {
  const watermark = 'BT /F1 60 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DRAFT) Tj ET\n';
  const { pieces, repairs } = await read(watermark + write('正文', 100, 700), watermark + write('正文', 100, 700));
  expect(textsOf(pieces)).toEqual(['正文', '正文']);
  expect(repairs).toEqual([{ what: '去掉斜排的水印文字', before: 'DRAFT', after: '' }]);
});

test('a ruled table has a cell for each column, with spans where a border is missing', async () => {
  const xs = [80, 200, 300, 400];
  const [y0, y1, y2, y3] = [700, 680, 660, 640];
  // No border under the head's last two cells between their columns, none in the first column between two rows.
  const borders = [
    [80, y0, 400, y0],
    [80, y1, 400, y1],
    [200, y2, 400, y2],
    [80, y3, 400, y3],
    [80, y0, 80, y3],
    [200, y0, 200, y3],
    [300, y1, 300, y3],
    [400, y0, 400, y3],
  ]
    .map((ends) => `${ends.slice(0, 2).join(' ')} m ${ends.slice(2).join(' ')} l S\n`)
    .join('');
  const words = write('指标', 84, 685) + write('数量', 260, 685) + write('收到', 84, 665) + write('申请', 84, 647);
  const { pieces } = await read(
    borders + words + write('件', 204, 665) + write('12', 304, 665) + write('件', 204, 645) + write('0', 304, 645),
  );
  expect(xs).toHaveLength(4);
  expect(pieces).toEqual([
    {
      kind: 'row',
      cells: ['指标', '数量', ''],
      spans: [{ column: 1, columns: 2, rows: 1 }],
      table: 1,
      line: 1,
      part: '第1页',
    },
    {
      kind: 'row',
      cells: ['收到\n申请', '件', '12'],
      spans: [{ column: 0, columns: 1, rows: 2 }],
      table: 1,
      line: 2,
      part: '第1页',
    },
    { kind: 'row', cells: ['', '件', '0'], table: 1, line: 3, part: '第1页' },
  ]);
});

test('a table without lines at its sides has its outer columns all the same, and blank cells stay blank', async () => {
  const flat = [700, 680, 660].map((y) => `80 ${y} m 400 ${y} l S\n`).join('');
  const { pieces } = await read(
    `${flat}240 660 m 240 700 l S\n${write('甲', 84, 685)}${write('1', 244, 685)}${write('乙', 84, 665)}`,
  );
  expect(textsOf(pieces)).toEqual([
    ['甲', '1'],
    ['乙', ''],
  ]);
});

test('a table goes on over the page; its heads printed again are left out and noted', async () => {
  const rows = (texts: readonly string[]) => {
    const ys = Array.from({ length: texts.length + 1 }, (_, at) => 760 - at * 20);
    return (
      ruled([80, 300, 400], ys) +
      texts.map((text, at) => write(text, 84, 745 - at * 20) + write(String(text.length), 304, 745 - at * 20)).join('')
    );
  };
  const { pieces, repairs } = await read(
    rows(['指标', '收到申请数']),
    rows(['指标', '答复']) + write('表外的话', 80, 600),
  );
  expect(textsOf(pieces)).toEqual([['指标', '2'], ['收到申请数', '5'], ['答复', '2'], '表外的话']);
  expect(new Set(pieces.map((piece) => (piece.kind === 'row' ? piece.table : 0)))).toEqual(new Set([1, 0]));
  expect(repairs).toEqual([{ what: '去掉续页重复的表头', before: '指标　2', after: '' }]);
});

test('words set far apart stay apart, and a table of them is not joined into a paragraph', async () => {
  const row = (y: number, label: string, value: string) =>
    write(label, 80, y) + write('件', 300, y) + write(value, 400, y);
  const { pieces } = await read(row(700, '收到申请数', '12') + row(680, '办结申请数', '10'));
  expect(textsOf(pieces)).toEqual(['收到申请数  件  12', '办结申请数  件  10']);
});
