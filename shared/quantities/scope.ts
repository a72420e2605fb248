import { figureMark } from '../report/sentences.ts';
import {
  isBareAmount,
  type Amount,
  type Bare,
  type BareAmount,
  type Mention,
  type Place,
  type Scope,
} from './mention.ts';

const sentenceEnds = '。；;！!？?\n';
const clauseEnds = '，,';
const previous = /上年|上一年|去年|前年|往年|上期/;
/** Carried over from last year is counted this year. */
const carried = /上年度?结转|去年结转|上一年度?结转/;
const compared =
  /同比|环比|相比|[比较](?:上|去|前|同|往|\d{4}|[一二][〇零一二三四五六七八九]{3})|(?:(?<!占)比|[较与])$/;
const rising = /(?:增长|增加|增多|增幅|上升|提高|提升|多出?|上涨)(?:了|为|达|率|[收公发受]\S{1,8})?$/;
const falling = /(?:减少|下降|降低|压减|缩减|降幅|少)(?:了|为|达|率)?$/;
const verb = /(?:增长|增加|增多|上升|提高|提升|减少|下降|降低|压减)了?$/;
const reached = /(?:[至到达为]|有|共)$/;
const sinceWords = /截至|截止|(?<!今年|本年|本年度|年初)以来/;
const cumulative = /历年|至今|累计/;
const totals = /(?:总共|一共|共计|合计|累计|总计|(?<!占)总数为?|总量为?|总额为?|(?<![公中国])共(?![同享建管产性识]))/;
const subset = /其中/;
/** What ends a sentence, and not only an item of a list. */
const stops = /[。！!？?\n]/;
const itemised = /^其中[:：]/;
const listMark = /^[^，,。；;、()\n]{0,12}[、，,；;和及与][^，,。；;、()\n]{0,30}$/;

/** One list counts its items in several of these. */
const papers = new Set('条 件 篇 份 则 期 条次 件次 项'.split(' '));
const isAlike = (one: string, other: string): boolean => one === other || (papers.has(one) && papers.has(other));

/** Words are looked for in so much of a clause before a number: a clause of official prose is shorter. */
const far = 120;

type State = {
  sentence: number;
  /** The words of the clause so far. */
  clause: string;
  /** The end of the amount before, from which the words of the next one count. */
  end: number;
  year: number | null;
  since: string | null;
  within: number | null;
  /** The units of what 其中 counts: of the whole, and of its first part, null before that one. */
  parts: readonly string[] | null;
  /** 其中 stands in brackets and ends with them. */
  bracketed: boolean;
  /** 其中：A；B；C。: behind the colon it goes on over the marks between the items. */
  itemised: boolean;
  lastAmount: number | null;
  depth: number;
};

function lastOf(marks: string, text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) if (marks.includes(text[at] ?? '')) return at;
  return -1;
}

/** How many 《 are open behind some words; a line's end closes all. */
function depthAfter(before: number, words: string): number {
  let depth = before;
  for (const char of words.match(/[《》\n]/g) ?? []) {
    depth = char === '《' ? depth + 1 : char === '》' ? Math.max(0, depth - 1) : 0;
  }
  return depth;
}

/** Takes the words between two mentions into the state. */
function take(state: State, gap: string, from: number): void {
  const sentence = lastOf(sentenceEnds, gap);
  // 3件(A 1件、B 2件) says as much as 其中.
  const opened = sentence < 0 && gap.startsWith('(') && from === state.end && from > 0;
  const closed = state.bracketed && gap.includes(')');
  state.depth = depthAfter(state.depth, gap);
  if (sentence >= 0) {
    const goesOn = state.itemised && !closed && !stops.test(gap);
    state.sentence = from + sentence + 1;
    state.year = state.since = null;
    if (!goesOn) state.within = null;
    state.itemised = goesOn;
    state.end = Math.max(state.end, state.sentence);
  }
  const figure = gap.lastIndexOf(figureMark);
  if (figure >= 0) state.end = Math.max(state.end, from + figure + 1);
  const inSentence = gap.slice(sentence + 1);
  state.since = sinceWords.exec(inSentence)?.[0] ?? state.since;
  if (closed) {
    state.within = null;
    state.bracketed = false;
  }
  const among = Math.max(inSentence.lastIndexOf('其中'), opened ? 0 : -1);
  if (among >= 0) {
    state.within = state.lastAmount;
    state.parts = null;
    state.itemised = itemised.test(inSentence.slice(among));
    state.bracketed = opened || inSentence.lastIndexOf('(', among) > inSentence.lastIndexOf(')', among);
  }
  const clause = Math.max(sentence, lastOf(clauseEnds, gap));
  state.clause = (clause >= 0 ? gap.slice(clause + 1) : state.clause + gap).slice(-far);
}

function changeOf(clause: string, own: string): Scope['change'] {
  if (reached.test(own) && !/(?:增长|增加|减少|下降|上升|提高|降低)(?:了|为|达)$|[增降]幅[为达]$/.test(own))
    return null;
  const isCompared = compared.test(clause);
  if (!isCompared && !verb.test(own)) return null;
  if (falling.test(own)) return 'down';
  return isCompared || rising.test(own) ? 'up' : null;
}

