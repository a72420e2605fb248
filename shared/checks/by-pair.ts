const bits = 0xffff;
const mixed = (first: number, second: number): number => ((first * 31) ^ (second * 7)) & bits;

/**
 * Things that are looked for in a text, by the two characters they begin with: what may begin at a place of the text. Nearly
 * every place is answered by one look into a table, so thousands of words cost little more than one.
 */
export function byPair<T>(
  things: readonly T[],
  wordOf: (thing: T) => string,
): (text: string, at: number) => readonly T[] {
  const none: readonly T[] = [];
  const seen = new Uint8Array(bits + 1);
  const known = new Map<string, T[]>();
  for (const thing of things) {
    const word = wordOf(thing);
    seen[mixed(word.charCodeAt(0), word.charCodeAt(1))] = 1;
    const pair = word.slice(0, 2);
    const same = known.get(pair);
    if (same) same.push(thing);
    else known.set(pair, [thing]);
  }
  return (text, at) =>
    seen[mixed(text.charCodeAt(at), text.charCodeAt(at + 1))] === 1
      ? (known.get(text.slice(at, at + 2)) ?? none)
      : none;
}
