import type { Block, Inline, Prose } from './prose.ts';

/**
 * A sentence of one paragraph. `text` is what it says, every figure as {indicator}: the notation under which a sentence is
 * remembered, the same whatever the figure's value is. `plain` is the same with every figure as one character (figureMark).
 * `from` and `to` count places of the paragraph from its beginning: a UTF-16 unit is one, a figure is one.
 */
export type Sentence = { text: string; plain: string; from: number; to: number };

/** Stands for a figure where every place is one character. */
export const figureMark = '\ufffc';

const ends = new Set('。！？；!?');
const openers = '（(《〈「『“‘【〔[';
const closers = '）)》〉」』”’】〕]';
const blank = /\s/;

type Place = { plain: string; text: string };

const placesOf = (content: readonly Inline[]): Place[] =>
  content.flatMap((item): Place[] =>
    item.type === 'figure'
      ? [{ plain: figureMark, text: `{${item.attrs.indicator}}` }]
      : item.text.split('').map((unit) => ({ plain: unit, text: unit })),
  );

/** How many pairs of brackets or quotes are open after each place; what is never closed opens nothing. */
function depths(places: readonly Place[]): number[] {
  const change = places.map(() => 0);
  const open: { closer: string; at: number }[] = [];
  places.forEach(({ plain }, at) => {
    const opener = openers.indexOf(plain);
    if (opener >= 0) open.push({ closer: closers[opener] ?? '', at });
    const pair = closers.includes(plain) ? open.findLastIndex(({ closer }) => closer === plain) : -1;
    if (pair < 0) return;
    change[open[pair]?.at ?? at] = 1;
    change[at] = -1;
    open.length = pair;
  });
  let depth = 0;
  return change.map((by) => (depth += by));
}

/**
 * The sentences of a paragraph: each ends with 。！？； (and the quotes or brackets closed there) or with the paragraph. Inside
 * brackets or quotes none ends, unless it fills them. Blanks around a sentence belong to none, and a blank one is none.
 */
export function sentencesOf(content: readonly Inline[] = []): Sentence[] {
  const places = placesOf(content);
  const depth = depths(places);
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    const sentence = trimmed(places, start, end);
    if (sentence) sentences.push(sentence);
    start = end;
  };
  for (let at = 0; at < places.length; at += 1) {
    if (!ends.has(places[at]?.plain ?? '')) continue;
    let end = at + 1;
    while (end < places.length && (ends.has(places[end]?.plain ?? '') || closers.includes(places[end]?.plain ?? ''))) {
      end += 1;
    }
    if (depth[end - 1] !== 0) continue;
    close(end);
    at = end - 1;
  }
  close(places.length);
  return sentences;
}

function trimmed(places: readonly Place[], start: number, end: number): Sentence | null {
  let [from, to] = [start, end];
  while (from < to && blank.test(places[from]?.plain ?? '')) from += 1;
  while (to > from && blank.test(places[to - 1]?.plain ?? '')) to -= 1;
  if (from === to) return null;
  const inside = places.slice(from, to);
  const join = (part: keyof Place): string => inside.map((place) => place[part]).join('');
  return { text: join('text'), plain: join('plain'), from, to };
}

/** A row of a table is one sentence, its cells set apart by tabs; '' for a row without a word. */
export function rowSentence(cells: readonly (readonly Inline[])[]): string {
  const words = cells.map((cell) =>
    placesOf(cell)
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
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
