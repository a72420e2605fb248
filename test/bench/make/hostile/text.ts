import { file, many, utf8, type HostileFile } from './case.ts';

const size = 10 * 1024 * 1024;
const filled = (unit: string): Uint8Array => {
  const bytes = Buffer.alloc(size - (size % Buffer.byteLength(unit)), unit);
  return new Uint8Array(bytes);
};
const head = '云岭县2018年政府信息公开工作年度报告\n一、概述\n';
const behind = (unit: string): Uint8Array => utf8(head + unit.repeat(Math.floor(9_900_000 / Buffer.byteLength(unit))));

/** Texts of the largest size; what is tried is as much the recognition behind the reader. */
export const textFiles: readonly HostileFile[] = [
  file('一行10 MB的字.txt', () => filled('政府信息公开')),
  file('一行10 MB的数字.txt', () => filled('1234567890')),
  file('一行10 MB的句子.txt', () => behind('全年主动公开政府信息300条，比上年增长12%。')),
  file('一行10 MB的年份.txt', () => behind('2018年')),
  file('一行10 MB的编号.txt', () => behind('（一）1.')),
  file('一行10 MB的括号.txt', () => behind('（(《“')),
  file('一行10 MB的空白.txt', () => behind(' ')),
  file('空白之间的字.txt', () => utf8(`${head}甲${' '.repeat(9_000_000)}乙`)),
  file('一行10 MB的竖线.txt', () => behind('|')),
  file('一行10 MB的制表符.txt', () => behind('1\t')),
  file('五百万行.txt', () => behind('1\n')),
  file('五百万个空行.txt', () => behind('\n')),
  file('一百万个章节.txt', () => behind('一、概述\n')),
  file('一百万个段落.txt', () => behind('公开三条。\n')),
  file('一百万行两格的表.txt', () => behind('甲\t1\n')),
  file('十万行的表.txt', () => utf8(head + many(100_000, (at) => `（一）收到申请数\t件\t${at}\n`))),
  file('竖线画的表.txt', () => behind('| 指标 | 1 |\n')),
  file('一格一行.txt', () => behind('\t1\n')),
  file('一个字一百万行引用.txt', () => behind('> 甲\n')),
];
