import { describe, expect, it } from 'vitest';
import type { Manuscript } from '../../../../shared/recognise/manuscript.ts';
import { readManuscript } from '../../../../electron/documents/read/readers.ts';
import { converted, whyNoOffice } from '../../../support/office.ts';

const noOffice = whyNoOffice();

const page = `<html><head><meta charset="utf-8"></head><body>
<h1 align="center">清河县政府信息公开工作年度报告</h1>
<p style="text-align:center">（2019年）</p>
<h2>一、总体情况</h2>
<p style="text-indent:0.8cm">全年主动公开信息<b>120</b>条。<br>其中通过网站公开90条。</p>
<ol><li>列表一</li><li>列表二<ol type="a"><li>内层</li></ol></li></ol>
<table border="1"><tr><td colspan="3">第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td></tr>
<tr><td rowspan="2">规章</td><td>1</td><td></td></tr><tr><td>0</td><td>3</td></tr></table>
<p align="right">2020年1月20日</p>
</body></html>`;

const read = async (): Promise<Manuscript> =>
  await readManuscript(converted(new TextEncoder().encode(page), 'html', 'doc:MS Word 97'), '年报.doc');

describe.skipIf(noOffice !== null)(`a .doc written by LibreOffice${noOffice === null ? '' : ` (${noOffice})`}`, () => {
  it('gives its paragraphs, counted lists and merged cells in order, once each', async () => {
    const { pieces, format, repairs } = await read();
    expect(format).toBe('doc');
    expect(repairs).toEqual([]);
    expect(pieces.map((piece) => (piece.kind === 'row' ? piece.cells : piece.text))).toEqual([
      '清河县政府信息公开工作年度报告',
      '（2019年）',
      '一、总体情况',
      '全年主动公开信息120条。',
      '其中通过网站公开90条。',
      '1.列表一',
      '2.列表二',
      'a.内层',
      ['第二十条第（一）项', '', ''],
      ['信息内容', '本年制发件数', '本年废止件数'],
      ['规章', '1', ''],
      ['', '0', '3'],
      '2020年1月20日',
    ]);
    expect(pieces.flatMap((piece) => (piece.kind === 'row' ? [piece.spans] : []))).toEqual([
      [{ column: 0, columns: 3, rows: 1 }],
      undefined,
      [{ column: 0, columns: 1, rows: 2 }],
      undefined,
    ]);
    expect(pieces[0]).toMatchObject({ look: { level: 1, align: 'center', bold: true } });
    expect(pieces[2]).toMatchObject({ look: { level: 2 } });
    expect(pieces[3]).toMatchObject({ indented: true });
    expect(pieces.at(-1)).toMatchObject({ look: { align: 'right' } });
  });
});
