import { itemsIn, type Item } from '../items.ts';
import { whereIn, type Line } from '../lines.ts';
import type { Found } from '../finding.ts';
import { perPart } from '../per-object.ts';
import type { Rule } from '../rule.ts';
import { isProse } from '../text-fault.ts';

/** How far every list has come that may go on; a list inside another begins again with one. */
type Open = Map<string, number[]>;

type Step = 'right' | 'again' | { missing: number };

function step(open: Open, { style, value }: Item): Step {
  const lists = open.get(style) ?? [];
  open.set(style, lists);
  if (value === 1) {
    lists.push(1);
    return 'right';
  }
  const at = lists.findLastIndex((last) => last + 1 === value);
  if (at >= 0) {
    lists.length = at + 1;
    lists[at] = value;
    return 'right';
  }
  const last = lists.at(-1);
  // A list that does not begin with one belongs to something that is not read here.
  if (last === undefined) return 'right';
  lists[lists.length - 1] = value;
  if (last === value) return 'again';
  return value === last + 2 ? { missing: last + 1 } : 'right';
}

const explain = '请核对是漏了一项，还是编号没有接着写。';

function faultOf(line: Line, item: Item, result: Step): Found | null {
  if (result === 'right') return null;
  const words = line.text.slice(item.from, item.to);
  const where = whereIn(line, item.from, item.to);
  const base = { severity: 'warning' as const, where, explain, subject: `${item.style} ${line.place}` };
  if (result === 'again') return { ...base, message: `“${words}”写了两次`, left: words, right: words };
  return { ...base, message: `“${words}”前面没有第${result.missing}项`, left: words, right: String(result.missing) };
}

const foundInPart = perPart((lines) => {
  let open: Open = new Map();
  return lines.flatMap((line): Found[] => {
    if (line.kind === 'subheading' || !isProse(line)) open = new Map();
    if (!isProse(line) || line.text === '') return [];
    return itemsIn(line.text, line.number).flatMap((item) => {
      const found = faultOf(line, item, step(open, item));
      return found ? [found] : [];
    });
  });
});

/** 一是、二是、四是: lists inside the prose, in one paragraph or one item a paragraph. */
export const enumeration: Rule = {
  id: 'enumeration',
  title: '文中的序号',
  source: 'language',
  severities: ['warning'],
  reads: ['lines'],
  check: ({ parts }) => parts.flatMap((part) => foundInPart(part)),
};
