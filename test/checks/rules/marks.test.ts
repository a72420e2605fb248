import { describe, expect, test } from 'vitest';
import { foundInLines, markedIn } from '../said.ts';

describe.each([
  {
    rule: 'document-number',
    found: [
      ['按照某政办发[2017]21号的要求，制定方案。', '[2017]'],
      ['依据某府办〔2017〕33号和某府函（2017）5号，开展自查。', '（2017）'],
    ],
    near: ['依据国办发〔2017〕42号开展工作。', '建筑面积（2017）年底为300平方米。', '办公室在[2017]室。'],
  },
  {
    rule: 'doubled-mark',
    found: [
      ['全年公开信息120条。。同时加强培训。', '。。'],
      ['公开了预算，，决算和采购信息。', '，，'],
    ],
    near: ['公开了预算……决算等信息。', '主动公开——依法、及时、准确。'],
  },
  {
    rule: 'half-quote',
    found: [['开展"公开日"活动。', '"公开日"']],
    near: ['开展“公开日”活动。', '屏幕为12"。'],
  },
  {
    rule: 'half-width-mark',
    found: [
      ['2017年,我县认真落实条例。', ','],
      ['按照(县府办)要求', '(县府办)'],
    ],
    near: ['公开率为97.5%，同比上升。', '网址是www.example.gov.cn，欢迎查询。', '共计12,345条。'],
  },
  {
    rule: 'nested-title',
    found: [['印发《关于落实《政府信息公开条例》的通知》。', '《关于落实《政府信息公开条例》的通知》']],
    near: ['印发《关于落实〈政府信息公开条例〉的通知》。', '《条例》和《办法》。'],
  },
  {
    rule: 'stray-blank',
    found: [['全县 共有信息员。', ' ']],
    near: ['使用 Windows 系统。', '2017 年全县'],
  },
])('$rule', ({ rule, found, near }) => {
  test.each(found)('is found: %s', (line, quote) => expect(markedIn(rule, line ?? '')).toEqual([quote]));
  test.each(near)('is left alone: %s', (line) => expect(markedIn(rule, line)).toEqual([]));
});

test('each fault of marks is repaired by other words at its place', () => {
  const [finding] = foundInLines('document-number', '按照某政办发[2017]21号的要求，制定方案。');
  expect(finding?.repair).toEqual({
    words: '改成“〔2017〕”',
    edits: [{ place: finding?.where.place, range: { line: 0, from: 6, to: 12 }, before: '[2017]', text: '〔2017〕' }],
  });
});

test('a slight fault that stands often in one section is one finding, put right all at once', () => {
  const found = foundInLines('half-width-mark', '一是,二是,三是。', '四是,五是。');
  expect(found.map(({ message, repair }) => [message, repair?.words, repair?.edits.length])).toEqual([
    ['“概述”里有3处半角标点', '改正这3处', 3],
  ]);
});
