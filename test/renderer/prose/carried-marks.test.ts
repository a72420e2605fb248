import { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carriedMarks, markAnew, nowWaiting } from '../../../renderer/prose/carried-marks.ts';
import { sentencesIn } from '../../../shared/report/sentences.ts';
import { arbitraryProse } from '../../arbitrary/prose.ts';
import { arbitraryEdit, docOf, edited, marksBy } from './edits.ts';

const plugin = carriedMarks(() => false);

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
          expect(marksBy(plugin, state)).toEqual(marksBy(plugin, state.apply(markAnew(state))));
        }
      },
    ),
    { numRuns: 300 },
  );
});
