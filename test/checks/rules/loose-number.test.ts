import { expect, test } from 'vitest';
import { markedIn } from '../said.ts';

test.each([
  ['平台关注人数新增近2000余人。', ['近2000余人']],
  ['全年发布信息约300多条。', ['约300多条']],
  ['接待来访群众约120人左右。', ['约120人左右']],
  ['全年公开信息30299余条，办理来信126多件。', ['30299余条', '126多件']],
])('a number said to be rough in two ways is found: %s', (line, marked) => {
  expect(markedIn('loose-number', line)).toEqual(marked);
});

test.each([
  '关注人数新增近2000人，发布信息300余条。',
  '约300人参加培训，办理来信120件左右。',
  '全年公开信息30299条，多渠道发布126条，多部门联动。',
  '投入1250余万元，发放资料约2.5万份。',
])('a rough number said once and an exact one are left alone: %s', (line) => {
  expect(markedIn('loose-number', line)).toEqual([]);
});
