import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { leftOut, linesOf, p, r, read, tbl, tc, tr } from './make.ts';

const field = (instruction: string, result: string): string => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const divided = result === '' ? '' : mark('separate') + r(result);
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>${divided}${mark('end')}`;
};
const box = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('the text of a paragraph', () => {
  it('keeps what links, controls, tags and formulas hold', () => {
    const body = p(
      `<w:hyperlink r:id="x">${r('网站')}</w:hyperlink><w:smartTag>${r('县')}</w:smartTag><w:sdt><w:sdtContent>${r('府')}</w:sdtContent></w:sdt><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`,
    );
    expect(linesOf(body)).toEqual(['网站县府x=1']);
  });

  it('is divided at its line breaks, and set apart at its tabs', () => {
    const body = p(
      `${r('甲')}<w:r><w:br/></w:r>${r('乙')}<w:r><w:tab/></w:r>${r('丙')}<w:r><w:br w:type="page"/></w:r>${r('丁')}`,
    );
    expect(linesOf(body)).toEqual(['甲', '乙 丙', '丁']);
  });

  it('is not divided in a heading, which only was too long for its line', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>';
    const body = p(`${r('北麓县人民政府')}<w:r><w:br/></w:r>${r('2018年年度报告')}`, '<w:pStyle w:val="T"/>');
    expect(linesOf(body, { styles })).toEqual(['北麓县人民政府2018年年度报告']);
  });

  it('has hyphens, signs of other fonts, and the words under phonetic signs', () => {
    const ruby = `<w:r><w:ruby><w:rt>${r('bei')}</w:rt><w:rubyBase>${r('北')}</w:rubyBase></w:ruby></w:r>`;
    const signs =
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="宋体" w:char="2460"/><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/></w:r>';
    expect(linesOf(p(ruby + signs + r('R', '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>')))).toEqual([
      '北☑①a-b☑',
    ]);
    expect(leftOut(p(`${r('甲')}<w:r><w:sym w:font="某字体" w:char="F001"/></w:r>`))).toEqual([
      '认不出的符号: 某字体 F001',
    ]);
  });

  it('has the results of fields and not their instructions', () => {
    expect(linesOf(p(r('见') + field(' REF a \\h ', '附件') + field('HYPERLINK "http://x"', '网站')))).toEqual([
      '见附件网站',
    ]);
    expect(linesOf(p(`<w:fldSimple w:instr=" DATE ">${r('2019年3月1日')}</w:fldSimple>`))).toEqual(['2019年3月1日']);
  });

  it('has the number in a circle that a field draws', () => {
    expect(linesOf(p(field(' EQ \\o\\ac(○,3) ', '') + r('加强领导')))).toEqual(['③加强领导']);
    expect(linesOf(p(field(' EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(běi),北)', '') + r('麓')))).toEqual(
      ['北麓'],
    );
  });

  it('has no numbers of pages and no table of contents, which are noted', () => {
    const contents =
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('一、概述')}${field('PAGEREF _1', '2')}`,
      ) +
      p(r('二、主动公开')) +
      p('<w:r><w:fldChar w:fldCharType="end"/></w:r>');
    const body = p('目录') + contents + p(r('第') + field('PAGE', '7') + r('页'));
    expect(linesOf(body)).toEqual(['目录', '第页']);
    expect(leftOut(body)).toEqual(['目录: 一、概述2；二、主动公开', '页码: 7']);
    const part = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('一、概述')}</w:sdtContent></w:sdt>`;
    expect(linesOf(part + p('正文'))).toEqual(['正文']);
  });

  it('is not swallowed by a field that has no end', () => {
    expect(linesOf(p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('甲')}`) + p('乙'))).toEqual(['甲', '乙']);
  });
});

