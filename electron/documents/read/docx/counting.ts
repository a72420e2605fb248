import { numberText } from '../flow/number-text.ts';
import type { List, Lists } from './numbering.ts';

/** A number as it is printed: `sign` is that of a bullet, which is no number. */
export type Printed = { text: string; spaced: boolean; sign: string };

/** Gives the next number of a list; null where there is no such list or level. To be asked in the document's order. */
export type Counter = (list: string, level: number) => Printed | null;

type Counts = (number | null)[];

const started = (list: List, level: number): number => list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;

/** Levels below begin anew, but for those that wait for a certain level or for none. */
function restart(counts: Counts, list: List, level: number): void {
  for (let below = level + 1; below < 9; below += 1) {
    const after = list.levels.get(below)?.restart ?? below;
    if (level < after) counts[below] = null;
  }
}

function printed(counts: Counts, list: List, level: number): Printed {
  const own = list.levels.get(level);
  if (!own || own.hidden) return { text: '', spaced: false, sign: '' };
  if (own.format === 'bullet') return { text: '', spaced: false, sign: own.text };
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const value = counts[index] ?? started(list, index);
    const { format = 'decimal', pattern = '' } = list.levels.get(index) ?? {};
    if (own.legal) return String(value);
    // A format of Word's own, "001, 002, 003, ...", says how many digits there are at least.
    if (format === 'custom') return String(value).padStart(/^0*\d/.exec(pattern)?.[0].length ?? 1, '0');
    return format === 'bullet' ? '' : numberText(format, value);
  });
  return { text, spaced: own.spaced, sign: '' };
}

/**
 * Counts the paragraphs of a document's lists as Word does: lists of one definition share their counts, a list that says where
 * it begins does so when it is first used, a level begins anew behind a higher one.
 */
export function counter(lists: Lists): Counter {
  const countsOf = new Map<string, Counts>();
  const begun = new Set<string>();
  return (id, level) => {
    const list = lists.get(id);
    if (!list?.levels.has(level)) return null;
    const counts = countsOf.get(list.counter) ?? Array.from({ length: 9 }, () => null);
    countsOf.set(list.counter, counts);
    const last = counts[level] ?? null;
    const first = `${id} ${level}`;
    const anew = list.starts.has(level) && !begun.has(first);
    begun.add(first);
    counts[level] = last === null || anew ? started(list, level) : last + 1;
    restart(counts, list, level);
    return printed(counts, list, level);
  };
}
