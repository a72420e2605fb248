import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NianbaoError } from '../../../shared/api/errors.ts';
import { manuscriptText } from '../../../shared/recognise/manuscript.ts';
import { largestFile } from '../../../shared/api/limits.ts';
import { readText } from '../../../electron/documents/read/text.ts';
import { gb18030 } from '../../support/gb18030.ts';

const sample = '北麓县2018年政府信息公开工作年度报告\n一、概述\n全县主动公开政府信息1280条，依申请公开答复“满意”。\n';

const utf8 = new TextEncoder().encode(sample);
const utf16 = (littleEndian: boolean, mark: boolean): Uint8Array => {
  const text = mark ? `\ufeff${sample}` : sample;
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((char, at) => view.setUint16(at * 2, char.charCodeAt(0), littleEndian));
  return bytes;
};

const failure = (bytes: Uint8Array): string => {
  try {
    readText(bytes, '旧报告.txt');
    return 'read';
  } catch (error) {
    if (error instanceof NianbaoError) return error.failure.code;
    throw error;
  }
};

describe('the same text is read whatever it is encoded in', () => {
  test.each([
    ['UTF-8', utf8, 'utf-8'],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]), 'utf-8'],
    ['UTF-8 torn in its last character', utf8.subarray(0, utf8.length - 3), 'utf-8'],
    ['GB18030', gb18030(sample), 'gb18030'],
    ['UTF-16 little-endian with a mark', utf16(true, true), 'utf-16le'],
    ['UTF-16 big-endian with a mark', utf16(false, true), 'utf-16be'],
    ['UTF-16 little-endian', utf16(true, false), 'utf-16le'],
    ['UTF-16 big-endian', utf16(false, false), 'utf-16be'],
  ])('%s', (_, bytes, encoding) => {
    const manuscript = readText(bytes, 'a.txt');
    expect(manuscript.encoding).toBe(encoding);
    expect(
      manuscriptText(manuscript).startsWith(
        '北麓县2018年政府信息公开工作年度报告\n一、概述\n全县主动公开政府信息1280条',
      ),
    ).toBe(true);
  });
});

describe('a damaged file is read but for the places that cannot be, which are counted', () => {
  const damaged = (bytes: Uint8Array): Uint8Array => {
    const middle = bytes.indexOf(0x0a) + 1;
    return new Uint8Array([...bytes.subarray(0, middle), 0xff, ...bytes.subarray(middle)]);
  };
  const long = `${sample}\n`.repeat(5);
  test.each([
    ['a byte that is no UTF-8', damaged(new TextEncoder().encode(long)), 'utf-8'],
    ['the same under a mark', damaged(new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(long)])), 'utf-8'],
    ['a byte that is no GB18030', damaged(gb18030(long)), 'gb18030'],
    ['a text torn in its last character', utf8.subarray(0, utf8.length - 2), 'utf-8'],
  ])('%s', (_, bytes, encoding) => {
    const manuscript = readText(bytes, 'a.txt');
    expect(manuscript).toMatchObject({ encoding, unread: 1 });
    expect(manuscriptText(manuscript).split('\ufffd')).toHaveLength(2);
  });

  test.each([
    ['UTF-8', (text: string) => new TextEncoder().encode(text), 'utf-8'],
    ['GB18030', gb18030, 'gb18030'],
  ])('four bad bytes in 15 KB of %s', (_, encode, encoding) => {
    const lines = Array.from({ length: 400 }, (__, at) => `第${at}行：全县主动公开政府信息，办理申请。`);
    const bytes = encode(lines.join('\n')).subarray(0, 15_000);
    // Among the bytes of single characters, of their first bytes and of their last ones.
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(bytes.length - 1), { minLength: 4, maxLength: 4 }), (places) => {
        const bad = bytes.slice();
        for (const at of places) bad[at] = 0xff;
        const manuscript = readText(bad, 'a.txt');
        expect(manuscript.encoding).toBe(encoding);
        expect(manuscript.unread).toBeGreaterThanOrEqual(1);
        expect(manuscript.unread).toBeLessThanOrEqual(13);
        const whole = new Set(lines);
        expect(
          manuscript.pieces.filter((piece) => piece.kind === 'paragraph' && !whole.has(piece.text)).length,
        ).toBeLessThan(10);
      }),
      { numRuns: 50 },
    );
  });

  test('a whole one has none, and a short word of GB18030 between much ASCII is read right', () => {
    expect(readText(utf8, 'a.txt').unread).toBe(0);
    const mixed = `${'Annual report on disclosure. '.repeat(20)}\n县政府办`;
    expect(readText(gb18030(mixed), 'a.txt')).toMatchObject({ encoding: 'gb18030', unread: 0 });
  });
});

test('lines with bars or tabs are table cells, and an empty cell is kept', () => {
  const { pieces } = readText(
    new TextEncoder().encode('指标 | 单位 | 数\n| 收到申请数 | 件 | |\n\t收到申请数\n\t件\n\t\n单独一格 |\n|\n'),
    'a.txt',
  );
  expect(pieces).toEqual([
    { kind: 'row', cells: ['指标', '单位', '数'], line: 1 },
    { kind: 'row', cells: ['收到申请数', '件', ''], line: 2 },
    { kind: 'cell', text: '收到申请数', line: 3 },
    { kind: 'cell', text: '件', line: 4 },
    { kind: 'cell', text: '', line: 5 },
    { kind: 'cell', text: '单独一格', line: 6 },
  ]);
});

