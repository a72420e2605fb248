import type { Editor } from '@tiptap/core';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Prose } from '../../shared/report/prose.ts';
import { toEditor } from './to-prose.ts';

const mark = 'from-outside';

/** Whether a transaction brought in what the report already has: there is nothing to hand on. */
export const isFromOutside = (transaction: Transaction): boolean => transaction.getMeta(mark) === true;

/**
 * Makes the document say what the prose says by replacing only the stretch in which they differ, so that the caret, the
 * scroll position and everything else on the screen stay; the caret goes to the end of what changed where it was inside it.
 */
export function takeIn(editor: Editor, prose: Prose): void {
  const { state, view } = editor;
  const wanted = state.schema.nodeFromJSON(toEditor(prose));
  const start = state.doc.content.findDiffStart(wanted.content);
  if (start === null) return;
  const end = state.doc.content.findDiffEnd(wanted.content);
  if (!end) return;
  // Repeated text makes the two searches meet: the stretch may not be shorter than nothing.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const [to, until] = [end.a + overlap, end.b + overlap];
  const transaction = state.tr.replace(start, to, wanted.slice(start, until)).setMeta(mark, true);
  const at = Math.min(until, transaction.doc.content.size);
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(at), -1));
  view.dispatch(view.hasFocus() ? transaction.scrollIntoView() : transaction);
}
