import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A part of a document, from one place between its blocks to another. */
export type Stretch = { from: number; to: number };

export const wholeOf = (doc: Node): Stretch => ({ from: 0, to: doc.content.size });

/**
 * The part of `after` in which its blocks are others than those of `before`; nothing wide where blocks were only taken away.
 * A block that was not touched is the same object, so this costs no more than a look at each.
 */
function changedStretch(before: Node, after: Node): Stretch {
  const most = Math.min(before.childCount, after.childCount);
  let { from, to } = wholeOf(after);
  let first = 0;
  for (; first < most && before.child(first) === after.child(first); first += 1) from += after.child(first).nodeSize;
  for (let last = 1; last <= most - first; last += 1) {
    const block = after.child(after.childCount - last);
    if (before.child(before.childCount - last) !== block) break;
    to -= block.nodeSize;
  }
  return { from, to };
}

/**
 * Marks moved with an edit, and made anew in the blocks it touched: what a key costs does not grow with the section. Only for
 * marks inside of blocks or around them that depend on their own block alone.
 */
export function mended(
  marks: DecorationSet,
  { before, doc, mapping }: Transaction,
  make: (stretch: Stretch) => Decoration[],
): DecorationSet {
  const stretch = changedStretch(before, doc);
  const moved = marks.map(mapping, doc);
  const stale = moved.find(stretch.from, stretch.to).filter(({ from, to }) => stretch.from <= from && to <= stretch.to);
  return moved.remove(stale).add(doc, make(stretch));
}
