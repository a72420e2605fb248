import { longestUnplaced, mostCarried } from './limits.ts';
import type { Prose } from './prose.ts';
import type { Report, Section } from './report.ts';
import { sentencesIn } from './sentences.ts';

/** What is remembered of prose that is taken over into a new report: each of its sentences once, in their order. */
export function carriedSentences(prose: Prose): string[] {
  const sentences = sentencesIn(prose).map((sentence) => sentence.slice(0, longestUnplaced));
  return [...new Set(sentences)].slice(0, mostCarried);
}

/** Prose is replaced, never changed in place, so what it says need be found only once. */
const known = new WeakMap<Prose, ReadonlySet<string>>();

function saidIn(prose: Prose): ReadonlySet<string> {
  const found = known.get(prose) ?? new Set(carriedSentences(prose));
  known.set(prose, found);
  return found;
}

/**
 * The sentences taken over that still stand in the prose as they were and that nobody has confirmed: what was reworded or
 * deleted was read. The same sentence in two places is one.
 */
export function unreadSentences({ carried = [], prose }: Pick<Section, 'carried' | 'prose'>): string[] {
  if (carried.length === 0) return [];
  const said = saidIn(prose);
  return carried.filter((sentence) => said.has(sentence));
}

/** How many sentences of a section wait to be confirmed. */
export const unreadCount = (section: Pick<Section, 'carried' | 'prose'>): number => unreadSentences(section).length;

/** How many of the whole report. */
export const unreadInReport = ({ sections }: Pick<Report, 'sections'>): number =>
  sections.reduce((sum, section) => sum + unreadCount(section), 0);
