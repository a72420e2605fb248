import type { CleanPiece } from './furniture.ts';
import { readMark } from './marks.ts';
import { isOfficeName } from './office.ts';
import type { Notes } from './outcome.ts';
import { readDateLine } from './sign-off.ts';
import { isWholeHeading, slotOf } from './slot.ts';

type Paragraph = Extract<CleanPiece, { kind: 'paragraph' }>;
type Measure = { name: string; of: (text: string) => number; slack: number; least: number; most: number };

const columns = (text: string): number => {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0x2e7f || /[“”‘’—…]/.test(char) ? 2 : 1;
  return width;
};

/** Files are wrapped by characters (e-mail, old editors) or by width (text copied out of a PDF). */
const measures: readonly Measure[] = [
  { name: '字', of: (text) => text.length, slack: 3, least: 15, most: 80 },
  { name: '列', of: columns, slack: 5, least: 30, most: 160 },
];

const sentenceEnd = /[。！？；：!?;:]$/;
const fewestFull = 6;

type Wrap = { measure: Measure; width: number; full: (text: string) => boolean; share: number };

/** The first-line indent counts for the line's width, but readers have taken it off. */
const measured = (piece: Paragraph, measure: Measure): number =>
  measure.of(piece.text) + (piece.indented === true ? measure.of('　　') : 0);

const fewestByIndent = 3;
const leastByIndent = 0.9;

/**
 * Whether lines of one width that break off in a sentence are gone on with by lines that are not set in, and nothing is wider: so a few
 * lines are known to be hard-wrapped where most paragraphs are too short to be.
 */
function wrapsByIndent(paragraphs: readonly Paragraph[], running: ReadonlySet<Paragraph>, beyond: number): boolean {
  const indented = paragraphs.filter((piece) => piece.indented === true).length;
  if (beyond > 0 || running.size < fewestByIndent || indented < fewestByIndent) return false;
  const goOn = paragraphs.filter((piece, at) => running.has(piece) && paragraphs[at + 1]?.indented !== true).length;
  return goOn >= running.size * leastByIndent;
}

/** Reads a width at which the paragraphs' lines were broken, null if they were not. */
function wrapOf(paragraphs: readonly Paragraph[], measure: Measure): Wrap | null {
  const sizes = paragraphs.map((piece) => measured(piece, measure));
  const counts = new Map<number, number>();
  for (const size of sizes) if (size <= measure.most) counts.set(size, (counts.get(size) ?? 0) + 1);
  const within = (width: number): number =>
    Array.from({ length: measure.slack + 1 }, (_, less) => counts.get(width - less) ?? 0).reduce((a, b) => a + b, 0);
  const width = [...counts.keys()].reduce((best, size) => (within(size) > within(best) ? size : best), 0);
  if (width < measure.least) return null;
  // Punctuation and numbers between blanks may hang over the edge, a title or an address may stick out; paragraphs of any length may not.
  const beyond = sizes.filter((size) => size > width + measure.slack).length;
  const full = paragraphs.filter((_, at) => (sizes[at] ?? 0) >= width - measure.slack);
  const running = full.filter((piece) => !sentenceEnd.test(piece.text));
  const most = full.length >= paragraphs.length * 0.4 && running.length >= full.length * 0.55;
  const clearly = beyond <= paragraphs.length * 0.03 && full.length >= fewestFull && most;
  if (!clearly && !wrapsByIndent(paragraphs, new Set(running), beyond)) return null;
  return {
    measure,
    width,
    share: full.length / paragraphs.length,
    full: (text) => measure.of(text) >= width - measure.slack,
  };
}

/** How far apart neighbouring lines stand in the source: 1, or 2 where every line is followed by a blank one. */
function usualGap(paragraphs: readonly Paragraph[]): number {
  const gaps = paragraphs.slice(1).map((piece, at) => piece.line - (paragraphs[at]?.line ?? 0));
  return gaps.filter((gap) => gap >= 2).length > gaps.length * 0.7 ? 2 : 1;
}

/** A title ends its line; a line that breaks off behind the same word has marks, or is in the middle of a name. */
const endsTitle = (text: string): boolean => /(?:报告|年报)$/.test(text) && !/[，。；：、]|《[^》]*$/.test(text);

function opensParagraph(previous: Paragraph, next: Paragraph, gap: number, indents: boolean): boolean {
  if (next.torn !== true && next.line - previous.line > gap) return true;
  if (indents && next.indented === true) return true;
  if (isWholeHeading(previous.text) || endsTitle(previous.text)) return true;
  const ended = sentenceEnd.test(previous.text);
  if (ended && (isOfficeName(next.text) || readDateLine(next.text) !== null)) return true;
  const mark = readMark(next.text);
  if (mark === null) return isWholeHeading(next.text);
  return ended || (mark.level === 1 && slotOf(mark.rest) !== 'free');
}

/**
 * Whether a line breaks off where no paragraph ends. Text copied out of a PDF has lost its indents, so that the first line of a
 * paragraph is short by one; a heading is short as well, but is no half of a sentence.
 */
const breaksOff = (last: Paragraph, next: Paragraph): boolean =>
  !sentenceEnd.test(last.text) && /[，。；：、（《“]/.test(last.text) && readMark(next.text) === null;

/** Joins each paragraph to the one before it where `goesOn` says so; `first` tells whether that one began a paragraph. */
function joinedWhere(
  pieces: readonly CleanPiece[],
  goesOn: (last: Paragraph, next: Paragraph, first: boolean) => boolean,
): CleanPiece[] {
  const groups: { piece: CleanPiece; lines: string[]; from: number[] }[] = [];
  let last: CleanPiece | undefined;
  for (const piece of pieces) {
    const group = groups.at(-1);
    const joins =
      group &&
      last?.kind === 'paragraph' &&
      piece.kind === 'paragraph' &&
      goesOn(last, piece, group.lines.length === 1);
    if (joins) {
      group.lines.push(piece.text);
      group.from.push(...piece.from);
    } else groups.push({ piece, lines: piece.kind === 'paragraph' ? [piece.text] : [], from: [...piece.from] });
    last = piece;
  }
  return groups.map(({ piece, lines, from }) =>
    piece.kind === 'paragraph' ? { ...piece, text: lines.join(''), from } : piece,
  );
}

/**
 * Joins lines into paragraphs where the file is clearly hard-wrapped: most lines end near one width and in the middle of
 * a sentence. Says so once. Pieces of any other file come back as they are.
 */
export function unwrapped(pieces: readonly CleanPiece[], notes: Notes): CleanPiece[] {
  const paragraphs = pieces.filter((piece) => piece.kind === 'paragraph');
  const wrap = measures
    .flatMap((measure) => wrapOf(paragraphs, measure) ?? [])
    .sort((left, right) => right.share - left.share)[0];
  if (!wrap) return [...pieces];
  const gap = usualGap(paragraphs);
  const indented = paragraphs.filter((piece) => piece.indented === true).length;
  const indents = indented > 0 && indented < paragraphs.length * 0.8;
  const lost = indented === 0;
  const joined = joinedWhere(pieces, (last, next, first) => {
    const set = first && (last.indented === true || (lost && breaksOff(last, next)));
    const full = wrap.full(set ? `　　${last.text}` : last.text);
    return full && !opensParagraph(last, next, gap, indents);
  });
  notes.repairs.push({
    what: '合并被硬换行拆开的段落',
    before: `每行约${wrap.width}${wrap.measure.name}，共${paragraphs.length}行`,
    after: `${joined.filter((piece) => piece.kind === 'paragraph').length}段`,
    about: { kind: 'lines' },
  });
  return joined;
}
