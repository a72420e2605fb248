import type { Node } from '@tiptap/pm/model';

/** A part of a document, from one place between its blocks to another. */
export type Stretch = { from: number; to: number };

/**
 * The part of `after` in which its blocks are others than those of `before`; nothing wide where blocks were only taken away.
 * A block that was not touched is the same object, so this costs no more than a look at each.
 */
export function changedStretch(before: Node, after: Node): Stretch {
  const most = Math.min(before.childCount, after.childCount);
  let [from, to] = [0, after.content.size];
  let first = 0;
  for (; first < most && before.child(first) === after.child(first); first += 1) from += after.child(first).nodeSize;
  for (let last = 1; last <= most - first; last += 1) {
    const block = after.child(after.childCount - last);
    if (before.child(before.childCount - last) !== block) break;
    to -= block.nodeSize;
  }
  return { from, to };
}
