import type { Chance } from '../../arbitrary/chance.ts';

/** Figures by indicator. */
export type Numbers = Readonly<Record<string, number>>;

/** How much happens at an office; at `none` nobody ever asked for anything. */
export type Size = 'none' | 'small' | 'county' | 'large';

/** A number of the order of `most`, seldom a small one. */
export const upTo = (chance: Chance, most: number): number => chance.whole(Math.max(1, Math.floor(most / 3)), most);

/** A whole divided by chance among names, many of which get nothing; at most the whole itself. */
export function split(chance: Chance, whole: number, names: readonly string[]): Record<string, number> {
  const parts = Object.fromEntries(names.map((name) => [name, 0]));
  let left = whole;
  const order = chance.shuffled(names);
  order.forEach((name, at) => {
    const share = at === order.length - 1 ? left : chance.odds(0.3) ? 0 : chance.whole(0, left);
    parts[name] = share;
    left -= share;
  });
  return parts;
}
