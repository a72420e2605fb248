import type { Form } from '../../forms/form.ts';
import { indicatorWords } from '../../forms/words.ts';
import { difference, sum, type Decimal } from '../../report/decimal.ts';
import { figureValue, type Report } from '../../report/report.ts';
import type { SlotId } from '../../report/slots.ts';
import { comparedWith, type Compared } from '../compared.ts';
import type { Found } from '../finding.ts';
import { whereIn, type Line } from '../lines.ts';
import { amountsIn } from '../numbers.ts';
import { perPart } from '../per-object.ts';
import { inProseParts, linesOfPart } from '../prose-said.ts';
import { fitOf, percentOf } from '../ratios.ts';
import type { Rule } from '../rule.ts';
import { everySaidIn, type Said } from '../said.ts';
import { isRightOf } from '../tolerance.ts';

type Figures = Pick<Report, 'figures'>;

/** A figure, or several added, as last year's report has it and as this year's may be. */
type Years = { ids: readonly string[]; before: Decimal; now: readonly Decimal[] };

/** What figures of a report come to; null where one of them is blank. */
function sumOf(ids: readonly string[], where: Figures): Decimal | null {
  const values = ids.map((id) => figureValue(where, id));
  return values.every((one) => one !== null) ? sum(values) : null;
}

function yearsOf({ saying, amount }: Said, report: Figures, previous: Figures): Years[] {
  const { value, kind } = amount;
  if (value === null || kind !== 'count') return [];
  const all = saying.sums.flatMap((ids): Years[] => {
    const [before, table] = [sumOf(ids, previous), sumOf(ids, report)];
    return before === null ? [] : [{ ids, before, now: table === null ? [value] : [value, table] }];
  });
  // Of what the number may be it is what this year's table bears out, where that is any of it.
  const borneOut = all.filter(({ now: [, table] }) => table !== undefined && isRightOf(amount, table) === true);
  return borneOut.length > 0 ? borneOut : all;
}

/** So many points a share may be off that is only about right. */
const about = 5;

function isRight({ amount, kind, up }: Compared, before: Decimal, now: Decimal): boolean {
  if (kind === 'level') return isRightOf(amount, before) !== false;
  const change = difference(now, before);
  if (change !== '0' && change.startsWith('-') === up) return false;
  const by = change.replace(/^-/, '');
  if (kind === 'by') return isRightOf(amount, by) !== false;
  if (before === '0' || amount.value === null) return true;
  if (amount.qualifier !== null) return Math.abs(Number(percentOf(by, before, 2)) - Number(amount.value)) < about;
  return fitOf(by, before, amount.value, amount.decimals) !== 'wrong';
}

function rightWords({ amount, kind }: Compared, before: Decimal, now: Decimal): string {
  const change = difference(now, before);
  if (change === '0') return '没有变化';
  const [verb, by] = change.startsWith('-') ? ['减少', change.slice(1)] : ['增加', change];
  return kind === 'by' ? `${verb}${by}${amount.unit}` : `${verb}${percentOf(by, before, amount.decimals)}%`;
}

function faultOf(line: Line, said: Said, one: Compared, years: readonly Years[], form: Form, year: number): Found[] {
  const [main] = years;
  const indicator = form.indicators.find(({ id }) => id === main?.ids[0]);
  const [now] = main?.now ?? [];
  if (!main || !indicator || now === undefined || (one.year !== null && one.year !== year)) return [];
  if (years.some(({ before, now: either }) => either.some((value) => isRight(one, before, value)))) return [];
  const { before } = main;
  const name = main.ids
    .map((id) => form.indicators.find((each) => each.id === id))
    .flatMap((each) => (each ? [`“${indicatorWords(each)}”`] : []));
  const last = `${year}年的报告里${name.join('加')}是${before}${indicator.unit}`;
  const written = line.text.slice(one.amount.from, one.amount.to);
  return [
    {
      severity: said.clear ? 'warning' : 'hint',
      confidence: said.clear ? 'likely' : 'asks',
      message:
        one.kind === 'level'
          ? `${last}，这里写的是${written}`
          : `${last}，到${said.amount.written}应是${rightWords(one, before, now)}，写的是“${one.up ? '增加' : '减少'}${written}”`,
      where: whereIn(line, one.amount.from, Math.max(one.amount.to, one.amount.unitPlace.to)),
      other: { indicator: indicator.id },
      left: written,
      right: one.kind === 'level' ? before : rightWords(one, before, now),
      explain: '请核对两年的数；上年的数后来更正过或口径有变化的，写明就可以保留。',
      subject: `${said.saying.id} ${one.kind}`,
    },
  ];
}

const foundInPart = perPart(
  (
    part,
    slot: SlotId | null,
    year: number,
    agency: string,
    form: Form,
    figures: Report['figures'],
    previous: Report,
  ): Found[] =>
    linesOfPart(part, slot, year, agency).flatMap(({ line, context }) =>
      everySaidIn(line, context).flatMap((said) =>
        comparedWith(line.text, amountsIn(line.text, line.number), said.amount).flatMap((one) =>
          faultOf(line, said, one, yearsOf(said, { figures }, previous), form, previous.year),
        ),
      ),
    ),
);

/** What the prose says a figure has grown or fallen by since last year, held against last year's report. */
export const sinceLastYear: Rule = {
  id: 'since-last-year',
  title: '与上年相比的增减',
  source: 'inferred',
  severities: ['warning', 'hint'],
  reads: ['lines', 'sections', 'figures', 'form', 'agency', 'year', 'previous'],
  check: (facts) => {
    const { previous, form, report } = facts;
    if (previous === null || previous.year !== report.year - 1) return [];
    return inProseParts(facts, (...part) => foundInPart(...part, form, report.figures, previous));
  },
};
