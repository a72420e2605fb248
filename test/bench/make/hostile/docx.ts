import { docxOf, p, r, tbl, tc, tr } from '../../../documents/read/docx/make.ts';
import { file, many, utf8, type HostileFile } from './case.ts';

const sentence = '全年主动公开政府信息三百条，办结申请十件';
const line = (at: number): string => `${sentence}${at}。`;

const nested = (levels: number, inner: string): string => {
  let text = inner;
  for (let at = 0; at < levels; at += 1) text = tbl(tr([tc(text + p(''))]));
  return text;
};

const change = (at: number): string =>
  `<w:p><w:del w:id="${at}" w:author="a"><w:r><w:delText>删${at}</w:delText></w:r></w:del><w:ins w:id="${at}" w:author="a"><w:r><w:t>增${at}</w:t></w:r></w:ins></w:p>`;

const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';

const box = (content: string): string =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

const boxed = (levels: number): string => {
  let text = p(sentence);
  for (let at = 0; at < levels; at += 1) text = `<w:p>${box(text)}</w:p>`;
  return text;
};

const level = (at: number): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1%2%3%4%5%6%7%8%9"/></w:lvl>`;

/** Word documents at the limits of size, elements and depth. */
export const docxFiles: readonly HostileFile[] = [
  file('99,000个段落.docx', () => docxOf(many(99_000, (at) => p(line(at))))),
  file('299,000个空段落.docx', () => docxOf(p(sentence) + '<w:p/>'.repeat(299_000))),
  file('一个10 MB的段落.docx', () => docxOf(p(many(170_000, line)))),
  file('一段里149,000个换行.docx', () => docxOf(`<w:p>${'<w:r><w:br/></w:r>'.repeat(149_000)}${r(sentence)}</w:p>`)),
  file('一段里90,000个文字块.docx', () => docxOf(p(many(90_000, (at) => r(String(at), '<w:b/>'))))),
  file('59,000行的表.docx', () => docxOf(tbl(many(59_000, (at) => tr([tc(`${at}`)]))))),
  file('100,000行的表.docx', () => docxOf(tbl(many(100_000, (at) => tr([tc(`${at}`)]))))),
  file('140,000行的空表.docx', () => docxOf(p(sentence) + tbl('<w:tr><w:tc/></w:tr>'.repeat(140_000)))),
  file('一行99,000格.docx', () => docxOf(tbl(tr([many(99_000, () => '<w:tc><w:p/></w:tc>')]), tr([tc('1')])))),
  file('200列的表.docx', () =>
    docxOf(
      tbl(
        many(740, () => tr([many(200, () => '<w:tc/>')])),
        tr([tc(sentence)]),
      ),
    ),
  ),
  file('每格合并60,000列.docx', () =>
    docxOf(tbl(many(30_000, (at) => tr([tc(`${at}`, '<w:gridSpan w:val="60000"/>')])))),
  ),
  file('竖着合并的长表.docx', () =>
    docxOf(tbl(many(30_000, () => tr([tc('1', '<w:vMerge/>'), tc('2', '<w:vMerge w:val="continue"/>')])))),
  ),
  file('130层表.docx', () => docxOf(nested(130, p(sentence)))),
  file('许多80层的表.docx', () => docxOf(many(750, () => nested(80, p(sentence))))),
  file('120层文本框.docx', () => docxOf(boxed(70))),
  file('许多文本框.docx', () => docxOf(many(700, () => boxed(60)))),
  file('37,000处修订.docx', () => docxOf(many(37_000, change))),
  file('99,000个不结束的域.docx', () => docxOf(`<w:p>${field.repeat(140_000)}${r(sentence)}</w:p>`)),
  file('74,000个域在文字间.docx', () => docxOf(`<w:p>${(field + r('x')).repeat(59_000)}</w:p>`)),
  file('100,000个相接的样式.docx', () =>
    docxOf(
      many(1000, (at) => p(line(at), `<w:pStyle w:val="s${99_000 + (at % 900)}"/>`)),
      {
        styles: many(
          99_999,
          (at) =>
            `<w:style w:type="paragraph" w:styleId="s${at}"><w:basedOn w:val="s${at - 1}"/><w:name w:val="${at}"/></w:style>`,
        ),
      },
    ),
  ),
  file('99,000个列表.docx', () =>
    docxOf(
      many(20_000, (at) => p('甲', `<w:numPr><w:ilvl w:val="8"/><w:numId w:val="${at}"/></w:numPr>`)),
      {
        numbering:
          `<w:abstractNum w:abstractNumId="0">${many(9, level)}</w:abstractNum>` +
          many(99_000, (at) => `<w:num w:numId="${at}"><w:abstractNumId w:val="0"/></w:num>`),
      },
    ),
  ),
  file('49,000个脚注.docx', () =>
    docxOf(
      many(10, () => `<w:p>${many(4900, (at) => `<w:r><w:footnoteReference w:id="${at}"/></w:r>`)}</w:p>`),
      { footnotes: many(49_000, (at) => `<w:footnote w:id="${at}">${p(`注${at}`)}</w:footnote>`) },
    ),
  ),
  file('脚注套脚注.docx', () =>
    docxOf(`<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>${p(sentence)}`, {
      footnotes: many(
        20_000,
        (at) =>
          `<w:footnote w:id="${at}"><w:p><w:r><w:footnoteReference w:id="${at + 1}"/></w:r><w:r><w:footnoteReference w:id="${at + 1}"/></w:r></w:p></w:footnote>`,
      ),
    }),
  ),
  file('一个元素200,000个属性.docx', () => docxOf(`<w:p ${many(200_000, (at) => `a${at}="1" `)}/>${p(sentence)}`)),
  file('许多名字空间.docx', () => docxOf(many(140_000, (at) => `<w:p xmlns:n${at}="u${at}"/>`) + p(sentence))),
  file('40 MB的空白.docx', () => docxOf(p(sentence) + ' '.repeat(44_000_000))),
  file('50个嵌入的网页.docx', () =>
    docxOf(
      many(50, (at) => `<w:altChunk r:id="chunk${at}"/>`),
      {
        media: Object.fromEntries(
          Array.from({ length: 50 }, (_, at) => [
            `chunk${at}`,
            {
              name: `${at}.htm`,
              bytes: utf8(`<html><body>${many(25_000, line).replaceAll('。', '<p>')}</body></html>`),
            },
          ]),
        ),
      },
    ),
  ),
  file('60,000个章节标题.docx', () => docxOf(many(60_000, (at) => p(`${at % 10}、主动公开政府信息情况`)))),
];