const piecesOf = (text: string) => readText(new TextEncoder().encode(text), 'a.txt').pieces;

test('a bar alone on its line closes the cell above it, and a second one closes an empty cell', () => {
  expect(piecesOf('说明一段话。\n收到申请数\n|\n件\n|\n|\n')).toEqual([
    { kind: 'paragraph', text: '说明一段话。', line: 1 },
    { kind: 'cell', text: '收到申请数', line: 2 },
    { kind: 'cell', text: '件', line: 4 },
    { kind: 'cell', text: '', line: 6 },
  ]);
});

const rowsOf = (text: string) => piecesOf(text).map((piece) => (piece.kind === 'row' ? piece.cells : piece.text));

test('the blank cells at either end of a row are cells where another row shows that they are there', () => {
  expect(rowsOf('甲\t1\t2\t3\n乙\t1\t\t\n\t\t2\t3\n丙\t\t\t\n\t\t\t')).toEqual([
    ['甲', '1', '2', '3'],
    ['乙', '1', '', ''],
    ['', '', '2', '3'],
    ['丙', '', '', ''],
    ['', '', '', ''],
  ]);
  expect(rowsOf('甲 | 1 | 2\n | 3 | 4\n乙 | 5 |')).toEqual([
    ['甲', '1', '2'],
    ['', '3', '4'],
    ['乙', '5', ''],
  ]);
});

test('a page number between the rows ends no table', () => {
  expect(rowsOf('甲\t1\t2\n12\n\t3\t')).toEqual([['甲', '1', '2'], '12', ['', '3', '']]);
});

test('tabs and bars around a row are no cells where every row has them', () => {
  expect(rowsOf('\t甲\t1\t2\n\t乙\t3\t4')).toEqual([
    ['甲', '1', '2'],
    ['乙', '3', '4'],
  ]);
  expect(rowsOf('| 甲 | 1 | |\n| | 3 | 4 |')).toEqual([
    ['甲', '1', ''],
    ['', '3', '4'],
  ]);
});

test('a title that goes on with tabs stays a line, and so does a sentence', () => {
  expect(rowsOf('政府信息公开情况统计表\t\t\n统计指标\t单位\t统计数\n收到申请数\t件\t')).toEqual([
    '政府信息公开情况统计表',
    ['统计指标', '单位', '统计数'],
    ['收到申请数', '件', ''],
  ]);
  expect(rowsOf('全年公开平稳有序。\t')).toEqual(['全年公开平稳有序。']);
});

test('a row of hyphens is a row; only a rule under the head of a table, or a long one, is none', () => {
  expect(rowsOf('甲 | 乙 | 丙\n- | - | -\n- | - | -\n--- | --- | ---\n1 | - | 2')).toEqual([
    ['甲', '乙', '丙'],
    ['-', '-', '-'],
    ['1', '-', '2'],
  ]);
  expect(rowsOf('甲 | 乙\n:-- | --:\n1 | 2')).toEqual([
    ['甲', '乙'],
    ['1', '2'],
  ]);
  expect(piecesOf('收到申请数 |\n- |').map((piece) => piece.kind === 'cell' && piece.text)).toEqual([
    '收到申请数',
    '-',
  ]);
});

test('one bar between two short texts makes a row, in a sentence it makes none', () => {
  expect(piecesOf('收到申请数|件\n网站|公众号两处同时发布。').map(({ kind }) => kind)).toEqual(['row', 'paragraph']);
});

test('an indent is remembered, the marks of a quoted mail and control characters go', () => {
  expect(piecesOf('> 　　公开\u0001平稳\n> 有序')).toEqual([
    { kind: 'paragraph', text: '公开平稳', line: 1, indented: true },
    { kind: 'paragraph', text: '有序', line: 2 },
  ]);
});

test('an empty file and one of blanks are refused as empty', () => {
  expect(failure(new Uint8Array())).toBe('file-empty');
  expect(failure(new TextEncoder().encode(' \n\t\r\n　\n'))).toBe('file-empty');
});

test.each([
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16 little-endian', [0xff, 0xfe]],
  ['UTF-16 big-endian', [0xfe, 0xff]],
  ['GB18030', [0x84, 0x31, 0x95, 0x33]],
  ['UTF-8, twice', [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf]],
  ['UTF-8, over blank lines', [0xef, 0xbb, 0xbf, 0x0d, 0x0a, 0x20]],
])('a byte order mark and nothing under it is an empty file: %s', (_, bytes) => {
  expect(failure(new Uint8Array(bytes))).toBe('file-empty');
});

test('a picture, a Word file and a program renamed .txt are refused for what they are', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const zip = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]);
  expect([png, zip, new Uint8Array([0x4d, 0x5a, 0x90, 0])].map(failure)).toEqual([
    'file-not-text',
    'file-not-text',
    'file-not-text',
  ]);
});

test('random bytes are never read as a text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 400, maxLength: 800 }), (bytes) => {
      expect(['file-not-text', 'file-empty']).toContain(failure(bytes));
    }),
  );
});

test('a text over the limit is refused with both sizes', () => {
  expect(() => readText(new Uint8Array(largestFile + 1).fill(65), '大.txt')).toThrow(/10 MB/);
});
