import { prefaceText } from '../../../shared/report/derive.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { Plant } from './plant.ts';

const changed = (report: Report, words: RegExp, other: string): Report | null => {
  const text = prefaceText(report);
  return words.test(text) ? { ...report, preface: { ...report.preface, written: text.replace(words, other) } } : null;
};

/** A preface of another year, without its period, or with a number that is not the office's. */
export const plant: Plant = {
  rule: 'preface-facts',
  put: (report, chance) =>
    chance.pick([
      () => changed(report, /起至\d+年12月31日/, `起至${report.year}年11月30日`),
      () => changed(report, /自\d+年1月1日起至\d+年/, `自${report.year - 1}年1月1日起至${report.year - 1}年`),
      () => changed(report, /本报告所列数据[^。]*。/, ''),
      () => changed(report, /(?<=电话：)[\d-]+/, '0000-8765432'),
      () => changed(report, /(?<=邮编：)\d+/, '40000'),
    ])(),
};
