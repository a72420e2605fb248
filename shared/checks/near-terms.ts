import { shapes } from './lexicon/shapes.ts';
import { sounds } from './lexicon/sounds.ts';
import { saidOtherwise, wordsBetween, wordsOfOne } from './lexicon/terms-said-otherwise.ts';
import { terms } from './lexicon/terms.ts';
import { byPair } from './by-pair.ts';
import { longestLine } from './longest.ts';

export type Slip = 'other' | 'missing' | 'doubled' | 'swapped';

/** A stretch of text that is a fixed term but for one slip; `right` is what it would be. */
export type NearTerm = { from: number; to: number; right: string; slip: Slip };

const cut = terms.map((term) => term.split(' '));
const whole = cut.map((words) => words.join('')).filter((term) => term.length >= 4);
const right = new Set([...whole, ...saidOtherwise]);

const unique = [...new Set(whole)];

const alike = new Map<string, string>();
for (const group of [...sounds, ...shapes]) {
  for (const char of group) alike.set(char, (alike.get(char) ?? '') + group);
}

type Written = { wrong: string; right: string; slip: Slip };

/** A word between two others of its term with a character lost, or with its two in the wrong order. */
function brokenWords(words: readonly string[]): Written[] {
  return words.flatMap((word, at): Written[] => {
    const [before, after] = [words[at - 1]?.slice(-2) ?? '', words[at + 1]?.slice(0, 2) ?? ''];
    const [first, second] = [word[0] ?? '', word[1] ?? ''];
    if (word.length !== 2 || before.length < 2 || after.length < 2) return [];
    const made = (inner: string, slip: Slip): Written => ({
      wrong: before + inner + after,
      right: before + word + after,
      slip,
    });
    return [made(first, 'missing'), made(second, 'missing'), made(second + first, 'swapped')];
  });
}

const doubledWithin = (term: string): Written[] =>
  Array.from({ length: term.length - 2 }, (_, at) => ({
    wrong: term.slice(0, at + 2) + term.slice(at + 1),
    right: term,
    slip: 'doubled' as const,
  }));

const written = [
  ...new Map(
    [...unique.flatMap(doubledWithin), ...cut.flatMap(brokenWords)]
      .filter(({ wrong }) => !saidOtherwise.some((fine) => wrong.includes(fine)))
      .map((one) => [one.wrong, one]),
  ).values(),
];

/** What to look for where two characters stand: a term that begins with them, one that ends with them, or a slip as written. */
type Lead = { pair: string } & ({ term: string; isTail: boolean } | { slip: Written });
const leads = byPair<Lead>(
  [
    ...unique.map((term): Lead => ({ pair: term, term, isTail: false })),
    ...unique.map((term): Lead => ({ pair: term.slice(-2), term, isTail: true })),
    ...written.map((slip): Lead => ({ pair: slip.wrong, slip })),
  ],
  ({ pair }) => pair,
);

/** Where text that begins at `from` differs from the term, if in one place only; -1 otherwise. */
function onlyOther(text: string, from: number, term: string): number {
  let other = -1;
  for (let at = 0; at < term.length; at += 1) {
    if (text.charCodeAt(from + at) === term.charCodeAt(at)) continue;
    if (other >= 0) return -1;
    other = at;
  }
  return other;
}

const isHan = (char: string): boolean => /\p{Script=Han}/u.test(char);
const ends = (beside: string | undefined): boolean =>
  beside === undefined || !isHan(beside) || wordsBetween.includes(beside);

/** A wrong character at the end of a term counts only where no word can be made of it and what stands beside. */
function isSlip(text: string, from: number, term: string, at: number): boolean {
  const char = text[from + at];
  if (char === undefined || !alike.get(term[at] ?? '')?.includes(char)) return false;
  const found = text.slice(from, from + term.length);
  if (right.has(found) || saidOtherwise.some((fine) => found.includes(fine))) return false;
  const last = term.length - 1;
  if (term.length === 4 && wordsOfOne.includes(char)) return false;
  if (at === 0) return !wordsOfOne.includes(char) && ends(text[from - 1]);
  if (at === last) return !wordsOfOne.includes(char) && ends(text[from + term.length]);
  return true;
}

const shortest = (found: readonly NearTerm[]): NearTerm[] => {
  const kept: NearTerm[] = [];
  for (const one of [...found].sort((left, other) => left.from - other.from || left.to - other.to)) {
    const last = kept.at(-1);
    if (last === undefined || one.from >= last.to) kept.push(one);
    else if (one.to - one.from < last.to - last.from) kept[kept.length - 1] = one;
  }
  return kept;
};

/** No clerk reads more of one line. */
const mostFound = 300;

/** The fixed terms of the lexicon that stand in a text with one slip, in their order; of several at one place the shortest. */
export function nearTerms(text: string): NearTerm[] {
  const found: NearTerm[] = [];
  const look = (from: number, term: string): void => {
    const at = from < 0 ? -1 : onlyOther(text, from, term);
    if (at >= 0 && isSlip(text, from, term, at))
      found.push({ from, to: from + term.length, right: term, slip: 'other' });
  };
  for (let at = 0; at + 1 < Math.min(text.length, longestLine) && found.length < mostFound; at += 1) {
    for (const lead of leads(text, at)) {
      if ('term' in lead) look(lead.isTail ? at - lead.term.length + 2 : at, lead.term);
      else if (text.startsWith(lead.slip.wrong, at)) {
        const { wrong, right: meant, slip } = lead.slip;
        found.push({ from: at, to: at + wrong.length, right: meant, slip });
      }
    }
  }
  return shortest(found);
}
