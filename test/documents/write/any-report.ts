import fc from 'fast-check';
import { y2014 } from '../../../shared/forms/y2014.ts';
import type { Block, Inline } from '../../../shared/report/prose.ts';
import { reportSchema, type Report } from '../../../shared/report/report.ts';

const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'政府信息公开，。“”—12a <&>"\'=@；'), maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const anyLine = anyText.map((text) => text.slice(0, 100));
const someText = anyText.filter((text) => text !== '');
const indicators = y2014.indicators.map(({ id }) => id);

const anyInline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 3, arbitrary: someText.map((text): Inline => ({ type: 'text', text })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...indicators).map((indicator): Inline => ({ type: 'figure', attrs: { indicator } })),
  },
);
const anyContent = fc.array(anyInline, { maxLength: 4 });
const anyCell = fc.record({
  type: fc.constantFrom('tableCell' as const, 'tableHeader' as const),
  attrs: fc.record({ colspan: fc.integer({ min: 1, max: 3 }), rowspan: fc.integer({ min: 1, max: 3 }) }),
  content: fc.array(
    anyContent.map((content) => ({ type: 'paragraph' as const, content })),
    { minLength: 1, maxLength: 2 },
  ),
});

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  anyContent.map((content): Block => ({ type: 'paragraph', content })),
  fc
    .tuple(fc.constantFrom(2 as const, 3 as const, 4 as const), fc.array(anyInline, { minLength: 1, maxLength: 3 }))
    // A heading of nothing but spaces is not printed, so its number would be missing from the text.
    .map(([level, content]): Block => ({
      type: 'heading',
      attrs: { level },
      content: [{ type: 'text', text: '题' }, ...content],
    })),
  fc
    .array(
      fc.array(anyCell, { maxLength: 4 }).map((content) => ({ type: 'tableRow' as const, content })),
      { minLength: 1, maxLength: 4 },
    )
    .map((content): Block => ({ type: 'table', content })),
  anyLine.map((alt): Block => ({ type: 'picture', attrs: { picture: 'b'.repeat(64), alt, widthMm: 100 } })),
);

const anySection = fc.record({
  slot: fc.constantFrom('overview' as const, 'proactive' as const, 'free' as const),
  heading: anyLine,
  numbered: fc.boolean(),
  prose: fc.array(anyBlock, { minLength: 1, maxLength: 5 }).map((content) => ({ type: 'doc' as const, content })),
});

const anyValue = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 2_000_000 }).map(String),
  fc
    .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 9 }))
    .map(([whole, tenth]) => `${whole}.${tenth}`),
  fc.constantFrom('12345678901234567', '0.1234567890123456', '-3', '100000000000000'),
);
const anyFigures = fc.dictionary(
  fc.constantFrom(...indicators),
  anyValue.map((value) => ({ value })),
);
const anyDate = fc.constantFrom(null, '2019-01-02', '2020-02-29');

/** Any report of the 2014 form without an annex section: strange characters, ragged tables, blanks, odd numbers. */
export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    titleLines: fc.array(anyLine, { minLength: 1, maxLength: 3 }),
    agency: fc.record({ name: anyLine.map((name) => `县${name}`), phone: anyLine }),
    year: fc.integer({ min: 2014, max: 2018 }),
    form: fc.constant('2014'),
    preface: fc.record({
      label: anyLine.map((label) => label.slice(0, 10)),
      written: fc.oneof(
        fc.constant(null),
        fc.array(anyText, { maxLength: 3 }).map((lines) => lines.join('\n')),
      ),
    }),
    sections: fc
      .array(anySection, { maxLength: 4 })
      .map((sections) => sections.map((section, index) => ({ ...section, id: `s${index}` }))),
    figures: anyFigures,
    annex: fc.record({
      mention: anyLine,
      label: anyLine,
      caption: anyLine,
      yearLine: fc.boolean(),
      unitLine: fc.boolean(),
      signRow: fc.boolean(),
    }),
    signOff: fc.record({
      agency: anyLine,
      date: anyDate,
      datePlace: fc.constantFrom('top' as const, 'end' as const),
      responsible: anyLine,
      preparer: anyLine,
      filledOn: anyDate,
    }),
  })
  .map((report) => reportSchema.parse(report));
