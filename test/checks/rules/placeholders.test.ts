import { expect, test } from 'vitest';
import { markedIn } from '../said.ts';

test.each([
  ['全年公开信息××条，解读政策3件。', ['××']],
  ['收到申请XX件，均已办结。', ['XX']],
  ['有关数据（待核实）将另行公布。', ['（待核实）']],
  ['【请填写本年度数据】', ['【请填写本年度数据】']],
  ['由某某县人民政府办公室编制。', ['某某']],
  ['联系人：____', ['____']],
  ['统计数据待补。', ['待补']],
  ['本部分介绍总体情况（宋体加粗小四号字）。', ['（宋体加粗小四号字）']],
])('what is amiss is found: %s', (line, marked) => {
  expect(markedIn('placeholder', line)).toEqual(marked);
});

test.each([
  '来电号码138****1234已作隐藏处理。',
  '某些单位公开不及时，某市经验值得借鉴。',
  '采用XXL号牌，型号为XX3。',
  '【政策解读】栏目发布信息12条。',
  '等待补充材料的申请2件。',
  '待补正的申请1件，待填报单位已通知。',
  '设立“黑体字”工作室（含仿宋书法培训。另有展览）。',
])('what is right is left alone: %s', (line) => {
  expect(markedIn('placeholder', line)).toEqual([]);
});
