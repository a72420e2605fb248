import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/** The most blocks prose may have (shared/report/prose.ts). */
const mostBlocks = 5000;

/** Refuses an edit, in truth a paste, that would make the prose longer than a report can hold. */
export const SizeLimit = Extension.create<{ onRefused: () => void }>({
  name: 'sizeLimit',
  addOptions: () => ({ onRefused: () => undefined }),
  addProseMirrorPlugins() {
    const { onRefused } = this.options;
    return [
      new Plugin({
        key: new PluginKey('sizeLimit'),
        filterTransaction: (transaction) => {
          const fits = !transaction.docChanged || transaction.doc.childCount <= mostBlocks;
          if (!fits) onRefused();
          return fits;
        },
      }),
    ];
  },
});
