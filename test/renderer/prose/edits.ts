import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Plugin, Transaction } from '@tiptap/pm/state';
import { DecorationSet } from '@tiptap/pm/view';
import fc from 'fast-check';
import { proseExtensions } from '../../../renderer/prose/extensions.ts';
import { toEditor } from '../../../renderer/prose/to-prose.ts';
import type { Prose } from '../../../shared/report/prose.ts';
import { arbitraryProse } from '../../arbitrary/prose.ts';

const schema = getSchema(proseExtensions(null));

export const docOf = (prose: Prose): Node => schema.nodeFromJSON(toEditor(prose));

/** An edit somewhere, in thousandths of the document: words typed, a stretch deleted, or replaced by other prose. */
export type Edit = { from: number; to: number; by: string | Prose | null };

const place = fc.integer({ min: 0, max: 1000 });

export const arbitraryEdit: fc.Arbitrary<Edit> = fc.record({
  from: place,
  to: place,
  by: fc.oneof(fc.constantFrom('县', '2025年公开210件。', '。', null), arbitraryProse),
});

export function edited({ doc, tr }: EditorState, { from, to, by }: Edit): Transaction {
  const at = (thousandths: number): number => Math.round((doc.content.size * thousandths) / 1000);
  const [start, end] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
  if (by === null) return tr.deleteRange(start, end);
  if (typeof by !== 'string') return tr.replaceRange(start, end, docOf(by).slice(0));
  return doc.resolve(start).parent.isTextblock ? tr.insertText(by, start) : tr;
}

/** What a plugin marks, each with its place, in any order. Throws where it marks nothing at all. */
export function marksBy(plugin: Plugin, state: EditorState): string[] {
  const marks = plugin.props.decorations?.call(plugin, state);
  if (!(marks instanceof DecorationSet)) throw new Error('no marks');
  return marks
    .find()
    .map((mark) => JSON.stringify(mark))
    .toSorted();
}