/** A comparison that says neither more nor less beside its number is no change: 同比基本持平，为12件. */
const isMoved = (own: string): boolean => rising.test(own) || falling.test(own);

const trimmed = (text: string, { from, to }: Place): Place => {
  let [start, end] = [from, to];
  while (start < end && /[\s，,、。；;：:（(）)]/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { from: start, to: end };
};

/** Mentions of a text in their order, each amount with the words around it and what they say of its time. `fixed`: said zeros. */
export function withScope(text: string, found: readonly Bare[], fixed: ReadonlyMap<Bare, Place>): Mention[] {
  const mentions: Mention[] = [];
  const state: State = {
    sentence: 0,
    clause: '',
    end: 0,
    year: null,
    since: null,
    within: null,
    parts: null,
    bracketed: false,
    itemised: false,
    lastAmount: null,
    depth: 0,
  };
  let at = 0;
  for (const [index, bare] of found.entries()) {
    take(state, text.slice(at, bare.from), at);
    const written = text.slice(bare.from, bare.to);
    if (isBareAmount(bare)) {
      const behindTo = found[index + 1]?.from ?? text.length;
      const behind = wordsBehind(text, bare.to, behindTo);
      const amount = scoped(text, bare, state, { written, behind, what: fixed.get(bare) ?? null, mentions });
      mentions.push(amount);
      if (state.depth === 0 && !bare.indefinite) {
        state.lastAmount = index;
        if (amount.scope.within !== null && state.parts === null) {
          const whole = mentions[amount.scope.within];
          state.parts = [...(whole && 'unit' in whole ? [whole.unit] : []), amount.unit];
        }
      }
      state.end = bare.to;
    } else {
      mentions.push({ ...bare, written });
      const year = bare.days.at(-1)?.year ?? null;
      // 较2016年增加: what follows is said of this year.
      const isOther = /[比较与]$/.test(state.clause);
      if (year !== null && bare.kind !== 'document' && state.depth === 0 && !isOther) state.year = year;
    }
    state.clause = (state.clause + written).slice(-far);
    at = bare.to;
  }
  return mentions;
}

type Around = { written: string; behind: Place; what: Place | null; mentions: Mention[] };

function scoped(text: string, bare: BareAmount, state: State, { written, behind, what, mentions }: Around): Amount {
  const stretch = trimmed(text, { from: Math.max(state.sentence, state.end), to: bare.from });
  const own = text.slice(Math.max(stretch.from, stretch.to - 24), stretch.to);
  const { clause } = state;
  const parent = state.within === null ? undefined : mentions[state.within];
  const inherited = parent && 'scope' in parent ? parent.scope.year : null;
  // 其中 A 12名，设立 B 5处: what is counted in another unit than the whole and its first part is no part.
  const isPart = state.parts === null || state.parts.some((unit) => isAlike(unit, bare.unit));
  const change = changeOf(clause, own);
  const scope: Scope = {
    year: state.year ?? inherited,
    previous: previous.test(clause) && !carried.test(clause),
    cumulative: state.since ?? cumulative.exec(clause)?.[0] ?? null,
    change: change !== null && (isMoved(own) || compared.test(clause)) ? change : null,
    total: totals.test(text.slice(stretch.from, stretch.to).slice(-far)),
    within: isPart ? state.within : null,
    list: null,
    titled: state.depth > 0,
  };
  const amount: Amount = { ...bare, written, what: what ?? stretch, behind, scope };
  scope.list = listOf(text, amount, state, mentions);
  return amount;
}

/** Items of one list stand side by side, one mark between, with the same unit or one like it: A 3条、B 5条. */
function listOf(text: string, amount: Amount, state: State, mentions: Mention[]): number | null {
  const before = state.lastAmount === null ? undefined : mentions[state.lastAmount];
  if (!before || !('unit' in before) || state.lastAmount === null) return null;
  const between = text.slice(before.to, amount.from);
  const isItem =
    !amount.negated &&
    !before.negated &&
    between.length < 44 &&
    listMark.test(between) &&
    !subset.test(between) &&
    isAlike(before.unit, amount.unit) &&
    before.kind === amount.kind &&
    before.scope.change === amount.scope.change &&
    before.scope.previous === amount.scope.previous &&
    amount.scope.within === before.scope.within &&
    !totals.test(between);
  // 共公开 A 5条、B 3条: the word is said of all items; 共8条，A 5条 is none.
  if (!isItem || (before.scope.total && !between.includes('、'))) return null;
  const first = before.scope.list ?? state.lastAmount;
  before.scope.list = first;
  return first;
}

function wordsBehind(text: string, from: number, to: number): Place {
  const end = text.slice(from, Math.min(to, from + 60)).search(/[，,。；;：:！!？?、（(）)\n]/);
  return trimmed(text, { from, to: end < 0 ? Math.min(to, from + 60) : from + end });
}
