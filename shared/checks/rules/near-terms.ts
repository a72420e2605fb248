import { confusions } from '../lexicon/confusions.ts';
import { lineRule } from '../line-rule.ts';
import { nearTerms, type Slip } from '../near-terms.ts';

const said: Readonly<Record<Slip, string>> = {
  other: '有一个字写错了',
  missing: '漏了一个字',
  doubled: '多了一个字',
  swapped: '两个字的次序颠倒了',
};

/** Of these the rule about characters taken for each other speaks. */
const saidAlready = new Set(confusions.map(({ wrong }) => wrong));

/** A fixed term of the field with one character wrong, lost, doubled or out of place. */
export const nearTermsRule = lineRule({
  id: 'near-term',
  title: '固定用语错字漏字',
  source: 'language',
  severities: ['warning'],
  find: (text) =>
    nearTerms(text)
      .filter(({ from, to }) => !saidAlready.has(text.slice(from, to)))
      .map(({ from, to, right, slip }) => ({
        from,
        to,
        severity: 'warning',
        confidence: 'likely',
        message: `“${text.slice(from, to)}”像是“${right}”，${said[slip]}`,
        explain: `请核对这个用语，应写成“${right}”的请改正。`,
        put: right,
      })),
});
