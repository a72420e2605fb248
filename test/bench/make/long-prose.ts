import { headingOf, paragraphOf, type Block, type Prose } from '../../../shared/report/prose.ts';

const topics = ['财政预决算', '义务教育招生', '医疗服务价格', '保障性住房分配', '食品抽检结果', '征地补偿标准'];

/** One numbered matter as sections have them: a heading, a paragraph of words, a paragraph that shows a figure. */
function matter(ordinal: number): Block[] {
  const topic = topics[ordinal % topics.length] ?? '';
  return [
    headingOf(2, `第${ordinal}项重点领域：${topic}`),
    paragraphOf(
      `县政府办公室会同主管部门逐条核对${topic}应当公开的目录，明确由谁起草、由谁审查、几天之内发布，` +
        `每季度末抽查一次网页能否打开、附件能否下载，发现的${ordinal}处断链当天修好，并把结果通报各乡镇和部门。`,
    ),
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: `全年在政府网站公开${topic}等信息` },
        { type: 'figure', attrs: { indicator: 'ch.website' } },
        { type: 'text', text: '条，群众来电询问比上年减少。' },
      ],
    },
  ];
}

/** Prose of at least that many characters and some two hundred more; its matters are numbered from `from`. */
export function proseOfCharacters(characters: number, from: number): Prose {
  const content: Block[] = [];
  for (let length = 0, ordinal = from; length < characters; ordinal += 1) {
    const blocks = matter(ordinal);
    length += blocks.reduce((sum, block) => sum + plainText(block).length, 0);
    content.push(...blocks);
  }
  return { type: 'doc', content };
}

const plainText = (block: Block): string =>
  block.type === 'paragraph' || block.type === 'heading'
    ? (block.content ?? []).map((item) => (item.type === 'text' ? item.text : '')).join('')
    : '';

/** Prose whose JSON in UTF-8 has at least that many bytes and at most two kilobytes more; `opening` begins it. */
export function longProse(bytes: number, opening: string): Prose {
  const content: Block[] = [paragraphOf(opening)];
  for (let ordinal = 1; Buffer.byteLength(JSON.stringify(content)) < bytes; ordinal += 1)
    content.push(...matter(ordinal));
  return { type: 'doc', content };
}
