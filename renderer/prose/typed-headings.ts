import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { mark } from '../../shared/report/numbering.ts';
import { outlineOf } from './heading-marks.ts';
import { asOwnStep } from './own-step.ts';
import { isFromOutside } from './take-in.ts';
import { typedMark } from './typed-mark.ts';

/** The place of the block whose number is wanted as words: it was just made words again. Null for none. */
const spared = new PluginKey<number | null>('sparedMark');

/** Where each composition under way in an editor began. */
const composedFrom = new WeakMap<EditorView, number>();

/** （一）, 1. and （1） typed before a paragraph make it a heading; the program prints the number from then on. */
export const TypedHeadings = Extension.create({
  name: 'typedHeadings',

  addProseMirrorPlugins: () => [
    new Plugin<number | null>({
      key: spared,
      state: {
        init: () => null,
        apply: (transaction, place) => nextSpared(transaction, place),
      },
      props: {
        handleTextInput: (view, from, to, text) => {
          if (view.composing) return false;
          view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView());
          makeHeading(view, text);
          return true;
        },
        handleDOMEvents: {
          compositionstart: (view) => {
            if (!composedFrom.has(view)) composedFrom.set(view, view.state.selection.from);
          },
        },
      },
    }),
  ],

  addKeyboardShortcuts() {
    return { Backspace: () => !this.editor.view.composing && makeWords(this.editor.view) };
  },
});

/** What was composed counts as typed: to be called when the input method is done and the document is final. */
export function afterComposing(view: EditorView): void {
  const from = composedFrom.get(view);
  composedFrom.delete(view);
  const { doc, selection } = view.state;
  if (from === undefined || from >= selection.from || from > doc.content.size) return;
  makeHeading(view, doc.textBetween(from, selection.from, '', leaf));
}

/** Stands for a figure; in no real text. */
const leaf = '\ufffc';

const blockStart = (state: EditorState): number => state.selection.$from.before(1);

function makeHeading(view: EditorView, typed: string): void {
  const { state } = view;
  const { $from, empty } = state.selection;
  if (!empty || $from.depth !== 1 || !$from.parent.isTextblock) return;
  const start = blockStart(state);
  if (spared.getState(state) === start) return;
  const text = (from: number, to: number): string => $from.parent.textBetween(from, to, '', leaf);
  const found = typedMark(text(0, $from.parentOffset), typed, text($from.parentOffset, $from.parent.content.size));
  if (!found) return;
  const { level, ordinal, length } = found;
  const { heading } = state.schema.nodes;
  const transaction = state.tr.delete(start + 1, start + 1 + length).setNodeMarkup(start, heading, { level });
  // A first number after others of its level begins a list of its own.
  const printed = outlineOf(transaction.doc)[$from.index(0)];
  if (ordinal === 1 && printed !== mark(level, 1)) transaction.setNodeMarkup(start, heading, { level, restart: true });
  view.dispatch(asOwnStep(transaction).scrollIntoView());
}

/** Takes the heading back that the caret stands at the very start of: a paragraph that begins with the number as words. */
function makeWords(view: EditorView): boolean {
  const { state } = view;
  const { $from, empty } = state.selection;
  if (!empty || $from.depth !== 1 || $from.parentOffset > 0 || $from.parent.type.name !== 'heading') return false;
  const start = blockStart(state);
  const printed = outlineOf(state.doc)[$from.index(0)] ?? '';
  const transaction = state.tr.setNodeMarkup(start, state.schema.nodes.paragraph, {}).insertText(printed, start + 1);
  transaction.setSelection(TextSelection.create(transaction.doc, start + 1 + printed.length));
  view.dispatch(asOwnStep(transaction).setMeta(spared, start).scrollIntoView());
  return true;
}

/** A block stays spared until the caret leaves it. What undo brings back is wanted as it was, too. */
function nextSpared(transaction: Transaction, place: number | null): number | null {
  const { $from } = transaction.selection;
  const here = $from.depth > 0 ? $from.before(1) : null;
  const wanted: unknown = transaction.getMeta(spared);
  const next = typeof wanted === 'number' ? wanted : place === null ? null : transaction.mapping.map(place, -1);
  return isFromOutside(transaction) || next === here ? here : null;
}
