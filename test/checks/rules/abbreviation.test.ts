import { expect, test } from 'vitest';
import { foundInLines } from '../said.ts';

const said = (...lines: string[]) =>
  foundInLines('abbreviation', ...lines).map(({ message, where }) => [message, where.quote]);

test.each([
  [['根据《某县政务公开办法》（以下简称《办法》），制定方案。'], [['“《办法》”定为简称，后文没有用到', '《办法》']]],
  [['按照《规定》，及时公开。', '落实《规定》。'], [['“《规定》”没有说明是哪个文件的简称', '《规定》']]],
  [
    ['某县政务服务中心（以下简称“中心”）承办。', '某县会展中心（以下简称“中心”）协办，中心负责接待。'],
    [['简称“中心”定义了两次', '中心']],
  ],
])('a short name defined for nothing, used for nothing known or defined twice is found: %s', (lines, found) => {
  expect(said(...lines)).toEqual(found);
});

test.each([
  [['根据《某县政务公开办法》（以下简称《办法》），制定方案。', '《办法》明确了责任。']],
  [['某县政务服务中心（以下简称“中心”）承办，中心设窗口12个。']],
  [['印发《某县政务公开规定》，落实《某县信息发布办法》。']],
  [['根据《关于印发年报格式的通知》（某公开办函〔2021〕30号，以下简称《通知》）编制。', '按照《通知》要求填报。']],
])('a short name that is defined and used is left alone: %s', (lines) => {
  expect(said(...lines)).toEqual([]);
});

test('what is defined for nothing can be taken out', () => {
  const [finding] = foundInLines('abbreviation', '根据《某县政务公开办法》（以下简称《办法》），制定方案。');
  expect(finding?.repair?.words).toBe('删去“（以下简称《办法》）”');
});

test('what is defined behind a document number goes without the number', () => {
  const line = '根据《关于印发年报格式的函》（某办函〔2021〕30号，以下简称《函》），制定方案。';
  const [finding] = foundInLines('abbreviation', line);
  expect(finding?.repair?.words).toBe('删去“，以下简称《函》”');
});
