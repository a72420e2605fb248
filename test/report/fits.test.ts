import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeSchema, type Change } from '../../shared/report/change.ts';
import { fits } from '../../shared/report/fits.ts';
import { mostBlocks } from '../../shared/report/limits.ts';
import { paragraphOf, type Prose } from '../../shared/report/prose.ts';
import { arbitraryProse } from '../arbitrary/prose.ts';

const change = (prose: Prose): Change => ({ kind: 'prose', section: 's', prose });

test('prose fits exactly where the schema takes it, also when it is asked again', () => {
  const unsound: Prose['content'][number] = { type: 'picture', attrs: { picture: 'x', alt: '', widthMm: 50 } };
  fc.assert(
    fc.property(arbitraryProse, fc.boolean(), (prose, broken) => {
      const one = change(broken ? { ...prose, content: [...prose.content, unsound] } : prose);
      for (let again = 0; again < 2; again += 1) expect(fits(one)).toBe(changeSchema.safeParse(one).success);
    }),
  );
});

test('prose has at least one block and no more than a section holds', () => {
  const blocks = (count: number) =>
    change({ type: 'doc', content: new Array<null>(count).fill(null).map(() => paragraphOf('甲')) });
  expect(fits(blocks(0))).toBe(false);
  expect(fits(blocks(mostBlocks))).toBe(true);
  expect(fits(blocks(mostBlocks + 1))).toBe(false);
});

test('what is not prose is asked of the schema', () => {
  expect(fits({ kind: 'moveSection', section: 's', to: -1 })).toBe(false);
  expect(fits({ kind: 'moveSection', section: 's', to: 1 })).toBe(true);
});
