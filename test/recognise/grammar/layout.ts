import { chineseOrdinal } from '../../../shared/wording/ordinal.ts';
import type { Look } from '../../../shared/recognise/manuscript.ts';
import type { Chance } from '../../arbitrary/chance.ts';
import type { TrueSection } from './truth.ts';

/** A line of a made report before it is put into a file. `table` stands where a form's table does. */
export type Item = { text: string; look?: Look; indented?: boolean; wraps?: boolean } | { table: number };

export type HeadingStyle = {
  mark: '、' | '、 ' | '．' | '' | '是';
  end: '' | '。' | '：' | 'inline' | 'one paragraph';
  skips: boolean;
  styled: boolean;
};

export const headingStyleBy = (chance: Chance): HeadingStyle => ({
  mark: chance.weighed([
    [40, '、'],
    [3, '、 '],
    [2, '．'],
    [3, ''],
  ] as const),
  end: chance.weighed([
    [40, ''],
    [3, '。'],
    [1, '：'],
    [3, 'inline'],
    [1, 'one paragraph'],
  ] as const),
  skips: chance.odds(0.06),
  styled: chance.odds(0.5),
});

/** What stands over parts of the first section since 2019, and over others now and then. */
const topics = [
  '主动公开',
  '依申请公开',
  '政府信息管理',
  '政府信息公开平台建设',
  '监督保障',
  '组织领导',
  '政策解读',
] as const;
const suffixes = ['', '', '情况', '方面', '情况。', '。'] as const;

type Marker = (at: number) => string;
const markers: readonly [number, Marker][] = [
  [10, (at) => `（${chineseOrdinal(at)}）`],
  [2, (at) => `(${chineseOrdinal(at)})`],
  [3, (at) => `${at}.`],
  [2, (at) => `${at}、`],
  [2, (at) => `（${at}）`],
  [2, (at) => `${chineseOrdinal(at)}是`],
  [1, () => ''],
];

/** A section's prose in paragraphs, some of them with numbers and names of their own. */
function proseItems({ sentences }: TrueSection, chance: Chance): Item[] {
  const items: Item[] = [];
  const parts = sentences.length > 2 && chance.odds(0.45);
  const mark = chance.weighed(markers);
  const apart = chance.odds(0.4);
  const suffix = chance.pick(suffixes);
  const names = chance.shuffled(topics);
  let open = '';
  const close = (): void => {
    if (open !== '') items.push({ text: open, indented: true, wraps: true });
    open = '';
  };
  sentences.forEach((sentence, at) => {
    if (!parts) {
      open += sentence;
      if (chance.odds(0.4)) close();
      return;
    }
    close();
    const name = `${mark(at + 1)}${names[at % names.length] ?? ''}${suffix}`;
    if (mark(1) === '一是' || !apart)
      open = mark(1) === '一是' ? `${mark(at + 1)}${sentence}` : `${name}${name.endsWith('。') ? '' : '。'}${sentence}`;
    else {
      items.push({ text: name, indented: true });
      open = sentence;
    }
  });
  close();
  return items;
}

function headingText(heading: string, number: number, style: HeadingStyle, odd: boolean): string {
  if (odd) return `${chineseOrdinal(number)}是${heading}`;
  return style.mark === '' ? heading : `${chineseOrdinal(number)}${style.mark}${heading}`;
}

/** The body: every section's heading and prose; `tableIn` says which table stands in which section. */
export function bodyItems(
  sections: readonly TrueSection[],
  style: HeadingStyle,
  tableIn: (section: TrueSection) => number | null,
  chance: Chance,
): Item[] {
  let number = 0;
  const skipped = style.skips ? chance.whole(2, Math.max(2, sections.length - 1)) : 0;
  const items = sections.flatMap((section): Item[] => {
    number += number + 1 === skipped ? 2 : 1;
    const odd = style.mark !== '' && number === 3 && section.family !== 'special' && chance.odds(0.02);
    const text = headingText(section.heading, number, style, odd);
    const look: Look | undefined = style.styled ? { level: 1, bold: true } : undefined;
    const prose = proseItems(section, chance);
    const table = tableIn(section);
    const tables: Item[] = table === null ? [] : [{ table }];
    const [first, ...rest] = prose;
    const runsOn = style.end === 'inline' || style.end === 'one paragraph';
    if (runsOn && first && 'text' in first)
      return [
        { text: `${text}${chance.pick(['。', '。', '：', ' '])}${first.text}`, indented: true, wraps: true },
        ...rest,
        ...tables,
      ];
    return [{ text: `${text}${runsOn ? '' : style.end}`, indented: true, ...(look && { look }) }, ...prose, ...tables];
  });
  if (style.end !== 'one paragraph' || style.mark === '' || items.some((item) => 'table' in item)) return items;
  if (sections.some(({ sentences }) => sentences.length === 0)) return items;
  return [{ text: items.map((item) => ('text' in item ? item.text : '')).join(''), indented: true, wraps: true }];
}
