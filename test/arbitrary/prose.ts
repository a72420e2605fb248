import fc from 'fast-check';
import type { Block, Heading, Inline, Paragraph, Picture, Prose, ProseTable } from '../../shared/report/prose.ts';
import { arbitraryText } from './text.ts';

/** Prose of every kind of block, in which the figures of these indicators stand. */
export function arbitraryProseOf(indicators: readonly string[]): fc.Arbitrary<Prose> {
  const inline: fc.Arbitrary<Inline> = fc.oneof(
    arbitraryText.filter((text) => text !== '').map((text): Inline => ({ type: 'text', text })),
    fc.constantFrom(...indicators, 'x').map((indicator): Inline => ({ type: 'figure', attrs: { indicator } })),
  );

  const content = fc.array(inline, { maxLength: 3 });

  const paragraph: fc.Arbitrary<Paragraph> = fc.record(
    { type: fc.constant('paragraph' as const), content },
    { requiredKeys: ['type'] },
  );

  const heading: fc.Arbitrary<Heading> = fc.record(
    {
      type: fc.constant('heading' as const),
      attrs: fc.record(
        { level: fc.constantFrom(2 as const, 3 as const, 4 as const), restart: fc.boolean() },
        { requiredKeys: ['level'] },
      ),
      content,
    },
    { requiredKeys: ['type', 'attrs'] },
  );

  const cell: fc.Arbitrary<ProseTable['content'][number]['content'][number]> = fc.record(
    {
      type: fc.constantFrom('tableCell' as const, 'tableHeader' as const),
      attrs: fc.record({ colspan: fc.integer({ min: 1, max: 50 }), rowspan: fc.integer({ min: 1, max: 500 }) }),
      content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ['type', 'content'] },
  );

  const table: fc.Arbitrary<ProseTable> = fc.record({
    type: fc.constant('table' as const),
    content: fc.array(
      fc.record({ type: fc.constant('tableRow' as const), content: fc.array(cell, { maxLength: 3 }) }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  });

  const picture: fc.Arbitrary<Picture> = fc.record({
    type: fc.constant('picture' as const),
    attrs: fc.record({
      picture: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
      alt: arbitraryText,
      widthMm: fc.double({ min: 10, max: 156, noNaN: true }),
    }),
  });

  const block: fc.Arbitrary<Block> = fc.oneof(paragraph, heading, table, picture);

  return fc.record({
    type: fc.constant('doc' as const),
    content: fc.array(block, { minLength: 1, maxLength: 4 }),
  });
}

/** Prose of every kind of block. */
export const arbitraryProse: fc.Arbitrary<Prose> = arbitraryProseOf(['app.recv', 'hy.total']);
