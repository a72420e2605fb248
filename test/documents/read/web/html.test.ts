import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../../electron/documents/read/web/html.ts';
import { NianbaoError } from '../../../../shared/api/errors.ts';
import { pieceText, type Manuscript } from '../../../../shared/recognise/manuscript.ts';
import { gb18030 } from '../../../support/gb18030.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (html: string): Manuscript => readHtml(utf8(html), '旧年报.html');
const lines = (html: string): string[] => read(html).pieces.map(pieceText);
const repaired = (html: string): string[] => read(html).repairs.map(({ what, before }) => `${what}:${before}`);

const failure = (bytes: Uint8Array): string => {
  try {
    readHtml(bytes, '旧年报.html');
    return 'read';
  } catch (error) {
    if (error instanceof NianbaoError) return error.failure.code;
    throw error;
  }
};

const prose =
  '<p>全县各单位按要求更新栏目内容，对群众来电来信逐件登记，限时答复，全年没有发生逾期办理的情况。</p>'.repeat(6);

describe('the encoding of a page is what its bytes are, whatever it says', () => {
  const page = (meta: string): string =>
    `<html><head>${meta}<script>${'var a=1;'.repeat(4000)}</script></head><body><p>北麓县年度报告</p><p>全县公开信息100条。</p></body></html>`;
  const metas = [
    '<meta charset="utf-8">',
    "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=GB2312'>",
    '<meta charset=gbk>',
    '<meta content="text/html;charset=utf8" http-equiv=content-type>',
    '<meta charset="nonsense">',
    '',
  ];
  test.each(metas)('%s', (meta) => {
    for (const bytes of [utf8(page(meta)), gb18030(page(meta)), utf8(`\ufeff${page(meta)}`)]) {
      const { pieces, unread } = readHtml(bytes, '旧年报.html');
      expect(pieces.map(pieceText)).toEqual(['北麓县年度报告', '全县公开信息100条。']);
      expect(unread).toBe(0);
    }
  });

  test('UTF-16 with a mark', () => {
    const text = `\ufeff${page('')}`;
    const bytes = new Uint8Array(new Uint16Array([...text].map((char) => char.charCodeAt(0))).buffer);
    expect(readHtml(bytes, '旧年报.html').pieces.map(pieceText)).toEqual(['北麓县年度报告', '全县公开信息100条。']);
  });

  test('a damaged character is one place that could not be read', () => {
    const bytes = utf8(`<meta charset="utf-8">${prose}`);
    bytes.set([0x3f, 0xff, 0x3f], 25);
    expect(readHtml(bytes, '旧年报.html').unread).toBe(1);
  });
});

describe('blocks are paragraphs as a browser shows them', () => {
  test('words directly in body, div and item, breaks, and the lines of preformatted text', () => {
    expect(lines('开头<div>甲<p>乙</p>丙</div>丁<br>戊<pre>己\n  庚</pre><ul><li>辛</ul>结尾')).toEqual([
      '开头',
      '甲',
      '乙',
      '丙',
      '丁',
      '戊',
      '己',
      '庚',
      '辛',
      '结尾',
    ]);
  });

  test('blanks collapse, lines broken between Chinese characters join, and inline elements join without a blank', () => {
    expect(
      lines(
        '<p>  全年公开\n\t信息 <b>12</b><span>80</span>条，<o:p></o:p>其中<st1:chsdate>2018年</st1:chsdate> \n  a b\n c</p>',
      ),
    ).toEqual(['全年公开信息 1280条，其中2018年 a b c']);
  });

  test.each([
    ['&nbsp;&nbsp;&nbsp; 甲', true],
    ['&emsp;&emsp;甲', true],
    ['　　甲', true],
    ['&ensp;&ensp;甲', true],
    [' 甲', false],
    ['&nbsp;甲', false],
  ])('what stands before %s sets a paragraph in: %s', (text, indented) => {
    const [piece] = read(`<p>${text}</p>`).pieces;
    expect(piece).toEqual({ kind: 'paragraph', text: '甲', line: 1, ...(indented ? { indented } : {}) });
  });

  test('an indent by style sets in the first line of its block only', () => {
    const { pieces } = read(
      '<style>p.zw{text-indent:2em}</style><p class=zw>甲<br>乙</p><div style="text-indent:28pt">丙</div>',
    );
    expect(pieces.map((piece) => piece.kind === 'paragraph' && piece.indented === true)).toEqual([true, false, true]);
  });

  test('headings, alignment, bold words over the whole line and sizes are looks', () => {
    const { pieces } = read(
      '<h1 class=title>题</h1><h2>章</h2><center>中</center><p align=RIGHT>右</p><p style="text-align:center"><b>全</b> <strong>粗</strong></p>' +
        '<p><b>半</b>粗</p><p><font size=5>大</font></p><p style="font-size:20px">像素</p><p><span style=\'font-size:22.0pt\'>磅</span></p>',
    );
    expect(pieces.map((piece) => (piece.kind === 'paragraph' ? piece.look : null))).toEqual([
      { level: 0, bold: true },
      { level: 2, bold: true },
      { align: 'center' },
      { align: 'right' },
      { align: 'center', bold: true },
      undefined,
      { size: 18 },
      { size: 15 },
      { size: 22 },
    ]);
  });

  test('items of a list have the number that is shown', () => {
    expect(
      lines(
        '<ol><li>甲<li value=5>乙<li><p>丙</p><p>丁</p></ol><ol type=A start=2><li>甲</ol><ol reversed><li>甲<li>乙</ol>' +
          '<ol style="list-style-type:cjk-ideographic" start=9><li>甲<li>乙<li>丙<ol><li>丁</ol></ol><ol style="list-style:none"><li>甲</ol>' +
          "<p><span style='mso-list:Ignore'>（一）<span>&nbsp;&nbsp;</span></span>甲</p>",
      ),
    ).toEqual([
      '1.甲',
      '5.乙',
      '6.丙',
      '丁',
      'B.甲',
      '2.甲',
      '1.乙',
      '九、甲',
      '十、乙',
      '十一、丙',
      '1.丁',
      '甲',
      '（一）甲',
    ]);
  });

  test('what no browser shows is not there', () => {
    expect(
      lines(
        '<title>题</title><p>甲<!--[if gte mso 9]><p>乙</p><![endif]--><![if !vml]>丁<![endif]></p><script>1</script><style>p{}</style>' +
          '<noscript>己</noscript><template>庚</template><p hidden>辛</p><textarea>癸</textarea>',
      ),
    ).toEqual(['甲丁']);
    expect(
      repaired('<p>甲</p><p style="DISPLAY: none">乙</p><i class=x>丙</i><style>.x{visibility:hidden}</style>'),
    ).toEqual(['去掉隐藏的文字:乙；丙']);
  });

  test('words of a closed details are there', () => {
    expect(lines('<details><summary>甲</summary>乙</details>')).toEqual(['甲', '乙']);
  });
});

