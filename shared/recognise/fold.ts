/** Half-width form of every full-width character, other characters unchanged (Unicode NFKC). */
export function halfWidth(text: string): string {
  return text.normalize('NFKC');
}

/** A text reduced to what carries meaning when labels are compared: letters and digits, half-width, no spaces or marks. */
export function bare(text: string): string {
  return halfWidth(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Text without the spaces at its ends, ideographic and zero-width ones included. */
export function trimmed(text: string): string {
  return text.replace(/^[\s\u3000\u200b\ufeff]+|[\s\u3000\u200b\ufeff]+$/g, '');
}

/** How alike two texts are, 0 to 1, by shared pairs of neighbouring characters (Dice). */
export function similarity(left: string, right: string): number {
  if (left === right) return 1;
  if (left.length < 2 || right.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at < left.length - 1; at += 1) {
    const pair = left.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < right.length - 1; at += 1) {
    const pair = right.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared += 1;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / (left.length + right.length - 2);
}
