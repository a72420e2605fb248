import { announcedStarts, isLeader, listedLines } from './contents.ts';
import { numberedStart, unnumberedStart, type Found, type SectionStart } from './heading.ts';
import { lineText, type Line } from './line.ts';
import { endsAsPart, isWholeHeading } from './slot.ts';
import { styledStarts } from './styled.ts';

/** A section as it was cut out: its heading, the pieces that stands in, and its lines. */
export type RawSection = { start: SectionStart; from: readonly number[]; lines: Line[] };
export type SplitBody = { before: Line[]; sections: RawSection[] };

const most = 99;

/** How sure the words alone make us that a numbered line is a section's heading. */
function weightOf({ start }: Found): number {
  if (isWholeHeading(start.heading)) return 4;
  if (start.slot === 'free') return 1;
  return endsAsPart(start.heading) ? 3 : 2;
}

const gapCost = 0.3;

/**
 * The numbered headings that together make the best sequence: ordinals only go up, sure words count more than unknown
 * ones, every ordinal left out costs. So a list 一、二、三 inside a section, or the rows of a table that are
 * numbered so, do not open sections.
 */
function bestSequence(found: readonly Found[]): Found[] {
  type Chain = { total: number; last: Found; previous: Chain | null };
  const best: (Chain | null)[] = Array.from({ length: most + 1 }, () => null);
  for (const one of found) {
    const ordinal = Math.min(one.start.ordinal ?? 1, most);
    let total = -(ordinal - 1) * gapCost;
    let previous: Chain | null = null;
    for (let lower = 1; lower < ordinal; lower += 1) {
      const chain = best[lower];
      const reached = chain ? chain.total - (ordinal - lower - 1) * gapCost : -Infinity;
      if (chain && reached >= total) [total, previous] = [reached, chain];
    }
    total += weightOf(one);
    if (total > (best[ordinal]?.total ?? -Infinity)) best[ordinal] = { total, last: one, previous };
  }
  let chain = best.reduce((top, one) => (one && one.total > (top?.total ?? 0) ? one : top), null);
  const sequence: Found[] = [];
  for (; chain; chain = chain.previous) sequence.push(chain.last);
  return sequence.reverse();
}

/** Headings numbered wrongly stay headings if their words are sure and no section of the sequence has them. */
function withMisnumbered(found: readonly Found[], sequence: readonly Found[]): Found[] {
  const chosen = new Set(sequence);
  const slots = new Set(sequence.map(({ start }) => start.slot));
  return found.filter((one) => {
    if (chosen.has(one)) return true;
    const { heading, slot } = one.start;
    if (slot === 'free' || slots.has(slot) || !(isWholeHeading(heading) || endsAsPart(heading))) return false;
    slots.add(slot);
    return true;
  });
}

/** Where among the numbered headings each unnumbered one stands: the number of numbered ones above it. */
function countsAbove(unnumbered: readonly Found[], numbered: readonly Found[]): number[] {
  let above = 0;
  return unnumbered.map(({ at }) => {
    while (above < numbered.length && (numbered[above]?.at ?? 0) < at) above += 1;
    return above;
  });
}

/**
 * Whether an unnumbered heading opens a section: where the file numbers nothing, before its first numbered section,
 * where the numbers skip over it, or behind the last one if no section has its subject and it stands alone. Elsewhere
 * the same words are a sub-heading.
 */
function opensSection({ start }: Found, above: number, numbered: readonly Found[]): boolean {
  if (numbered.length === 0 || above === 0) return true;
  // （三） behind 一、 is one of its parts.
  if (start.printed !== '') return false;
  const taken = numbered.some((one) => one.start.slot === start.slot);
  if (above === numbered.length) return !taken && start.rest === '';
  const [previous, next] = [numbered[above - 1]?.start.ordinal, numbered[above]?.start.ordinal];
  return previous !== undefined && previous !== null && next === previous + 2;
}

/** A list of the parts stands in the preface or over it. */
const deepestList = 60;

/** Cuts the body at its section headings. What stands before the first one is title and preface. */
export function splitSections(lines: readonly Line[]): SplitBody {
  const listed = listedLines(lines.slice(0, deepestList).map(lineText));
  const starts = (read: (text: string) => SectionStart | null): Found[] =>
    lines.flatMap((line, at) => {
      const start = line.kind === 'text' && !listed.has(at) && !isLeader(line.text) ? read(line.text) : null;
      return start ? [{ at, start }] : [];
    });
  const byPlace = (left: Found, right: Found) => left.at - right.at;
  const written = starts(numberedStart);
  const places = new Set(written.map(({ at }) => at));
  const unwritten = starts(unnumberedStart).filter(({ at }) => !places.has(at));
  const announced = announcedStarts([...written, ...unwritten].sort(byPlace));
  const candidates = written.filter((one) => !announced.has(one));
  const numbered = withMisnumbered(candidates, bestSequence(candidates));
  const bareWords = unwritten.filter((one) => !announced.has(one));
  const above = countsAbove(bareWords, numbered);
  const unnumbered = bareWords.filter((one, index) => opensSection(one, above[index] ?? 0, numbered));
  const known = [...numbered, ...unnumbered].sort(byPlace);
  const found = [...known, ...styledStarts(lines, known)].sort(byPlace);
  const sections = found.map(({ at, start }, index): RawSection => {
    const body = lines.slice(at + 1, found[index + 1]?.at);
    const from = lines[at]?.from ?? [];
    return { start, from, lines: start.rest === '' ? body : [{ kind: 'text', text: start.rest, from }, ...body] };
  });
  return { before: lines.slice(0, found[0]?.at ?? lines.length), sections };
}
