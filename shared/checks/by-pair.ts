const bits = 0xffff;
const mixed = (first: number, second: number): number => ((first * 31) ^ (second * 7)) & bits;

type Bucket<T> = { first: number; second: number; things: T[] };

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
  const buckets = new Map<number, Bucket<T>[]>();
  for (const thing of things) {
    const word = wordOf(thing);
    const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
    const key = mixed(first, second);
    seen[key] = 1;
    const here = buckets.get(key) ?? [];
    buckets.set(key, here);
    const bucket = here.find((one) => one.first === first && one.second === second);
    if (bucket) bucket.things.push(thing);
    else here.push({ first, second, things: [thing] });
  }
  return (text, at) => {
    const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
    const key = mixed(first, second);
    if (seen[key] === 0) return none;
    for (const bucket of buckets.get(key) ?? []) {
      if (bucket.first === first && bucket.second === second) return bucket.things;
    }
    return none;
  };
}
