import { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headingMarks } from '../../../renderer/prose/heading-marks.ts';
import { arbitraryProse } from '../../arbitrary/prose.ts';
import { arbitraryEdit, docOf, edited, marksBy } from './edits.ts';

const plugin = headingMarks();

test('after any edits the headings are numbered as if the document had just been opened', () => {
  fc.assert(
    fc.property(arbitraryProse, fc.array(arbitraryEdit, { minLength: 1, maxLength: 6 }), (prose, edits) => {
      let state = EditorState.create({ doc: docOf(prose), plugins: [plugin] });
      for (const edit of edits) {
        state = state.apply(edited(state, edit));
        const opened = EditorState.create({ doc: state.doc, plugins: [plugin] });
        expect(marksBy(plugin, state)).toEqual(marksBy(plugin, opened));
      }
    }),
    { numRuns: 300 },
  );
});
