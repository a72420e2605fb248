import type { SlotId } from '../report/slots.ts';
import { readMark } from './marks.ts';
import { isWholeHeading, slotOf } from './slot.ts';

/** A paragraph that opens a section: its heading, what runs on after it, and the number it is printed with. */
export type SectionStart = { heading: string; rest: string; slot: SlotId; ordinal: number | null };

const longestHeading = 45;
const endMarks = /[。：:；;\s\u3000]+$/;

/** Cuts "标题。正文" or "标题：正文" behind the heading; the whole text is the heading if it is short and has neither. */
function split(text: string): { heading: string; rest: string } | null {
  const stop = text.search(/[。：:！!]/);
  if (stop < 0) return text.length <= longestHeading ? { heading: text, rest: '' } : null;
  if (stop === 0 || stop > longestHeading) return null;
  return { heading: text.slice(0, stop).replace(endMarks, ''), rest: text.slice(stop + 1).trim() };
}

/**
 * Reads a paragraph as the start of a section, numbered 一、 or 第一部分. A numbered line of unknown words counts if it is
 * a heading by itself; a numbered paragraph with unknown words that runs on is prose.
 */
export function numberedStart(text: string): SectionStart | null {
  const mark = readMark(text);
  if (!mark || mark.level !== 1) return null;
  const parts = split(mark.rest);
  if (!parts || parts.heading === '') return null;
  const slot = slotOf(parts.heading);
  if (slot === 'free' && parts.rest !== '') return null;
  return { ...parts, slot, ordinal: mark.ordinal };
}

/** Reads a paragraph as an unnumbered section heading; only wordings that can be nothing else. */
export function unnumberedStart(text: string): SectionStart | null {
  const parts = split(text);
  if (!parts || !isWholeHeading(parts.heading)) return null;
  return { ...parts, slot: slotOf(parts.heading), ordinal: null };
}
