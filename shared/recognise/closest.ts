import { distance, pairsOf, similarity } from './fold.ts';
import type { Target } from './labels.ts';

/** Finds the labels of a form that a damaged one may have been; `share` says how much of it is there, 0 to 1. */
export type Closest = (text: string) => { target: number; share: number }[];

const shortest = 6;
const longLabel = 14;
const leastAlike = 0.82;
const mostRemembered = 5000;

/** A label of some length may have lost or changed a character, a long one two; shorter ones are too like each other. */
const mostDamage = (length: number): number => (length >= longLabel ? 2 : length > shortest ? 1 : 0);

function shareOf(text: string, label: string): number {
  const most = mostDamage(label.length);
  const damage = distance(text, label, most);
  if (most > 0 && damage <= most) return 1 - damage / label.length;
  const alike = label.length >= longLabel ? similarity(text, label) : 0;
  return alike >= leastAlike ? alike : 0;
}

/**
 * Prepares the search over a form's labels. Where two different labels are equally close the text is neither: a figure
 * must never land in a wrong row.
 */
export function closestOf(targets: readonly Target[]): Closest {
  const byPair = new Map<string, Set<number>>();
  targets.forEach(({ bare }, at) => {
    for (const pair of pairsOf(bare)) byPair.set(pair, (byPair.get(pair) ?? new Set<number>()).add(at));
  });
  const search = (text: string): ReturnType<Closest> => {
    const hits = new Map<number, number>();
    for (const pair of new Set(pairsOf(text)))
      for (const at of byPair.get(pair) ?? []) hits.set(at, (hits.get(at) ?? 0) + 1);
    const close = [...hits].flatMap(([target, shared]) => {
      const label = targets[target]?.bare ?? '';
      if (shared < Math.min(label.length, text.length) * 0.5) return [];
      const share = shareOf(text, label);
      return share > 0 ? [{ target, share }] : [];
    });
    const top = Math.max(0, ...close.map(({ share }) => share));
    const best = close.filter(({ share }) => share === top);
    return new Set(best.map(({ target }) => targets[target]?.bare)).size === 1 ? best : [];
  };
  const found = new Map<string, ReturnType<Closest>>();
  return (text) => {
    if (text.length < shortest - 1) return [];
    const known = found.get(text) ?? search(text);
    if (found.size < mostRemembered) found.set(text, known);
    return known;
  };
}
