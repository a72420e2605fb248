import { compare, difference, sum } from '../../report/decimal.ts';
import { boundsOf } from '../bounds.ts';
import { amountsIn, type Numbered } from '../numbers.ts';
import { fitOf, leeway, percentOf } from '../ratios.ts';
import { sharesIn, type Share } from '../shares.ts';
import { isProse, textRule, type TextFault } from '../text-fault.ts';

const valueOf = ({ value }: Numbered): string => value ?? '0';
const place = ({ from, to }: Numbered) => ({ from, to });

/** Growth is what has come in addition, of what was there before. */
const partOf = ({ kind, part, whole }: Share): string =>
  kind === 'growth' ? difference(valueOf(part), valueOf(whole)).replace(/^-/, '') : valueOf(part);

function isAllowed(share: Share, right: string): boolean {
  const bounds = boundsOf(share.percent);
  return bounds === null || (compare(right, bounds.low) >= 0 && compare(right, bounds.high) <= 0);
}

function ofShare(share: Share): TextFault | null {
  const { percent, part, whole, kind, name, sure } = share;
  const printed = valueOf(percent);
  if (compare(valueOf(whole), '0') <= 0) return null;
  const fit = fitOf(partOf(share), valueOf(whole), printed, percent.decimals);
  const right = percentOf(partOf(share), valueOf(whole), percent.decimals);
  if (fit === 'right' || (percent.qualifier !== null && isAllowed(share, right))) return null;
  const isExact = [percent, part, whole].every(({ qualifier }) => qualifier === null);
  if (!isExact && Math.abs(Number(right) - Number(printed)) < 5) return null;
  const shown = kind === 'growth' ? `${whole.written}到${part.written}的变化` : `${part.written}÷${whole.written}`;
  const base = {
    at: place(percent),
    other: place(part),
    left: printed,
    right,
    subject: `${name} ${part.unit}`,
    explain: '请核对两个数和百分比，按印出的位数四舍五入。',
  };
  if (fit === 'cut') {
    const exact = percentOf(partOf(share), valueOf(whole), percent.decimals + 2);
    return {
      ...base,
      severity: sure && isExact ? 'warning' : 'hint',
      confidence: sure ? 'likely' : 'asks',
      message: `${shown}是${exact}%，写作“${percent.written}”是把后面的数舍去了，四舍五入应为${right}%`,
    };
  }
  const isSure = sure && isExact && kind !== 'growth';
  return {
    ...base,
    severity: isSure ? 'error' : sure && isExact ? 'warning' : 'hint',
    confidence: isSure ? 'certain' : sure ? 'likely' : 'asks',
    message: `${shown}应为${right}%，写的是“${percent.written}”`,
  };
}

const most100 =
  /(?:(?:办结|办复|答复|回复|满意|公开|覆盖|知晓|准确|合格|及时|更新|解读|采纳|处理)[率度]|占[^，,。；;]{0,12})[^，,。；;\d]{0,4}$/;

/** No share of anything is more than all of it. */
const tooMuch = (text: string, percent: Numbered): TextFault[] => {
  const head = text.slice(Math.max(0, percent.from - 20), percent.from);
  if (percent.scope.change !== null || compare(valueOf(percent), '100') <= 0 || !most100.test(head)) return [];
  return [
    {
      at: place(percent),
      severity: 'error',
      message: `“${text.slice(Math.max(0, percent.from - 6), percent.to)}”超过了100%`,
      explain: '占比和办结率、满意率一类的比率不会超过100%：请核对。',
      left: valueOf(percent),
      right: '100',
      subject: head.slice(-6),
    },
  ];
};

const hasOthers = /其余|其[他它]|剩余|以及|等|主要|部分|大约|约/;
const isTakenAgain = /同时|以上|以下|其中|同比|增长|下降|率/;

