import type { Found } from './finding.ts';
import type { Line } from './lines.ts';
import type { Office } from './office.ts';
import { isOwnWord } from './own-words.ts';
import { perPart } from './per-object.ts';
import type { Rule } from './rule.ts';
import { findListed, type Listed } from './word-list.ts';

type Declared<T> = Pick<Rule, 'id' | 'title' | 'severities'> & {
  listOf: (office: Office) => readonly T[];
  wordOf: (entry: T) => string;
  found: (line: Line, listed: Listed<T>, agency: string) => Found | null;
};

/** A rule that looks for the words of a list the office keeps, wherever they are not part of a longer word of its own. */
export function listedRule<T>({ listOf, wordOf, found, ...declared }: Declared<T>): Rule {
  const finders = new WeakMap<readonly T[], (text: string) => Listed<T>[]>();
  const finderOf = (entries: readonly T[]): ((text: string) => Listed<T>[]) => {
    const known = finders.get(entries) ?? findListed(entries, wordOf);
    finders.set(entries, known);
    return known;
  };
  const foundInPart = perPart((part, entries: readonly T[], own: Office['words'], agency: string): Found[] => {
    const findIn = finderOf(entries);
    return part.flatMap((line) =>
      findIn(line.text).flatMap((listed) => {
        if (isOwnWord(own, line.text, listed)) return [];
        const one = found(line, listed, agency);
        return one === null ? [] : [one];
      }),
    );
  });
  return {
    ...declared,
    source: 'local',
    reads: ['lines', 'office', 'agency'],
    check: ({ report, parts, office }) => {
      const entries = listOf(office);
      if (entries.length === 0) return [];
      return parts.flatMap((part) => foundInPart(part, entries, office.words, report.agency.name));
    },
  };
}
