import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import { asOwnStep } from './own-step.ts';
import { isFromOutside } from './take-in.ts';

/** A “/” that asks for a figure: its place, and what is typed behind it so far. */
export type Asked = { at: number; query: string };

const key = new PluginKey<Asked | null>('slash');
/** What the list on the screen does with a key; true where it took it. */
const listeners = new WeakMap<EditorView, (pressed: string) => boolean>();

const slashes = new Set(['/', '／']);
const longestQuery = 20;

/** “/” typed where words may follow opens a list of figures; within 1/2, 2021/3/4 or http:// it is what it is. */
export const Slash = Extension.create({
  name: 'slash',
  addProseMirrorPlugins: () => [
    new Plugin<Asked | null>({
      key,
      state: {
        init: () => null,
        apply: (transaction, asked, _, state) => next(transaction, asked, state),
      },
      props: {
        handleDOMEvents: {
          keydown: (view, event) => {
            // Keys of an input method are its own.
            if (!key.getState(view.state) || event.isComposing || view.composing) return false;
            const taken = listeners.get(view)?.(event.key) ?? false;
            if (taken) event.preventDefault();
            return taken;
          },
          blur: (view) => {
            closeSlash(view);
            return false;
          },
        },
      },
    }),
  ],
});

export const askedIn = (state: EditorState): Asked | null => key.getState(state) ?? null;

/** Hears the keys pressed while the list is open, until the returned function is called. */
export function onSlashKeys(view: EditorView, listener: (pressed: string) => boolean): () => void {
  listeners.set(view, listener);
  return () => {
    if (listeners.get(view) === listener) listeners.delete(view);
  };
}

/** Leaves the “/” and what follows as words. */
export function closeSlash(view: EditorView): void {
  if (key.getState(view.state)) view.dispatch(view.state.tr.setMeta(key, 'close'));
}

/** Puts the figure in place of the “/” and what was typed behind it. */
export function answerSlash(view: EditorView, indicator: string): void {
  const asked = key.getState(view.state);
  const figure = view.state.schema.nodes.figure;
  if (!asked || !figure) return;
  const transaction = view.state.tr.replaceWith(asked.at, view.state.selection.from, figure.create({ indicator }));
  transaction.setSelection(TextSelection.create(transaction.doc, asked.at + 1));
  view.dispatch(asOwnStep(transaction.setMeta(key, 'close')).scrollIntoView());
}

function next(transaction: Transaction, asked: Asked | null, state: EditorState): Asked | null {
  if (transaction.getMeta(key) === 'close' || isFromOutside(transaction)) return null;
  if (!asked) return transaction.docChanged ? opened(transaction, state) : null;
  const at = transaction.mapping.map(asked.at, 1);
  return readFrom(state, at);
}

/** Leaf nodes, figures among them, end a query. */
const leaf = '\n';

function readFrom(state: EditorState, at: number): Asked | null {
  const { $from, empty, from } = state.selection;
  if (!empty || from <= at || at < $from.start() || !slashes.has(state.doc.textBetween(at, at + 1))) return null;
  const query = state.doc.textBetween(at + 1, from, leaf, leaf);
  return query.length <= longestQuery && /^[\p{L}\p{N}']*$/u.test(query) ? { at, query } : null;
}

function opened(transaction: Transaction, state: EditorState): Asked | null {
  const { $from, empty, from } = state.selection;
  const typed = transaction.steps.some(
    (step) => step instanceof ReplaceStep && step.slice.size === 1 && slashes.has(step.slice.content.textBetween(0, 1)),
  );
  if (!typed || !empty || $from.parentOffset === 0 || transaction.getMeta('paste') === true) return null;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 2), $from.parentOffset - 1, '', leaf);
  return /[0-9A-Za-z０-９:：/／.]/.test(before) ? null : readFrom(state, from - 1);
}
