import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/**
 * Before every key the editor learns where the caret stands. The browser says so only some time after a key has moved the caret;
 * on a busy machine the next key can come first, and Enter would part a paragraph where the caret was before.
 */
export const CaretFirst = Extension.create({
  name: 'caretFirst',
  addProseMirrorPlugins: () => [
    new Plugin({
      view: ({ dom }) => {
        const look = (event: KeyboardEvent): void => {
          if (!event.isComposing) dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
        };
        // Before all other listeners to keys, whoever adds them.
        dom.addEventListener('keydown', look, true);
        return { destroy: () => dom.removeEventListener('keydown', look, true) };
      },
    }),
  ],
});
