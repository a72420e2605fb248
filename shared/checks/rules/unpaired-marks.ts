import { lineRule, type Hit } from '../line-rule.ts';

const pairs: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '〔': '〕',
  '【': '】',
  '「': '」',
};
const closers = new Map(Object.entries(pairs).map(([opener, closer]) => [closer, opener]));
/** （ and ( close each other: which is which says another rule. */
const sameKind = (one: string, other: string): boolean =>
  one === other || `${one}${other}` === '（(' || `${one}${other}` === '((' || (one === '(' && other === '（');

/** 1）and 一）: the bracket behind the number of a list is alone by right. */
const listNumber = /(?:^|[\s。；;：:，,])[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Za-z])$/;

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 6), at + 7);

function find(text: string): Hit[] {
  const open: { mark: string; at: number }[] = [];
  const alone: { mark: string; at: number; wanted: string }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? '';
    if (pairs[mark] !== undefined) open.push({ mark, at });
    const opener = closers.get(mark);
    if (opener === undefined) continue;
    const pair = open.findLastIndex((one) => sameKind(one.mark, opener));
    if (pair >= 0) {
      for (const lost of open.splice(pair).slice(1)) alone.push({ ...lost, wanted: pairs[lost.mark] ?? '' });
    } else if (!listNumber.test(text.slice(Math.max(0, at - 5), at))) alone.push({ mark, at, wanted: opener });
  }
  for (const { mark, at } of open) alone.push({ mark, at, wanted: pairs[mark] ?? '' });
  return alone
    .sort((one, other) => one.at - other.at)
    .map(({ mark, at, wanted }) => ({
      from: at,
      to: at + 1,
      severity: 'warning',
      message: `“${around(text, at)}”里的“${mark}”没有与它配对的“${wanted}”`,
      explain: '括号、引号、书名号应成对出现：补上缺的一半，或删去多的一半。',
    }));
}

/** Brackets, quotes and book marks come in pairs within a paragraph (GB/T 15834—2011, 4.8, 4.9, 4.15). */
export const unpairedMarks = lineRule({ id: 'unpaired-mark', title: '标点不成对', source: 'language', find });
