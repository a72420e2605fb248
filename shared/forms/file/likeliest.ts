import { distance } from '../../wording/distance.ts';

/** The one of these that a mistyped word was most likely meant to be, null if none is like it. */
export function likeliest(written: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.min(3, Math.floor(written.length / 2) + 1);
  for (const one of known) {
    const damage = distance(written.toLowerCase(), one.toLowerCase(), least);
    if (damage < least) [best, least] = [one, damage];
  }
  return best;
}
