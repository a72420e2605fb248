import { matchesOf } from '../../report/matches.ts';
import { isProse, textRule, type Stretch, type TextFault } from '../text-fault.ts';

/** What stands between two marks that end a clause. */
const clauses = /[^，,。；;：:！？!?“”（）()\n]+/g;
/** No list anybody has written is longer. */
const longest = 800;
const fewestItems = 3;
/** What is done with all of the list stands before its first item, what they all are behind its last. */
const lead =
  /^[^《》]*(?=《)|^.*(?:涵盖|包括|包含|涉及|围绕|聚焦|分为|公开|发布|设有|设置|设立|开设|通过|利用|依托|主要[有为是]|[对将把在由向以])了?/;
const tail = /(?:等|以及|[和及与]|[二三四五六七八九十\d]{1,3}[个项类份种大]).*$/;
const isItem = /^[\p{Script=Han}《》A-Za-z]{2,20}$/u;

type Item = Stretch & { words: string };

function itemsOf(list: string, start: number): Item[] {
  const parts = list.split('、');
  const items: Item[] = [];
  let at = start;
  parts.forEach((part, index) => {
    const cut = index === 0 ? (lead.exec(part)?.[0].length ?? 0) : 0;
    const words = (index === parts.length - 1 ? part.replace(tail, '') : part).slice(cut).trim();
    const from = at + part.indexOf(words, cut);
    items.push({ words, from, to: from + words.length });
    at += part.length + 1;
  });
  return items;
}

function twice(list: string, start: number): TextFault[] {
  const items = itemsOf(list, start);
  if (items.length < fewestItems) return [];
  const first = new Map<string, Item>();
  return items.flatMap((item): TextFault[] => {
    if (!isItem.test(item.words)) return [];
    const before = first.get(item.words);
    first.set(item.words, before ?? item);
    if (!before) return [];
    return [
      {
        severity: 'warning',
        confidence: 'likely',
        message: `“${item.words}”在这一串里列了两次`,
        explain: '请删去重复的一项，或改成本来要写的另一项。',
        at: { from: item.from, to: item.to },
        other: { from: before.from, to: before.to },
        subject: `重复列举 ${item.words}`,
      },
    ];
  });
}

/** 机构职能、政策法规、工作动态、政策法规: the same thing twice in one list. */
export const repeatedItems = textRule({
  id: 'repeated-item',
  title: '列举重复',
  source: 'language',
  severities: ['warning'],
  isRead: isProse,
  find: (text) =>
    text.includes('、')
      ? matchesOf(clauses, text).flatMap(({ index, 0: clause }) =>
          clause.length <= longest && clause.includes('、') ? twice(clause, index) : [],
        )
      : [],
});
