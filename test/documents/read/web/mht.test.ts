import { describe, expect, test } from 'vitest';
import { formatOf } from '../../../../electron/documents/read/format-of.ts';
import { readMht } from '../../../../electron/documents/read/web/mht.ts';
import { NianbaoError } from '../../../../shared/api/errors.ts';
import { pieceText } from '../../../../shared/recognise/manuscript.ts';
import { gb18030 } from '../../../support/gb18030.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Quoted-printable in lines of 76 as mailers write them, never broken within a code. */
function softBroken(bytes: Uint8Array): string {
  const lines: string[] = [];
  let line = '';
  for (const byte of bytes) {
    const plain = byte !== 61 && byte >= 32 && byte <= 126;
    const code = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length + code.length > 75) {
      lines.push(`${line}=`);
      line = '';
    }
    line += code;
  }
  return [...lines, line].join('\r\n');
}

const base64 = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');

const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

type Part = { headers: string[]; body: string };

const archive = (headers: string[], boundary: string, parts: Part[], end = `\r\n--${boundary}--\r\n`): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      `${headers.join('\r\n')}\r\n\r\n${parts.map((part) => `--${boundary}\r\n${part.headers.join('\r\n')}\r\n\r\n${part.body}`).join('\r\n')}${end}`,
      'latin1',
    ),
  );

const seen = (bytes: Uint8Array) => {
  const { pieces, pictures, repairs } = readMht(bytes, '旧年报.mht');
  return { lines: pieces.map(pieceText), pictures: pictures.length, repairs };
};

const words = '<p>北麓县2018年度报告</p><p>全县主动公开信息1280条，依申请公开答复36件，按期办结。</p>';
const expected = ['北麓县2018年度报告', '全县主动公开信息1280条，依申请公开答复36件，按期办结。'];

const chrome = (): Uint8Array =>
  archive(
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://www.example.gov.cn/art/1.html',
      'Subject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=',
      'Date: Tue, 5 Mar 2019 09:00:00 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----MultipartBoundary--a1=_b+(c)?.7----"',
    ],
    '----MultipartBoundary--a1=_b+(c)?.7----',
    [
      {
        headers: [
          'Content-Type: text/html',
          'Content-ID: <frame-1@mhtml.blink>',
          'Content-Transfer-Encoding: quoted-printable',
          'Content-Location: https://www.example.gov.cn/art/1.html',
        ],
        body: softBroken(
          utf8(
            `<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><link rel="stylesheet" href="cid:css-1@mhtml.blink"></head><body><p class="qr">扫码</p>${words}<img src="https://www.example.gov.cn/art/img/a.png"><img src="https://www.example.gov.cn/b.png"><iframe src="cid:frame-2@mhtml.blink"></iframe></body></html>`,
          ),
        ),
      },
      {
        headers: [
          'Content-Type: text/css',
          'Content-Transfer-Encoding: quoted-printable',
          'Content-Location: cid:css-1@mhtml.blink',
        ],
        body: softBroken(utf8('@charset "utf-8";\n.qr { display: none; }')),
      },
      {
        headers: [
          'Content-Type: text/html',
          'Content-ID: <frame-2@mhtml.blink>',
          'Content-Transfer-Encoding: quoted-printable',
        ],
        body: softBroken(utf8('<table border=1><tr><td>公开<td>12<tr><td>申请<td></table>')),
      },
      {
        headers: [
          'Content-Type: image/png',
          'Content-Transfer-Encoding: base64',
          'Content-Location: https://www.example.gov.cn/art/img/a.png',
        ],
        body: base64(png),
      },
    ],
  );

