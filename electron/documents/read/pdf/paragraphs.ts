import type { Look } from '../../../../shared/recognise/manuscript.ts';
import { usual } from './lines.ts';
import type { TextLine } from './blocks.ts';

/** Where the text of pages of one width stands, in points, and whether its lines are set to end at one edge. */
export type Column = { left: number; right: number; size: number; pitch: number; justified: boolean };

/** A paragraph of running text with the page it begins on. */
export type Paragraph = { text: string; page: number; indented: boolean; look: Look };

const near = 1;
const hanging = /[，。、；：！？,.;:”’）》]$/;

/** Measures the column of text that these lines of pages of one width are set in. */
export function columnOf(lines: readonly TextLine[], width: number): Column {
  const size = usual(
    lines.map((line) => [line.size, line.glyphs.length]),
    0.5,
  );
  const body = lines.filter((line) => Math.abs(line.size - size) <= near);
  const lefts = body.map(({ x0 }) => x0);
  const left = usual(
    lefts.map((x0) => [x0, 1]),
    2,
  );
  // Where each paragraph is one line, most begin at the indent; a column begins where more than a few lines do.
  const edges = [...new Set(lefts.map((x0) => Math.round(x0 / 2) * 2))].toSorted((a, b) => a - b);
  const leftmost =
    edges.find(
      (edge) => lefts.filter((x0) => Math.abs(x0 - edge) <= 2).length >= Math.max(2, Math.min(8, body.length * 0.08)),
    ) ?? left;
  const begins = Math.min(left, leftmost);
  // Punctuation may hang over the edge.
  const rights = body
    .filter(({ text }) => !hanging.test(text))
    .map(({ x1 }) => x1)
    .toSorted((a, b) => b - a);
  const reached = rights.find((x1, at) => (rights[at + 1] ?? -Infinity) >= x1 - size * 1.1) ?? width - begins;
  // A page has margins alike; where no line comes near the right one, none is full.
  const right = reached < width - begins - size * 5 ? width - begins : reached;
  const close = rights.filter((x1) => x1 > right - size * 2);
  const atEdge = close.filter((x1) => x1 > right - size * 0.45);
  const gaps = lines.flatMap((line, at): [number, number][] => {
    const above = lines[at - 1];
    const gap = above && above.page === line.page ? line.y - above.y : 0;
    return gap > 0 && above && above.x1 > right - size * 2 ? [[gap, 1]] : [];
  });
  return {
    left: begins,
    right,
    size,
    pitch: gaps.length > 0 ? usual(gaps, 0.5) : size * 1.8,
    justified: close.length >= 3 && atEdge.length >= close.length * 0.7,
  };
}

const isHan = (char: string): boolean => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]/.test(char);

const opens = /[（《“‘〔【(\[<〈]$/;
const cannotBegin = /^[，。、；：！？）》”’〕】,.;:!?)\]>〉]/;

/** Points that the first thing of a line needs that cannot be broken: a character with what must not begin a line, or a word. */
function firstUnit({ glyphs }: TextLine): number {
  const seen = glyphs.filter(({ text }) => text.trim() !== '');
  const start = seen[0];
  if (!start) return 0;
  let end = start.x1;
  for (const [at, glyph] of seen.entries()) {
    const before = seen[at - 1];
    if (!before) continue;
    const word = !isHan(before.text) && !isHan(glyph.text);
    const joined = word || opens.test(before.text) || cannotBegin.test(glyph.text);
    if (!joined || glyph.x0 - before.x1 > glyph.size * 0.2) break;
    end = glyph.x1;
  }
  return end - start.x0;
}

const sentenceEnd = /[。！？；：:!?;]["”’）)]?$/;
const fullStop = /[。！？][”’）)]?$/;
const numbered =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]+[章节部条]|\d{1,2}[、.．](?!\d))/;

const isBold = (line: TextLine): boolean => line.glyphs.every(({ bold, text }) => bold || text.trim() === '');

