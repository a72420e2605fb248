import { sectionPlace } from '../../api/place.ts';
import type { Form } from '../../forms/form.ts';
import { indicatorWords } from '../../forms/words.ts';
import { compare } from '../../report/decimal.ts';
import { figureValue } from '../../report/report.ts';
import { whereIn, type Line } from '../lines.ts';
import type { Found } from '../finding.ts';
import type { Rule } from '../rule.ts';

const fee = /信息处理费|收费|费用|收取|缴费|缴纳/;
const nothing =
  /^(?:本年度?|本机关|本单位|全年|我[县市区局镇]|暂时?)*(?:无|没有)(?:其[他它]需要报告的?事项|需要报告的?(?:其[他它])?事项)?[。.]?$/;
const noFee = /(?:未|没有|没|不曾)(?:向[^，。]{0,12})?(?:产生|发出|收取|收过|收)[^，。；]{0,16}(?:信息处理费|费用?)/;

type Charged = { indicator: string; words: string; value: string; means: string };

/** Figures that say there was something to charge for. */
function chargedIn(form: Form, figures: Parameters<typeof figureValue>[0]): Charged[] {
  return form.indicators.flatMap((indicator): Charged[] => {
    const means =
      indicator.id === 't3.o.nofee.tot' ? '发出过收费通知' : indicator.id === 'fee.total' ? '收取了费用' : null;
    const value = figureValue(figures, indicator.id);
    if (means === null || value === null || compare(value, '0') <= 0) return [];
    return [{ indicator: indicator.id, words: indicatorWords(indicator), value, means }];
  });
}

function foundFor(charged: Charged, lines: readonly Line[], place: string): Found[] {
  const { indicator, words, value, means } = charged;
  const base = {
    other: { indicator },
    right: value,
    subject: indicator,
    explain: '收费的件数和金额要在这一部分写明；没有实际收到费用的，也写一句经过。',
  };
  const tells = `统计表里“${words}”是${value}，说明${means}`;
  const denied = lines.find(({ text }) => indicator === 'fee.total' && noFee.test(text));
  if (denied) {
    const match = noFee.exec(denied.text);
    const from = match?.index ?? 0;
    const quote = match?.[0] ?? '';
    const where = whereIn(denied, from, from + quote.length);
    return [{ ...base, severity: 'error', message: `${tells}，正文写的是“${quote}”`, where, left: quote }];
  }
  if (lines.some(({ text }) => fee.test(text))) return [];
  const bare = lines.find(({ text }) => nothing.test(text.trim()));
  const where = bare ? whereIn(bare, 0, bare.text.length) : { place };
  const says = bare ? `这一部分写的是“${bare.text.trim()}”` : '这一部分没有写到收费';
  return [
    { ...base, severity: 'warning', confidence: 'likely', message: `${tells}，${says}`, where, left: bare?.text ?? '' },
  ];
}

/**
 * Fees that the table shows are reported in the part for them: 国办公开办函〔2021〕30号 has 信息处理费 reported in 其他需要报告的事项,
 * 条例 of 2008, article 32 in a part of its own.
 */
export const feeSaid: Rule = {
  id: 'fee-said',
  title: '收费情况',
  source: 'regulation',
  severities: ['error', 'warning'],
  reads: ['lines', 'sections', 'figures', 'form'],
  check: ({ report, form, lines }) =>
    chargedIn(form, report).flatMap((charged) => {
      const slot = charged.indicator === 'fee.total' ? 'fee' : 'otherMatter';
      const section = report.sections.find((one) => one.slot === slot);
      if (!section) return [];
      const place = sectionPlace(section.id);
      const own = lines.filter((line) => line.place === place && line.at >= 0 && line.text.trim() !== '');
      return own.length === 0 ? [] : foundFor(charged, own, place);
    }),
};
