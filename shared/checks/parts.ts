import { compare, difference, product, sum } from '../report/decimal.ts';
import { matchesOf } from '../report/matches.ts';
import { amountsIn, type Numbered } from './numbers.ts';
import { remembered } from './remembered.ts';

/**
 * A number and those that are said to be parts of it. `claim`: whether the words name each part of the whole, list them as if
 * these were all, whether they usually are (ways by which applications came in), or say nothing about it. `apart`: no thing can be counted in two of them;
 * `overlap`: one thing is often in several, as what is published in several places.
 * `most`: what else 其中 may mean by its whole.
 */
export type PartGroup = {
  whole: Numbered;
  parts: readonly Numbered[];
  claim: 'named' | 'complete' | 'usual' | 'open';
  apart: boolean;
  overlap: boolean;
  most: readonly Numbered[];
  /** Sentences behind the list that go on naming what was published, each with one number. */
  further: readonly Numbered[];
};

/** By which way an application came in; what became of it. Each application has one of either. */
const ways = /当面|现场|传真|网络|网上|在线|互联网|电子邮[件箱]|邮件|信函|邮寄|来信|书面|挂号/;
const outcomes =
  /同意(?:部分)?公开|予以公开|部分公开|不予公开|已(?:经)?主动公开|不存在|不属于|非本(?:行政)?机关|不明确|补正|不予处理|其[他它]途径|重复申请|不掌握|无法提供|撤[回销]|终止|其[他它]处理/;
/** Where something was published: the same piece may be in several. */
const channels =
  /网站|网页|门户网站|微博|微信|公众号|新媒体|客户端|抖音|公报|公示栏|公开栏|宣传栏|电视|广播|报[刊纸]|媒体|显示屏|LED|查阅[点室]|其[他它](?:方式|渠道|途径|形式)/;
/** What was done with the things named before: no further kind of them. */
const done =
  /^(?:其中)?[，,、：:]?(?:及时|已经?|均已?|全部|都|按时|按期|并|共|现|先后|目前)?(?:依法|主动|网上)?(?:处理|办[结理复毕]|答复|回复|转办|转[交送]|采纳|解决|落实|完成|整改|备案|审[查核]|公开|发布|公示|解读|反馈|回访|满意|同意|不予|废止|修改|编[发印]|印发|接收|受理)(?![^，,、]{0,4}(?:信息|公告|文件|公开)$)[^，,、]{0,4}$/;
const listed = /(?:如|包括|含|包含|主要|等|以及其[他它]|其余)/;

const wayOrOutcome = (words: string): 'way' | 'outcome' | null =>
  outcomes.test(words) ? 'outcome' : ways.test(words) ? 'way' : null;

const usable = ({ kind, value, indefinite, cut, negated, scope }: Numbered): boolean =>
  (kind === 'count' || kind === 'money') &&
  value !== null &&
  !indefinite &&
  !cut &&
  !negated &&
  !scope.titled &&
  !scope.previous &&
  scope.change === null;

const ends = '。！？!?\n';
const stretch = (text: string, { what }: Numbered): string => text.slice(what.from, what.to);

/** Where the sentence begins or ends that a place is in. */
function startOf(text: string, at: number): number {
  for (let from = at; from > 0; from -= 1) if (ends.includes(text[from - 1] ?? '')) return from;
  return 0;
}
function endOf(text: string, at: number): number {
  for (let to = at; to < text.length; to += 1) if (ends.includes(text[to] ?? '')) return to;
  return text.length;
}

/** What 其中 refers to: the number before, or the one before that which counts in the parts' unit. */
function wholeOf(text: string, amounts: readonly Numbered[], at: number, parts: readonly Numbered[]): Numbered | null {
  const named = amounts.findLast(({ index }) => index <= at);
  if (!named) return null;
  if (named.index === at && parts.some(({ unit }) => unit === named.unit)) return named;
  const from = startOf(text, named.from);
  const [first] = parts;
  return (
    amounts.findLast(
      (one) => one.index <= at && one.from >= from && one.unit === first?.unit && one.scope.within === null,
    ) ?? null
  );
}

