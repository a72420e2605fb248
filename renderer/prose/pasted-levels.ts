import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { readMark } from '../../shared/recognise/marks.ts';

/** Stands for a figure; in no real text. */
const leaf = '\ufffc';

const indent = /^[\s\u3000]+/;
/** What word processors print before the items of a list without numbers; some are of symbol fonts. */
const bullet = /^[·•●○■□◆◇▪▫➢➤✓\uf06c\uf06e\uf075\uf0a7\uf0b7\uf0d8\uf0fc][\s\u3000]*/u;

const textOf = (node: Node): string => node.textBetween(0, node.content.size, leaf, leaf);

/**
 * A pasted paragraph or heading as one of ours: without indentation, bullet or typed number; a number （一） 1. （1） makes
 * it a heading of that level, beginning anew where the number is the first again. 一、 is a section's and stays words.
 */
function levelled(node: Node, seen: Map<number, number>): Node {
  const text = textOf(node);
  const blank = indent.exec(text)?.[0].length ?? 0;
  const lead = blank + (bullet.exec(text.slice(blank))?.[0].length ?? 0);
  const mark = readMark(text.slice(lead));
  const { heading, paragraph } = node.type.schema.nodes;
  const words = node.content.cut(lead);
  if (!mark) return node.copy(words);
  const { level, ordinal, rest } = mark;
  // Whatever it was in its own document: as a heading of ours it would get a second number.
  if (level === 1) return paragraph ? paragraph.create(null, words) : node;
  const restart = ordinal === 1 && (seen.get(level) ?? 0) > 0;
  seen.set(level, (seen.get(level) ?? 0) + 1);
  for (const deeper of [3, 4]) if (deeper > level) seen.delete(deeper);
  const content = node.content.cut(node.content.size - rest.length);
  return heading ? heading.create({ level, restart }, content) : node;
}

/**
 * What was pasted with its headings found. The first paragraph stays as it is where it continues words before the caret;
 * paragraphs without a word are left out, unless there is nothing else.
 */
export function withLevels(slice: Slice, state: EditorState): Slice {
  const continues = slice.openStart > 0 && state.selection.$from.parentOffset > 0;
  const inCell = state.selection.$from.depth > 1;
  const blocks = slice.content.content;
  if (inCell || blocks.some((node) => !node.isBlock)) return slice;
  const seen = new Map<number, number>();
  const made = blocks.map((node, at) => (node.isTextblock && !(continues && at === 0) ? levelled(node, seen) : node));
  const filled = made.filter((node, at) => !node.isTextblock || (continues && at === 0) || /\S/.test(textOf(node)));
  if (filled.length === 0) return slice;
  const [first, last] = [filled[0], filled.at(-1)];
  // An open side can only be where there is a text to join.
  const openStart = first === made[0] && !(first?.type.name === 'heading' && !continues) ? slice.openStart : 0;
  const openEnd = last === made.at(-1) && !(filled.length === 1 && openStart === 0) ? slice.openEnd : 0;
  return new Slice(Fragment.from(filled), Math.min(openStart, first?.isTextblock ? 1 : openStart), openEnd);
}
