import { sentencesOf } from '../../report/sentences.ts';
import type { Found } from '../finding.ts';
import { firstMet, wordNumbers } from '../first-met.ts';
import { hanOf } from '../han.ts';
import { whereIn, type Line } from '../lines.ts';
import { amountsIn } from '../numbers.ts';
import { perPart } from '../per-object.ts';
import { remembered } from '../remembered.ts';
import type { Rule } from '../rule.ts';

const shortest = 25;
const leastClause = 3;
/** A clause so long leads to the sentence it stood in before, so that not all are compared with all. */
const leastTelling = 6;

/** `clauses` in Chinese characters alone; `whole` is the number of all of them, `telling` those of the long ones (first-met.ts). */
type Long = {
  from: number;
  to: number;
  text: string;
  whole: number;
  clauses: readonly string[];
  telling: readonly number[];
};
type Said = Long & { line: Line };

const clauseEnd = /[、，,；;：:]/;

const numberOf = wordNumbers();
const byWhole = firstMet<Said>();
const byClause = firstMet<Said>();

/** The sentences of a text long enough that nobody writes them twice by chance. */
const longSentences = remembered((text): readonly Long[] =>
  sentencesOf([{ type: 'text', text }]).flatMap(({ plain, from, to }): Long[] => {
    if (plain.length < shortest) return [];
    const pieces = plain.split(clauseEnd).map(hanOf);
    const bare = pieces.join('');
    if (bare.length < shortest) return [];
    const clauses = pieces.filter((clause) => clause.length >= leastClause);
    const telling = clauses.filter(({ length }) => length >= leastTelling).map(numberOf);
    return [{ from, to, text: plain, whole: numberOf(bare), clauses, telling }];
  }),
);

const saidInPart = perPart((part): Said[] =>
  part.flatMap((line) =>
    line.kind === 'paragraph' || line.kind === 'subheading'
      ? longSentences(line.text, line.number).map((long) => ({ ...long, line }))
      : [],
  ),
);

const quoteOf = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** What a sentence counts; years, months and the numbers of documents say which one, not how many. */
const countsOf = ({ line, from, to }: Said): string[] =>
  amountsIn(line.text, line.number)
    .filter((amount) => amount.from >= from && amount.to <= to && !amount.scope.titled && !amount.indefinite)
    .map(({ written }) => written);

/** What is left of one list when all of another is taken out. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function numbersApart(here: readonly string[], before: readonly string[]): string {
  if (here.length > 0 && before.length > 0) return `，数字不同：前面是${before.join('、')}，这里是${here.join('、')}`;
  if (here.length > 0) return `，这里多了${here.join('、')}`;
  return before.length > 0 ? `，前面多了${before.join('、')}` : '';
}

function twice(one: Said, before: Said, same: boolean): Found {
  const [left, right] = [countsOf(one), countsOf(before)];
  const [here, there] = [without(left, right), without(right, left)];
  const numbers = numbersApart(here, there);
  return {
    // Word for word but for a number: one of the two is wrong. The other differences may be meant.
    severity: same && here.length > 0 && there.length > 0 ? 'warning' : 'hint',
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

function lengthOf(clauses: readonly string[]): number {
  let length = 0;
  for (const clause of clauses) length += clause.length;
  return length;
}

/** Whether most of the shorter of two sentences stands in the other clause by clause. */
function isNearly(one: readonly string[], other: readonly string[]): boolean {
  let shared = 0;
  for (const clause of one) if (other.includes(clause)) shared += clause.length;
  return shared >= leastShared && shared >= alike * Math.min(lengthOf(one), lengthOf(other));
}

/** The sentence before that most of this one stands in; its clauses are known from here on. */
function nearestBefore(said: Said): Said | null {
  let near: Said | null = null;
  for (const clause of said.telling) {
    const before = byClause.meet(clause, said);
    if (near === null && before !== null && before.line !== said.line) near = before;
  }
  return near && isNearly(said.clauses, near.clauses) ? near : null;
}

/** A part that repeats more sentences was copied as a whole: that is one thing to say. */
const mostApart = 5;

function asOne(all: readonly Found[], part: string): Found[] {
  const [first] = all;
  if (!first) return [];
  const isGrave = all.some(({ severity }) => severity === 'warning');
  return [
    {
      ...first,
      severity: isGrave ? 'warning' : 'hint',
      message: `“${part}”里有${all.length}句与前面写过的相同或大部分相同，这是第一句`,
      subject: `重复的句子 ${first.where.place ?? ''}`,
      facts: all.map(({ subject }) => subject).join('|'),
    },
  ];
}

/** Sentences that stand twice in a report, word for word or nearly so. */
export const repeatedSentences: Rule = {
  id: 'repeated-sentence',
  title: '重复的句子',
  source: 'language',
  severities: ['warning', 'hint'],
  reads: ['lines'],
  check: ({ parts }) => {
    byWhole.begin();
    byClause.begin();
    return parts.flatMap((part) => {
      const found: Found[] = [];
      for (const said of saidInPart(part)) {
        const before = byWhole.meet(said.whole, said);
        const near = before ? null : nearestBefore(said);
        if (before) found.push(twice(said, before, true));
        else if (near) found.push(twice(said, near, false));
      }
      return found.length > mostApart ? asOne(found, part[0]?.part ?? '') : found;
    });
  },
};
