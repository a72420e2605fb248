import { Extension } from '@tiptap/core';
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { withLevels } from './pasted-levels.ts';

/** Stands for a line break between the pasted HTML and the document; in no real text. */
export const breakMark = '\u2028';

/** A paragraph or heading as one for each line of it; lines without anything are left out. */
function lines(block: Node): Node[] {
  const parts: Node[][] = [[]];
  block.forEach((child) => {
    const [first = '', ...rest] = child.isText ? (child.text ?? '').split(breakMark) : [];
    if (!child.isText) parts.at(-1)?.push(child);
    if (first !== '') parts.at(-1)?.push(block.type.schema.text(first));
    for (const text of rest) parts.push(text === '' ? [] : [block.type.schema.text(text)]);
  });
  const filled = parts.filter((part) => part.length > 0);
  return filled.length === 0 ? [block.copy(Fragment.empty)] : filled.map((part) => block.copy(Fragment.from(part)));
}

function divided(fragment: Fragment): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    if (node.isTextblock) nodes.push(...(node.textContent.includes(breakMark) ? lines(node) : [node]));
    else nodes.push(node.isLeaf ? node : node.copy(divided(node.content)));
  });
  return Fragment.from(nodes);
}

/** Official prose has paragraphs and no lines within them: a pasted line break and Shift+Enter begin a new paragraph. */
export const LineBreaks = Extension.create({
  name: 'lineBreaks',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.splitBlock() };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('lineBreaks'),
        props: {
          transformPasted: (slice, view) =>
            withLevels(new Slice(divided(slice.content), slice.openStart, slice.openEnd), view.state),
        },
      }),
    ];
  },
});
