import { expect, test } from 'vitest';
import { foundInLines } from '../said.ts';

const marked = (...lines: string[]) => foundInLines('announced-count', ...lines).map(({ where }) => where.quote);

test.each([
  [['存在以下三个方面的问题：一是认识不足；二是力量薄弱。'], ['三个']],
  [['今年主要抓了四项工作：（1）完善目录；（2）规范程序；（3）加强考核。'], ['四项']],
  [['一年来突出抓了以下三个方面：', '## 健全制度', '健全了制度。', '## 加强培训', '加强了培训。'], ['三个']],
  [['主要做法有四条：', '一是健全制度。', '二是加强培训。', '三是严格考核。'], ['四条']],
])('announced-count is found: %j', (lines, words) => {
  expect(marked(...lines)).toEqual(words);
});

test.each([
  [['存在以下两个方面的问题：一是认识不足；二是力量薄弱。']],
  [['深化“五公开”，做到“三个到位”：一是认识到位，二是责任到位。']],
  [['一年来突出抓了以下两个方面：', '## 健全制度', '健全了制度。', '## 加强培训', '加强了培训。']],
  [['我局4个股室共同推进。一是健全制度；二是加强培训。']],
  [['召开3次会议。一是部署工作；二是通报情况。']],
  [['完成了3项工作任务，梳理事项105项。']],
  [['围绕稳增长、促改革等6大项任务进行分解。']],
])('announced-count is not found: %j', (lines) => {
  expect(marked(...lines)).toEqual([]);
});
