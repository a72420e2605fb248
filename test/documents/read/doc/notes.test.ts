import { expect, test } from 'vitest';
import type { DocFile, Place } from '../../../../electron/documents/read/doc/fib.ts';
import { notesOf } from '../../../../electron/documents/read/doc/notes.ts';

const inBytes = (...numbers: number[]): Uint8Array => new Uint8Array(Uint32Array.from(numbers).buffer);

/** A document whose footnotes, 20 characters behind a text of 100, stand where `texts` says. */
function footnotes(...texts: number[]): DocFile {
  const nowhere = { from: 120, to: 120 };
  const parts: Partial<Record<Place, Uint8Array>> = {
    // Two references, at characters 5 and 9; behind the places stand two bytes each.
    footnoteRefs: inBytes(5, 9, 100, 0),
    footnoteTexts: inBytes(...texts),
  };
  const none = new Uint8Array(0);
  return {
    document: none,
    table: none,
    data: none,
    story: {
      main: { from: 0, to: 100 },
      footnotes: { from: 100, to: 120 },
      headers: nowhere,
      macros: nowhere,
      comments: nowhere,
      endnotes: nowhere,
      boxes: nowhere,
      headerBoxes: nowhere,
    },
    at: (place) => parts[place] ?? none,
  };
}

test('a note stands from where it begins to where the next one does', () => {
  const { foot } = notesOf(footnotes(0, 8, 19));
  expect(foot.at(9)).toBe(2);
  expect(foot.texts).toEqual([
    { from: 100, to: 108 },
    { from: 108, to: 119 },
  ]);
});

test('a note that a damaged file ends before it begins is empty, and none reaches beyond the notes', () => {
  expect(notesOf(footnotes(15, 4, 4000)).foot.texts).toEqual([
    { from: 115, to: 115 },
    { from: 104, to: 120 },
  ]);
});
