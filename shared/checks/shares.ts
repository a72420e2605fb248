import { amountsIn, type Numbered } from './numbers.ts';
import { fitOf } from './ratios.ts';

/** A percentage with the two numbers it says something of. `sure`: the words leave no other. */
export type Share = {
  percent: Numbered;
  part: Numbered;
  whole: Numbered;
  kind: 'share' | 'rate' | 'growth';
  name: string;
  sure: boolean;
};

const isEnd = /[。！？!?\n]/;
const counted = ({ kind, value, negated, indefinite, cut, scope }: Numbered): boolean =>
  (kind === 'count' || kind === 'money') && value !== null && !negated && !indefinite && !cut && !scope.titled;
const level = (one: Numbered): boolean => counted(one) && !one.scope.previous && one.scope.change === null;
const words = (text: string, { what }: Numbered): string => text.slice(what.from, what.to);

function startOf(text: string, at: number): number {
  for (let from = at; from > 0; from -= 1) if (isEnd.test(text[from - 1] ?? '')) return from;
  return 0;
}

const takes = /占(?!用|地|领|据|有|比重)/;
const ofTotal =
  /占(?:全部|申请|受理|收到|答复|办[结理]|公开|信息|回复|发布)*(?:总数|总量|总件数|总申请[数量]|总受理[数量]|比|的?$|申请[总数量]+)/;
/** 在已答复的210件申请中. */
const among = /^[^，。；]{0,12}[中里]/;

/** 205件，占总数的97%; 占210件的97%. */
function shareOf(text: string, all: readonly Numbered[], percent: Numbered, before: Share | null): Share | null {
  const from = startOf(text, percent.from);
  const own = all.filter((one) => level(one) && one.to <= percent.from);
  const last = own.at(-1);
  if (!last || last.from < from || percent.scope.change !== null) return null;
  const gap = text.slice(last.to, percent.from);
  // 占210件的97%
  const under = text.slice(Math.max(0, last.from - 12), last.from);
  if (/占[^，,。；;]{0,10}$/.test(under) && /^[^，,。；;]{0,6}的$/.test(gap)) {
    const part = own.at(-2);
    return part && part.unit === last.unit && part.from >= from
      ? { percent, part, whole: last, kind: 'share', name: '占比', sure: true }
      : null;
  }
  const isShare = takes.test(gap) && gap.length < 24 && !/[。；;]/.test(gap);
  const isBracket = /^[（(]$/.test(gap);
  if (!isShare && !isBracket) return null;
  const part = last;
  if (isShare && !ofTotal.test(gap)) return null;
  // 占答复总数的: what it is a share of is named, and another number is not meant.
  const noun = /占(?:全部)?(申请|受理|收到|答复|办结|办理|公开|发布|回复)/.exec(gap)?.[1] ?? '';
  const larger = own.filter(
    (one) =>
      one.unit === part.unit &&
      one.from < part.from &&
      Number(one.value) >= Number(part.value) &&
      `${words(text, one)}${text.slice(one.behind.from, one.behind.to)}`.includes(noun),
  );
  const within = larger.find(({ index }) => index === part.scope.within);
  const named = larger.findLast((one) => one.scope.total || among.test(text.slice(one.to, one.to + 16)));
  const again = before && larger.includes(before.whole) ? before.whole : undefined;
  const whole = within ?? again ?? named ?? (larger.length === 1 ? larger[0] : undefined);
  if (!whole || (isBracket && !within && !again)) return null;
  const fits = (one: Numbered): boolean =>
    fitOf(part.value ?? '0', one.value ?? '1', percent.value ?? '0', percent.decimals) === 'right';
  const meant = within ?? again ?? larger.find(fits) ?? whole;
  return { percent, part, whole: meant, kind: 'share', name: '占比', sure: isShare && larger.length > 0 };
}

/** What a rate is called and what was done in it: 办结率, 按时答复率. */
const rate = /((?:按[时期]|及时|依法|全部)?(办结|办复|答复|回复|处理|采纳|公开|解读|整改|办理))率[^，,。；;：:]{0,4}$/;
const basis = /收到|受理|接到|接收|收集|共|应|征集|交办|承办|申请/;

/** 收到12件，办结10件，办结率100%. */
function rateOf(text: string, all: readonly Numbered[], percent: Numbered): Share | null {
  const from = startOf(text, percent.from);
  const head = text.slice(Math.max(from, percent.from - 20), percent.from);
  const named = rate.exec(head);
  if (!named || percent.scope.change !== null) return null;
  const [, name = '', verb = ''] = named;
  const own = all.filter((one) => level(one) && one.from >= from && one.to <= percent.from);
  const done = own.filter((one) => `${words(text, one)}${text.slice(one.to, one.to)}`.includes(verb));
  const got = own.filter((one) => !done.includes(one) && basis.test(words(text, one)));
  const [part, whole] = [done[0], got[0]];
  if (!part || !whole || done.length > 1 || got.length > 1 || part.unit !== whole.unit || part.from < whole.from)
    return null;
  return { percent, part, whole, kind: 'rate', name: `${name}率`, sure: own.length === 2 };
}

const grown = /(?:增长|上升|增加|提高|下降|减少|降低)(?:了|率|幅度)?(?:约|近|为|达到?)?$/;

/** 由12件增至15件，增长25%; 15件，比上年的12件增长25%. */
function growthOf(text: string, all: readonly Numbered[], percent: Numbered): Share | null {
  const from = startOf(text, percent.from);
  if (!grown.test(text.slice(Math.max(0, percent.from - 8), percent.from))) return null;
  const own = all.filter(
    (one) =>
      counted(one) && (one.scope.change === null || one.scope.previous) && one.from >= from && one.to <= percent.from,
  );
  const [one, other] = own.slice(-2);
  if (!one || !other || one.unit !== other.unit) return null;
  const [before, between] = [text.slice(Math.max(from, one.from - 12), one.from), text.slice(one.to, other.from)];
  const tail = text.slice(other.to, percent.from);
  if (/[；;]/.test(between + tail) || tail.length > 12) return null;
  if (/[由从][^，,。]{0,10}$/.test(before) && /[增降减升提][至到加为长少]?/.test(between))
    return { percent, part: other, whole: one, kind: 'growth', name: '变化', sure: true };
  if (
    /[比较][^，,。]{0,10}(?:年|期)(?:度)?(?:同期)?的?[^，,。]{0,4}$/.test(between) &&
    /^(?:[^，,。]{0,4})$/.test(tail.replace(grown, ''))
  )
    return { percent, part: one, whole: other, kind: 'growth', name: '变化', sure: true };
  return null;
}

/** Every percentage of a line whose two numbers are said in it. */
export function sharesIn(text: string): Share[] {
  const all = amountsIn(text);
  let before: Share | null = null;
  return all.flatMap((percent): Share[] => {
    if (percent.kind !== 'percent' || percent.unit !== '%' || percent.value === null || percent.scope.titled) return [];
    const found: Share | null =
      growthOf(text, all, percent) ?? rateOf(text, all, percent) ?? shareOf(text, all, percent, before);
    if (found?.kind === 'share') before = found;
    return found ? [found] : [];
  });
}
