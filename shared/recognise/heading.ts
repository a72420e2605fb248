import type { SlotId } from '../report/slots.ts';
import { halfWidth } from './fold.ts';
import { readMark, readSpokenMark } from './marks.ts';
import { endsAsPart, isWholeHeading, slotOf } from './slot.ts';

/** A paragraph that opens a section: its heading, what runs on after it, and the number before it as printed. */
export type SectionStart = { heading: string; rest: string; slot: SlotId; ordinal: number | null; printed: string };

/** A line that may open a section: which line, and what it says. */
export type Found = { at: number; start: SectionStart };

const longestHeading = 45;
const endMarks = /[。：:；;\s\u3000]+$/;
const innerSpace = /(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu;

/** The first number of a part behind a space: the heading is at its end there. */
const numberInside = /[\s\u3000][（(]?[一1][）)、.．]/;

/** A row of a table whose cells ran together, with the label before its numbers. */
const runTogether = /\d{3,}$/;

type Split = { heading: string; rest: string };

/** Official layout widens short headings (引　言); the spaces are no part of the word. */
const closedUp = (text: string): string => {
  const closed = text.replace(innerSpace, '');
  return isWholeHeading(closed) ? closed : text;
};

const strong = (heading: string): boolean =>
  isWholeHeading(heading) || (slotOf(heading) !== 'free' && endsAsPart(heading));

/** Cuts "标题 正文" and "标题（一）正文", where no mark stands behind the heading, if the words can only be a heading. */
function splitUnmarked(text: string): Split | null {
  const match = /^(\S{2,45}?)(?:[\s\u3000]+|(?=[（(][一1][）)]))(?=\S)/.exec(text.slice(0, 120));
  const heading = match?.[1] ?? '';
  return match && strong(heading) ? { heading, rest: text.slice(match[0].length).trim() } : null;
}

/** Cuts "标题。正文" or "标题：正文" behind the heading; the whole text is the heading if it is short and has neither. */
function split(text: string): Split | null {
  const stop = text.slice(0, longestHeading + 2).search(/[。：:！!]/);
  const words = stop < 0 ? text : text.slice(0, stop);
  const open = words.slice(0, 60);
  if (/[\s\u3000（(]/.test(open) && (numberInside.test(open) || !isWholeHeading(words))) {
    const unmarked = splitUnmarked(text);
    if (unmarked) return unmarked;
  }
  if (stop < 0) return text.length <= longestHeading ? { heading: closedUp(text), rest: '' } : null;
  if (stop === 0 || stop > longestHeading) return null;
  return { heading: closedUp(words.replace(endMarks, '')), rest: text.slice(stop + 1).trim() };
}

/**
 * Reads a paragraph as the start of a section, numbered 一、 or 第一部分. A numbered line of unknown words counts if it is
 * a heading by itself; a numbered paragraph with unknown words that runs on is prose. 三是 counts only before words
 * that can be nothing but a heading.
 */
export function numberedStart(text: string): SectionStart | null {
  const written = readMark(text);
  const mark = written ?? readSpokenMark(text);
  if (!mark || mark.level !== 1) return null;
  const parts = split(mark.rest);
  if (!parts || parts.heading === '' || (!written && !isWholeHeading(parts.heading))) return null;
  if (runTogether.test(halfWidth(parts.heading))) return null;
  const slot = slotOf(parts.heading);
  if (slot === 'free' && parts.rest !== '') return null;
  return { ...parts, slot, ordinal: mark.ordinal, printed: mark.printed };
}

/** 没有因……申请行政复议的情况。 names a part, but says that nothing happened. */
const isDenial = /没有|未|[^有]无/;

/**
 * Reads a paragraph as a section heading without the number of one; only wordings that can be nothing else. The number
 * of a lower part stays before it in `printed`.
 */
export function unnumberedStart(text: string): SectionStart | null {
  if (readSpokenMark(text)) return null;
  const mark = readMark(text);
  const parts = split(mark && mark.level !== 1 ? mark.rest : text);
  if (!parts || !isWholeHeading(parts.heading) || isDenial.test(parts.heading)) return null;
  return { ...parts, slot: slotOf(parts.heading), ordinal: null, printed: mark?.printed ?? '' };
}
