import { bulletSign } from './bullet.ts';
import { numberText } from './number-text.ts';

/**
 * One level of a list: `text` is what is printed, in which a number stands for the counter of that level (0 the highest);
 * `digits` are those a number has at least; `legal` writes the counters of all levels in Arabic digits; `restartAfter` is the
 * level below which it begins anew, null for every higher one, -1 for none; `spaced` where a blank or tab stands behind the number.
 */
export type ListLevel = {
  start: number;
  format: string;
  digits: number;
  text: readonly (string | number)[];
  legal: boolean;
  restartAfter: number | null;
  spaced: boolean;
  hidden: boolean;
};

/** A use of a list: lists are counted together, a use may begin at numbers of its own when it is first met. */
export type ListUse = {
  list: string | number;
  use: string | number;
  levels: readonly (ListLevel | undefined)[];
  starts: ReadonlyMap<number, number>;
};

/** A number as it is printed: `sign` is that of a bullet, which is no number. */
export type Printed = { text: string; spaced: boolean; sign: string };

/** Gives the number of the next paragraph of a level; null where the list has no such level. To be asked in the document's order. */
export type Counter = (use: ListUse, level: number) => Printed | null;

type Counts = (number | undefined)[];

/** Levels are numbered 0 to 8. */
const levelCount = 9;

const startOf = ({ levels, starts }: ListUse, level: number): number => starts.get(level) ?? levels[level]?.start ?? 1;

/** Levels below begin anew, but for those that wait for a certain level or for none. */
function restart(counts: Counts, { levels }: ListUse, level: number): void {
  for (let below = level + 1; below < levelCount; below += 1)
    if (level <= (levels[below]?.restartAfter ?? below)) counts[below] = undefined;
}

function printed(counts: Counts, use: ListUse, own: ListLevel): Printed {
  const words = own.text.filter((part) => typeof part === 'string').join('');
  if (own.hidden) return { text: '', spaced: false, sign: '' };
  if (own.format === 'bullet') return { text: '', spaced: false, sign: bulletSign(words) };
  const text = own.text.map((part) => {
    if (typeof part === 'string') return part;
    const value = counts[part] ?? startOf(use, part);
    const { format, digits } = use.levels[part] ?? { format: 'decimal', digits: 1 };
    if (own.legal) return String(value);
    if (format === 'bullet') return '';
    return digits > 1 ? String(value).padStart(digits, '0') : numberText(format, value);
  });
  return { text: text.join(''), spaced: own.spaced, sign: '' };
}

/**
 * Counts the paragraphs of a document's lists as Word does: a use that says where it begins does so when it is first met, a level
 * begins anew behind a higher one, and a level that was passed over shows where it would begin.
 */
export function listCounters(): Counter {
  const countsOf = new Map<ListUse['list'], Counts>();
  const begun = new Set<string>();
  return (use, level) => {
    const own = use.levels[level];
    if (!own) return null;
    const counts = countsOf.get(use.list) ?? [];
    countsOf.set(use.list, counts);
    const first = `${use.use} ${level}`;
    const anew = use.starts.has(level) && !begun.has(first);
    begun.add(first);
    const before = counts[level];
    counts[level] = before === undefined || anew ? startOf(use, level) : before + 1;
    restart(counts, use, level);
    return printed(counts, use, own);
  };
}

/** A paragraph with the number the source counted before it. A blank sets apart what would run together. */
export function withNumber(number: string, text: string, spaced = true): string {
  const runsOn = /[\p{L}\p{Nd}]$/u.test(number) || (/[.．)]$/.test(number) && /^\d/.test(text));
  return `${number}${spaced && runsOn && text !== '' ? ' ' : ''}${text}`;
}
