import { expect, test } from 'vitest';
import { foundInLines } from '../said.ts';

const task =
  '围绕产业发展、就业创业、环境保护等6大项任务逐一分解到各单位，明确公开的时限，强化督促和考核，保障了群众的知情权和监督权。';

const said = (...lines: string[]) =>
  foundInLines('repeated-sentence', ...lines).map(({ severity, message }) => `${severity} ${message}`);

test.each([
  [[task, `全年工作稳步推进。${task}`], /^hint “围绕产业发展.*在“概述”里已经写过$/],
  [[task, task.replace('6大项', '6大项24小项')], /^hint .*与“概述”里的一句大部分相同，这里多了24小项$/],
  [[task, task.replace('6大项', '8大项')], /^warning .*已经写过，数字不同：前面是6大项，这里是8大项$/],
])('a sentence that stands twice, or nearly, is found: %s', (lines, message) => {
  const found = said(...lines);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(message);
});

test.each([
  [[task, '围绕产业发展公开信息300条，明确了各单位的责任和完成的时限，办理结果按季度向社会公布。']],
  [['全年未发生行政复议案件。', '全年未发生行政复议案件。']],
  [['县政府常务会议研究政务公开工作两次，印发年度要点。', '县教育局研究政务公开工作三次，开展业务培训。']],
])('short sentences and those that share a clause are left alone: %s', (lines) => {
  expect(said(...lines)).toEqual([]);
});

test('the place of the other one is told', () => {
  const [finding] = foundInLines('repeated-sentence', task, task);
  expect([finding?.where.range?.line, finding?.other?.range?.line]).toEqual([1, 0]);
});
