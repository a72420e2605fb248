import { expect, test } from 'vitest';
import { readText } from '../../../electron/documents/read/text.ts';
import { readLines } from '../../recognise/reading.ts';

const lines = [
  '# 北麓县2018年政府信息公开工作年度报告',
  '',
  '## 一、概述',
  '### （一）健全机制 ###',
  '全年**主动公开**政府信息100条，开设#便民服务#话题2个。',
  '---',
  '## 二、主动公开政府信息情况',
  '网站发布100条。',
];

test('the marks of Markdown are no words of a report, and that they went is said once', () => {
  const { report, outline, bodies, repaired } = readLines(lines);
  expect([report?.titleLines, report?.agency.name, outline]).toEqual([
    ['北麓县2018年政府信息公开工作年度报告'],
    '北麓县',
    ['概述:概述', '主动公开:主动公开政府信息情况'],
  ]);
  expect(bodies).toEqual(['（一）健全机制\n全年主动公开政府信息100条，开设#便民服务#话题2个。', '网站发布100条。']);
  expect(repaired).toEqual(['去掉Markdown的标记:6行']);
});

test('a text that is none keeps its number signs, stars and lines', () => {
  const plain = ['# 热线', '公开**号文件', '---', '一、概述'];
  const { pieces, repairs } = readText(new TextEncoder().encode(plain.join('\n')), 'old.txt');
  expect([pieces.map((piece) => 'text' in piece && piece.text), repairs]).toEqual([plain, []]);
});