describe('a page saved in one file is read like the page', () => {
  test('by Chrome: style sheets, frames and pictures come from its parts', () => {
    expect(formatOf(chrome(), '旧年报.mhtml')).toBe('mht');
    expect(seen(chrome())).toEqual({
      lines: [...expected, '［图片］', '公开\t12', '申请\t'],
      pictures: 1,
      repairs: [
        { what: '去掉隐藏的文字', before: '扫码', after: '' },
        { what: '没有随网页保存的图片', before: 'b.png', after: '' },
      ],
    });
  });

  test.each([
    ['quoted-printable', softBroken],
    ['base64', base64],
    ['8bit', latin],
  ])('by IE, as GB18030 with a header that says so or does not: %s', (encoding, encode) => {
    for (const charset of ['gb2312', 'utf-8', null]) {
      const bytes = archive(
        [
          'From: <由 Windows Internet Explorer 8 保存>'.replace(/[^\x20-\x7e]/g, '?'),
          'MIME-Version: 1.0',
          'Content-Type: multipart/related;',
          '\ttype="text/html";',
          '\tboundary="----=_NextPart_000_0000_01D4D3"',
          '',
          'This is a multi-part message in MIME format.',
        ],
        '----=_NextPart_000_0000_01D4D3',
        [
          {
            headers: [
              `Content-Type: text/html${charset === null ? '' : `;\r\n\tcharset="${charset}"`}`,
              `Content-Transfer-Encoding: ${encoding}`,
              'Content-Location: http://www.example.gov.cn/a/1.htm',
            ],
            body: encode(
              gb18030(`<html><head><meta charset=gb2312></head><body>${words}<img src="../pic/a.png"></body></html>`),
            ),
          },
          {
            headers: [
              'Content-Type: image/png',
              'Content-Transfer-Encoding: base64',
              'Content-Location: http://www.example.gov.cn/pic/a.png',
            ],
            body: base64(png),
          },
        ],
      );
      expect(seen(bytes)).toEqual({ lines: [...expected, '［图片］'], pictures: 1, repairs: [] });
    }
  });

  test('by Word and WPS: pictures by the name of their file, the text in parts of parts', () => {
    const inner = archive(['Content-Type: multipart/alternative; boundary=inner'], 'inner', [
      { headers: ['Content-Type: text/plain; charset=utf-8'], body: latin(utf8('不是这个')) },
      {
        headers: [
          'Content-Type: text/html; charset="utf-8"',
          'Content-Transfer-Encoding: base64',
          'Content-Location: file:///C:/ABCD/file.htm',
        ],
        body: base64(
          utf8(
            `\ufeff<html xmlns:o="x"><body lang=ZH-CN>${words}<p><!--[if gte vml 1]><v:shape/><![endif]--><![if !vml]><img src="file.files/image001.png"><![endif]><o:p></o:p></p></body></html>`,
          ),
        ),
      },
    ]);
    const bytes = archive(
      ['MIME-Version: 1.0', 'Content-Type: multipart/related; boundary="----=_NextPart_01"'],
      '----=_NextPart_01',
      [
        { headers: [], body: '' },
        {
          headers: [
            'Content-Location: file:///C:/EFGH/file.files/image001.png',
            'Content-Transfer-Encoding: base64',
            'Content-Type: image/png',
          ],
          body: base64(png),
        },
      ],
    );
    const joined = latin(bytes).replace('----=_NextPart_01\r\n\r\n\r\n', `----=_NextPart_01\r\n${latin(inner)}`);
    expect(seen(new Uint8Array(Buffer.from(joined, 'latin1')))).toEqual({
      lines: [...expected, '［图片］'],
      pictures: 1,
      repairs: [],
    });
  });

  test('a workbook that Excel saved: every sheet, not only the one in the frame', () => {
    const page = (name: string, html: string): Part => ({
      headers: [
        `Content-Location: file:///C:/x/${name}`,
        'Content-Transfer-Encoding: quoted-printable',
        'Content-Type: text/html; charset="utf-8"',
      ],
      body: softBroken(utf8(html)),
    });
    const bytes = archive(['MIME-Version: 1.0', 'Content-Type: multipart/related; boundary="b"'], 'b', [
      page(
        'a.htm',
        '<html><head><link id="shLink" href="a.files/sheet001.htm"><link id="shLink" href="a.files/sheet002.htm"></head><frameset rows="*,39"><frame src="a.files/sheet001.htm"><frame src="a.files/tabstrip.htm"></frameset></html>',
      ),
      page('a.files/tabstrip.htm', '<a href=x>表一</a>'),
      page('a.files/sheet001.htm', '<table border=1><tr><td>甲<td>1<tr><td>乙<td>2</table>'),
      page('a.files/sheet002.htm', '<table border=1><tr><td>丙<td>3<tr><td>丁<td>4</table>'),
    ]);
    expect(seen(bytes).lines).toEqual(['甲\t1', '乙\t2', '丙\t3', '丁\t4']);
  });

  test('an e-mail: its page or its lines, and the names of what is attached', () => {
    const attached = {
      headers: [
        'Content-Type: application/msword',
        'Content-Disposition: attachment; filename="=?utf-8?B?6ZmE6KGoLmRvYw==?="',
      ],
      body: 'x',
    };
    const bytes = archive(['From: a', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b'], 'b', [
      {
        headers: ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'],
        body: latin(utf8('　　甲 < 乙\r\n丙')),
      },
      attached,
    ]);
    expect(seen(bytes)).toEqual({
      lines: ['甲 < 乙', '丙'],
      pictures: 0,
      repairs: [{ what: '没有读取邮件的附件', before: '附表.doc', after: '' }],
    });
  });

  test('one cut off is read as far as it goes; one without a page is damaged', () => {
    const whole = chrome();
    expect(seen(whole.subarray(0, whole.length - 300)).lines.slice(0, 2)).toEqual(expected);
    for (const text of [
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n',
      'MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx',
    ]) {
      expect(() => readMht(utf8(text), '旧年报.mht')).toThrow(NianbaoError);
    }
  });
});
