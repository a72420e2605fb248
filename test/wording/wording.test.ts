import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCalendarDate, officialDate, readDate } from '../../shared/wording/date.ts';
import { chineseOrdinal, readChineseOrdinal } from '../../shared/wording/ordinal.ts';

test('ordinals from 1 to 99 are written and read back', () => {
  for (let value = 1; value <= 99; value += 1) expect(readChineseOrdinal(chineseOrdinal(value))).toBe(value);
  expect([1, 10, 11, 20, 21].map(chineseOrdinal)).toEqual(['一', '十', '十一', '二十', '二十一']);
});

test('words that are no ordinal are not read as one', () => {
  expect(['', '十十', '百', '二二', 'abc'].map(readChineseOrdinal)).toEqual([null, null, null, null, null]);
});

const day = fc
  .date({ min: new Date('2008-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('every date is written the official way, without leading zeros, and read back', () => {
  fc.assert(
    fc.property(day, (date) => {
      expect(readDate(officialDate(date))).toBe(date);
    }),
  );
  expect(officialDate('2018-03-09')).toBe('2018年3月9日');
});

test.each([
  ['二〇一八年三月十九日', '2018-03-19'],
  ['二○一八年十二月三十一日', '2018-12-31'],
  ['2018 年 3 月 9 日', '2018-03-09'],
  ['2018-3-9', '2018-03-09'],
  ['2018.03.09', '2018-03-09'],
])('%s is read as a date', (text, date) => {
  expect(readDate(text)).toBe(date);
});

test('days that do not exist are no dates', () => {
  expect(readDate('2018年2月30日')).toBeNull();
  expect(isCalendarDate('2019-02-29')).toBe(false);
  expect(isCalendarDate('2020-02-29')).toBe(true);
});
