import { distance } from '../wording/distance.ts';
import { pairsOf, similarity } from './fold.ts';

/** Finds the labels a damaged one may have been; `share` says how much of the label is there, 0 to 1. */
export type Closest = (text: string) => { label: string; share: number }[];

const shortest = 6;
const longLabel = 14;
const leastAlike = 0.82;
const mostRemembered = 5000;

/** A label of some length may have lost or changed a character, a long one two; shorter ones are too like each other. */
const mostDamage = (length: number): number => (length >= longLabel ? 2 : length > shortest ? 1 : 0);

/** How much of a label a text holds that is no more damaged than labels are found; 0 if it is another text. */
export function shareOf(text: string, label: string): number {
  const most = mostDamage(label.length);
  const damage = distance(text, label, most);
  if (most > 0 && damage <= most) return 1 - damage / label.length;
  const alike = label.length >= longLabel ? similarity(text, label) : 0;
  return alike >= leastAlike ? alike : 0;
}

/** Prepares the search over labels. Of labels that are equally close all are named: the text is neither of them. */
export function closestOf(labels: readonly string[]): Closest {
  const byPair = new Map<string, Set<string>>();
  for (const label of labels)
    for (const pair of pairsOf(label)) byPair.set(pair, (byPair.get(pair) ?? new Set<string>()).add(label));
  const search = (text: string): ReturnType<Closest> => {
    const hits = new Map<string, number>();
    for (const pair of new Set(pairsOf(text)))
      for (const label of byPair.get(pair) ?? []) hits.set(label, (hits.get(label) ?? 0) + 1);
    return [...hits].flatMap(([label, shared]) => {
      if (shared < Math.min(label.length, text.length) * 0.5) return [];
      const share = shareOf(text, label);
      return share > 0 ? [{ label, share }] : [];
    });
  };
  const found = new Map<string, ReturnType<Closest>>();
  return (text) => {
    if (text.length < shortest - 1) return [];
    const known = found.get(text) ?? search(text);
    if (found.size < mostRemembered) found.set(text, known);
    return known;
  };
}
