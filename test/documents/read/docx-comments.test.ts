import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readComments } from '../../../electron/documents/read/docx/comments.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A document as Word writes it, with its comments part and what says which are answered and settled. */
function documentWith(body: string, comments: string, extended: string): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return zipSync({
    '_rels/.rels': strToU8(relations(relation('r1', `${office}/officeDocument`, 'word/document.xml'))),
    'word/document.xml': strToU8(`<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(
      relations(
        relation('r1', `${office}/comments`, 'comments.xml') +
          relation(
            'r2',
            'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
            'commentsExtended.xml',
          ),
      ),
    ),
    'word/comments.xml': strToU8(
      `<w:comments xmlns:w="${word}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${comments}</w:comments>`,
    ),
    'word/commentsExtended.xml': strToU8(
      `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${extended}</w15:commentsEx>`,
    ),
  });
}

const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
const comment = (id: string, author: string, words: string) =>
  `<w:comment w:id="${id}" w:author="${author}"><w:p w14:paraId="P${id}">${run(words)}</w:p></w:comment>`;
const about = (id: string, inner: string) =>
  `<w:commentRangeStart w:id="${id}"/>${inner}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

test('comments come in the order of the text, with their words, who wrote them, and which are answers or settled', () => {
  const body =
    `<w:p>${run('一季度')}${about('7', run('答复12件') + '<w:del><w:r><w:delText>约</w:delText></w:r></w:del>')}${run('。')}</w:p>` +
    `<w:p>${run('公开目录已重编。')}<w:r><w:commentReference w:id="3"/></w:r></w:p>`;
  const comments =
    comment('3', '', '补充时间') + comment('7', '王局长', '请与台账核对') + comment('9', '李敏', '已核对');
  const extended =
    '<w15:commentEx w15:paraId="P7" w15:done="1"/><w15:commentEx w15:paraId="P9" w15:paraIdParent="P7" w15:done="0"/>';
  const plain = { reply: false, settled: false };
  expect(readComments(documentWith(body, comments, extended), '送审.docx')).toEqual([
    {
      author: '王局长',
      text: '请与台账核对',
      about: '答复12件',
      paragraph: '一季度答复12件。',
      reply: false,
      settled: true,
    },
    { author: '', text: '补充时间', about: '', paragraph: '公开目录已重编。', ...plain },
    { author: '李敏', text: '已核对', about: '', paragraph: '', reply: true, settled: false },
  ]);
});

test('a document without comments has none', () => {
  expect(readComments(documentWith(`<w:p>${run('正文。')}</w:p>`, '', ''), '送审.docx')).toEqual([]);
});
