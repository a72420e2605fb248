import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readXls, readXlsx } from '../../../electron/documents/read/sheet/read-sheet.ts';
import { readHtml } from '../../../electron/documents/read/web/html.ts';
import { readMht } from '../../../electron/documents/read/web/mht.ts';
import { writeXlsx } from '../../../electron/documents/write/xlsx/workbook.ts';
import { NianbaoError } from '../../../shared/api/errors.ts';
import { y2021 } from '../../../shared/forms/y2021.ts';
import type { Manuscript } from '../../../shared/recognise/manuscript.ts';
import { agencyNamed, newReport } from '../../../shared/report/create.ts';
import { oldWorkbook } from '../../support/old-workbook.ts';

type Reader = (bytes: Uint8Array, name: string) => Manuscript;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const table =
  '<table border=1><tr><th rowspan=2>指标<th colspan=2>数<tr><td>本年<td>上年<tr><td>公开<td>12<td>&nbsp;</table>';
const page = `<html><head><meta charset=utf-8><style>p.a{text-align:center}</style></head><body><ul><li><a href=/>首页</a></ul><p class=a>北麓县2018年年报</p>${table}<ol><li>甲<li>乙</ol><p>全县公开信息<b>12</b>条。</p></body></html>`;
const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${page.replaceAll('=', '=3D')}\r\n--b\r\nContent-Type: image/png\r\nContent-Location: a.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n`;

type Change = { kind: 'cut' | 'set' | 'drop' | 'repeat'; at: number; length: number; value: number };

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('cut', 'set', 'set', 'drop', 'repeat'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
  value: fc.integer({ min: 0, max: 255 }),
});

function changed(bytes: Uint8Array, { kind, at, length, value }: Change): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const before = bytes.slice(0, from);
  if (kind === 'cut') return before;
  const part = bytes.slice(from, from + length);
  if (kind === 'set') {
    const copy = bytes.slice();
    copy.fill(value, from, from + Math.min(length, 4));
    return copy;
  }
  const middle = kind === 'repeat' ? [...part, ...part] : [];
  return new Uint8Array([...before, ...middle, ...bytes.slice(from + length)]);
}

/** Every reader ends in a manuscript whose rows fit their tables, or in one of the failures a person can be told. */
function holds(read: Reader, bytes: Uint8Array): void {
  try {
    const { pieces, pictures } = read(bytes, '旧年报');
    const widths = new Map<number, number>();
    pieces.forEach((piece, at) => {
      expect(piece.line).toBe(at + 1);
      if (piece.kind === 'picture') expect(pictures.map(({ id }) => id)).toContain(piece.picture.id);
      if (piece.kind !== 'row') return;
      const width = widths.get(piece.table ?? 0) ?? piece.cells.length;
      widths.set(piece.table ?? 0, width);
      expect(piece.cells).toHaveLength(width);
      for (const span of piece.spans ?? []) expect(span.column + span.columns).toBeLessThanOrEqual(width);
    });
  } catch (error) {
    expect(error).toBeInstanceOf(NianbaoError);
  }
}

const report = newReport(agencyNamed('北麓县'), 2024, y2021, () => 's');
const sheet = await writeXlsx(report, y2021);

test.each<[string, Reader, Uint8Array, number]>([
  ['a web page', readHtml, utf8(page), 300],
  ['a web archive', readMht, utf8(archive), 300],
  ['a workbook', readXlsx, sheet, 60],
  ['an old workbook', readXls, oldWorkbook(), 300],
])('%s with bytes changed at random is read or refused in one sentence', (_, read, bytes, numRuns) => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      holds(read, changes.reduce(changed, bytes));
    }),
    { numRuns },
  );
});

test('any markup at all is read or refused in one sentence', () => {
  const tag = fc.constantFrom(
    'table',
    'tr',
    'td',
    'th',
    'p',
    'div',
    'ol',
    'li',
    'b',
    'font',
    'form',
    'select',
    'svg',
    'frameset',
    'template',
    'pre',
  );
  const attribute = fc.constantFrom(
    '',
    ' colspan=3',
    ' rowspan=0',
    ' rowspan=9',
    ' style="display:none"',
    ' hidden',
    ' align=center',
    ' href=/',
  );
  const token = fc.oneof(
    fc.tuple(tag, attribute).map(([name, attr]) => `<${name}${attr}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom('甲', '&nbsp;', ' ', '12', '<!--', '-->', '<br>', '<![if x]>'),
  );
  fc.assert(
    fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
      holds(readHtml, utf8(`<html>${tokens.join('')}`));
    }),
    { numRuns: 300 },
  );
});
