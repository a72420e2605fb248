import { amountsIn, type Numbered } from '../numbers.ts';
import { lineRule, type Hit } from '../line-rule.ts';

const explain = '约数只用一个表示大概的词，放在整数前后：请核对后改正。';

/** 近2000余人: nearly, and more than. 共 and 达 say nothing of it. */
const below = /(?:将近|接近|大约|约|近|不足)/;
const above = /[余多]/;

function hitOf(text: string, { from, to, numeral, qualifier, written, value, kind }: Numbered): Hit[] {
  if (qualifier === null || (kind !== 'count' && kind !== 'money')) return [];
  const [before, behind] = [text.slice(from, numeral.from), text.slice(numeral.to, to)];
  const base = { from, to, severity: 'hint', explain } as const;
  const low = below.exec(before)?.[0];
  const high = above.exec(behind.slice(0, 2))?.[0];
  if (low && high) return [{ ...base, message: `“${written}”里“${low}”和“${high}”说法相反` }];
  if (/(?:约|近)/.test(before) && /(?:左右|上下)$/.test(behind))
    return [{ ...base, message: `“${written}”里表示大概的词用了两个` }];
  // 30299余条: who knows the last digit knows the number.
  const digits = text.slice(numeral.from, numeral.to);
  const isExact = /^\d{3,}$/.test(digits) && !digits.endsWith('0') && value !== null;
  if (isExact && high && behind.startsWith(high))
    return [{ ...base, confidence: 'asks', message: `“${written}”精确到了个位，又说“${high}”：是整数吗？` }];
  return [];
}

/** Numbers that are said to be about right in two ways at once, or exact and not. */
export const looseNumbers = lineRule({
  id: 'loose-number',
  title: '约数的写法',
  source: 'language',
  severities: ['hint'],
  isRead: ({ kind }) => kind !== 'title' && kind !== 'cell',
  find: (text) => (/[余多左上]/.test(text) ? amountsIn(text).flatMap((amount) => hitOf(text, amount)) : []),
});
