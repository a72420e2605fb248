import type { Found } from './heading.ts';
import type { Line } from './line.ts';
import { readMark } from './marks.ts';
import { isLeader } from './contents.ts';
import { slotOf } from './slot.ts';
import type { TitlePlace } from './title.ts';

const longestHeading = 45;
const fewestStyled = 2;

const levelOf = (line: Line | undefined): number => (line?.kind === 'text' ? (line.look?.level ?? 0) : 0);

/**
 * Headings by their style alone: where the sections known by their words have the style of one level and none has a higher one,
 * a short line of that style that has no number of its own opens a section too. `known` is in order; what stands before
 * the first of them is title and preface.
 */
export function styledStarts(lines: readonly Line[], known: readonly Found[]): Found[] {
  const levels = known.map(({ at }) => levelOf(lines[at])).filter((level) => level > 0);
  const level = Math.min(...levels);
  if (levels.length < fewestStyled || levels.some((other) => other !== level)) return [];
  const first = known[0]?.at ?? lines.length;
  const taken = new Set(known.map(({ at }) => at));
  return lines.flatMap((line, at): Found[] => {
    if (at < first || taken.has(at) || line.kind !== 'text' || levelOf(line) !== level) return [];
    const text = line.text.trim().replace(/[。：:]$/, '');
    const isName =
      text.length <= longestHeading && !/[。；！？]/.test(text) && readMark(text) === null && !isLeader(text);
    if (!isName || text === '') return [];
    return [{ at, start: { heading: text, rest: '', slot: slotOf(text), ordinal: null, printed: '' } }];
  });
}

const largeType = 18;
const mostTitleLines = 3;
const longestTitleLine = 60;

/** A line in the style of a title, or centred and as large as nothing but a title is. */
function looksLikeTitle(line: Line | undefined): boolean {
  if (line?.kind !== 'text' || line.text.length > longestTitleLine || /[。；]/.test(line.text)) return false;
  const { level, align, size = 0 } = line.look ?? {};
  return level === 0 || (align === 'center' && size >= largeType);
}

/** The title of a report by its looks, where no line has the words of one; null if nothing looks like it. */
export function titleByLook(before: readonly Line[]): TitlePlace | null {
  const from = before.findIndex(looksLikeTitle);
  if (from < 0) return null;
  let to = from + 1;
  while (to - from < mostTitleLines && looksLikeTitle(before[to])) to += 1;
  return { from, to };
}
