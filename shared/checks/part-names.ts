import { slotOf } from '../recognise/slot.ts';

/** A name of a part without marks, and with the two spellings of 其他 as one. */
export const plainName = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '').replaceAll('其它', '其他');

/** Words that prefaces leave out of a part's name and headings put in. */
const generic =
  /政府信息公开|政务公开|政府信息|信息公开|情况|工作|行政|以及|有关|相关|本年度|事项|因|的|和|及|与|并|等|存在|主要|引起/g;

/** What is left of a name is what tells it from the others: two names with the same core name one part. */
export const coreName = (name: string): string => plainName(name).replace(generic, '');

export type Named = { name: string; at: number };
export type Pair = { announced: Named; part: Named };

/** Which announced part is which part of the report: by the name, by its core, by its subject, and what is left by its place. */
export function pairedParts(
  announced: readonly string[],
  parts: readonly string[],
): { pairs: Pair[]; unknown: Named[]; untold: Named[] } {
  const named = (names: readonly string[]): Named[] => names.map((name, at) => ({ name, at }));
  let [unknown, untold] = [named(announced), named(parts)];
  const pairs: Pair[] = [];
  const pairBy = (same: (one: Named, other: Named) => boolean): void => {
    for (const one of unknown) {
      const part = untold.find((other) => same(one, other));
      if (!part) continue;
      pairs.push({ announced: one, part });
      untold = untold.filter((other) => other !== part);
    }
    const taken = new Set(pairs.map((pair) => pair.announced));
    unknown = unknown.filter((one) => !taken.has(one));
  };
  pairBy((one, other) => plainName(one.name) === plainName(other.name));
  pairBy((one, other) => coreName(one.name) !== '' && coreName(one.name) === coreName(other.name));
  pairBy((one, other) => slotOf(one.name) !== 'free' && slotOf(one.name) === slotOf(other.name));
  if (unknown.length === untold.length) pairBy((one, other) => one.at === other.at);
  return { pairs: pairs.sort((one, other) => one.announced.at - other.announced.at), unknown, untold };
}

/** The pairs that stand out of order: those outside the longest run that has both sides rising. */
export function outOfPlace(pairs: readonly Pair[]): Pair[] {
  const runs: Pair[][] = [];
  for (const pair of pairs) {
    const before = runs.filter((run) => (run.at(-1)?.part.at ?? -1) < pair.part.at);
    const longest = before.reduce<Pair[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, pair]);
  }
  const kept = new Set(runs.reduce((best, run) => (run.length > best.length ? run : best), []));
  return pairs.filter((pair) => !kept.has(pair));
}