describe('the look of a paragraph', () => {
  const look = (content: string, properties: string, styles = '') =>
    read(p(content, properties), { styles }).pieces.map((piece) =>
      piece.kind === 'paragraph' ? { ...piece.look, indented: piece.indented } : null,
    )[0];
  const style = (id: string, name: string, more = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

  it.each([
    ['a heading of Word, whose id is its own', '<w:pStyle w:val="1"/>', style('1', 'heading 1'), 1],
    ['a heading by its Chinese name', '<w:pStyle w:val="a3"/>', style('a3', '标题 2'), 2],
    [
      'a style with an outline level',
      '<w:pStyle w:val="x"/>',
      style('x', '公文', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
      3,
    ],
    [
      'a style based on a heading',
      '<w:pStyle w:val="y"/>',
      style('1', 'heading 1') + style('y', '公文', '<w:basedOn w:val="1"/>'),
      1,
    ],
    [
      'a title, though it has an outline level',
      '<w:pStyle w:val="t"/>',
      style('t', 'Title', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
      0,
    ],
    ['a paragraph with an outline level', '<w:outlineLvl w:val="1"/>', '', 2],
    [
      'a heading that says it is text',
      '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>',
      style('1', 'heading 1'),
      undefined,
    ],
    [
      'styles that are based on one another',
      '<w:pStyle w:val="p"/>',
      style('p', '甲', '<w:basedOn w:val="q"/>') + style('q', '乙', '<w:basedOn w:val="p"/>'),
      undefined,
    ],
    ['a style that is missing', '<w:pStyle w:val="none"/>', '', undefined],
  ])('%s', (_, properties, styles, level) => {
    expect(look('概述', properties, styles)?.level).toBe(level);
  });

  it('tells alignment, size and weight, by styles or its own', () => {
    const base = style('b', '正文', '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="44"/></w:rPr>');
    expect(look('题', '<w:pStyle w:val="b"/>', base)).toEqual({ align: 'center', bold: true, size: 22 });
    expect(look('题', '<w:pStyle w:val="b"/><w:jc w:val="right"/>', base)?.align).toBe('right');
    const usual = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>';
    expect(look(r('不粗') + r('粗', '<w:b/>'), '', usual)).toEqual({ size: 16 });
    expect(look(r('全粗', '<w:b w:val="true"/>') + r('  '), '')?.bold).toBe(true);
    expect(look(r('不粗', '<w:b w:val="0"/>'), '<w:pStyle w:val="b"/>', base)?.bold).toBeUndefined();
  });

  it.each([
    ['by measure', '<w:ind w:firstLine="640"/>', '', true],
    ['by characters', '<w:ind w:firstLineChars="200"/>', '', true],
    [
      'by its style',
      '<w:pStyle w:val="i"/>',
      style('i', '正文', '<w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>'),
      true,
    ],
    [
      'not where it takes that back',
      '<w:pStyle w:val="i"/><w:ind w:firstLineChars="0" w:firstLine="0"/>',
      style('i', '正文', '<w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>'),
      undefined,
    ],
    ['not where it hangs', '<w:ind w:left="640" w:hanging="640"/>', '', undefined],
  ])('tells whether the first line is set in: %s', (_, properties, styles, indented) => {
    expect(look('正文', properties, styles)?.indented).toBe(indented);
  });

  it('spaces set a line in too, and are not of its text', () => {
    expect(read(p('　　正文')).pieces).toMatchObject([{ text: '正文', indented: true }]);
  });
});

describe('what stands beside the text is behind the paragraph it belongs to', () => {
  it('text boxes, once, with their tables', () => {
    const content = p('框中文字') + tbl(tr([tc('甲'), tc('1')]));
    expect(linesOf(p(r('正文') + box(content) + r('继续')) + p('下一段'))).toEqual([
      '正文继续',
      '框中文字',
      '甲|1',
      '下一段',
    ]);
    expect(read(p(r('正文') + box(p('框')))).pieces.at(-1)?.part).toBe('文本框');
  });

  it('boxes in a cell stand behind its row', () => {
    expect(linesOf(tbl(tr([tc(p(r('甲') + box(p('框')))), tc('1')]), tr([tc('乙'), tc('2')])))).toEqual([
      '甲|1',
      '框',
      '乙|2',
    ]);
  });

  it('words drawn as art', () => {
    const art = '<w:r><w:pict><v:shape><v:textpath string="北麓县人民政府文件"/></v:shape></w:pict></w:r>';
    expect(linesOf(p(art))).toEqual(['北麓县人民政府文件']);
  });

  it('foot- and endnotes, numbered as they are met, and no mark within the sentence', () => {
    const note = (id: number, text: string) =>
      `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${r(text)}`)}</w:footnote>`;
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${p('')}</w:footnote>${note(1, '含乡镇。')}`;
    const endnotes = `<w:endnote w:id="1">${p('不含垂管单位。')}</w:endnote>`;
    const body =
      p(`${r('共12')}<w:r><w:footnoteReference w:id="1"/></w:r>${r('个')}`) +
      p(`${r('又')}<w:r><w:endnoteReference w:id="1"/></w:r>`);
    expect(linesOf(body, { footnotes, endnotes })).toEqual(['共12个', '注1：含乡镇。', '又', '注2：不含垂管单位。']);
  });
});

describe('pictures', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]);
  const wmf = Uint8Array.from([0xd7, 0xcd, 0xc6, 0x9a, 0, 0]);
  const id = createHash('sha256').update(png).digest('hex');
  const drawing = (relation: string): string =>
    `<w:r><w:drawing><wp:inline><wp:extent cx="3600000" cy="1800000"/><wp:docPr id="1" name="图片 1" descr="大厅"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${relation}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const vml = (relation: string): string =>
    `<w:r><w:pict><v:shape style="width:72pt;height:36pt" alt="旧图"><v:imagedata r:id="${relation}"/></v:shape></w:pict></w:r>`;

  it('stand where they stand, with their width and words, and their bytes are there once', () => {
    const media = { i1: { name: 'a.png', bytes: png }, i2: { name: 'b.png', bytes: png } };
    const { pieces, pictures } = read(p('前') + p(drawing('i1')) + p('中') + p(vml('i2')), { media });
    expect(pieces).toMatchObject([
      { text: '前' },
      { kind: 'picture', text: '大厅', picture: { id, widthMm: 100 } },
      { text: '中' },
      { kind: 'picture', text: '旧图', picture: { id, widthMm: 25.4 } },
    ]);
    expect(pictures).toEqual([{ id, bytes: png }]);
  });

  it('in a table stand behind their row', () => {
    const media = { i1: { name: 'a.png', bytes: png } };
    expect(linesOf(tbl(tr([tc(p(drawing('i1'))), tc('1')]), tr([tc('乙'), tc('2')])), { media })).toEqual([
      '|1',
      '[大厅]',
      '乙|2',
    ]);
  });

  it('of other kinds, and missing ones, are noted', () => {
    const media = { i1: { name: 'a.wmf', bytes: wmf } };
    expect(leftOut(p(r('甲') + drawing('i1') + drawing('i1')), { media })).toEqual(['未能读入的图片: a.wmf']);
    expect(linesOf(p(r('甲') + drawing('missing')))).toEqual(['甲']);
  });
});
