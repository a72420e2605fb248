import { u16, u32 } from '../little-endian.ts';
import type { DocFile, Place, Stretch } from './fib.ts';

/** The notes of a kind: which one a character refers to, counted from 1, and where its text stands. */
export type Notes = { at: (cp: number) => number | undefined; texts: readonly Stretch[] };

/** Where the parts of a story stand; one that a damaged file ends before it begins is empty. */
function stretches(table: Uint8Array, count: number, story: Stretch): Stretch[] {
  const place = (at: number): number => Math.min(story.to, story.from + u32(table, 4 * at));
  return Array.from({ length: count }, (_, at) => ({ from: place(at), to: Math.max(place(at), place(at + 1)) }));
}

function notesBy(file: DocFile, refs: Place, texts: Place, story: Stretch): Notes {
  const table = file.at(refs);
  const count = Math.max(0, Math.floor((table.length - 4) / 6));
  const numbers = new Map(Array.from({ length: count }, (_, at): [number, number] => [u32(table, 4 * at), at + 1]));
  return { at: (cp) => numbers.get(cp), texts: stretches(file.at(texts), count, story) };
}

/** The footnotes and endnotes of a document ([MS-DOC] 2.8.24). */
export const notesOf = (file: DocFile): { foot: Notes; end: Notes } => ({
  foot: notesBy(file, 'footnoteRefs', 'footnoteTexts', file.story.footnotes),
  end: notesBy(file, 'endnoteRefs', 'endnoteTexts', file.story.endnotes),
});

const anchorSize = 26;
const boxSize = 22;

/** A shape in the text: its number, and how wide it is in twips. */
export type Anchor = { shape: number; width: number };

/** The shapes of the text by the character that anchors them, and the texts of boxes by the number of their shape. */
export function boxesOf(file: DocFile): { anchors: ReadonlyMap<number, Anchor>; boxes: ReadonlyMap<number, Stretch> } {
  const anchors = file.at('shapes');
  const anchored = Math.max(0, Math.floor((anchors.length - 4) / (4 + anchorSize)));
  const texts = file.at('boxTexts');
  const count = Math.max(0, Math.floor((texts.length - 4) / (4 + boxSize)));
  const where = stretches(texts, count, file.story.boxes);
  const boxes = new Map<number, Stretch>();
  for (const [at, stretch] of where.entries()) {
    const entry = 4 * (count + 1) + boxSize * at;
    const reused = u16(texts, entry + 8) !== 0;
    if (!reused && stretch.from < stretch.to) boxes.set(u32(texts, entry + 14), stretch);
  }
  return {
    boxes,
    anchors: new Map(
      Array.from({ length: anchored }, (_, at): [number, Anchor] => {
        const entry = 4 * (anchored + 1) + anchorSize * at;
        const width = u32(anchors, entry + 12) - u32(anchors, entry + 4);
        return [u32(anchors, 4 * at), { shape: u32(anchors, entry), width: Math.max(0, width) }];
      }),
    ),
  };
}