/** The parts that count in the whole's unit, in runs of one kind: ways, then outcomes, then contents. */
function runsOf(text: string, whole: Numbered, all: readonly Numbered[]): Numbered[][] {
  const runs: Numbered[][] = [];
  let run: Numbered[] = [];
  for (const part of all) {
    const [first] = run;
    const words = stretch(text, part);
    if (part.unit !== whole.unit || part.scope.total) continue;
    if (first) {
      const before = stretch(text, first);
      const kind = wayOrOutcome(words);
      if (kind === 'outcome' && wayOrOutcome(before) !== 'outcome') {
        runs.push(run);
        run = [part];
        continue;
      }
      if (kind === null && done.test(words) && !done.test(before)) continue;
    }
    run.push(part);
  }
  return [...runs, run].filter((one) => one.length > 0);
}

/** A、B共119件，其中A 84件、B 12件: the whole's own words name each of its parts. */
function namesAll(text: string, whole: Numbered, parts: readonly Numbered[]): boolean {
  const named = text
    .slice(startOf(text, whole.from), whole.from)
    .split(/[，,]/)
    .findLast((clause) => clause.includes('、'));
  const items = named?.split(/[、和及与]/) ?? [];
  if (items.length !== parts.length || items.length < 2) return false;
  return parts.every((part, at) => {
    const item = (items[at] ?? '').replace(/^20\d\d年度?/, '');
    const words = stretch(text, part).replace(/^其中[，,：:]?/, '');
    return [0, 1, 2, 3].some((from) => item.length >= from + 2 && words.includes(item.slice(from, from + 2)));
  });
}

/** 同意的 3件、不同意的 2件: what is not the one is the other. */
function isPair(text: string, [one, other, ...more]: readonly Numbered[]): boolean {
  if (!one || !other || more.length > 0) return false;
  const [left, right] = [one, other].map((part) => stretch(text, part).replace(/^其中[，,：:]?/, ''));
  const opposed = ['不', '未', '非'].some((not) => right === `${not}${left}` || left === `${not}${right}`);
  const said = [left, right].join('|');
  return opposed || /^(?:专职[^|]*\|兼职|兼职[^|]*\|专职|按[时期][^|]*\|延期|线上[^|]*\|线下)/.test(said);
}

/** Two of many ways or outcomes are a choice, three or more usually all there were. */
const fewestUsual = 3;

/** The last of a list that is all others leaves none out. */
const rest = /^(?:其[他它余]|剩余)/;

function claimOf(text: string, whole: Numbered, parts: readonly Numbered[]): PartGroup['claim'] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || parts.length < 2) return 'open';
  const between = text.slice(whole.to, first.from);
  const tail = text.slice(last.to, last.to + 8);
  if (listed.test(tail) || listed.test(between.replace(/其中/, ''))) return 'open';
  if (/分别/.test(between)) return 'complete';
  if (namesAll(text, whole, parts) || isPair(text, parts)) return 'named';
  const isBracket = /^[（(]/.test(between) && !between.includes('其中') && /^[^（(]{0,6}[）)]/.test(tail);
  if (isBracket || rest.test(stretch(text, last))) return 'complete';
  const areSides = parts.every((part) => wayOrOutcome(stretch(text, part)) !== null);
  return (areSides && parts.length >= fewestUsual) || isNearly(whole, parts) ? 'usual' : 'open';
}

const fewestNearly = 5;
/** A long list that comes to all but a fiftieth of its whole hardly leaves something out. */
function isNearly(whole: Numbered, parts: readonly Numbered[]): boolean {
  const lacking = difference(whole.value ?? '0', sum(parts.map(({ value }) => value ?? '0')));
  return parts.length >= fewestNearly && compare(product(lacking, '50'), whole.value ?? '0') <= 0;
}

