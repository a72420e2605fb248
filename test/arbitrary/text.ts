import fc from 'fast-check';

/** Texts that have broken programs like this one: quoting, NUL, blanks that are not spaces, marks, keys of Object. */
const awkward = [
  '',
  ' ',
  '\u3000',
  "'",
  '"; --',
  '%',
  'a\0b',
  '\ufeff',
  '某县',
  '𠮷',
  '{"a":1}',
  '\r\n',
  'constructor',
];

/** Any well-formed text: no half of a surrogate pair, which UTF-8 cannot hold. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** A canonical decimal, blank excluded. */
export const arbitraryDecimal: fc.Arbitrary<string> = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.constantFrom('', '.5', '.05', '.123'))
  .map(([whole, fraction]) => `${whole}${fraction}`);

/** A date that exists, as YYYY-MM-DD. */
export const arbitraryDate: fc.Arbitrary<string> = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
