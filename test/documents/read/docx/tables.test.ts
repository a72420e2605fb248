import { describe, expect, it } from 'vitest';
import { linesOf, p, r, read, tbl, tc, tr } from './make.ts';

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const begins = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge/>';
const rowsOf = (body: string) => read(body).pieces.filter((piece) => piece.kind === 'row');
const sentence = '全县各单位按时发布应当主动公开的政府信息，没有发生泄密的事情。';

describe('every row has a cell for every column', () => {
  it('with blank ones where another cell reaches over it, and the spans that do', () => {
    const body = tbl(
      tr([tc('指标', begins), tc('申请人情况', span(2))]),
      tr([tc('', goesOn), tc('自然人'), tc('法人')]),
      tr([tc('新收', begins), tc('3'), tc('4')]),
      tr([tc('', goesOn), tc(''), tc('0')]),
    );
    expect(rowsOf(body).map(({ cells, spans }) => ({ cells, spans }))).toEqual([
      {
        cells: ['指标', '申请人情况', ''],
        spans: [
          { column: 0, columns: 1, rows: 2 },
          { column: 1, columns: 2, rows: 1 },
        ],
      },
      { cells: ['', '自然人', '法人'], spans: undefined },
      { cells: ['新收', '3', '4'], spans: [{ column: 0, columns: 1, rows: 2 }] },
      { cells: ['', '', '0'], spans: undefined },
    ]);
  });

  it('over rows and columns at once', () => {
    const body = tbl(
      tr([tc('合并', span(2) + begins), tc('甲')]),
      tr([tc('', span(2) + goesOn), tc('乙')]),
      tr([tc('一'), tc('二'), tc('丙')]),
    );
    expect(rowsOf(body).map(({ cells }) => cells)).toEqual([
      ['合并', '', '甲'],
      ['', '', '乙'],
      ['一', '二', '丙'],
    ]);
    expect(rowsOf(body)[0]?.spans).toEqual([{ column: 0, columns: 2, rows: 2 }]);
  });

  it('where a row begins or ends within the grid, or joins its cells in the old way', () => {
    const body = tbl(
      tr([tc('一'), tc('二'), tc('三')]),
      tr([tc('中')], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
      tr([tc('甲', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('乙')]),
    );
    expect(linesOf(body)).toEqual(['一|二|三', '|中|', '甲||乙']);
  });

  it('with what a cell says in its own place, if it goes on from nothing', () => {
    expect(linesOf(tbl(tr([tc('甲', goesOn), tc('1')]), tr([tc('乙'), tc('2')])))).toEqual(['甲|1', '乙|2']);
  });
});

describe('a cell', () => {
  it('holds its paragraphs and lines a line each, without blank ones', () => {
    const cell = tc(p('收到') + p('') + p(`${r('申请数')}<w:r><w:br/></w:r>${r('（件）')}`));
    expect(rowsOf(tbl(tr([cell, tc('7')])))[0]?.cells).toEqual(['收到\n申请数\n（件）', '7']);
  });

  it('holds the text of a table in it, a line a row', () => {
    const inner = tbl(tr([tc('甲'), tc('1')]), tr([tc('乙'), tc('2')]));
    const body = tbl(
      tr([tc('单位'), tc('数')]),
      tr([tc('丙'), tc(`<w:tbl>${tr([tc('3'), tc('件')])}</w:tbl>${p('')}`)]),
    );
    expect(linesOf(body)).toEqual(['单位|数', '丙|3 件']);
    // Beside little else, a whole table in a cell is what the outer one was drawn for.
    expect(linesOf(tbl(tr([tc(p('侧栏')), tc(inner + p(''))])))).toEqual(['侧栏', '甲|1', '乙|2']);
  });
});

describe('tables are told apart', () => {
  it('two in a row are two', () => {
    const one = tbl(tr([tc('甲'), tc('1')]));
    expect(rowsOf(one + one).map(({ table }) => table)).toEqual([1, 2]);
  });

  it('lines set with tabs or drawn with bars are one, a foot of two lines is none', () => {
    const tabbed = (...cells: string[]) => p(cells.map((cell) => r(cell)).join('<w:r><w:tab/></w:r>'));
    const table = tabbed('指标', '单位', '数') + tabbed('收到', '件', '5') + tabbed('答复', '件', '4');
    expect(linesOf(table)).toEqual(['指标|单位|数', '收到|件|5', '答复|件|4']);
    expect(linesOf(tabbed('审核人：甲', '填报人：乙') + tabbed('电话：1', '日期：2'))).toEqual([
      '审核人：甲 填报人：乙',
      '电话：1 日期：2',
    ]);
    expect(linesOf(p('| 指标 | 数 |') + p('|---|---|') + p('| 收到 | 5 |'))).toEqual(['指标|数', '收到|5']);
  });
});

describe('a table that only sets text in its place is no table', () => {
  it('a box around words, around paragraphs, or in which the whole report stands', () => {
    expect(linesOf(tbl(tr([tc('北麓县人民政府')])))).toEqual(['北麓县人民政府']);
    expect(linesOf(tbl(...[1, 2, 3].map(() => tr([tc(p(sentence) + p('一、概述'))])))).length).toBe(6);
    const data = tbl(tr([tc('指标'), tc('数')]), tr([tc('收到'), tc('5')]));
    const page = tr([tc(''), tc(p('一、概述') + p(sentence) + data + p(sentence)), tc('')]);
    expect(linesOf(tbl(tr([tc('', span(3))]), page))).toEqual(['一、概述', sentence, '指标|数', '收到|5', sentence]);
  });

  it('but its rows of figures are', () => {
    const prose = tr([tc(p(sentence.repeat(5)) + p(sentence.repeat(5)) + p(sentence.repeat(5)), span(2))]);
    const body = tbl(tr([tc('年度报告', span(2))]), prose, tr([tc('指标'), tc('数')]), tr([tc('收到'), tc('5')]));
    const lines = linesOf(body);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe('年度报告');
    expect(lines.slice(-2)).toEqual(['指标|数', '收到|5']);
  });

  it('a list of short words in a column is one', () => {
    const body = tbl(...['甲局', '乙局', '丙局'].map((name) => tr([tc(name)])));
    expect(rowsOf(body).map(({ cells }) => cells)).toEqual([['甲局'], ['乙局'], ['丙局']]);
  });
});
