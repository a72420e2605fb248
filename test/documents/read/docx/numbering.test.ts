import { describe, expect, it } from 'vitest';
import { leftOut, linesOf, p, tbl, tc, tr } from './make.ts';

const level = (ilvl: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const on = (numId: number, ilvl = 0): string =>
  `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`;

const official = abstract(
  1,
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCountingThousand', '（%2）'),
  level(2, 'decimal', '%3.'),
);

describe('numbers stand in the text as they are printed', () => {
  it('with those of lower levels beginning anew behind a higher one', () => {
    const body = [
      p('概述', on(1)),
      p('机制', on(1, 1)),
      p('培训', on(1, 1)),
      p('分级', on(1, 2)),
      p('主动公开', on(1)),
      p('平台', on(1, 1)),
      p('栏目', on(1, 2)),
    ];
    expect(linesOf(body.join(''), { numbering: official + num(1, 1) })).toEqual([
      '一、概述',
      '（一）机制',
      '（二）培训',
      '1.分级',
      '二、主动公开',
      '（一）平台',
      '1.栏目',
    ]);
  });

  it('going on through lists of one definition, and beginning anew where a list says so', () => {
    const numbering =
      official +
      num(1, 1) +
      num(2, 1) +
      num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    const body = [p('甲', on(1)), p('乙', on(2)), p('丙', on(3)), p('丁', on(3)), p('戊', on(1))].join('');
    expect(linesOf(body, { numbering })).toEqual(['一、甲', '二、乙', '五、丙', '六、丁', '七、戊']);
  });

  it('in the format that a list puts in the place of the definition’s', () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'decimalEnclosedCircle', '%1')}</w:lvlOverride>`;
    expect(linesOf(p('甲', on(1)) + p('乙', on(1)), { numbering: official + num(1, 1, own) })).toEqual(['①甲', '②乙']);
  });

  it('with the numbers of all levels, in digits where the level is a legal one', () => {
    const legal = level(1, 'decimal', '%1.%2', '<w:isLgl/>');
    const mixed = level(1, 'decimal', '%1-%2');
    const lines = (second: string) =>
      linesOf(p('总则', on(1)) + p('目的', on(1, 1)) + p('依据', on(1, 1)), {
        numbering: abstract(1, level(0, 'chineseCounting', '第%1章'), second) + num(1, 1),
      });
    expect(lines(legal)).toEqual(['第一章 总则', '1.1 目的', '1.2 依据']);
    expect(lines(mixed)).toEqual(['第一章 总则', '一-1 目的', '一-2 依据']);
  });

  it('not beginning anew on a level that waits for none', () => {
    const never = level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>');
    const body = [p('甲', on(1)), p('子', on(1, 1)), p('乙', on(1)), p('丑', on(1, 1))].join('');
    const numbering = abstract(1, level(0, 'chineseCounting', '%1、'), never) + num(1, 1);
    expect(linesOf(body, { numbering })).toEqual(['一、甲', '1.子', '二、乙', '2.丑']);
  });

  it('by the style of a paragraph, on the level that is the style’s', () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    ].join('');
    const numbering =
      abstract(
        1,
        level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="1"/>'),
        level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="2"/>'),
      ) + num(1, 1);
    const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;
    const none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
    const body = [p('甲', styled('1')), p('乙', styled('2')), p('丙', styled('1') + none), p('丁', styled('1'))].join(
      '',
    );
    expect(linesOf(body, { styles, numbering })).toEqual(['一、甲', '（一）乙', '丙', '二、丁']);
  });

  it('by the list of a numbering style', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="A"><w:name w:val="大纲"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const linked = '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="A"/></w:abstractNum>';
    const numbering = official + linked + num(1, 1) + num(2, 2);
    expect(linesOf(p('甲', on(2)), { styles, numbering })).toEqual(['一、甲']);
  });

  it('apart from words they would run together with', () => {
    const numbering = abstract(1, level(0, 'decimal', '%1.')) + num(1, 1);
    expect(linesOf(p('2018年，全县公开信息', on(1)), { numbering })).toEqual(['1. 2018年，全县公开信息']);
    const glued = abstract(1, level(0, 'decimal', '%1', '<w:suff w:val="nothing"/>')) + num(1, 1);
    expect(linesOf(p('号楼', on(1)), { numbering: glued })).toEqual(['1号楼']);
  });

  it('but not as the signs of a list without numbers, which are noted once', () => {
    const numbering = abstract(1, level(0, 'bullet', '\uf06c')) + num(1, 1);
    expect(linesOf(p('甲', on(1)) + p('乙', on(1)), { numbering })).toEqual(['甲', '乙']);
    expect(leftOut(p('甲', on(1)) + p('乙', on(1)), { numbering })).toEqual(['项目符号: •']);
  });

  it('not before nothing, where the next one counts on; in a cell, which it fills, it stands alone', () => {
    const numbering = official + num(1, 1);
    expect(linesOf([p('甲', on(1)), p('', on(1)), p('乙', on(1))].join(''), { numbering })).toEqual([
      '一、甲',
      '三、乙',
    ]);
    const rows = [
      tr([tc('序号'), tc('单位')]),
      tr([tc(p('', on(1, 2))), tc('甲')]),
      tr([tc(p('', on(1, 2))), tc('乙')]),
    ];
    expect(linesOf(tbl(...rows), { numbering })).toEqual(['序号|单位', '1.|甲', '2.|乙']);
  });

  it('not where the list or its definition is missing', () => {
    expect(linesOf(p('甲', on(7)))).toEqual(['甲']);
    expect(linesOf(p('甲', on(7)), { numbering: num(7, 9) })).toEqual(['甲']);
  });
});

describe('the formats of numbers', () => {
  it.each([
    ['japaneseCounting', '一'],
    ['ideographTraditional', '甲'],
    ['ideographDigital', '一'],
    ['decimalEnclosedParen', '⑴'],
    ['decimalFullWidth', '１'],
    ['upperRoman', 'I'],
    ['none', ''],
    ['a format of another script', '1'],
  ])('%s', (format, printed) => {
    const numbering = abstract(1, level(0, format, '%1、')) + num(1, 1);
    expect(linesOf(p('甲', on(1)), { numbering })).toEqual([`${printed}、甲`]);
  });

  it('one of Word’s own, with as many digits as it says', () => {
    const own =
      '<w:lvl w:ilvl="0"><w:start w:val="7"/><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/><w:lvlText w:val="%1"/></w:lvl>';
    expect(linesOf(p('甲', on(1)), { numbering: abstract(1, own) + num(1, 1) })).toEqual(['007 甲']);
  });
});
