import { describe, expect, test } from 'vitest';
import { daysBetween, deadlineOf, deadlinesSchema } from '../../shared/report/deadline.ts';
import { readMonthDay, readWholeDate } from '../../shared/wording/date.ts';

describe('the day a report is due', () => {
  test('departments by 31 January, governments by 31 March of the next year', () => {
    expect(deadlineOf('department', 2025, {}).date).toBe('2026-01-31');
    expect(deadlineOf('government', 2025, {}).date).toBe('2026-03-31');
    expect(deadlineOf('government', 2025, {}).source).toContain('第四十九条');
  });

  test.each([
    ['government', '2026-03-31'],
    ['township', '2026-01-31'],
    ['department', '2026-01-31'],
    ['organisation', '2026-01-31'],
  ] as const)('a %s reports on 2025 by %s, on 2019 by the same day, on 2018 by 31 March', (kind, day) => {
    expect(deadlineOf(kind, 2025, {}).date).toBe(day);
    expect(deadlineOf(kind, 2019, {}).date).toBe(day.replace('2026', '2020'));
    expect(deadlineOf(kind, 2018, {}).date).toBe('2019-03-31');
  });

  test.each([
    ['government', '2026-03-31', '《条例》第四十九条：每年3月31日前公布本级政府上一年度报告'],
    ['department', '2026-01-31', '《条例》第四十九条：政府部门每年1月31日前提交并公布上一年度报告'],
    [
      'township',
      '2026-01-31',
      '《条例》第四十九条没有单列乡镇政府和街道办事处，参照政府部门1月31日前的时限，以上级通知为准',
    ],
    ['organisation', '2026-01-31', '《条例》第四十九条没有单列授权组织，参照政府部门1月31日前的时限，以上级通知为准'],
  ] as const)('of a %s is %s, and it is said how far the law says so', (kind, date, source) => {
    expect(deadlineOf(kind, 2025, {})).toEqual({ date, source });
  });

  test.each([
    ['01-31', true],
    ['02-28', true],
    ['02-29', false],
    ['02-30', false],
    ['04-31', false],
    ['13-01', false],
    ['1-31', false],
  ])('%s as an office’s own day: %s', (day, accepted) => {
    expect(deadlinesSchema.safeParse({ township: day }).success).toBe(accepted);
  });

  test('before the regulation of 2019 everybody by 31 March', () => {
    expect(deadlineOf('department', 2017, {})).toMatchObject({
      date: '2018-03-31',
      source: expect.stringContaining('第三十一条'),
    });
  });

  test('an earlier day the office has set wins for its kind only', () => {
    expect(deadlineOf('department', 2025, { department: '01-20' }).date).toBe('2026-01-20');
    expect(deadlineOf('government', 2025, { department: '01-20' }).date).toBe('2026-03-31');
  });

  test('days are counted whole, over leap days and backwards', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-02-01', '2026-01-31')).toBe(-1);
  });
});

test.each([
  ['1月20日', '01-20'],
  ['1-20', '01-20'],
  ['０３.０５', '03-05'],
  ['2月29日', null],
  ['13月1日', null],
  ['二十日', null],
])('the day %s is read as %s', (text, day) => {
  expect(readMonthDay(text)).toBe(day);
});

test.each([
  ['2019-2-13', '2019-02-13'],
  ['20190213', '2019-02-13'],
  ['２０１９年５月６日', '2019-05-06'],
  ['2019年2月30日', null],
  ['2019-2-', null],
  ['写于2019年5月6日', null],
])('a whole date: %s is %s', (text, date) => {
  expect(readWholeDate(text)).toBe(date);
});
