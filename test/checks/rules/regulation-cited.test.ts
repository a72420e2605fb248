import { expect, test } from 'vitest';
import { foundInLines } from '../said.ts';

const said = (line: string): string[] =>
  foundInLines('regulation-cited', line).map(({ severity, where }) => `${severity} ${where.quote}`);

test.each([
  ['根据《中华人民共和国政府信息公开条例》（国务院令第771号）编制。', 'error 771'],
  ['根据新修订的《政府信息公开条例》（中华人民共和国国务院令第 771 号，以下简称《条例》）编制。', 'error 771'],
  ['落实《中华人民共和国政务信息公开条例》。', 'warning 政务信息公开条例'],
])('the regulation under another number or name is found: %s', (line, found) => {
  expect(said(line)).toEqual([found]);
});

test.each([
  '根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。',
  '根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。',
  '贯彻《政府信息公开条例》和《机关团体建设楼堂馆所管理条例》（国务院令第688号）。',
  '落实《某省政务信息公开条例》。',
  '落实《某市政务公开条例》和《优化营商环境条例》（国务院令第722号）。',
])('its own numbers and other regulations are left alone: %s', (line) => {
  expect(said(line)).toEqual([]);
});
