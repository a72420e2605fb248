/** Chance that can be repeated: the same seed gives the same choices. */
export type Chance = {
  /** A whole number from `least` to `most`. */
  whole: (least: number, most: number) => number;
  /** True in this share of cases. */
  odds: (share: number) => boolean;
  pick: <T>(from: readonly [T, ...T[]]) => T;
  /** One of the weighted things; a weight says how often it was seen. */
  weighed: <T>(from: readonly (readonly [weight: number, thing: T])[]) => T;
  shuffled: <T>(from: readonly T[]) => T[];
};

/** Mulberry32: small, and spread well enough for choosing cases. */
export function chanceOf(seed: number): Chance {
  let state = (seed * 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    whole,
    odds: (share) => next() < share,
    pick: (from) => from[whole(0, from.length - 1)] ?? from[0],
    weighed: (from) => {
      let left = next() * from.reduce((sum, [weight]) => sum + weight, 0);
      const found = from.find(([weight]) => (left -= weight) < 0) ?? from[0];
      if (!found) throw new Error('nothing to choose from');
      return found[1];
    },
    shuffled: (from) =>
      from
        .map((thing) => ({ thing, at: next() }))
        .sort((left, right) => left.at - right.at)
        .map(({ thing }) => thing),
  };
}
