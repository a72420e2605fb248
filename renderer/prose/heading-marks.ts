import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { blockMarks, leadLength } from '../../shared/report/numbering.ts';
import { mended, wholeOf, type Stretch } from './mended.ts';
import { blocksOf } from './to-prose.ts';

/** The headings of a document in their order, what is printed before each, and that as decorations. */
type Marks = { headings: readonly Node[]; printed: readonly string[]; decorations: DecorationSet };

/** The derived mark of every heading as an attribute that CSS prints before it, so that it can never be typed into. */
export const HeadingMarks = Extension.create({
  name: 'headingMarks',
  addProseMirrorPlugins: () => [headingMarks()],
});

export function headingMarks(): Plugin<Marks> {
  return new Plugin<Marks>({
    key: new PluginKey('headingMarks'),
    state: {
      init: (_, { doc }) => anew(doc),
      apply: (transaction, marks) => (transaction.docChanged ? after(transaction, marks) : marks),
    },
    props: {
      decorations(this: Plugin<Marks>, state: EditorState) {
        return this.getState(state)?.decorations;
      },
    },
  });
}

function anew(doc: Node): Marks {
  const headings = headingsOf(doc);
  const printed = printedBefore(headings);
  return { headings, printed, decorations: DecorationSet.create(doc, decorationsIn(doc, printed, wholeOf(doc))) };
}

/** Typing in a paragraph changes no heading, typing in a heading no other one: what stands before them only moves. */
function after(transaction: Transaction, marks: Marks): Marks {
  const { doc, mapping } = transaction;
  const headings = headingsOf(doc);
  if (isSame(headings, marks.headings)) return { ...marks, decorations: marks.decorations.map(mapping, doc) };
  const printed = printedBefore(headings);
  if (!isSame(printed, marks.printed)) return anew(doc);
  const decorations = mended(marks.decorations, transaction, (stretch) => decorationsIn(doc, printed, stretch));
  return { headings, printed, decorations };
}

const isHeading = (node: Node): boolean => node.type.name === 'heading';

const headingsOf = (doc: Node): Node[] => doc.children.filter(isHeading);

/** What is printed before each; of everything that stands between headings nothing matters. */
const printedBefore = (headings: readonly Node[]): string[] =>
  blockMarks({ type: 'doc', content: headings.flatMap(blocksOf) });

const isSame = <T>(left: readonly T[], right: readonly T[]): boolean =>
  left.length === right.length && left.every((one, at) => one === right[at]);

function decorationsIn(doc: Node, printed: readonly string[], { from, to }: Stretch): Decoration[] {
  const decorations: Decoration[] = [];
  let passed = 0;
  doc.forEach((node, offset) => {
    if (!isHeading(node)) return;
    const mark = printed[passed] ?? '';
    passed += 1;
    if (mark === '' || offset < from || offset >= to) return;
    decorations.push(Decoration.node(offset, offset + node.nodeSize, { 'data-mark': mark }));
    const lead = leadSize(node);
    if (lead > 0) decorations.push(Decoration.inline(offset + 1, offset + 1 + lead, { class: 'prose-lead' }));
  });
  return decorations;
}

/** How much of a heading's content is the heading proper (see leadLength); a figure counts as one character. */
function leadSize(heading: Node): number {
  return leadLength(heading.textBetween(0, heading.content.size, '', '0'));
}

/** The mark of every block of a document, '' where it is no heading. */
export function outlineOf(doc: Node): string[] {
  const printed = printedBefore(headingsOf(doc));
  let passed = 0;
  return doc.children.map((node) => (isHeading(node) ? (printed[passed++] ?? '') : ''));
}
