import { expect, test } from 'vitest';
import { y2014 } from '../../../shared/forms/y2014.ts';
import type { Report } from '../../../shared/report/report.ts';
import { clean, foundIn, withLines } from '../said.ts';

const figures = (values: Record<string, string>): Report['figures'] =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, note: '' }]));

/** Last year 38 applications came in and 4,000 pieces were published; 30 of the first over the net. */
const previous: Report = {
  ...clean,
  year: clean.year - 1,
  figures: figures({ 'app.recv': '38', 'app.recv_net': '30', 'zdgk.total': '4000' }),
};

/** LAST and OLD are the years before the reported one. */
const asked = (line: string, before: Report | null = previous): (string | null)[] => {
  const dated = line.replace('LAST', String(clean.year - 1)).replace('OLD', String(clean.year - 2));
  const report = { ...withLines([dated]), figures: figures({ 'app.recv': '47', 'zdgk.total': '4286' }) };
  return foundIn('since-last-year', report, y2014, before).map(
    ({ severity, where, right }) => `${severity} ${where.quote} ${right}`,
  );
};

test.each([
  ['全年共收到政府信息公开申请47件，同比增长20%。', 'warning 20% 增加24%'],
  ['全年收到申请47件，比上年增加12件。', 'warning 12件 增加9件'],
  ['全年收到申请47件，比LAST年减少9件。', 'warning 9件 增加9件'],
  ['全年收到申请47件，比上年的40件增加7件。', 'warning 40件 38'],
  ['全年收到申请47件，与上年相比增加9件，增长31.5%。', 'warning 31.5% 增加23.7%'],
  ['全年主动公开政府信息4300条，较去年下降7.5%。', 'warning 7.5% 增加7.5%'],
])('since-last-year finds what last year’s report does not bear out: %s', (line, found) => {
  expect(asked(line)).toEqual([found]);
});

test.each([
  '全年收到申请47件，同比增长23.7%。',
  '全年收到申请47件，同比增长24%。',
  '全年收到申请47件，比上年增加9件，增长23.68%。',
  '全年收到申请47件，比上年的38件增加9件。',
  '全年收到申请47件，同比增长近25%。',
  '全年收到申请47件，比OLD年增加30件。',
  '全年收到申请47件，其中网络申请40件，占85%。',
  '全年主动公开政府信息4286条，比上年增加200余条。',
  '县教育局收到申请12件，同比增长90%。',
])('since-last-year leaves alone what agrees, or is of another year or office: %s', (line) => {
  expect(asked(line)).toEqual([]);
});

test('since-last-year says nothing without last year’s report, or by one of another year', () => {
  const line = '全年收到申请47件，同比增长20%。';
  expect([asked(line, null), asked(line, { ...previous, year: clean.year - 2 })]).toEqual([[], []]);
});
