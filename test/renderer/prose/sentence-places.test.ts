import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proseExtensions } from '../../../renderer/prose/extensions.ts';
import { sentencePlaces } from '../../../renderer/prose/sentence-places.ts';
import { toEditor } from '../../../renderer/prose/to-prose.ts';
import { figureMark, sentencesIn } from '../../../shared/report/sentences.ts';
import { arbitraryProse } from '../../arbitrary/prose.ts';

const schema = getSchema(proseExtensions(null));

test('the editor finds the same sentences as the report remembers, each where it stands', () => {
  fc.assert(
    fc.property(arbitraryProse, (prose) => {
      const doc = schema.nodeFromJSON(toEditor(prose));
      const places = sentencePlaces(doc);
      expect(places.map(({ text }) => text)).toEqual(sentencesIn(prose));
      for (const { plain, from, to, whole } of places) {
        if (whole) expect(doc.nodeAt(from)?.nodeSize).toBe(to - from);
        else expect(doc.textBetween(from, to, '', figureMark)).toBe(plain);
      }
    }),
    { numRuns: 300 },
  );
});
