import { matchesOf } from '../../report/matches.ts';
import { whereIn, type Line } from '../lines.ts';
import type { Found } from '../finding.ts';
import { remembered } from '../remembered.ts';
import type { Rule } from '../rule.ts';

const numeral = /[一二两三四五六七八九十双\d]/;
const shortest = 5;

/** Words in quotes that carry a numeral: names of reforms and campaigns. */
const slogansIn = remembered((text: string): readonly { words: string; from: number }[] =>
  matchesOf(/“([^“”\n]{5,24})”/g, text).flatMap(({ index, 1: words = '' }) =>
    numeral.test(words) ? [{ words, from: index + 1 }] : [],
  ),
);

/** Plans are told apart by their number (十三五, 十四五), and so are rounds, sessions, years and days. */
const ordinal = /第[一二三四五六七八九十\d]|十[一二三四五六七八九]五|\d[年月日届批]|[一二三四五六七八九十]月/;

/** With all numerals alike, what differs is only the numeral: at one place. */
function differsAt(one: string, other: string): number | null {
  if (one.length !== other.length || one === other) return null;
  let at: number | null = null;
  for (let place = 0; place < one.length; place += 1) {
    if (one[place] === other[place]) continue;
    if (at !== null || !numeral.test(one[place] ?? '') || !numeral.test(other[place] ?? '')) return null;
    at = place;
  }
  return at;
}

type Said = { words: string; line: Line; from: number; count: number };

/** One name of a reform in quotes that stands in the report with two numerals: “两集中” here, “一集中” there. */
export const unevenSlogans: Rule = {
  id: 'uneven-slogan',
  title: '同一提法的数字',
  source: 'language',
  severities: ['hint'],
  reads: ['lines'],
  check: ({ lines }) => {
    const known = new Map<string, Said>();
    for (const line of lines) {
      for (const { words, from } of slogansIn(line.text)) {
        if (words.length < shortest || ordinal.test(words)) continue;
        const before = known.get(words);
        if (before) before.count += 1;
        else known.set(words, { words, line, from, count: 1 });
      }
    }
    const all = [...known.values()];
    return all.flatMap((one, at): Found[] => {
      const other = all.slice(0, at).find(({ words }) => differsAt(words, one.words) !== null);
      if (!other) return [];
      const [odd, usual] = one.count > other.count ? [other, one] : [one, other];
      return [
        {
          severity: 'hint',
          confidence: 'asks',
          message: `“${odd.words}”在别处写的是“${usual.words}”`,
          explain: '同一个提法的数字应当一致：请核对文件后统一，确实是两个提法的可以不改。',
          where: whereIn(odd.line, odd.from, odd.from + odd.words.length),
          other: whereIn(usual.line, usual.from, usual.from + usual.words.length),
          left: odd.words,
          right: usual.words,
          subject: odd.words.replace(/[一二两三四五六七八九十双\d]/g, ''),
        },
      ];
    });
  },
};
