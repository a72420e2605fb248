import { numberText } from './number-text.ts';

/**
 * One level of a list: `text` is what is printed, in which a number stands for the counter of that level (0 the highest);
 * `legal` writes the counters of all levels in Arabic digits; `restartAfter` is the level below which it begins anew, null for
 * every higher one, -1 for none.
 */
export type ListLevel = {
  start: number;
  format: string;
  text: readonly (string | number)[];
  legal: boolean;
  restartAfter: number | null;
};

/** A use of a list: lists are counted together, a use may begin at numbers of its own when it is first met. */
export type ListUse = { list: number; use: number; levels: readonly ListLevel[]; starts: ReadonlyMap<number, number> };

const keptAt = (level: ListLevel | undefined, reached: number): boolean =>
  level?.restartAfter !== null && level?.restartAfter !== undefined && reached > level.restartAfter;

/** Counts the lists of a document: gives the number of the next paragraph of a level as it is printed. */
export function listCounters(): (use: ListUse, level: number) => string {
  const counters = new Map<number, (number | undefined)[]>();
  const begun = new Set<string>();
  return ({ list, use, levels, starts }, level) => {
    const known = counters.get(list) ?? [];
    counters.set(list, known);
    const first = `${use} ${level}`;
    const start = starts.get(level);
    const before = known[level];
    if (start !== undefined && !begun.has(first)) known[level] = start;
    else known[level] = before === undefined ? (start ?? levels[level]?.start ?? 1) : before + 1;
    begun.add(first);
    for (let deeper = level + 1; deeper < 9; deeper += 1) if (!keptAt(levels[deeper], level)) known[deeper] = undefined;
    const own = levels[level];
    return (own?.text ?? [])
      .map((part) => {
        if (typeof part === 'string') return part;
        const format = own?.legal ? 'decimal' : (levels[part]?.format ?? 'decimal');
        known[part] ??= levels[part]?.start ?? 1;
        return numberText(format, known[part] ?? 1);
      })
      .join('');
  };
}

/**
 * A paragraph with the number the source counted before it. A blank sets apart what would run together: digits, or a number
 * that ends in one and the text.
 */
export function withNumber(number: string, text: string): string {
  const runsOn = /[0-9A-Za-z]$/.test(number) || (/[.)]$/.test(number) && /^[0-9]/.test(text));
  return `${number}${runsOn && text !== '' ? ' ' : ''}${text}`;
}