describe('tables', () => {
  test('every row has a cell for every column, blank where another reaches over it; a column no cell begins in does not show', () => {
    const { pieces } = read(
      '<table border=1><thead><tr><th rowspan=2>指标<th colspan=3>数</thead><tr><td>本年<td>&nbsp;<td>0</tr><tfoot><tr><td>合<br>计<td>7</tfoot></table>',
    );
    expect(pieces).toEqual([
      { kind: 'row', cells: ['指标', '数', ''], spans: [{ column: 1, columns: 2, rows: 1 }], table: 1, line: 1 },
      { kind: 'row', cells: ['本年', '', '0'], table: 1, line: 2 },
      { kind: 'row', cells: ['合\n计', '7', ''], table: 1, line: 3 },
    ]);
  });

  test('a cell reaches down over rows, and two tables in a row are two', () => {
    const table = '<table border=1><tr><td rowspan=2>甲<td>1<td>2<tr><td>3<td>4</table>';
    const rows = read(table + table).pieces.map((piece) =>
      piece.kind === 'row' ? [piece.table, piece.cells, piece.spans] : [],
    );
    const span = [{ column: 0, columns: 1, rows: 2 }];
    expect(rows).toEqual([
      [1, ['甲', '1', '2'], span],
      [1, ['', '3', '4'], undefined],
      [2, ['甲', '1', '2'], span],
      [2, ['', '3', '4'], undefined],
    ]);
  });

  test('a table that holds the page is read in its order, and a table of data in it stays one', () => {
    const data = '<table><tr><td>公开<td>12<td>0</tr><tr><td>申请<td><td>3</tr></table>';
    expect(
      lines(`<table><tr><td width=100>栏目</td><td>${prose}${data}<p>结尾。</p></td></tr></table>`).slice(-3),
    ).toEqual(['公开\t12\t0', '申请\t\t3', '结尾。']);
    expect(
      read(`<table><tr><td>标题</td></tr><tr><td>${prose}</td></tr></table>`).pieces.map(({ kind }) => kind),
    ).not.toContain('row');
  });

  test('title, year, unit and people typed into the grid are lines around the table', () => {
    const { pieces } = read(
      '<table border=1><tr><td colspan=3>统计表</tr><tr><td colspan=3>（2018年度）</tr><tr><td>填报单位：北麓县<td><td></tr>' +
        '<tr><td>指标<td>单位<td>数</tr><tr><td>一、公开<td>——<td></tr><tr><td>信息数<td>条<td></tr>' +
        '<tr><td>单位负责人：甲<td>审核人：乙<td>填报人：丙</tr></table>',
    );
    expect(pieces.map((piece) => [piece.kind, pieceText(piece)])).toEqual([
      ['paragraph', '统计表'],
      ['paragraph', '（2018年度）'],
      ['paragraph', '填报单位：北麓县'],
      ['row', '指标\t单位\t数'],
      ['row', '一、公开\t——\t'],
      ['row', '信息数\t条\t'],
      ['paragraph', '单位负责人：甲  审核人：乙  填报人：丙'],
    ]);
  });

  test('one drawn with bars in paragraphs is rows too', () => {
    expect(
      read('<p>统计表</p><p>| 指标 | 单位 | 数 |</p><p>| 公开 | 条 | 12 |</p><p>| 申请 | 件 |  |</p>').pieces.slice(1),
    ).toEqual([
      { kind: 'row', cells: ['指标', '单位', '数'], table: 1, line: 2 },
      { kind: 'row', cells: ['公开', '条', '12'], table: 1, line: 3 },
      { kind: 'row', cells: ['申请', '件', ''], table: 1, line: 4 },
    ]);
  });

  test('a head that cites an article of the law stays in its table', () => {
    const { pieces } = read(
      '<table border=1><tr><td colspan=2>第二十条第（一）项</tr><tr><td>信息内容<td>本年制发件数</tr><tr><td>规章<td>0</tr></table>',
    );
    expect(pieces.map(({ kind }) => kind)).toEqual(['row', 'row', 'row']);
  });

  test('a figure that a spreadsheet shows rounded is read as it is kept', () => {
    expect(
      lines(
        '<table border=1><tr><td>甲<td sdval="3985758">3.99E+06<td x:num="0.256">25.6%</tr><tr><td>乙<td sdval="1234.5">1,235<td sdval="3985758">3,985,758</tr></table>',
      ),
    ).toEqual(['甲\t3985758\t25.6%', '乙\t1234.5\t3,985,758']);
  });
});

