import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { blockMarks, leadLength } from '../../shared/report/numbering.ts';
import { toProse } from './to-prose.ts';

/** The derived mark of every heading as an attribute that CSS prints before it, so that it can never be typed into. */
export const HeadingMarks = Extension.create({
  name: 'headingMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: new PluginKey('headingMarks'),
      state: {
        init: (_, state) => marks(state.doc),
        apply: (transaction, previous) => (transaction.docChanged ? marks(transaction.doc) : previous),
      },
      props: {
        decorations(this: Plugin<DecorationSet>, state: EditorState) {
          return this.getState(state);
        },
      },
    }),
  ],
});

function marks(doc: Node): DecorationSet {
  const outline = outlineOf(doc);
  const decorations: Decoration[] = [];
  doc.forEach((node, offset, index) => {
    const mark = outline[index];
    if (!mark) return;
    decorations.push(Decoration.node(offset, offset + node.nodeSize, { 'data-mark': mark }));
    const lead = leadSize(node);
    if (lead > 0) decorations.push(Decoration.inline(offset + 1, offset + 1 + lead, { class: 'prose-lead' }));
  });
  return DecorationSet.create(doc, decorations);
}

/** How much of a heading's content is the heading proper (see leadLength); a figure counts as one character. */
function leadSize(heading: Node): number {
  return leadLength(heading.textBetween(0, heading.content.size, '', '0'));
}

/** The marks by block; only the headings matter, so everything else counts as an empty paragraph. */
function outlineOf(doc: Node): string[] {
  const content = doc.children.map((node) =>
    node.type.name === 'heading' ? { type: 'heading', attrs: node.attrs } : { type: 'paragraph' },
  );
  return blockMarks(toProse({ type: 'doc', content }));
}
