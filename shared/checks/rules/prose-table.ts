import type { Form, Indicator } from '../../forms/form.ts';
import { indicatorWords, shortLabel } from '../../forms/words.ts';
import { product, sum, type Decimal } from '../../report/decimal.ts';
import { figureValue, type Report } from '../../report/report.ts';
import type { SlotId } from '../../report/slots.ts';
import type { Found, Repair } from '../finding.ts';
import { editIn, whereIn, type Line } from '../lines.ts';
import { perPart } from '../per-object.ts';
import { inProseParts, linesOfPart } from '../prose-said.ts';
import type { Rule } from '../rule.ts';
import { saidIn, type Said } from '../said.ts';
import { saidZerosIn } from '../said-zeros.ts';
import { isRightOf } from '../tolerance.ts';

type Figures = Pick<Report, 'figures'>;

/** A figure, or several added, that a number in the prose may be, in the unit of the prose. */
type Meant = { indicators: readonly Indicator[]; value: Decimal };

function meantBy({ saying, amount }: Said, form: Form, report: Figures): Meant[] {
  return saying.sums.flatMap((ids): Meant[] => {
    const indicators = ids.flatMap((id) => form.indicators.filter((one) => one.id === id));
    const values = indicators.map(({ id, unit }) => {
      const value = figureValue(report, id);
      return value !== null && unit === '万元' && amount.unit === '元' ? product(value, '10000') : value;
    });
    if (indicators.length < ids.length || !values.every((value) => value !== null)) return [];
    return [{ indicators, value: sum(values) }];
  });
}

const wordsOf = ({ indicators }: Meant): string =>
  indicators.map((indicator) => `“${indicatorWords(indicator)}”`).join('加');

/** 同意公开答复数 is what the sentence says, not only what it means. */
const isLabel = (clause: string, { label }: Indicator): boolean =>
  clause.endsWith(shortLabel(label).replace(/(?:总)?(?:次|件|条|人)?数(?:量)?$/, ''));

function repairOf(line: Line, { amount, clear }: Said, { indicators, value }: Meant, alone: boolean): Repair | null {
  const isSame = amount.qualifier === null && amount.multiplier === '' && indicators[0]?.unit !== '万元';
  if (!clear || !alone || !isSame || !/^\d+$/.test(line.text.slice(amount.digits.from, amount.digits.to))) return null;
  const edit = editIn(line, amount.digits.from, amount.digits.to, value);
  return edit && { words: `改成表中的${value}`, edits: [edit] };
}

function contradiction(line: Line, said: Said, form: Form, report: Figures): Found[] {
  const { amount, phrase, clear, saying } = said;
  const meant = meantBy(said, form, report);
  const [main] = meant;
  const [indicator] = main?.indicators ?? [];
  if (!main || !indicator) return [];
  if (meant.some(({ value }) => isRightOf(amount, value) !== false)) return [];
  const stated = line.text.slice(amount.what.from, amount.what.to).replace(/[“”：:，,\s]|共|为|的$/g, '');
  const isSure =
    clear && !amount.negated && amount.qualifier === null && main.indicators.length === 1 && isLabel(stated, indicator);
  const unit = indicator.unit === '万元' && amount.unit === '元' ? '元' : indicator.unit;
  const prose = amount.negated
    ? `正文写的是没有（“${line.text.slice(amount.from, amount.what.to)}”）`
    : `正文里“${phrase}”是${amount.written}`;
  const facts = `${prose}，统计表里${wordsOf(main)}是${main.value}${unit}`;
  return [
    {
      severity: isSure ? 'error' : clear ? 'warning' : 'hint',
      confidence: clear ? 'likely' : 'asks',
      message: clear ? facts : `${facts}，请确认说的是不是同一个数`,
      where: whereIn(line, amount.from, amount.negated ? amount.what.to : Math.max(amount.to, amount.unitPlace.to)),
      other: { indicator: indicator.id },
      left: amount.negated ? '0' : amount.written,
      right: main.value,
      explain: clear
        ? '同一个数在正文和统计表里应当一致：请核对后改正其中一处，或写明正文的口径。'
        : '如果口径不同（如只是一部分单位、一段时间的数），写明口径就可以保留。',
      subject: `${saying.id} ${phrase}`,
      repair: repairOf(line, said, main, meant.length === 1),
    },
  ];
}

const foundInPart = perPart(
  (part, slot: SlotId | null, year: number, agency: string, form: Form, figures: Report['figures']): Found[] =>
    linesOfPart(part, slot, year, agency).flatMap(({ line, context }) =>
      [...saidIn(line, context), ...saidZerosIn(line.text, context)].flatMap((said) =>
        contradiction(line, said, form, { figures }),
      ),
    ),
);

/** A number in the prose that by its words is a figure of the table, and says something else. */
export const proseTable: Rule = {
  id: 'prose-table',
  title: '正文与统计表',
  source: 'inferred',
  severities: ['error', 'warning', 'hint'],
  reads: ['lines', 'sections', 'figures', 'form', 'agency', 'year'],
  check: (facts) => inProseParts(facts, (...part) => foundInPart(...part, facts.form, facts.report.figures)),
};