describe('the furniture of a portal stays out and is named', () => {
  const menu = (names: string[]): string =>
    `<ul>${names.map((name) => `<li><a href="/${name}">${name}</a>`).join('')}</ul>`;
  const portal =
    `<div>${menu(['首页', '政务公开', '办事服务', '互动交流'])}<form><input value="查"><button>搜索</button></form></div>` +
    '<div>您现在的位置：<a href="/">首页</a> &gt; <a href="/n">年报</a> &gt; 正文</div>' +
    `<div><p>北麓县2018年年报</p><p>【<a href="javascript:window.print()">打印</a>】【<a href="#">关闭</a>】</p>${prose}<p>附件：<a href="1.xls">统计表.xls</a></p></div>` +
    '<div><p>主办：北麓县人民政府办公室</p><p>京ICP备12345678号</p></div>';

  test('menus, the trail to the page, buttons and the foot of the site', () => {
    expect(lines(portal)).toEqual(['北麓县2018年年报', ...lines(prose), '附件：统计表.xls']);
    expect(repaired(portal)).toEqual([
      '去掉网页导航和菜单:首页 政务公开 办事服务 互动交流 搜索；您现在的位置： 首页 > 年报 > 正文',
      '去掉网页页脚:主办：北麓县人民政府办公室 京ICP备12345678号',
      '去掉网页按钮和搜索框:【打印】【关闭】',
    ]);
  });

  test('lists of links in the article, contents of the page and attachments are kept', () => {
    const list = menu(['《公开指南》', '《公开目录》', '《年报汇编》']);
    const contents =
      '<ul><li><a href="#a">一、概述</a><li><a href="#b">二、主动公开</a><li><a href="#c">三、附表</a></ul>';
    const kept = lines(
      `${menu(['首页', '机构', '年报'])}${contents}<div>${prose}${list}${prose}</div><footer>北麓县人民政府办公室</footer>`,
    );
    expect(kept.slice(0, 3)).toEqual(['一、概述', '二、主动公开', '三、附表']);
    expect(kept).toContain('《公开目录》');
    expect(kept.at(-1)).toBe('北麓县人民政府办公室');
  });
});

describe('pictures', () => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  test('one in the page is a piece of its own, once each; others are named', () => {
    const { pieces, pictures, repairs } = read(
      `<p>甲<img alt="图一" width=96 src="data:image/png;base64,${png}">乙</p><img src="data:image/png;base64,${png}"><img src="a_files/p2.jpg"><img width=1 src=x.gif>`,
    );
    const [id] = pictures.map((picture) => picture.id);
    expect(pieces).toEqual([
      { kind: 'paragraph', text: '甲', line: 1 },
      { kind: 'picture', text: '图一', picture: { id, widthMm: 25.4 }, line: 2 },
      { kind: 'paragraph', text: '乙', line: 3 },
      { kind: 'picture', text: '', picture: { id, widthMm: null }, line: 4 },
    ]);
    expect(pictures).toHaveLength(1);
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    expect(repairs).toEqual([{ what: '没有随网页保存的图片', before: 'p2.jpg', after: '' }]);
  });
});

describe('a page that cannot be read says so in one sentence', () => {
  test.each([
    ['file-empty', '<html><head><title>题</title></head><body><script>1</script>&nbsp;</body></html>'],
    ['file-empty', '<frameset cols="20%,80%"><frame src="a.htm"><frame src="b.htm"></frameset>'],
    ['file-swollen', '<div>'.repeat(5000)],
    ['file-swollen', `<table>${`<tr>${'<td colspan=1000>1'.repeat(60)}`.repeat(100)}</table>`],
  ])('%s', (code, html) => {
    expect(failure(utf8(html))).toBe(code);
  });

  test('bytes that are no text', () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, at) => ((at * 7919) % 127) + 128);
    expect(failure(new Uint8Array([...utf8('<html><body>'), ...bytes]))).toBe('file-not-text');
  });
});
