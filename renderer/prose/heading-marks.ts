import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { blockMarks } from '../../shared/report/numbering.ts';
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
    if (mark) decorations.push(Decoration.node(offset, offset + node.nodeSize, { 'data-mark': mark }));
  });
  return DecorationSet.create(doc, decorations);
}

/** The marks by block; only the headings matter, so everything else counts as an empty paragraph. */
function outlineOf(doc: Node): string[] {
  const content = doc.children.map((node) =>
    node.type.name === 'heading' ? { type: 'heading', attrs: node.attrs } : { type: 'paragraph' },
  );
  return blockMarks(toProse({ type: 'doc', content }));
}
