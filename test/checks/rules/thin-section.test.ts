import { expect, test } from 'vitest';
import { y2021 } from '../../../shared/forms/y2021.ts';
import { paragraphOf } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { SlotId } from '../../../shared/report/slots.ts';
import { clean, foundIn } from '../said.ts';

const reportOf = (slot: SlotId, heading: string, text: string): Report => ({
  ...clean,
  sections: [
    { id: 's1', slot, heading, numbered: true, prose: { type: 'doc', content: text.split('\n').map(paragraphOf) } },
  ],
});

const saidOf = (text: string) =>
  foundIn('thin-section', reportOf('problem', '存在的主要问题及改进情况', text)).map(
    ({ severity, message }) => `${severity} ${message}`,
  );

test.each([
  ['无。', 'warning “存在的主要问题及改进情况”只写了“无。”'],
  ['本年度没有问题。', 'warning “存在的主要问题及改进情况”只写了“本年度没有问题。”'],
  ['部分栏目更新不及时，个别单位解读形式单一。', 'warning “存在的主要问题及改进情况”里写了问题，没有看到改进措施'],
  ['下一年将加强培训，完善制度，提升服务水平。', 'hint “存在的主要问题及改进情况”里没有看到问题'],
])('problems that say nothing, or only half, are found: %s', (text, message) => {
  expect(saidOf(text)).toEqual([message]);
});

test.each([
  '一是部分栏目更新不及时。二是解读形式单一。\n下一步，我县将加强督查，丰富解读形式。',
  '个别单位对公开工作重视不够，已约谈负责人并整改到位。',
  '与群众期待相比仍有差距，今后继续改进。',
])('problems with what is done about them are left alone: %s', (text) => {
  expect(saidOf(text)).toEqual([]);
});

test('an overview of more than a thousand characters is asked about in the form of 2021 only', () => {
  const long = { ...reportOf('overview', '总体情况', '全年公开信息若干条。'.repeat(101)), form: '2021' };
  expect(foundIn('thin-section', long, y2021).map(({ severity }) => severity)).toEqual(['hint']);
  expect(foundIn('thin-section', { ...long, form: '2014' })).toEqual([]);
});

test('problems and measures in sections of their own each say their half', () => {
  const both = {
    ...clean,
    sections: [
      ...reportOf('problem', '存在的主要问题', '部分栏目更新不及时，个别单位解读形式单一。').sections,
      ...reportOf('problem', '改进措施', '下一年加大培训力度，丰富解读形式。').sections.map((one) => ({
        ...one,
        id: 's2',
      })),
    ],
  };
  expect(foundIn('thin-section', both)).toEqual([]);
});
