import { slotOf } from '../recognise/slot.ts';
import { matchesOf } from '../report/matches.ts';

/** A name of a part without marks, and with the two spellings of 其他 as one. */
export const plainName = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '').replaceAll('其它', '其他');

/** Words that prefaces leave out of a part's name and headings put in. */
const generic =
  /政府信息公开|政务公开|政府信息|信息公开|情况|工作|行政|以及|有关|相关|本年度|事项|因|的|和|及|与|并|等|存在|主要|引起/g;

/** What is left of a name is what tells it from the others: two names with the same core name one part. */
export const coreName = (name: string): string => plainName(name).replace(generic, '');

/** The two names a joined one may be made of, at each word that could join them. */
const halvesOf = (name: string): [string, string][] =>
  matchesOf(/以及|及|和|与/g, name).map(({ index, 0: joint }) => [
    name.slice(0, index),
    name.slice(index + joint.length).replace(/部分$/, ''),
  ]);

const letters = (name: string): string => [...plainName(name)].toSorted().join('');

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
  // 主动政府信息公开情况 and 主动公开政府信息情况: words that changed places.
  pairBy((one, other) => letters(one.name) === letters(other.name));
  pairBy((one, other) => slotOf(one.name) !== 'free' && slotOf(one.name) === slotOf(other.name));
  // 存在的问题及下一年打算 names two parts that follow one another, neither of which has another name in the list.
  const own = (name: Named): Named[] => [
    ...untold,
    ...pairs.flatMap(({ announced: one, part }) => (one === name ? [part] : [])),
  ];
  for (const name of [...unknown, ...pairs.map((pair) => pair.announced)]) {
    const partOf = (words: string): Named | undefined =>
      own(name).find((part) => coreName(words) !== '' && coreName(words) === coreName(part.name));
    for (const [before, after] of halvesOf(name.name)) {
      const [first, second] = [partOf(before), partOf(after)];
      if (!first || second?.at !== first.at + 1) continue;
      untold = untold.filter((part) => part !== first && part !== second);
      unknown = unknown.filter((one) => one !== name);
    }
  }
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
