import { byPair } from './by-pair.ts';

/** Where words of a list stand in a text, in their order; of two at one place the longer. */
export type Listed<T> = { from: number; to: number; entry: T };

/** No clerk reads more of one line. */
const mostFound = 300;

export function findListed<T>(entries: readonly T[], wordOf: (entry: T) => string): (text: string) => Listed<T>[] {
  const single = entries.filter((entry) => wordOf(entry).length === 1);
  const headed = byPair(
    entries.filter((entry) => wordOf(entry).length > 1),
    wordOf,
  );
  return (text) => {
    const found: Listed<T>[] = [];
    for (let at = 0; at < text.length && found.length < mostFound; at += 1) {
      const here = [...headed(text, at), ...single].filter((entry) => text.startsWith(wordOf(entry), at));
      const [first] = here.sort((one, other) => wordOf(other).length - wordOf(one).length);
      if (first === undefined) continue;
      found.push({ from: at, to: at + wordOf(first).length, entry: first });
      at += wordOf(first).length - 1;
    }
    return found;
  };
}
