import { amounts } from './amounts.ts';
import { codes, contacts, documents } from './codes.ts';
import { dates, times } from './dates.ts';
import { fold } from './fold.ts';
import { labels } from './labels.ts';
import type { Bare, Finder, Mention, Place } from './mention.ts';
import { saidZeros } from './nothing.ts';
import { runEnd } from './numeral.ts';
import { articles, ordinals } from './ordinals.ts';
import { names } from './phrases.ts';
import { withScope } from './scope.ts';
import { shares } from './shares.ts';

const span = (first: number, last: number): string =>
  String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, at) => first + at));

/** The characters a number can begin with: digits, Chinese ones, those of vague numbers, those in a ring. */
const beginnings = {
  arabic: '0123456789',
  chinese: '〇零一二两三四五六七八九十百千万亿',
  vague: '几数上',
  ring: span(0x2460, 0x249b) + span(0x3220, 0x3229),
};
type Beginning = keyof typeof beginnings;

const written: readonly Beginning[] = ['arabic', 'chinese'];

/** Asked in this order, each about what it may begin with: what has a shape of its own goes before what is only a number. */
const finders: readonly (readonly [Finder, readonly Beginning[]])[] = [
  [documents, ['arabic']],
  [codes, ['arabic']],
  [contacts, ['arabic']],
  [articles, written],
  [labels, [...written, 'ring']],
  [dates, written],
  [times, ['arabic']],
  [ordinals, written],
  [shares, written],
  [names, written],
  [amounts, [...written, 'vague']],
];

const starts = new RegExp(`[${Object.values(beginnings).join('')}]`, 'g');
const none: readonly Finder[] = [];
const findersOf = new Map<string, readonly Finder[]>(
  finders
    .flatMap(([, kinds]) => kinds)
    .flatMap((kind) => {
      const asked = finders.filter(([, kinds]) => kinds.includes(kind)).map(([finder]) => finder);
      return [...beginnings[kind]].map((char) => [char, asked] as const);
    }),
);

function numbersIn(text: string): Bare[] {
  const found: Bare[] = [];
  let floor = 0;
  starts.lastIndex = 0;
  for (let start = starts.exec(text); start; start = starts.exec(text)) {
    const at = start.index;
    let bare: Bare | null = null;
    for (const finder of findersOf.get(start[0]) ?? none) {
      bare = finder(text, at, floor);
      if (bare) break;
    }
    if (bare) {
      found.push(bare);
      floor = Math.max(bare.to, at + 1);
      starts.lastIndex = floor;
    } else if (!beginnings.vague.includes(start[0])) starts.lastIndex = runEnd(text, at);
  }
  return found;
}

/** Said zeros put among the other numbers; a number inside what did not happen (未发生一起案件) is no other one. */
function withZeros(text: string, found: readonly Bare[]): { all: Bare[]; what: Map<Bare, Place> } {
  const zeros = saidZeros(text);
  const what = new Map<Bare, Place>();
  const all: Bare[] = [];
  let next = 0;
  let end = 0;
  for (const { amount, what: words } of zeros) {
    if (amount.from < end) continue;
    for (; next < found.length && (found[next]?.to ?? 0) <= amount.from; next += 1)
      all.push(...found.slice(next, next + 1));
    const crosses = found[next];
    if (crosses && crosses.from < amount.from) continue;
    while (next < found.length && (found[next]?.from ?? 0) < amount.to) next += 1;
    all.push(amount);
    end = amount.to;
    if (words) what.set(amount, words);
  }
  return { all: [...all, ...found.slice(next)], what };
}

/**
 * All numbers of a text in their order, and of each what it is: an amount with value, unit, qualifier, the words that say what
 * it counts and of what time, or a mark that says which one (date, document number, phone, ordinal …). Full-width digits,
 * thousands separators, blanks and marks of no width are understood, Chinese numerals too; a said zero (未收到申请) is one of
 * them. None overlaps another. What cannot be told is of kind `unclear` or has a `doubt`; no text makes it fail, and the time
 * it takes grows with the text's length alone.
 */
export function readNumbers(text: string): Mention[] {
  const folded = fold(text);
  const { all, what } = withZeros(folded.text, numbersIn(folded.text));
  const mentions = withScope(folded.text, all, what);
  const isSame = folded.text.length === text.length;
  const placed = ({ from, to }: Place): Place => ({
    from: folded.placeOf(from),
    to: to === from ? folded.placeOf(to) : folded.placeOf(to - 1) + 1,
  });
  return mentions.map((mention): Mention => {
    const place = isSame ? mention : placed(mention);
    const written = text.slice(place.from, place.to);
    if (isSame && written === mention.written) return mention;
    if (!('unit' in mention)) return { ...mention, ...place, written };
    if (isSame) return { ...mention, written };
    const { numeral, digits, unitPlace, what: words, behind } = mention;
    return {
      ...mention,
      ...place,
      written,
      numeral: placed(numeral),
      digits: placed(digits),
      unitPlace: placed(unitPlace),
      what: placed(words),
      behind: placed(behind),
    };
  });
}
