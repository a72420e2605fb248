import { bare } from './fold.ts';
import type { Found } from './heading.ts';

const leader = /(?:(?:[.．·]\s*){3,}|…+)\s*\d{1,3}$/;

/** True for a line of a table of contents: a heading, dots, a page number. */
export function isLeader(text: string): boolean {
  return text.length <= 200 && (leader.test(text) || /^目\s*录$/.test(text));
}

const fewestAnnounced = 3;
const shareAgain = 0.6;

/**
 * The headings that only announce the parts: a run of headings line under line, with nothing between them, most of
 * which stand again further down. A preface lists the parts so, and a table of contents does.
 */
export function announcedStarts(found: readonly Found[]): Set<Found> {
  let end = 1;
  while (end < found.length && found[end]?.at === (found[end - 1]?.at ?? 0) + 1 && found[end - 1]?.start.rest === '')
    end += 1;
  const run = found.slice(0, end);
  if (run.length < fewestAnnounced) return new Set();
  const later = found.slice(end);
  const words = new Set(later.map(({ start }) => bare(start.heading)));
  const slots = new Set(later.map(({ start }) => start.slot));
  const again = run.filter(
    ({ start }) => words.has(bare(start.heading)) || (start.slot !== 'free' && slots.has(start.slot)),
  );
  return new Set(again.length >= run.length * shareAgain ? run : []);
}
