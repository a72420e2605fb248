import { matchesOf } from '../../report/matches.ts';
import { lineRule, type Hit } from '../line-rule.ts';
import type { Line } from '../lines.ts';
import type { Rule } from '../rule.ts';

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
const marks = /[（(《〈“‘〔【「）)》〉”’〕】」]/g;
const closers = new Map(Object.entries(pairs).map(([opener, closer]) => [closer, opener]));
/** （ and ( close each other: which is which says another rule. */
const sameKind = (one: string, other: string): boolean =>
  one === other || `${one}${other}` === '（(' || `${one}${other}` === '((' || (one === '(' && other === '（');

/** 1）and 一）: the bracket behind the number of a list is alone by right. */
const listNumber = /(?:^|[\s。；;：:，,])[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Za-z])$/;

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 6), at + 7);

type Mark = { mark: string; at: number };
type Lone = Mark & { wanted: string };

const lone = ({ mark, at, wanted }: Lone, text: string): Hit => ({
  from: at,
  to: at + 1,
  severity: 'warning',
  message: `“${around(text, at)}”里的“${mark}”没有与它配对的“${wanted}”`,
  explain: '括号、引号、书名号应成对出现：补上缺的一半，或删去多的一半。',
});

/** 《（》）: both pairs are there, only one closes inside the other. */
const crossed = (inner: Mark, outer: string, closer: number, text: string): Hit => ({
  from: inner.at,
  to: closer + 1,
  severity: 'warning',
  message: `“${around(text, inner.at)}”里的“${inner.mark}”和“${outer}”互相交叉`,
  explain: `后开的先合：请把“${pairs[inner.mark] ?? ''}”移到“${outer}”的前面。`,
});

/** No clerk reads more of one line. */
const mostFound = 200;

function find(text: string): Hit[] {
  const open: Mark[] = [];
  const left: (Mark & { outer: string })[] = [];
  const hits: Hit[] = [];
  for (const { index: at, 0: mark } of matchesOf(marks, text)) {
    if (open.length + left.length + hits.length >= mostFound) break;
    if (pairs[mark] !== undefined) open.push({ mark, at });
    const opener = closers.get(mark);
    if (opener === undefined) continue;
    const pair = open.findLastIndex((one) => sameKind(one.mark, opener));
    if (pair >= 0) {
      for (const lost of open.splice(pair).slice(1)) left.push({ ...lost, outer: mark });
      continue;
    }
    const across = left.findLastIndex((one) => sameKind(one.mark, opener));
    const [inner] = across >= 0 ? left.splice(across, 1) : [];
    if (inner) hits.push(crossed(inner, inner.outer, at, text));
    else if (!listNumber.test(text.slice(Math.max(0, at - 5), at))) hits.push(lone({ mark, at, wanted: opener }, text));
  }
  for (const { mark, at } of [...open, ...left]) hits.push(lone({ mark, at, wanted: pairs[mark] ?? '' }, text));
  return hits.sort((one, other) => one.from - other.from);
}

const within = lineRule({
  id: 'unpaired-mark',
  title: '标点不成对',
  source: 'language',
  severities: ['warning'],
  find,
});

const balance = (text: string): number => text.split('“').length - text.split('”').length;
const furthest = 6;

/** The lines of quotations that run over several paragraphs, each of which may begin with “ and only the last has ”. */
function quotedOver(lines: readonly Line[]): ReadonlySet<string> {
  const found = new Set<string>();
  lines.forEach((line, first) => {
    if (balance(line.text) <= 0) return;
    for (let last = first + 1; last <= first + furthest; last += 1) {
      const next = lines[last];
      if (next?.place !== line.place) return;
      const left = balance(next.text);
      if (left < 0 || (left === 0 && /^“.*”$/s.test(next.text))) {
        for (const one of lines.slice(first, last + 1)) found.add(`${one.place} ${one.at}`);
        return;
      }
      if (left === 0 && next.text.includes('“')) return;
    }
  });
  return found;
}

/** Brackets, quotes and book marks come in pairs within a paragraph (GB/T 15834—2011, 4.8, 4.9, 4.15). */
export const unpairedMarks: Rule = {
  ...within,
  check: (facts) => {
    const found = within.check(facts);
    if (found.length === 0) return found;
    const over = quotedOver(facts.lines);
    return found.filter(
      ({ where }) => !(/^[“”]$/.test(where.quote ?? '') && over.has(`${where.place ?? ''} ${where.range?.line ?? ''}`)),
    );
  },
};
