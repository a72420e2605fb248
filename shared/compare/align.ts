/** One step along two sequences: what both have, what only the first has, what only the second has. */
export type Step<T> =
  { kind: 'same'; before: T; after: T } | { kind: 'removed'; before: T } | { kind: 'added'; after: T };

/** Products of lengths above this are not compared pair by pair: it would take seconds, and such texts have little in common. */
const mostPairs = 4_000_000;

/**
 * Two sequences beside each other with as much in common as can be (a longest common subsequence by `key`). Read without the added
 * steps it is the first, without the removed ones the second. Removed come before added where both stand.
 */
export function align<T>(before: readonly T[], after: readonly T[], key: (item: T) => string): Step<T>[] {
  const [left, right] = [before.map(key), after.map(key)];
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head += 1;
  let tail = 0;
  while (
    tail < Math.min(left.length, right.length) - head &&
    left[left.length - 1 - tail] === right[right.length - 1 - tail]
  ) {
    tail += 1;
  }
  const steps: Step<T>[] = [];
  const pair = (i: number, j: number): void => {
    const [one, other] = [before[i], after[j]];
    if (one !== undefined && other !== undefined) steps.push({ kind: 'same', before: one, after: other });
  };
  for (let at = 0; at < head; at += 1) pair(at, at);
  const ends = { left: left.length - tail, right: right.length - tail };
  const matches = common(left.slice(head, ends.left), right.slice(head, ends.right));
  let [i, j] = [head, head];
  for (const match of [...matches.map(([a, b]) => [a + head, b + head] as const), [ends.left, ends.right] as const]) {
    for (const item of before.slice(i, match[0])) steps.push({ kind: 'removed', before: item });
    for (const item of after.slice(j, match[1])) steps.push({ kind: 'added', after: item });
    if (match[0] < ends.left) pair(match[0], match[1]);
    [i, j] = [match[0] + 1, match[1] + 1];
  }
  for (let at = 0; at < tail; at += 1) pair(ends.left + at, ends.right + at);
  return steps;
}

/** Pairs of places of a longest common subsequence, rising; none where the two are too long to tell. */
function common(left: readonly string[], right: readonly string[]): (readonly [number, number])[] {
  const width = right.length + 1;
  if (left.length * right.length > mostPairs) return [];
  const lengths = new Uint32Array((left.length + 1) * width);
  const length = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        left[i] === right[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (length(i + 1, j) >= length(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
