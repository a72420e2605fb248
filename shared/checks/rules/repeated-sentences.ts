import { figureMark, sentencesOf } from '../../report/sentences.ts';
import type { Found } from '../finding.ts';
import { whereIn, type Line } from '../lines.ts';
import { remembered } from '../remembered.ts';
import type { Rule } from '../rule.ts';

const shortest = 25;

type Said = { line: Line; from: number; to: number; text: string };

/** The sentences of a text long enough that nobody writes them twice by chance, and what they say but for their numbers. */
const longSentences = remembered((text: string) =>
  sentencesOf([{ type: 'text', text }]).flatMap(({ plain, from, to }) => {
    const bare = plain.replaceAll(figureMark, '').replace(/[^\p{Script=Han}]/gu, '');
    return bare.length < shortest ? [] : [{ from, to, bare, text: plain }];
  }),
);

const clauseEnd = /[、，,；;：:]/;

/** The clauses of a sentence in Chinese characters alone. */
const clausesOf = remembered((text: string): readonly string[] =>
  text
    .split(clauseEnd)
    .map((clause) => clause.replace(/[^\p{Script=Han}]/gu, ''))
    .filter((clause) => clause.length >= 3),
);

const quoteOf = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const numbersOf = (text: string): string => (text.match(/\d+(?:\.\d+)?[\p{Script=Han}%％]?/gu) ?? []).join('、');

const withoutYears = (numbers: string): string => numbers.replace(/20\d\d年?、?/g, '');

function twice(one: Said, before: Said, same: boolean): Found {
  const [left, right] = [numbersOf(one.text), numbersOf(before.text)];
  const numbers = left === right ? '' : `，数字不同：前面是${right || '没有'}，这里是${left || '没有'}`;
  // The plan for the next year may well repeat the words of this one.
  const isYears = withoutYears(left) === withoutYears(right);
  return {
    severity: numbers === '' || isYears ? 'hint' : 'warning',
    confidence: 'asks',
    message: same
      ? `“${quoteOf(one.text)}”在“${before.line.part}”里已经写过${numbers}`
      : `“${quoteOf(one.text)}”与“${before.line.part}”里的一句大部分相同${numbers}`,
    explain: '同一件事写一次就够：请删去一处，或让两处说得一样。',
    where: whereIn(one.line, one.from, one.to),
    other: whereIn(before.line, before.from, before.to),
    subject: one.text.replace(/\d+(?:\.\d+)?/g, '').slice(0, 60),
  };
}

const alike = 0.65;
const leastShared = 30;
/** A clause so long leads to the sentence it stood in before, so that not all are compared with all. */
const telling = 6;

/** Whether most of the shorter of two sentences stands in the other clause by clause. */
function isNearly(one: readonly string[], other: readonly string[]): boolean {
  const known = new Set(other);
  const length = (clauses: readonly string[]): number => clauses.reduce((sum, clause) => sum + clause.length, 0);
  const shared = length(one.filter((clause) => known.has(clause)));
  return shared >= leastShared && shared >= alike * Math.min(length(one), length(other));
}

/** Sentences that stand twice in a report, word for word or nearly so. */
export const repeatedSentences: Rule = {
  id: 'repeated-sentence',
  title: '重复的句子',
  source: 'language',
  check: ({ lines }) => {
    const whole = new Map<string, Said>();
    const byClause = new Map<string, Said>();
    return lines.flatMap((line) => {
      if (line.kind !== 'paragraph' && line.kind !== 'subheading') return [];
      return longSentences(line.text).flatMap(({ from, to, bare, text }): Found[] => {
        const said: Said = { line, from, to, text };
        const before = whole.get(bare);
        if (before) return [twice(said, before, true)];
        whole.set(bare, said);
        const clauses = clausesOf(text);
        const long = clauses.filter((clause) => clause.length >= telling);
        const near = long.map((clause) => byClause.get(clause)).find((one) => one && one.line !== line);
        for (const clause of long) if (!byClause.has(clause)) byClause.set(clause, said);
        if (!near || !isNearly(clauses, clausesOf(near.text))) return [];
        return [twice(said, near, false)];
      });
    });
  },
};