/** Nothing else is counted in the whole's unit up to the end of the sentence: nothing has been left out of the list. */
const isAlone = (text: string, amounts: readonly Numbered[], { whole, parts }: PartGroup): boolean => {
  const end = endOf(text, parts.at(-1)?.to ?? whole.to);
  return amounts.every((one) => one.from < whole.to || one.to > end || one.unit !== whole.unit || parts.includes(one));
};

const isApplied = /申请|受理|收到|接到|答复|办[结理]/;

/** Whether the parts may count the same thing twice, as pieces published in several places. */
function overlaps(text: string, whole: Numbered, parts: readonly Numbered[]): boolean {
  if (whole.kind === 'money') return false;
  const context = text.slice(startOf(text, whole.from), whole.from);
  if (isApplied.test(context.slice(-30))) return false;
  const own = channels.exec(context)?.[0].slice(-2) ?? null;
  return parts.some((part) => {
    const channel = channels.exec(stretch(text, part))?.[0].slice(-2) ?? null;
    return channel !== null && channel !== own;
  });
}

function groupOf(
  text: string,
  whole: Numbered,
  parts: readonly Numbered[],
  most: readonly Numbered[],
): PartGroup | null {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return null;
  const kinds = new Set(parts.map((part) => wayOrOutcome(stretch(text, part))));
  const apart = isPair(text, parts) || (kinds.size === 1 && !kinds.has(null));
  // 网站、微信共发布100条，其中网站60条、微信40条: what is named before is added up.
  const isAdded = whole.scope.total && namesAll(text, whole, parts);
  const overlap = parts.length > 1 && !isAdded && overlaps(text, whole, parts);
  return { whole, parts, claim: overlap ? 'open' : claimOf(text, whole, parts), apart, overlap, most, further: [] };
}

const published = /发布|公开|公布|转载|刊[载发]|更新/;
const sent = /报送|上报|推送|转发至|[向给][^，。]{1,12}(?:报|送|提供)|此外|另外|同时|合计|共计|占|同比|比上年/;

/** What the sentences behind a long list of what was published go on to name. */
function furtherOf(text: string, amounts: readonly Numbered[], { whole, parts }: PartGroup): Numbered[] {
  const last = parts.at(-1);
  if (!last || parts.length < 3 || !published.test(text.slice(startOf(text, whole.from), whole.from))) return [];
  const further: Numbered[] = [];
  let from = endOf(text, last.to) + 1;
  while (from < text.length) {
    const to = endOf(text, from);
    const sentence = text.slice(from, to);
    const own = amounts.filter((one) => one.from >= from && one.to <= to);
    const [only] = own;
    const isMore =
      only && own.length === 1 && only.unit === whole.unit && published.test(sentence) && !sent.test(sentence);
    if (isMore && !overlaps(text, whole, [only])) further.push(only);
    from = to + 1;
  }
  return further;
}

/** A further item behind a semicolon, its name and nothing else before its number. */
const nextItem = /^[；;][^；;。，,：:\d]{1,24}$/;
/** 工作信息103条，占66.9%；: an item's share is said with it. */
const share = /^[，,]?占[^，,。；;\d]{0,10}\d+(?:\.\d+)?[%％]/;
const ownCount = /共|合计|总|收到|受理|接到|答复|办[结理]|另|此外|同时|新增|累计/;
const fewestMore = 2;

/** 其中，综合类59条；人事类1条；财政类5条: the list goes on behind its semicolons. */
function goneOn(text: string, amounts: readonly Numbered[], parts: readonly Numbered[]): readonly Numbered[] {
  const more: Numbered[] = [];
  for (;;) {
    const last = more.at(-1) ?? parts.at(-1);
    const next = last && amounts[amounts.indexOf(last) + 1];
    if (!last || !next || next.unit !== last.unit || next.scope.total || next.scope.within !== null) break;
    const words = text.slice(last.to, next.from).replace(share, '');
    if (!nextItem.test(words) || ownCount.test(words) || wayOrOutcome(words) !== null) break;
    more.push(next);
  }
  return more.length < fewestMore ? parts : [...parts, ...more];
}

