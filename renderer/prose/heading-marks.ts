import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { blockMarks, leadLength } from '../../shared/report/numbering.ts';
import { toProse } from './to-prose.ts';

type Marks = { headings: readonly Node[]; decorations: DecorationSet };

/** The derived mark of every heading as an attribute that CSS prints before it, so that it can never be typed into. */
export const HeadingMarks = Extension.create({
  name: 'headingMarks',
  addProseMirrorPlugins: () => [
    new Plugin<Marks>({
      key: new PluginKey('headingMarks'),
      state: {
        init: (_, state) => marksOf(state.doc),
        apply: (transaction, previous) => {
          if (!transaction.docChanged) return previous;
          // Typing in a paragraph changes no heading; what stands before them only moves.
          if (!sameNodes(headingsOf(transaction.doc), previous.headings)) return marksOf(transaction.doc);
          const decorations = previous.decorations.map(transaction.mapping, transaction.doc);
          return { headings: previous.headings, decorations };
        },
      },
      props: {
        decorations(this: Plugin<Marks>, state: EditorState) {
          return this.getState(state)?.decorations;
        },
      },
    }),
  ],
});

const isHeading = (node: Node): boolean => node.type.name === 'heading';

const headingsOf = (doc: Node): Node[] => doc.children.filter(isHeading);

const sameNodes = (left: readonly Node[], right: readonly Node[]): boolean =>
  left.length === right.length && left.every((node, at) => node === right[at]);

function marksOf(doc: Node): Marks {
  const outline = outlineOf(doc);
  const decorations: Decoration[] = [];
  doc.forEach((node, offset, index) => {
    const mark = outline[index];
    if (!mark) return;
    decorations.push(Decoration.node(offset, offset + node.nodeSize, { 'data-mark': mark }));
    const lead = leadSize(node);
    if (lead > 0) decorations.push(Decoration.inline(offset + 1, offset + 1 + lead, { class: 'prose-lead' }));
  });
  return { headings: headingsOf(doc), decorations: DecorationSet.create(doc, decorations) };
}

/** How much of a heading's content is the heading proper (see leadLength); a figure counts as one character. */
function leadSize(heading: Node): number {
  return leadLength(heading.textBetween(0, heading.content.size, '', '0'));
}

/** The marks by block; only the headings matter, so everything else counts as an empty paragraph. */
export function outlineOf(doc: Node): string[] {
  const content = doc.children.map((node) =>
    isHeading(node) ? { type: 'heading', attrs: node.attrs } : { type: 'paragraph' },
  );
  return blockMarks(toProse({ type: 'doc', content }));
}
