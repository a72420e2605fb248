import { difference, sum } from '../report/decimal.ts';
import { amountsIn, type Numbered } from './numbers.ts';
import { fitOf, type Fit } from './ratios.ts';

/** A percentage with the two numbers it says something of. `sure`: the words leave no other. */
export type Share = {
  percent: Numbered;
  part: Numbered;
  whole: Numbered;
  kind: 'share' | 'rate' | 'growth';
  name: string;
  sure: boolean;
  /** What else it may be a share of. */
  others?: readonly Numbered[];
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
  /占(?:全部|申请|受理|收到|答复|办[结理]|公开|信息|回复|发布)*(?:总数|总量|总体|总件数|总申请[数量]|总受理[数量]|比|的?$|申请[总数量]+)/;
/** 在已答复的210件申请中. */
const among = /^[^，。；]{0,12}[中里]/;

const together = /(?:共|合计|(?<!综)合|[两三四五]项)占/;

/** 工作信息20条、财务信息2条，共占25%: all items since the share before, where they are of one list; null where that is not sure. */
function addedUp(
  text: string,
  own: readonly Numbered[],
  last: Numbered,
  percents: readonly Numbered[],
): Numbered | null {
  const from = Math.max(
    percents.findLast(({ to }) => to <= last.from)?.to ?? 0,
    text.lastIndexOf('；', last.from),
    text.lastIndexOf(';', last.from),
  );
  const isOne = (one: Numbered): boolean =>
    last.scope.within === null
      ? last.scope.list !== null && one.scope.list === last.scope.list
      : one.scope.within === last.scope.within;
  const items = own.filter((one) => one.from >= from && one.unit === last.unit && isOne(one));
  const [first] = items;
  if (!first || items.length < 2) return null;
  const value = sum(items.map((one) => one.value ?? '0'));
  return { ...last, from: first.from, value, written: `${value}${last.unit}` };
}

/** The numbers before a percentage, and the words between; 34件（含部分公开3件），占72%: what stands in brackets is passed over. */
function before(text: string, all: readonly Numbered[], percent: Numbered): { own: Numbered[]; gap: string } {
  const own = all.filter((one) => level(one) && one.to <= percent.from);
  const end = own.at(-1)?.to ?? 0;
  const closed = /^[^（(]*?[）)]/.exec(text.slice(end, percent.from));
  const open = closed ? Math.max(text.lastIndexOf('（', end), text.lastIndexOf('(', end)) : -1;
  if (!closed || open < 0) return { own, gap: text.slice(end, percent.from) };
  return { own: own.filter(({ to }) => to <= open), gap: text.slice(end + closed[0].length, percent.from) };
}

/** Whether the words between a number and a percentage make it a share of something: 205件，占总数的97%. */
const isShareGap = (gap: string): boolean =>
  takes.test(gap) && gap.length < 24 && !/[。；;]|分别/.test(gap) && ofTotal.test(gap);

/** What is said to be a share of something is no whole of what stands beside it. */
const areParts = (text: string, all: readonly Numbered[]): ReadonlySet<Numbered> =>
  new Set(
    all.flatMap((percent) => {
      if (percent.kind !== 'percent') return [];
      const { own, gap } = before(text, all, percent);
      const last = own.at(-1);
      return last && isShareGap(gap) ? [last] : [];
    }),
  );

/** 205件，占总数的97%; 占210件的97%. */
function shareOf(
  text: string,
  all: readonly Numbered[],
  percent: Numbered,
  known: readonly Share[],
  parts: ReadonlySet<Numbered>,
): Share | null {
  const from = startOf(text, percent.from);
  const { own, gap } = before(text, all, percent);
  const last = own.at(-1);
  if (!last || last.from < from || percent.scope.change !== null) return null;
  // 占210件的97%
  const under = text.slice(Math.max(0, last.from - 12), last.from);
  if (/占[^，,。；;]{0,10}$/.test(under) && /^[^，,。；;]{0,6}的$/.test(gap)) {
    const part = own.at(-2);
    return part && part.unit === last.unit && part.from >= from
      ? { percent, part, whole: last, kind: 'share', name: '占比', sure: true }
      : null;
  }
  const isShare = isShareGap(gap);
  const isBracket = /^[（(]$/.test(gap);
  if (!isShare && !isBracket) return null;
  const percents = all.filter(({ kind }) => kind === 'percent');
  const part = together.test(gap) ? addedUp(text, own, last, percents) : last;
  if (!part) return null;
  // 占答复总数的: what it is a share of is named, and another number is not meant.
  const noun = /占(?:全部)?(申请|受理|收到|答复|办结|办理|公开|发布|回复)/.exec(gap)?.[1] ?? '';
  const larger = own.filter(
    (one) =>
      one.unit === part.unit &&
      one.from < part.from &&
      Number(one.value) >= Number(part.value) &&
      (!parts.has(one) || one.index === part.scope.within) &&
      `${words(text, one)}${text.slice(one.behind.from, one.behind.to)}`.includes(noun),
  );
  const within = larger.find(({ index }) => index === part.scope.within);
  const named = larger.findLast((one) => one.scope.total || among.test(text.slice(one.to, one.to + 16)));
  const latest = known.at(-1);
  const again = latest && larger.includes(latest.whole) ? latest.whole : undefined;
  const whole = within ?? again ?? named ?? (larger.length === 1 ? larger[0] : undefined);
  if (!whole || (isBracket && !within && !again)) return null;
  const isFit = (one: Numbered): boolean => fitsOf(part, one, percent) === 'right';
  // What is a part of something itself is no whole of another part.
  const wholes = larger.filter((one) => one.scope.within === null && !known.some((share) => share.part === one));
  const meant = within ?? wholes.find(isFit) ?? again ?? whole;
  const isNamed = meant === within || noun !== '' || among.test(text.slice(meant.to, meant.to + 16));
  const others = isNamed ? [] : wholes.filter((one) => one.value !== meant.value);
  return { percent, part, whole: meant, kind: 'share', name: '占比', sure: isShare && others.length === 0, others };
}

const fitsOf = (part: Numbered, whole: Numbered, percent: Numbered): Fit =>
  fitOf(part.value ?? '0', whole.value ?? '1', percent.value ?? '0', percent.decimals);

/** A share that may be of several wholes is of the one that most shares of its text are of. */
function ofSameWhole(share: Share, all: readonly Share[]): Share {
  const { others = [], part, percent } = share;
  if (others.length === 0 || fitsOf(part, share.whole, percent) === 'right') return share;
  const used = all.filter((one) => one.kind === 'share' && fitsOf(one.part, one.whole, one.percent) === 'right');
  const times = (whole: Numbered): number => used.filter((one) => one.whole === whole).length;
  const [best] = [share.whole, ...others].sort((one, other) => times(other) - times(one));
  return best && times(best) > 0 ? { ...share, whole: best, sure: true, others: [] } : share;
}

/** A 5件、B 3件，分别占62.5%和37.5%: the first share is of the first number, and so on. */
function respective(text: string, all: readonly Numbered[], at: number): Share[] {
  const first = all[at];
  if (!first || !/分别(?:占|为)[^，,。；;、]{0,10}$/.test(text.slice(Math.max(0, first.from - 16), first.from)))
    return [];
  const joined = (one: Numbered | undefined, before: Numbered): boolean =>
    one?.kind === 'percent' && /^[、，,和及与]+$/.test(text.slice(before.to, one.from));
  const percents = [first];
  for (const one of all.slice(at + 1)) {
    if (!joined(one, percents.at(-1) ?? first)) break;
    percents.push(one);
  }
  const before = all.slice(0, at).filter((one) => level(one) && one.from >= startOf(text, first.from));
  const parts = before.slice(-percents.length);
  const [unit] = parts.map((part) => part.unit);
  if (percents.length < 2 || parts.length < percents.length || parts.some((part) => part.unit !== unit)) return [];
  const added = parts.reduce((sum, { value }) => sum + Number(value), 0);
  const wholes = before.slice(0, -percents.length).filter((one) => one.unit === unit && Number(one.value) >= added);
  const whole = wholes.at(-1);
  if (!whole) return [];
  const others = wholes.slice(0, -1);
  return percents.flatMap((percent, which): Share[] => {
    const part = parts[which];
    return part ? [{ percent, part, whole, kind: 'share', name: '占比', sure: others.length === 0, others }] : [];
  });
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

const more = /(?:增加|增长|多|上升|提高)了?$/;
const less = /(?:减少|下降|少|降低)了?$/;

/** 47件，比上年增加9件，增长23.7%: what there was before follows from the other two. */
function addedOf(text: string, all: readonly Numbered[], percent: Numbered): Share | null {
  if (!grown.test(text.slice(Math.max(0, percent.from - 8), percent.from))) return null;
  const [part, added] = all.filter((one) => counted(one) && one.to <= percent.from).slice(-2);
  if (!part || !added || part.unit !== added.unit || part.scope.change !== null || part.value === null) return null;
  const [between, tail] = [text.slice(part.to, added.from), text.slice(added.to, percent.from)];
  const isUp = more.test(between);
  if (!/^[，,][^，,。；;]*(?:上年|去年|同期|20\d\d年)[^，,。；;]*$/.test(between) || (!isUp && !less.test(between)))
    return null;
  const sameWay = isUp ? /^[，,](?:同比)?(?:增长|增加|上升|提高|增幅)/ : /^[，,](?:同比)?(?:下降|减少|降低|降幅)/;
  if (!sameWay.test(tail) || tail.length > 10) return null;
  const value = isUp ? difference(part.value, added.value ?? '0') : sum([part.value, added.value ?? '0']);
  return {
    percent,
    part,
    whole: { ...part, value, written: `上年${value}${part.unit}` },
    kind: 'growth',
    name: '变化',
    sure: true,
  };
}

/** Every percentage of a line whose two numbers are said in it. */
export function sharesIn(text: string): Share[] {
  const all = amountsIn(text);
  const known: Share[] = [];
  const listed = all.flatMap((_, at) => respective(text, all, at));
  const parts = areParts(text, all);
  const shares = all.flatMap((percent): Share[] => {
    if (percent.kind !== 'percent' || percent.unit !== '%' || percent.value === null || percent.scope.titled) return [];
    const own = listed.find((share) => share.percent === percent);
    if (own) return [own];
    const found: Share | null =
      growthOf(text, all, percent) ??
      addedOf(text, all, percent) ??
      rateOf(text, all, percent) ??
      shareOf(text, all, percent, known, parts);
    if (found?.kind === 'share') known.push(found);
    return found ? [found] : [];
  });
  return shares.map((share) => ofSameWhole(share, shares));
}