/** 其中 and brackets, as they are read with the numbers. */
function among(text: string, amounts: readonly Numbered[]): PartGroup[] {
  const byWhole = new Map<number, Numbered[]>();
  for (const one of amounts) {
    if (one.scope.within !== null) byWhole.set(one.scope.within, [...(byWhole.get(one.scope.within) ?? []), one]);
  }
  return [...byWhole].flatMap(([at, own]): PartGroup[] => {
    const parts = goneOn(text, amounts, own);
    const [first] = parts;
    const whole = wholeOf(text, amounts, at, parts);
    if (!first || !whole) return [];
    // 行政复议5件；行政诉讼3件，其中: what stands before the mark is not meant.
    const from = Math.max(startOf(text, whole.from), text.lastIndexOf('；', whole.from) + 1);
    const most = amounts.filter(
      (one) => one !== whole && one.from >= from && one.to <= first.from && one.unit === whole.unit,
    );
    return runsOf(text, whole, parts).flatMap((run) => {
      const group = groupOf(text, whole, run, most);
      return group ? [{ ...group, further: group.overlap ? [] : furtherOf(text, amounts, group) }] : [];
    });
  });
}

const dimension = /(?:从|按照?|依)[^，,。；;：:\d]{2,14}(?:看|分|划分|分类|统计)[，,：:]/g;
const wholes = /共|合计|总|收到|受理|接到|答复|办[结理]/;

/** 从申请方式看，A 9件，B 3件: all of what was counted before, by one of its sides. */
function bySide(text: string, amounts: readonly Numbered[]): PartGroup[] {
  const sides = matchesOf(dimension, text).map(({ index, 0: words }) => ({ from: index, to: index + words.length }));
  return sides.flatMap(({ to }, at): PartGroup[] => {
    const end = Math.min(sides[at + 1]?.from ?? text.length, ...[...'。；;'].map((mark) => placeOf(text, mark, to)));
    const own = amounts.filter((one) => one.from >= to && one.to <= end && one.scope.within === null);
    const [first] = own;
    const before = amounts.filter((one) => one.to <= (sides[0]?.from ?? 0) && one.unit === first?.unit);
    const whole = before.findLast((one) => wholes.test(stretch(text, one)));
    if (!first || !whole || own.length < 2 || own.some(({ unit, scope }) => unit !== whole.unit || scope.total))
      return [];
    const group = groupOf(text, whole, own, []);
    const isOpen = listed.test(text.slice(to, end));
    return group ? [{ ...group, claim: isOpen || group.overlap ? 'open' : 'named' }] : [];
  });
}

const placeOf = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
};

const comesTo = '(?:以上|上述|各项|两项|三项)?(?:合计|共计|总计|一共|总共|共)';
const added = new RegExp(`^[，,、；;（(]?${comesTo}(?:为|是|有)?[：:]?$`);
const addedAs = new RegExp(
  `^[，,、；;]?${comesTo}(?:主动)?(?:公开|发布|办理|受理|收到|答复|举办|开展|组织|制发|印发)了?([^，,。；;：:\\d]{0,8})$`,
);
const anything = /^(?:政府|政务)?(?:信息)?$/;

/** Whether the things of a total are those of its list: 共办理建议提案8件, where it named 建议 and 提案. */
const isOfList = (things: string, list: string): boolean =>
  anything.test(things) || (things.length % 2 === 0 && (things.match(/../g) ?? []).every((one) => list.includes(one)));

/** A 5件、B 3件，共计8件: a list and what it comes to. */
function addedUp(text: string, amounts: readonly Numbered[]): PartGroup[] {
  return amounts.flatMap((whole, at): PartGroup[] => {
    const before = amounts[at - 1];
    if (!before || before.scope.list === null) return [];
    const from = startOf(text, whole.from);
    const between = text.slice(before.to, whole.from).trim();
    const isSum = added.test(between);
    const things = addedAs.exec(between)?.[1];
    if (!isSum && (things === undefined || !isOfList(things, text.slice(from, before.to)))) return [];
    const own = amounts.filter((one) => one.from >= from && one.to <= before.to && one.unit === whole.unit);
    const isList = own.every(({ scope }) => scope.list === before.scope.list && scope.within === null && !scope.total);
    if (!isList || own.length < 2 || before.unit !== whole.unit) return [];
    const claim = isSum ? 'complete' : 'usual';
    return [{ whole, parts: own, claim, apart: isSum, overlap: false, most: [], further: [] }];
  });
}

