import { compare, product, type Decimal } from '../../report/decimal.ts';
import { amountsIn, type Numbered } from '../numbers.ts';
import { isProse, textRule, type TextFault } from '../text-fault.ts';

/** How many times a year what is done every so often is done: at least, at most. */
const often: readonly (readonly [RegExp, Decimal, Decimal])[] = [
  [/每(?:天|日|个工作日)[^，,。；;、\d]{0,14}$/, '220', '366'],
  [/每(?:周|个?星期)[^，,。；;、\d]{0,14}$/, '44', '54'],
  [/每个?月[^，,。；;、\d]{0,14}$/, '10', '13'],
  [/每个?季度[^，,。；;、\d]{0,14}$/, '3', '5'],
];

const channels = ['微信', '微博', '网站', '公报', '公众号', '客户端', '抖音', '新媒体', '会议', '培训', '检查', '督查'];
/** So many times more or less may come of holidays and busy days. */
const some = '1.3';

const perYear = /全年|年度|累计|共|合计/;
const channelIn = (text: string): string | undefined => channels.find((word) => text.includes(word));

const sentenceOf = (text: string, { from, to }: Numbered): string => {
  const start = Math.max(...[...'。；;'].map((mark) => text.lastIndexOf(mark, from - 1))) + 1;
  const end = text.slice(to).search(/[。；;]/);
  return text.slice(start, end < 0 ? text.length : to + end);
};

function compared(text: string, rate: Numbered, all: readonly Numbered[]): TextFault[] {
  const [, least, most] = often.find(([words]) => words.test(text.slice(Math.max(0, rate.from - 20), rate.from))) ?? [];
  const [low, high] = [rate.low ?? rate.value, rate.high ?? rate.value];
  if (least === undefined || most === undefined || low === null || high === null || rate.scope.titled) return [];
  if (/不少于|至少|以上|原则上|要求|应当|须/.test(sentenceOf(text, rate)) || rate.indefinite) return [];
  const channel = channelIn(sentenceOf(text, rate));
  const total = all.find((one) => {
    const words = text.slice(Math.max(0, one.from - 30), one.from);
    const isSame = one.unit === rate.unit && one.value !== null && one.kind === 'count' && one.from > rate.to;
    const isTotal = perYear.test(words.slice(words.search(/[^。；;]*$/)));
    return (
      isSame &&
      isTotal &&
      !one.scope.previous &&
      one.scope.change === null &&
      channel === channelIn(sentenceOf(text, one))
    );
  });
  if (!total || total.value === null || channel === undefined) return [];
  const [from, to] = [product(low, least), product(high, most)];
  if (compare(product(total.value, some), from) >= 0 && compare(total.value, product(to, some)) <= 0) return [];
  return [
    {
      at: { from: rate.from, to: rate.to },
      other: { from: total.from, to: total.to },
      severity: 'hint',
      confidence: 'asks',
      message: `按“${text.slice(Math.max(0, rate.from - 4), rate.to)}”一年约${from}—${to}${rate.unit}，全年数写的是${total.written}，是不是同一件事？`,
      explain: '频次和全年总数相差较大：请核对其中一个；统计口径不同的，在文中说明。',
      left: `${low}-${high}`,
      right: total.value,
      subject: `${channel} 频次`,
    },
  ];
}

/** So many every day, and so many a year: whether the one can come to the other. */
export const dailyRate = textRule({
  id: 'daily-rate',
  title: '频次与总数',
  source: 'inferred',
  severities: ['hint'],
  isRead: isProse,
  find: (text) => {
    if (!/每(?:天|日|周|个|月|季|星期)/.test(text)) return [];
    const all = amountsIn(text);
    return all.flatMap((rate) => (rate.kind === 'count' || rate.kind === 'range' ? compared(text, rate, all) : []));
  },
});
