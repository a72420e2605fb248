import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { mostBlocks, mostTableRows } from '../../shared/report/limits.ts';

/** How many blocks of a report this is: toProse divides a table with too many rows. */
function blockCount(doc: Node): number {
  let count = 0;
  doc.forEach((node) => {
    count += node.type.name === 'table' ? Math.max(1, Math.ceil(node.childCount / mostTableRows)) : 1;
  });
  return count;
}

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
          const fits = !transaction.docChanged || blockCount(transaction.doc) <= mostBlocks;
          if (!fits) onRefused();
          return fits;
        },
      }),
    ];
  },
});
