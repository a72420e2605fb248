import { bare } from './fold.ts';
import type { Found } from './heading.ts';
import { readMark } from './marks.ts';
import { endsAsPart } from './slot.ts';

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
  const said = new Set([bare(found[0]?.start.heading ?? '')]);
  while (end < found.length && found[end]?.at === (found[end - 1]?.at ?? 0) + 1 && found[end - 1]?.start.rest === '') {
    const words = bare(found[end]?.start.heading ?? '');
    // Where the first name comes again the list is at its end.
    if (said.has(words)) break;
    said.add(words);
    end += 1;
  }
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

const opensList = /(?:包括|包含|分为|涵盖|如下|以下|组成)[^。；]{0,12}[:：]$/;
const longestName = 45;

/**
 * The lines that list the parts behind words that say so (全文包括以下内容：): names line under line, until one comes again
 * or a line is no name. None where fewer than three stand there.
 */
export function listedLines(texts: readonly string[]): Set<number> {
  const opener = texts.findIndex(
    (text) => opensList.test(text.slice(-40)) && /全文|正文|报告|年报|内容/.test(text.slice(-80)),
  );
  if (opener < 0) return new Set();
  const said = new Set<string>();
  let at = opener + 1;
  for (; at < texts.length; at += 1) {
    const text = texts[at] ?? '';
    const name = bare(readMark(text)?.rest ?? text);
    if (text.length > longestName || /。./.test(text) || !endsAsPart(text) || said.has(name)) break;
    said.add(name);
  }
  return new Set(said.size < fewestAnnounced ? [] : Array.from({ length: said.size }, (_, more) => opener + 1 + more));
}
