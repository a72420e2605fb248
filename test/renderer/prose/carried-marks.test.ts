import { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carriedMarks, markAnew, nowWaiting } from '../../../renderer/prose/carried-marks.ts';
import { paragraphOf, type Prose } from '../../../shared/report/prose.ts';
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

test('last year’s dates and figures are shown in the rows of a table too', () => {
  const cell = (words: string) => ({
    type: 'tableCell' as const,
    attrs: { colspan: 1, rowspan: 1 },
    content: [paragraphOf(words)],
  });
  const row = (...words: string[]) => ({ type: 'tableRow' as const, content: words.map(cell) });
  const prose: Prose = {
    type: 'doc',
    content: [{ type: 'table', content: [row('渠道', '2025年'), row('公开栏', '1820'), row('网站', '1820')] }],
  };
  const doc = docOf(prose);
  const sentences = new Set(sentencesIn(prose).slice(0, 2));
  const state = EditorState.create({ doc, plugins: [plugin] });
  const waiting = { sentences, lastYear: 2025, lastFigures: { a: { value: '1820', note: '' } } };
  const shown = plugin.getState(state.apply(nowWaiting(state.tr, waiting)))?.marks.find() ?? [];
  const words = shown.map(({ from, to }) => doc.textBetween(from, to, ' ')).toSorted();
  // Both waiting rows, and in each what is last year's; the third row was read.
  expect(words).toEqual(['1820', '2025年', '公开栏 1820', '渠道 2025年']);
});
