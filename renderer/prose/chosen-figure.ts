import { Extension, type Editor } from '@tiptap/core';
import { NodeSelection, Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state';
import { asOwnStep } from './own-step.ts';

/** A figure the clerk clicked, or pressed Enter on: its place and indicator, and whether by key. */
export type Chosen = { at: number; indicator: string; byKey: boolean };

const key = new PluginKey<'key' | 'click' | null>('chosenFigure');

const isFigure = (state: EditorState): boolean =>
  state.selection instanceof NodeSelection && state.selection.node.type.name === 'figure';

/** Click or Enter on a figure opens what can be done with it, until the selection goes elsewhere. */
export const ChosenFigure = Extension.create({
  name: 'chosenFigure',
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { state, view } = this.editor;
        if (!isFigure(state)) return false;
        view.dispatch(state.tr.setMeta(key, 'key'));
        return true;
      },
      Escape: () => key.getState(this.editor.state) !== null && closeFigure(this.editor),
    };
  },
  addProseMirrorPlugins: () => [
    new Plugin<'key' | 'click' | null>({
      key,
      state: {
        init: () => null,
        apply: (transaction, by, _, state) => {
          const meta: unknown = transaction.getMeta(key);
          if (meta === 'key' || meta === 'click') return meta;
          return meta === 'close' || transaction.docChanged || !isFigure(state) ? null : by;
        },
      },
      props: {
        handleClickOn: (view, _, node, at) => {
          if (node.type.name !== 'figure') return false;
          const selection = NodeSelection.create(view.state.doc, at);
          view.dispatch(view.state.tr.setSelection(selection).setMeta(key, 'click'));
          view.focus();
          return true;
        },
      },
    }),
  ],
});

export function chosenIn(state: EditorState): Chosen | null {
  const by = key.getState(state) ?? null;
  const { selection } = state;
  if (by === null || !(selection instanceof NodeSelection)) return null;
  return { at: selection.from, indicator: String(selection.node.attrs.indicator), byKey: by === 'key' };
}

export function closeFigure(editor: Editor): boolean {
  editor.view.dispatch(editor.state.tr.setMeta(key, 'close'));
  editor.view.focus();
  return true;
}

/** Puts another indicator, or plain words, in the place of a figure; the caret goes behind it. */
export function replaceFigure(editor: Editor, at: number, by: { indicator: string } | { words: string }): void {
  const { state, view } = editor;
  const figure = state.schema.nodes.figure;
  if (state.doc.nodeAt(at)?.type !== figure || !figure) return;
  const node = 'indicator' in by ? figure.create(by) : state.schema.text(by.words);
  const transaction = state.tr.replaceWith(at, at + 1, node);
  transaction.setSelection(TextSelection.create(transaction.doc, at + node.nodeSize));
  view.dispatch(asOwnStep(transaction));
  view.focus();
}
