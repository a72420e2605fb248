import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { AllSelection, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { asOwnStep } from './own-step.ts';

const deepest = 4;

/**
 * Tab and Shift+Tab move a paragraph or heading a level down or up. So that nobody is caught in the text, Tab after Esc
 * goes on to the next control, as everywhere else.
 */
export const LevelKeys = Extension.create({
  name: 'levelKeys',

  addKeyboardShortcuts() {
    return {
      Tab: () => changeLevel(this.editor.view, 1),
      'Shift-Tab': () => changeLevel(this.editor.view, -1),
    };
  },

  addProseMirrorPlugins: () => {
    let leaving = false;
    return [
      new Plugin({
        key: new PluginKey('leaveByTab'),
        props: {
          handleDOMEvents: {
            // Answering true keeps the editor's own keys out of it; the browser then moves the focus.
            keydown: (_, event) => {
              const leaves = leaving && event.key === 'Tab';
              if (event.key !== 'Shift') leaving = event.key === 'Escape' && !event.isComposing;
              return leaves;
            },
            blur: () => {
              leaving = false;
            },
          },
        },
      }),
    ];
  },
});

/** 1 for a paragraph, 2 to 4 for a heading. */
const levelOf = (node: Node): number => (node.type.name === 'heading' ? Number(node.attrs.level) : 1);

/** False where the keys mean something else: in a table, or on a picture. */
function changeLevel(view: EditorView, by: 1 | -1): boolean {
  const { doc, selection, schema, tr } = view.state;
  const inText = selection instanceof TextSelection && selection.$from.depth === 1;
  if (!inText && !(selection instanceof AllSelection)) return false;
  doc.nodesBetween(selection.from, selection.to, (node, position) => {
    const { paragraph, heading } = schema.nodes;
    const level = Math.min(deepest, Math.max(1, levelOf(node) + by));
    if (node.isTextblock && level !== levelOf(node)) {
      tr.setNodeMarkup(position, level === 1 ? paragraph : heading, level === 1 ? {} : { level });
    }
    return false;
  });
  if (tr.docChanged) view.dispatch(asOwnStep(tr).scrollIntoView());
  return true;
}
