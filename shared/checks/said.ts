import { isOtherYear } from '../binding/scope.ts';
import { isAmount } from '../quantities/mention.ts';
import type { SlotId } from '../report/slots.ts';
import { withoutNeutral } from './lexicon/neutral-words.ts';
import { sayings, type Saying } from './lexicon/sayings.ts';
import type { Line } from './lines.ts';
import { amountsIn, numbersIn, type Numbered } from './numbers.ts';
import { whenForgotten } from './remembered.ts';

/**
 * A number in the prose that says what a form counts. `phrase` are the words that say it. `clear`: nothing in its clause speaks
 * of a part, a plan or somebody else.
 */
export type Said = { amount: Numbered; saying: Saying; phrase: string; clear: boolean };

export type Context = { year: number; agency: string; slot: SlotId | null };

/** Of a part of the year or what is to come. */
const otherTime =
  /[上下]半年|季度|(?<!1)[1-9]月|1[01]月|每[年月周季天日]|平均|[日月]均|计划|目标|力争|预计|拟|明年|要求|应当|不少于|至少|曾/;
/** Somebody whose number is only a part of the office's, or a larger one. */
const others =
  /(?:局|委|乡|镇|街道|社区|村|部门|单位|办事处|委员会|中心|公司|学校|医院|企业|银行|大队|支队|所|(?<!网)站|科|股|处)(?:、|和|及|等|的|共|均|已|通过|主动|收|公|发|开|办|$)|各(?:级|地)|全[省市国](?!公)|[省市](?:级|直|政府)|上级|窗口|试点|示范|大厅|图书馆|档案馆/;
