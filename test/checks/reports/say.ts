import type { Chance } from '../../arbitrary/chance.ts';
import type { Numbers } from './numbers.ts';

/** What the wordings of a report are made with; `n` stands for a figure, as {{id}}, until it is known whether it is bound. */
export type Say = {
  chance: Chance;
  year: number;
  /** 县, 局, 镇: what 全 and 本 stand before. */
  unit: string;
  n: (id: string) => string;
  v: (id: string) => number;
  all: (...ids: readonly string[]) => number;
  /** One of several wordings. */
  or: (...words: [string, ...string[]]) => string;
  /** A wording that approximates a number rightly: 213 → 200余, 近220, 约210, 超过200; small ones as they are. */
  about: (value: number) => string;
  /** A part of a whole in percent, rounded as printed. */
  share: (part: number, whole: number) => string;
};

const grainOf = (value: number): number => 10 ** Math.max(1, String(value).length - 2);

function about(chance: Chance, value: number): string {
  const grain = grainOf(value);
  const below = Math.floor(value / grain) * grain;
  if (value < 100 || below === value) return String(value);
  const above = below + grain;
  const words: [string, ...string[]] = [`${below}余`, `超过${below}`];
  if (above - value <= value * 0.04) words.push(`近${above}`);
  if (value - below <= value * 0.04) words.push(`约${below}`);
  if (value >= 20_000 && grain % 1_000 === 0) words.push(`${below / 10_000}万余`);
  return chance.pick(words);
}

/** The share as digits with so many decimals, a half rounded up. */
export function shareOf(part: number, whole: number, decimals: number): string {
  const scale = 10 ** decimals;
  const rounded = Math.floor((part * 100 * scale * 2 + whole) / (whole * 2));
  return `${(rounded / scale).toFixed(decimals)}%`;
}

/** The wordings a report has chosen, and those of last year's, which a careful clerk does not take again. */
export type Chosen = { taken: Set<string>; before: ReadonlySet<string> };

export function sayOf(chance: Chance, numbers: Numbers, year: number, unit: string, chosen?: Chosen): Say {
  const decimals = chance.pick([0, 1, 2]);
  const v = (id: string): number => {
    const value = numbers[id];
    if (value === undefined) throw new Error(`no figure ${id}`);
    return value;
  };
  return {
    chance,
    year,
    unit,
    n: (id) => (v(id), `{{${id}}}`),
    v,
    all: (...ids) => ids.reduce((sum, id) => sum + v(id), 0),
    or: (...words) => {
      const [first, ...others] = words.filter((one) => !chosen?.before.has(one));
      const word = chance.pick(first === undefined ? words : [first, ...others]);
      chosen?.taken.add(word);
      return word;
    },
    about: (value) => about(chance, value),
    share: (part, whole) => shareOf(part, whole, decimals),
  };
}