/** 收到A、B共96件，分别为52件、44件; 收到12件，当面3件、网络9件: lists without 其中. */
function beside(text: string, amounts: readonly Numbered[]): PartGroup[] {
  return amounts.flatMap((whole, at): PartGroup[] => {
    const first = amounts[at + 1];
    if (!first || whole.scope.within !== null || first.scope.within !== null || first.unit !== whole.unit) return [];
    const isOwn = first.scope.list === whole.index && !ways.test(stretch(text, whole));
    if (first.scope.list !== first.index && !isOwn) return [];
    const between = text.slice(whole.to, first.from);
    const parts = amounts.filter((one) => one.scope.list === first.scope.list && one !== whole);
    const areWays = parts.length > 1 && parts.every((part) => ways.test(stretch(text, part)));
    const isSaid = /^[，,：:]?[^，,。；;]{0,8}分别[为是有]?/.test(between) && whole.scope.total;
    const isWays = areWays && isApplied.test(stretch(text, whole)) && ![...ends].some((end) => between.includes(end));
    if ((!isSaid && !isWays) || parts.some(({ unit, scope }) => unit !== whole.unit || scope.total)) return [];
    const group = groupOf(text, whole, parts, []);
    return group ? [group] : [];
  });
}

const includes = /^[，,（(：:]?(?:主要)?(?:包括|包?含|涵盖)[：:]?/;
/** What is listed without a number has ended: 涵盖招标、采购等内容，…; 涵盖招标、采购；…. */
const isListOver = /[；;]|等[^，,；;]{0,10}[，,]/;

/** 公开382条，包括网站35条、微信80条: says as much as 其中, and often not all. */
function included(text: string, amounts: readonly Numbered[]): PartGroup[] {
  return amounts.flatMap((whole): PartGroup[] => {
    if (!includes.test(text.slice(whole.to, whole.to + 6))) return [];
    const end = endOf(text, whole.to);
    const parts: Numbered[] = [];
    for (const one of amounts) {
      if (one.from < whole.to) continue;
      // 公开121条，含文件2件、动态51条: one list counts its items in several units.
      const isListed = one.unit === whole.unit || (whole.scope.list !== null && one.scope.list === whole.scope.list);
      if (one.to > end || !isListed || one.scope.total || one.scope.within !== null) break;
      if (one.unit === whole.unit) parts.push(one);
    }
    const [first] = parts;
    if (!first || isListOver.test(text.slice(whole.to, first.from))) return [];
    const group = groupOf(text, whole, parts, []);
    return group ? [{ ...group, claim: 'open' }] : [];
  });
}

/** A、B各2条: as many of each, of two where it cannot be told which 和 joins two names. */
function ofEach(text: string, one: Numbered): Numbered {
  const words = stretch(text, one);
  if (one.value === null || !/各有?$/.test(words)) return one;
  const names = Math.max(words.split('、').length, /[和与及]/.test(words) ? 2 : 1);
  return names === 1 ? one : { ...one, value: product(one.value, String(names)) };
}

/** Everything a line's text says of a whole and its parts. */
export const partsIn = remembered<PartGroup>((text) => {
  const amounts = amountsIn(text)
    .filter(usable)
    .map((one) => ofEach(text, one));
  if (amounts.length < 2) return [];
  return [among, bySide, addedUp, beside, included]
    .flatMap((find) => find(text, amounts))
    .map((group) => (group.claim === 'usual' && !isAlone(text, amounts, group) ? { ...group, claim: 'open' } : group));
});
