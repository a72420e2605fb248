import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, decimalSchema, difference, readNumber, sum, tenThousandth } from '../../shared/report/decimal.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => {
    const negative = digits < 0n;
    const text = (negative ? -digits : digits).toString().padStart(places + 1, '0');
    const whole = text.slice(0, text.length - places);
    const fraction = text.slice(text.length - places).replace(/0+$/, '');
    const value = fraction === '' ? whole : `${whole}.${fraction}`;
    return negative && value !== '0' ? `-${value}` : value;
  });

test('a sum of decimals is exact: 0.1 and 0.2 are 0.3', () => {
  expect(sum(['0.1', '0.2'])).toBe('0.3');
  expect(sum([])).toBe('0');
});

test('sums and differences are canonical decimals and undo each other', () => {
  fc.assert(
    fc.property(decimal, decimal, (left, right) => {
      const total = sum([left, right]);
      expect(decimalSchema.safeParse(total).success).toBe(true);
      expect(difference(total, right)).toBe(left);
      expect(Math.sign(compare(left, right))).toBe(Math.sign(Number(difference(left, right))));
    }),
  );
});

test('any canonical decimal is read as itself', () => {
  fc.assert(
    fc.property(decimal, (value) => {
      expect(readNumber(value)).toEqual({ kind: 'value', value });
    }),
  );
});

test.each([
  ['２１０', '210'],
  ['135,000', '135000'],
  ['１３５，０００', '135000'],
  [' 13 ', '13'],
  ['135 000', '135000'],
  ['007', '7'],
  ['12.50', '12.5'],
  ['+2', '2'],
  ['－8', '-8'],
  ['0', '0'],
  ['-0', '0'],
])('"%s" is understood as %s', (raw, value) => {
  expect(readNumber(raw)).toEqual({ kind: 'value', value });
});

test.each(['', ' ', '　', '/', '—', '——', '-', '无'])('"%s" is blank, not zero', (raw) => {
  expect(readNumber(raw)).toEqual({ kind: 'blank' });
});

test.each(['12\n345\n678', '12\t345\t678', '12\r\n345', '1\u2028234'])(
  'numbers on lines or behind tabs are several, and never one: %j',
  (raw) => {
    expect(readNumber(raw).kind).toBe('not-a-number');
  },
);

test('a line end after a number, as a copied cell has it, is nothing', () => {
  expect(readNumber('\t345\r\n')).toEqual({ kind: 'value', value: '345' });
});

test.each(['二百', '约300', '1,23', '12件', '1e5', 'NaN', '3-5', '1.2.3', '1 2', '2 016 5', '- 3', '9'.repeat(30)])(
  '"%s" is no number and is not guessed',
  (raw) => {
    expect(readNumber(raw).kind).toBe('not-a-number');
  },
);

test('元 become 万元 exactly', () => {
  expect(tenThousandth('251000')).toBe('25.1');
  expect(tenThousandth('1')).toBe('0.0001');
});
