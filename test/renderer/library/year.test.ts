import { describe, expect, test } from 'vitest';
import { readYear } from '../../../renderer/library/year.ts';

describe('a typed year', () => {
  test.each([
    ['2017', 2017],
    [' ２０１７ ', 2017],
    ['2017年', 2017],
    ['2008', 2008],
    ['2099', 2099],
  ])('%s is a year', (text, year) => {
    expect(readYear(text)).toEqual({ year, error: null });
  });

  test.each(['20177', '2007', '2100', '', '二零一七', '2017.5', '-2017'])(
    '“%s” is answered with one sentence',
    (text) => {
      expect(readYear(text)).toEqual({
        year: null,
        error: `年度“${text}”不对：请填写2008到2099之间的四位年份。`,
      });
    },
  );
});
