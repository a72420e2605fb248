import { describe, expect, it } from 'vitest';
import { leftOut, linesOf, p, r, tbl, tc, tr } from './make.ts';

const del = (text: string): string => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const ins = (text: string): string => `<w:ins w:id="2">${r(text)}</w:ins>`;
const what = '修订中删除的文字';
const deletedMark = '<w:rPr><w:del w:id="3"/></w:rPr>';

describe('changes are read as accepted', () => {
  it('words put in are there, words taken out are not and are noted, a stretch at a time', () => {
    const body = p(r('公开信息') + del('12') + del('00条') + ins('1280条') + r('，') + del('其中') + r('答复9件。'));
    expect(linesOf(body)).toEqual(['公开信息1280条，答复9件。']);
    expect(leftOut(body)).toEqual([`${what}: 1200条`, `${what}: 其中`]);
  });

  it('words that were moved are where they went', () => {
    const from = `<w:moveFrom w:id="4">${r('移动的话。')}</w:moveFrom>`;
    const body = p(r('甲。') + from) + p(r('乙。') + `<w:moveTo w:id="5">${r('移动的话。')}</w:moveTo>`);
    expect(linesOf(body)).toEqual(['甲。', '乙。移动的话。']);
  });

  it('a paragraph whose end was taken out goes on in the next, whose look it has', () => {
    const body = p('前半段，', `<w:jc w:val="center"/>${deletedMark}`) + p('后半段。') + p('另一段。');
    expect(linesOf(body)).toEqual(['前半段，后半段。', '另一段。']);
  });

  it('a paragraph taken out whole leaves nothing and counts in no list', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const on = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const body = p('甲', on) + p(del('乙'), on + deletedMark) + p('丙', on);
    expect(linesOf(body, { numbering })).toEqual(['一、甲', '二、丙']);
    expect(leftOut(body, { numbering })).toEqual([`${what}: 乙`]);
  });

  it('rows put in are there, rows and cells taken out are not', () => {
    const body = tbl(
      tr([tc('指标'), tc('数')]),
      tr([tc('收到'), tc('5')], '<w:del w:id="6"/>'),
      tr([tc('答复'), tc('7')], '<w:ins w:id="7"/>'),
      tr([tc('办结'), tc('8', '<w:cellDel w:id="8"/>'), tc('9')]),
    );
    expect(linesOf(body)).toEqual(['指标|数', '答复|7', '办结|9']);
    expect(leftOut(body)).toEqual([`${what}: 收到 5`, `${what}: 8`]);
  });

  it('the looks that were before a change are not read', () => {
    const change = '<w:pPrChange w:id="9"><w:pPr><w:jc w:val="right"/><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>';
    expect(linesOf(p('正文', change))).toEqual(['正文']);
  });
});

describe('what nobody sees in print is left out and noted', () => {
  it('hidden words, also hidden by their style', () => {
    const styles =
      '<w:style w:type="character" w:styleId="H"><w:name w:val="hidden"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = p(r('看得见') + r('直接隐藏', '<w:vanish/>') + r('的话') + r('按样式隐藏', '<w:rStyle w:val="H"/>'));
    expect(linesOf(body, { styles })).toEqual(['看得见的话']);
    expect(leftOut(body, { styles })).toEqual(['隐藏文字: 直接隐藏', '隐藏文字: 按样式隐藏']);
    expect(linesOf(p(r('没有隐藏', '<w:rStyle w:val="H"/><w:vanish w:val="0"/>')), { styles })).toEqual(['没有隐藏']);
  });

  it('a paragraph whose end is hidden goes on in the next: a heading with its text on one line', () => {
    const hiddenMark = '<w:outlineLvl w:val="1"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>';
    expect(linesOf(p('（一）加强领导。', hiddenMark) + p('成立领导小组。'))).toEqual([
      '（一）加强领导。成立领导小组。',
    ]);
  });

  it('comments', () => {
    const comments = `<w:comment w:id="0">${p('请核实')}</w:comment><w:comment w:id="1">${p('没有引用')}</w:comment>`;
    const body = p(`${r('数据')}<w:r><w:commentReference w:id="0"/></w:r>`);
    expect(linesOf(body, { comments })).toEqual(['数据']);
    expect(leftOut(body, { comments })).toEqual(['批注: 请核实']);
  });

  it('headers and footers, but for the number of the page', () => {
    const made = { header: p('北麓县人民政府文件'), footer: p('— 3 —') };
    expect(linesOf(p('正文'), made)).toEqual(['正文']);
    expect(leftOut(p('正文'), made)).toEqual(['页眉页脚: 北麓县人民政府文件']);
  });

  it('what asks to be filled in', () => {
    const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('单击此处输入')}</w:sdtContent></w:sdt>`;
    const filled = `<w:sdt><w:sdtPr/><w:sdtContent>${r('已填写')}</w:sdtContent></w:sdt>`;
    expect(linesOf(p(prompt + filled))).toEqual(['已填写']);
    expect(leftOut(p(prompt + filled))).toEqual(['没有填写的提示: 单击此处输入']);
  });

  it('hundreds of stretches as some of them and how many more there are', () => {
    const many = Array.from({ length: 400 }, (_, at) => p(r('话') + del(`删去${at}`))).join('');
    const notes = leftOut(many);
    expect(notes).toHaveLength(21);
    expect(notes.at(-1)).toBe(`${what}: 另有380处`);
    expect(leftOut(p(del('同样的话')) + p(del('同样的话')) + p('正文'))).toHaveLength(1);
  });
});
