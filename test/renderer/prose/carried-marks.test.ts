import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { DecorationSet } from '@tiptap/pm/view';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carriedMarks, markAnew, nowWaiting } from '../../../renderer/prose/carried-marks.ts';
import { proseExtensions } from '../../../renderer/prose/extensions.ts';
import { toEditor } from '../../../renderer/prose/to-prose.ts';
import type { Prose } from '../../../shared/report/prose.ts';
import { sentencesIn } from '../../../shared/report/sentences.ts';
import { arbitraryProse } from '../../arbitrary/prose.ts';

const schema = getSchema(proseExtensions(null));

/** An edit somewhere, in thousandths of the document: words typed, a stretch deleted, or replaced by other prose. */
type Edit = { from: number; to: number; by: string | Prose | null };

const place = fc.integer({ min: 0, max: 1000 });

const arbitraryEdit: fc.Arbitrary<Edit> = fc.record({
  from: place,
  to: place,
  by: fc.oneof(fc.constantFrom('县', '2025年公开210件。', '。', null), arbitraryProse),
});

function edited(state: EditorState, { from, to, by }: Edit): Transaction {
  const at = (thousandths: number): number => Math.round((state.doc.content.size * thousandths) / 1000);
  const [start, end] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
  const { tr } = state;
  if (by === null) return tr.deleteRange(start, end);
  if (typeof by !== 'string') return tr.replaceRange(start, end, docOf(by).slice(0));
  const inText = state.doc.resolve(start).parent.isTextblock;
  return inText ? tr.insertText(by, start) : tr;
}

const docOf = (prose: Prose): Node => schema.nodeFromJSON(toEditor(prose));

const plugin = carriedMarks(() => false);

function marks(state: EditorState): unknown[] {
  const set = plugin.props.decorations?.call(plugin, state);
  if (!(set instanceof DecorationSet)) throw new Error('no marks');
  return set
    .find()
    .map(({ from, to, spec }): unknown => ({ from, to, spec }))
    .map((mark) => JSON.stringify(mark))
    .toSorted();
}

test('after any edits what waits is marked as if it were marked anew', () => {
  fc.assert(
    fc.property(
      arbitraryProse,
      fc.array(arbitraryEdit, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 3 }),
      (prose, edits, each) => {
        let state = EditorState.create({ doc: docOf(prose), plugins: [plugin] });
        const sentences = new Set(sentencesIn(prose).filter((_, at) => at % each === 0));
        state = state.apply(nowWaiting(state.tr, { sentences, lastYear: 2025, lastFigures: {} }));
        for (const edit of edits) {
          state = state.apply(edited(state, edit));
          expect(marks(state)).toEqual(marks(state.apply(markAnew(state))));
        }
      },
    ),
    { numRuns: 300 },
  );
});
