import { matchesOf } from './matches.ts';
import type { Block, Inline, Prose } from './prose.ts';

/**
 * A sentence of one paragraph. `text` is what it says, every figure as {indicator}: the notation under which a sentence is
 * remembered, the same whatever the figure's value is. `plain` is the same with every figure as one character (figureMark).
 * `from` and `to` count places of the paragraph from its beginning: a UTF-16 unit is one, a figure is one.
 */
export type Sentence = { text: string; plain: string; from: number; to: number };

/** Stands for a figure where every place is one character. */
export const figureMark = '\ufffc';

/** What ends a sentence, with all that closes there. */
const endings = /[。！？；!?][。！？；!?）)》〉」』”’】〕\]]*/g;
const openers = '（(《〈「『“‘【〔[';
const closers = '）)》〉」』”’】〕]';
const brackets = /[（(《〈「『“‘【〔[）)》〉」』”’】〕\]]/g;
const blank = /\s/;

const plainOf = (content: readonly Inline[]): string =>
  content.map((item) => (item.type === 'figure' ? figureMark : item.text)).join('');

const nameOf = (item: Inline): string => (item.type === 'figure' ? `{${item.attrs.indicator}}` : item.text);

/** The figures of a paragraph by their places in it. */
function figureNames(content: readonly Inline[]): Map<number, string> {
  const names = new Map<number, string>();
  let at = 0;
  for (const item of content) {
    if (item.type === 'figure') names.set(at, nameOf(item));
    at += item.type === 'figure' ? 1 : item.text.length;
  }
  return names;
}

/** Where brackets or quotes open and close, as the change of depth at each such place; what is never closed opens nothing. */
function turns(plain: string): Map<number, number> {
  const changes = new Map<number, number>();
  const open: { closer: string; at: number }[] = [];
  for (const { index: at, 0: mark } of matchesOf(brackets, plain)) {
    const opener = openers.indexOf(mark);
    if (opener >= 0) open.push({ closer: closers[opener] ?? '', at });
    const pair = closers.includes(mark) ? open.findLastIndex(({ closer }) => closer === mark) : -1;
    if (pair < 0) continue;
    changes.set(open[pair]?.at ?? at, 1).set(at, -1);
    open.length = pair;
  }
  return changes;
}

/** How many pairs of brackets or quotes are open behind each place that is asked, in rising order. */
function depthBehind(plain: string): (at: number) => number {
  const changes = [...turns(plain)].sort(([one], [other]) => one - other);
  let [depth, next] = [0, 0];
  return (at) => {
    for (; next < changes.length && (changes[next]?.[0] ?? at) <= at; next += 1) depth += changes[next]?.[1] ?? 0;
    return depth;
  };
}

/** The places [from, to) of a sentence without the blanks around it; null if nothing is left. */
function trimmed(plain: string, start: number, end: number): { from: number; to: number } | null {
  let [from, to] = [start, end];
  while (from < to && blank.test(plain[from] ?? '')) from += 1;
  while (to > from && blank.test(plain[to - 1] ?? '')) to -= 1;
  return from === to ? null : { from, to };
}

/** Where the sentences of a text stand, every figure of it being one character. */
function placesOf(plain: string): { from: number; to: number }[] {
  const depthAt = depthBehind(plain);
  const found: { from: number; to: number }[] = [];
  let start = 0;
  for (const { index, 0: marks } of matchesOf(endings, plain)) {
    const end = index + marks.length;
    if (depthAt(end - 1) !== 0) continue;
    const place = trimmed(plain, start, end);
    if (place) found.push(place);
    start = end;
  }
  const last = trimmed(plain, start, plain.length);
  return last ? [...found, last] : found;
}

/**
 * The sentences of a paragraph: each ends with 。！？； (and the quotes or brackets closed there) or with the paragraph. Inside
 * brackets or quotes none ends, unless it fills them. Blanks around a sentence belong to none, and a blank one is none.
 */
export function sentencesOf(content: readonly Inline[] = []): Sentence[] {
  const plain = plainOf(content);
  const names = figureNames(content);
  const named = (words: string, from: number): string =>
    names.size === 0 ? words : words.replaceAll(figureMark, (mark, at: number) => names.get(from + at) ?? mark);
  return placesOf(plain).map(({ from, to }) => {
    const words = plain.slice(from, to);
    return { text: named(words, from), plain: words, from, to };
  });
}

/** A row of a table is one sentence, its cells set apart by tabs; '' for a row without a word. */
export function rowSentence(cells: readonly (readonly Inline[])[]): string {
  const words = cells.map((cell) => cell.map(nameOf).join('').trim());
  return words.some((word) => word !== '') ? words.join('\t') : '';
}

/** A picture is one sentence too: it shows last year as much as words do. */
export const pictureSentence = (picture: string): string => `{picture:${picture}}`;

/** What a cell holds as one run. */
export const cellContent = (paragraphs: readonly { content?: Inline[] | undefined }[]): Inline[] =>
  paragraphs.flatMap(({ content = [] }) => content);

/** Blocks are replaced, never changed in place: what one says need be found only once. */
const known = new WeakMap<Block, readonly string[]>();

/** The sentences of one paragraph, heading, table or picture, as they are remembered. */
export function blockSentences(block: Block): readonly string[] {
  const found = known.get(block) ?? findSentences(block);
  known.set(block, found);
  return found;
}

function findSentences(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return sentencesOf(block.content).map(({ text }) => text);
    case 'table':
      return block.content
        .map(({ content }) => rowSentence(content.map((cell) => cellContent(cell.content))))
        .filter((row) => row !== '');
    case 'picture':
      return [pictureSentence(block.attrs.picture)];
  }
}

/** Every sentence of a section's prose in its order, as they are remembered. */
export const sentencesIn = (prose: Prose): string[] => prose.content.flatMap(blockSentences);