const suffix = /(?:[”"』」]|的|共|共计|合计|总计|累计|分别|总数|总量|数量|数|已达|达到|达|约|为|有|是|计|：|:|，|\s)+$/;

const quotes = /[“”"‘’『』]/g;

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The names by which an office speaks of itself. */
function ownNames(name: string): RegExp | null {
  const county = /^.{1,8}?[县市区旗州盟]/.exec(name)?.[0] ?? '';
  // 全市 is the whole office only for a city.
  const level = /[县市区旗州盟](?=[^县市区旗州盟]*$)/.exec(name)?.[0] ?? '';
  const names = [name, name.slice(county.length), county, level === '' ? '' : `全${level}`].filter(
    (one) => one.length > 1,
  );
  return names.length === 0 ? null : new RegExp(names.map(escaped).join('|'), 'g');
}

/** The words of the last clause, and those before it. */
function clauseOf(words: string): [before: string, clause: string] {
  const at = Math.max(
    words.lastIndexOf('，'),
    words.lastIndexOf(','),
    words.lastIndexOf('；'),
    words.lastIndexOf('：'),
  );
  return [words.slice(0, at + 1), words.slice(at + 1)];
}

/** What a line has spoken of before is looked for in so much of it. */
const spokenOf = 300;

/** A sentence says what a number counts in so much before it. */
const longestStretch = 120;

const startsWithOther = /^[^，,：:]{2,14}(?:局|乡|镇|街道|办事处|委员会|中心|公司|学校|医院|部门|单位)/;

/** The sayings by the units they count in: of most units nothing is said that a form counts. */
const byUnit = new Map<string, Saying[]>();
for (const saying of sayings) {
  for (const unit of saying.units.split(' ')) byUnit.set(unit, [...(byUnit.get(unit) ?? []), saying]);
}

function sayingOf(clause: string, text: string, amount: Numbered, slot: SlotId | null): Saying | null {
  const mentions = numbersIn(text);
  const whole = amount.scope.within === null ? undefined : mentions[amount.scope.within];
  const wholeWords = whole && isAmount(whole) ? text.slice(whole.what.from, whole.what.to) : null;
  for (const saying of byUnit.get(amount.unit) ?? []) {
    const { words, slots, near, unless, unlessLine, after, of } = saying;
    if (!words.test(clause) || unless?.test(clause)) continue;
    if (slots || near) {
      const isHere = slots !== undefined && slot !== null && slots.includes(slot);
      if (!isHere && !near?.test(`${wholeWords ?? ''}${clause}`)) continue;
    }
    if (unlessLine?.test(text) || after?.test(text.slice(Math.max(0, amount.from - spokenOf), amount.from)) === false)
      continue;
    if (wholeWords !== null && of && !of.test(wholeWords)) continue;
    // 维持 alone says nothing.
    if (wholeWords === null && (saying.id.startsWith('review-') || saying.id.startsWith('suit-')) && of) continue;
    return saying;
  }
  return null;
}

function saidBy(text: string, amount: Numbered, { year, slot }: Context, own: RegExp | null): Said | null {
  const { scope, what, kind, negated, indefinite, cut } = amount;
  if (negated || indefinite || cut || scope.titled || isOtherYear(amount, year)) return null;
  if (kind !== 'count' && kind !== 'money' && kind !== 'range') return null;
  if (what.to === what.from || !byUnit.has(amount.unit)) return null;
  const stretch = text.slice(Math.max(what.from, what.to - longestStretch), what.to);
  if (stretch.includes('分别') || otherTime.test(stretch)) return null;
  const [before, last] = clauseOf((own ? stretch.replace(own, '') : stretch).replace(suffix, ''));
  const clause = last.replace(quotes, '');
  const saying = sayingOf(clause, text, amount, slot);
  const match = saying?.words.exec(clause);
  if (!saying || !match) return null;
  const lead = clause.slice(0, match.index);
  if (others.test(lead) || startsWithOther.test(before)) return null;
  // 截至年底累计 may be of the year and of all years since the site was opened.
  const isSinceEver = /截[至止]|以来/.test(scope.cumulative ?? '') && /累计|历年|总计/.test(stretch);
  const isWholeYear =
    scope.cumulative === null || (scope.year === year && !isSinceEver) || /全年|本年|当年|年内/.test(stretch);
  const isOffice = withoutNeutral(lead) === '' && !others.test(before);
  return {
    amount,
    saying,
    phrase: match[0].replace(/^其?中[，,：:]?/, ''),
    clear: isOffice && isWholeYear && saying.loose === undefined,
  };
}

function readText(text: string, context: Context, own: RegExp | null): readonly Said[] {
  return amountsIn(text).flatMap((amount) => {
    const said = saidBy(text, amount, context, own);
    return said ? [said] : [];
  });
}

/** Remembers by context as well: what a text says depends on the year, the office and the part it stands in. */
function rememberedIn<T>(read: (text: string, context: Context, own: RegExp | null) => readonly T[]) {
  type Here = { own: RegExp | null; found: (readonly T[] | undefined)[] };
  const known = new Map<string, Here>();
  let of = new WeakMap<Context, Here>();
  whenForgotten(() => {
    known.clear();
    of = new WeakMap();
  });
  const hereOf = (context: Context): Here => {
    const key = `${context.slot} ${context.year} ${context.agency}`;
    const here = known.get(key) ?? { own: ownNames(context.agency), found: [] };
    known.set(key, here);
    of.set(context, here);
    return here;
  };
  return ({ text, number }: Pick<Line, 'text' | 'number'>, context: Context): readonly T[] => {
    const here = of.get(context) ?? hereOf(context);
    return (here.found[number] ??= read(text, context, here.own));
  };
}

/** Everything a line says of what forms count, also by numbers that are the table's own. */
export const everySaidIn = rememberedIn(readText);

/** Everything a line says of what forms count; numbers that are figures already say what the table says. */
export function saidIn(line: Line, context: Context): readonly Said[] {
  const { figures } = line;
  const found = everySaidIn(line, context);
  if (figures.length === 0) return found;
  return found.filter(
    ({ amount: { numeral } }) => !figures.some(({ from, to }) => from < numeral.to && to > numeral.from),
  );
}

/** Units in which things are counted that a report tells of twice; 个 and 项 count what is listed beside them. */
const counted = new Set('条 件 次 人次 篇 期 场 份 户 元 起 册 场次'.split(' '));
const time = /(?:20\d\d年|本年度?|全年度?|截[至止][^，]{0,12}|一年来|年内|共|累计|已|先后)/g;
const fewest = 5;
const most = 24;

type Plain = Pick<Said, 'amount' | 'phrase'>;

/** What a line counts besides, by the words of the clause right before the number; none that is a part of something. */
function plainIn(text: string, { year }: Context, own: RegExp | null): readonly Plain[] {
  return amountsIn(text).flatMap((amount): Plain[] => {
    const { scope, what, negated, indefinite, cut, unit, value } = amount;
    if (negated || indefinite || cut || value === null || !counted.has(unit)) return [];
    if (scope.titled || scope.within !== null || isOtherYear(amount, year)) return [];
    if (what.to === what.from) return [];
    const stretch = text.slice(Math.max(what.from, what.to - longestStretch), what.to);
    if (stretch.includes('分别') || otherTime.test(stretch) || others.test(stretch)) return [];
    const [, last] = clauseOf((own ? stretch.replace(own, '') : stretch).replace(suffix, ''));
    const phrase = last.replace(quotes, '').replace(time, '');
    return phrase.length < fewest || phrase.length > most ? [] : [{ amount, phrase }];
  });
}

/** What a line counts besides what forms count, remembered by context. */
export const plainlySaid = rememberedIn(plainIn);