/** 分别占50%、30%、25%: shares of one whole come to 100. */
function sums(text: string, all: readonly Numbered[]): TextFault[] {
  return text.split(/(?<=[。！？；;])/).flatMap((sentence, at, parts): TextFault[] => {
    const from = parts.slice(0, at).join('').length;
    const own = all.filter(
      (one) => one.kind === 'percent' && one.value !== null && one.from >= from && one.to <= from + sentence.length,
    );
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last || own.length < 3 || isTakenAgain.test(sentence) || hasOthers.test(sentence)) return [];
    if (own.some(({ scope, qualifier }) => scope.change !== null || qualifier !== null)) return [];
    const isEach = own.every((one, which) => {
      const words = text.slice(own[which - 1]?.to ?? from, one.from);
      return (
        words.includes('占') && !/占[^的]{1,16}的$/.test(words.replace(/占(?:总数|全部|总量|申请)[^的]{0,8}的$/, '占'))
      );
    });
    const isList = /分别占|占比分别/.test(sentence);
    const total = sum(own.map(valueOf));
    const off = difference(total, '100');
    if ((!isEach && !isList) || compare(off.replace(/^-/, ''), leeway(own)) <= 0) return [];
    return [
      {
        at: { from: first.from, to: last.to },
        severity: compare(off, '0') > 0 ? 'warning' : 'hint',
        confidence: compare(off, '0') > 0 ? 'likely' : 'asks',
        message: `这几项占比相加是${total}%，不是100%`,
        explain: '同一总数的各项占比相加应为100%（四舍五入的误差除外）：请核对有没有写错或漏写的一项。',
        left: total,
        right: '100',
        subject: `占比之和 ${text.slice(first.what.from, first.what.to)}`.replace(/\d/g, ''),
      },
    ];
  });
}

const fewestShares = 4;

/** Shares of one whole, each with its part, that together come to less than it: 128 of 130 and 98.46%. */
function incomplete(text: string, shares: readonly Share[]): TextFault[] {
  const wholes = new Set(shares.flatMap(({ kind, whole }) => (kind === 'share' ? [whole] : [])));
  return [...wholes].flatMap((whole): TextFault[] => {
    const own = shares.filter((share) => share.kind === 'share' && share.whole === whole);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last || own.length < fewestShares) return [];
    const words = text.slice(whole.to, last.percent.to + 4);
    if (/主要|等|其余|包括|左右/.test(words) || own.some(({ part, percent }) => part.qualifier ?? percent.qualifier))
      return [];
    const listed = sum(own.map(({ part }) => valueOf(part)));
    const total = sum(own.map(({ percent }) => valueOf(percent)));
    const off = difference('100', total);
    if (compare(listed, valueOf(whole)) >= 0 || compare(off, leeway(own.map(({ percent }) => percent))) <= 0) return [];
    return [
      {
        at: { from: first.part.from, to: last.percent.to },
        other: place(whole),
        severity: 'hint',
        confidence: 'asks',
        message: `列出的各项相加是${listed}${whole.unit}、${total}%，总数是${whole.written}：是不是漏了一项？`,
        explain: '逐项写明占比时，各项一般应凑足总数和100%：请核对，只列出一部分的写明“主要”。',
        left: listed,
        right: valueOf(whole),
        subject: `各项占比 ${text.slice(whole.what.from, whole.what.to)}`.replace(/\d/g, ''),
      },
    ];
  });
}

/** A percentage is its part by its whole at the precision it is printed with. */
export const percentages = textRule({
  id: 'percentages',
  title: '百分比',
  source: 'language',
  severities: ['error', 'warning', 'hint'],
  isRead: isProse,
  find: (text) => {
    if (!/[%％‰]|百分之/.test(text)) return [];
    const all = amountsIn(text);
    const percents = all.filter(({ kind, unit, value }) => kind === 'percent' && unit === '%' && value !== null);
    if (percents.length === 0) return [];
    const shares = sharesIn(text);
    const found = shares.flatMap((share) => {
      const fault = ofShare(share);
      return fault ? [fault] : [];
    });
    const beyond = percents.flatMap((one) => (found.some(({ at }) => at.from === one.from) ? [] : tooMuch(text, one)));
    const summed = sums(text, all);
    const isSaid = summed.length > 0 || found.some(({ severity }) => severity === 'error');
    return [...found, ...beyond, ...summed, ...(isSaid ? [] : incomplete(text, shares))];
  },
});
