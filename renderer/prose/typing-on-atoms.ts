import { Extension } from '@tiptap/core';
import { NodeSelection, Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';

/** The caret behind a chosen figure, or in a new paragraph behind a chosen picture; null where neither is chosen. */
function behindChosen({ selection, schema, tr }: EditorState): Transaction | null {
  if (!(selection instanceof NodeSelection) || !selection.node.isAtom) return null;
  const { to, node } = selection;
  const { paragraph } = schema.nodes;
  if (node.isInline || !paragraph) return tr.setSelection(TextSelection.create(tr.doc, to));
  const made = tr.insert(to, paragraph.create());
  return made.setSelection(TextSelection.create(made.doc, to + 1));
}

/**
 * Words typed while a figure or a picture is chosen go behind it: arrow keys choose a figure on their way through a
 * sentence, and nobody means to type over it. Without this an input method would write into what only shows the figure,
 * and its words would be lost.
 */
export const TypingOnAtoms = Extension.create({
  name: 'typingOnAtoms',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput: (view, _from, _to, text) => {
          const moved = behindChosen(view.state);
          if (moved === null) return false;
          view.dispatch(moved.insertText(text).scrollIntoView());
          return true;
        },
        handleDOMEvents: {
          compositionstart: (view) => {
            const moved = behindChosen(view.state);
            if (moved !== null) view.dispatch(moved);
            return false;
          },
          // Words that come whole, from a table of signs or handwriting, with neither a key nor a composition.
          beforeinput: (view, event) => {
            if (event.inputType !== 'insertText' || event.data === null) return false;
            const moved = behindChosen(view.state);
            if (moved === null) return false;
            event.preventDefault();
            view.dispatch(moved.insertText(event.data).scrollIntoView());
            return true;
          },
        },
      },
    }),
  ],
});
