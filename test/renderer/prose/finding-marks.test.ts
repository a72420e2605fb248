import { EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findingMarks, lookAnew, marksAt, tellMarks, type FindingMark } from '../../../renderer/prose/finding-marks.ts';
import { textLines } from '../../../renderer/prose/text-places.ts';
import { paragraphOf, type Prose } from '../../../shared/report/prose.ts';
import { arbitraryProse } from '../../arbitrary/prose.ts';
import { arbitraryEdit, docOf, edited, marksBy } from './edits.ts';

const plugin = findingMarks();
const value = () => '7';

const mark = (range: FindingMark['range'], quote: string, more: Partial<FindingMark> = {}): FindingMark => ({
  key: quote,
  severity: 'warning',
  other: false,
  range,
  quote,
  ...more,
});

const figure = { type: 'figure', attrs: { indicator: 'a' } } as const;
const prose: Prose = {
  type: 'doc',
  content: [
    paragraphOf('第一句没有错。第二句相此有错。'),
    { type: 'paragraph', content: [{ type: 'text', text: '公开' }, figure, { type: 'text', text: '条，共' }, figure] },
  ],
};
const wrong = mark({ line: 0, from: 10, to: 12 }, '相此');
const counted = mark({ line: 1, from: 0, to: 4 }, '公开7条', { severity: 'error' });

function stateOf(caret = 1): EditorState {
  const state = EditorState.create({ doc: docOf(prose), plugins: [plugin] });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, caret)));
}

const told = (state: EditorState, marks: readonly FindingMark[], writing = false): EditorState =>
  state.apply(tellMarks(state.tr, marks, value, writing));

/** What is marked, in the words of the document, a figure being #. */
const words = (state: EditorState): string[] =>
  (plugin.getState(state)?.marks.find() ?? [])
    .map(({ from, to }) => state.doc.textBetween(from, to, '', '#'))
    .toSorted();

describe('what is marked', () => {
  test('the exact stretch, with every figure one character', () => {
    expect(words(told(stateOf(), [wrong, counted]))).toEqual(['公开#条', '相此']);
  });

  test('nothing where other words stand than the finding is about', () => {
    const other = [mark({ line: 0, from: 0, to: 2 }, '相此'), mark({ line: 9, from: 0, to: 2 }, '相此')];
    expect(words(told(stateOf(), [...other, mark({ line: 0, from: 10, to: 99 }, '相此')]))).toEqual([]);
  });

  test('the same marks told again are the same objects: nothing is drawn anew', () => {
    const state = told(stateOf(), [wrong, counted]);
    expect(plugin.getState(told(state, [counted, wrong]))?.marks).toBe(plugin.getState(state)?.marks);
  });

  test('at a place the gravest comes first, and what is only the other side of one last', () => {
    const range = wrong.range;
    const state = told(stateOf(), [
      mark(range, '相此', { key: 'other', severity: 'error', other: true }),
      mark(range, '相此', { key: 'hint', severity: 'hint' }),
      mark(range, '相此', { key: 'error', severity: 'error' }),
    ]);
    expect(marksAt(state, 12)?.keys).toEqual(['error', 'hint', 'other']);
    expect(marksAt(state, 3)).toBeNull();
  });
});

describe('while one types', () => {
  test('a mark moves with the text and goes as soon as its own words are others', () => {
    let state = told(stateOf(), [wrong, counted]);
    state = state.apply(state.tr.insertText('又一句。', 1));
    expect(words(state)).toEqual(['公开#条', '相此']);
    state = state.apply(state.tr.insertText('比', 16, 17));
    expect(words(state)).toEqual(['公开#条']);
  });

  test('a key beside a mark leaves it', () => {
    let state = told(stateOf(), [wrong]);
    state = state.apply(state.tr.insertText('很', 13));
    state = state.apply(state.tr.insertText('很', 11));
    expect(words(state)).toEqual(['相此']);
  });

  test('while an input method composes inside of one it stays, and goes when that is done', () => {
    let state = told(stateOf(), [wrong]);
    state = state.apply(state.tr.insertText('bi', 12).setMeta('composition', 1));
    expect(words(state)).toEqual(['相bi此']);
    state = state.apply(lookAnew(state.tr));
    expect(words(state)).toEqual([]);
  });

  test('what is new in the sentence with the caret waits; what was there stays, and so does every other sentence', () => {
    let state = told(stateOf(14), [wrong, counted], true);
    expect(words(state)).toEqual(['公开#条']);
    state = told(told(stateOf(14), [wrong]), [wrong, counted], true);
    expect(words(state)).toEqual(['公开#条', '相此']);
    expect(words(told(stateOf(3), [wrong], true))).toEqual(['相此']);
  });

  test('after any edits every mark stands at the words it was made for', () => {
    fc.assert(
      fc.property(arbitraryProse, fc.array(arbitraryEdit, { minLength: 1, maxLength: 5 }), (any, edits) => {
        let state = EditorState.create({ doc: docOf(any), plugins: [plugin] });
        const marks = textLines(state.doc).flatMap(({ text }, line) => {
          const to = Math.min(4, text.length);
          const quote = text.slice(0, to).replaceAll('\ufffc', '7');
          return to === 0 ? [] : [mark({ line, from: 0, to }, quote, { key: `${line}` })];
        });
        state = told(state, marks);
        const before = new Map(marks.map(({ key, quote }) => [key, quote]));
        expect(marksBy(plugin, state)).toHaveLength(marks.length);
        for (const edit of edits) {
          state = state.apply(edited(state, edit));
          for (const { from, to, spec } of plugin.getState(state)?.marks.find() ?? []) {
            const { key }: { key: string } = spec;
            expect(state.doc.textBetween(from, to, '', () => '7')).toBe(before.get(key));
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