/** Words set apart by wide gaps: a row of a table without lines. It stays a line. */
const tabular = (line: TextLine): boolean => /\S {2,}\S/.test(line.text);

const isIndented = (line: TextLine, { left }: Column): boolean => line.x0 > left + line.size * 1.2;

function isCentred(line: TextLine, { left, right, size }: Column): boolean {
  const [before, behind] = [line.x0 - left, right - line.x1];
  if (Math.abs(before - behind) > Math.max(size * 1.2, 10)) return false;
  // A large title may fill nearly the whole width; a line of the text that does so is just full.
  const least = line.size > size * 1.15 ? size * 0.4 : size * 2.6;
  return before > least && behind > least * 0.6;
}

const isRight = (line: TextLine, { left, right }: Column): boolean =>
  line.x0 - left > (right - left) * 0.4 && right - line.x1 < line.size * 6;

/** Whether the line `next` goes on with the paragraph whose last line is `last`; `first` is the first line of it. */
function goesOn(first: TextLine, last: TextLine, next: TextLine, column: Column): boolean {
  if (tabular(last) || tabular(next)) return false;
  if (Math.abs(last.size - next.size) > last.size * 0.12 || isBold(last) !== isBold(next)) return false;
  const samePage = last.page === next.page;
  if (samePage && next.y - last.y > Math.max(column.pitch * 1.35, last.size * 1.75)) return false;
  if (isCentred(next, column) || isRight(next, column)) return false;
  const room = column.right - last.x1;
  const ended = sentenceEnd.test(last.text);
  // Where lines are set to end at one edge, a sentence that ends short of it ends its paragraph.
  if (room > (column.justified && fullStop.test(last.text) ? last.size * 0.5 : firstUnit(next) + last.size * 0.4))
    return false;
  if (isIndented(next, column) && (!isIndented(last, column) || ended || numbered.test(first.text))) return false;
  if (first === last && next.x0 > first.x0 + next.size * 0.8) return false;
  return !(ended && numbered.test(next.text));
}

/** True for a line behind whose last word the file has a space. */
const endsSpaced = ({ glyphs }: TextLine): boolean => glyphs.at(-1)?.text.trim() === '';

/**
 * The text of a paragraph's lines: Chinese runs on, Latin words are set apart. A space at the end of a line was typed, unless
 * the program that wrote the file puts one behind every line.
 */
function joinedText(lines: readonly TextLine[], typedSpaces: boolean): string {
  return lines.reduce((text, line, at) => {
    const above = lines[at - 1];
    if (!above) return line.text;
    const latin = /[A-Za-z,;]$/.test(text) && /^[A-Za-z]/.test(line.text);
    return text + (latin || (typedSpaces && endsSpaced(above)) ? ' ' : '') + line.text;
  }, '');
}

function lookOf(lines: readonly TextLine[], column: Column): Look {
  const [first] = lines;
  if (!first) return {};
  const single = lines.length === 1;
  const align = lines.every((line) => isCentred(line, column))
    ? ('center' as const)
    : single && isRight(first, column)
      ? ('right' as const)
      : undefined;
  return {
    size: Math.round(first.size * 2) / 2,
    ...(align ? { align } : {}),
    ...(lines.every(isBold) ? { bold: true } : {}),
  };
}

/** Joins lines into the paragraphs they were broken from, over the ends of pages as well. */
export function paragraphsOf(lines: readonly TextLine[], columnFor: (page: number) => Column): Paragraph[] {
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const [first, last] = [group?.[0], group?.at(-1)];
    if (group && first && last && goesOn(first, last, line, columnFor(line.page))) group.push(line);
    else groups.push([line]);
  }
  const typedSpaces = lines.filter(endsSpaced).length < lines.length * 0.3;
  return groups.flatMap((group): Paragraph[] => {
    const [first] = group;
    if (!first) return [];
    const column = columnFor(first.page);
    const look = lookOf(group, column);
    return [
      {
        text: joinedText(group, typedSpaces),
        page: first.page,
        indented: look.align === undefined && isIndented(first, column),
        look,
      },
    ];
  });
}
