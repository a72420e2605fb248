import { simplified } from './simplified.ts';

/** Half-width form of every full-width character, other characters unchanged (Unicode NFKC). */
export function halfWidth(text: string): string {
  return text.normalize('NFKC');
}

/** A text reduced to what carries meaning when labels are compared: simplified letters and digits, half-width, no marks. */
export function bare(text: string): string {
  return simplified(halfWidth(text).replace(/[^\p{L}\p{N}]/gu, ''));
}

/** Text without the spaces at its ends, ideographic and zero-width ones included. */
export function trimmed(text: string): string {
  return text.replaceAll('\u200b', '').trim();
}

/** A text's pairs of neighbouring characters, repeated ones repeated. */
export function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

/** How alike two texts are, 0 to 1, by shared pairs of neighbouring characters (Dice). */
export function similarity(left: string, right: string): number {
  if (left === right) return 1;
  if (left.length < 2 || right.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (const pair of pairsOf(left)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairsOf(right)) {
    const free = pairs.get(pair) ?? 0;
    if (free > 0) {
      shared += 1;
      pairs.set(pair, free - 1);
    }
  }
  return (2 * shared) / (left.length + right.length - 2);
}
