import { expect, test } from 'vitest';
import { readLines } from './reading.ts';

const title = '北麓县某局2020年政府信息公开工作年度报告';
const cells = (change: string) =>
  [
    '第二十条第（一）项',
    '信息内容',
    '本年新制作数量',
    '本年新公开数量',
    '对外公开总数量',
    '规章',
    '0',
    '0',
    '0',
    '规范性文件',
    '1',
    '1',
    '9',
  ]
    .concat([
      '第二十条第（五）项',
      '信息内容',
      '上一年项目数量',
      '本年增/减',
      '处理决定数量',
      '行政许可',
      '31',
      change,
      '8',
    ])
    .concat([
      '其他对外管理服务事项',
      '0',
      '0',
      '0',
      '第二十条第（六）项',
      '信息内容',
      '上一年项目数量',
      '本年增/减',
      '处理决定数量',
    ])
    .concat(['行政处罚', '5', '1', '6', '行政强制', '0', '0', '0']);

const read = (change: string) => {
  const lines = [
    title,
    '一、总体情况',
    '全年平稳。',
    '二、主动公开政府信息情况',
    ...cells(change).map((cell) => `${cell} |`),
  ];
  const { report, aside } = readLines(lines);
  return [report?.figures['t2.xk.before']?.value, report?.figures['t2.xk.change']?.value, aside];
};

test.each([
  ['减7', '-7'],
  ['增12', '12'],
  ['减少 7', '-7'],
  ['新增3', '3'],
  ['--7', '-7'],
])('a change in words is a figure, one cell a line as well: %s', (written, value) => {
  expect(read(written)).toEqual(['31', value, []]);
});

test('words that are no change are none', () => {
  const [, value, aside] = read('减半');
  expect([value, aside]).toEqual([undefined, ['行政许可：31　减半　8']]);
});
