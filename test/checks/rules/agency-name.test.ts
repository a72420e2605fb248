import { expect, test } from 'vitest';
import { foundInLines } from '../said.ts';

test.each([
  [['由某县人民政府政务公开领导小组办公室编制。', '县政务公开领导小组办公室按月通报。'], '政务公开领导小组办公室'],
  [['设立政务公开工作办公室。', '政府信息公开工作办公室设在县府办。'], '政府信息公开工作办公室'],
])('one office under two names is asked about: %s', (lines, quote) => {
  expect(foundInLines('agency-name', ...lines).map(({ severity, where }) => [severity, where.quote])).toEqual([
    ['hint', quote],
  ]);
});

test.each([
  [['县政务公开领导小组办公室按月通报。', '政务公开办每季抽查。']],
  [['县政务公开办公室落实市政务公开领导小组办公室的要求。']],
  [['国务院办公厅政府信息与政务公开办公室印发格式。', '政务公开办公室组织学习。']],
  [['某市人民政府信息公开工作办公室编制。', '请与市政府信息公开工作办公室联系。']],
  [['某县人民政府信息公开办公室编制。', '请与县政府信息公开办公室联系。']],
  [['依申请的政府信息公开办理规范。', '政务公开办事指南齐全。']],
])('one name, its short form and offices of superiors are left alone: %s', (lines) => {
  expect(foundInLines('agency-name', ...lines)).toEqual([]);
});
