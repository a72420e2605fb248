import { expect, test } from 'vitest';
import { clean, foundInLines } from '../said.ts';

/** OFFICE is the report's own agency, LAST, THIS and NEXT are the years around the reported one. */
const dated = (words: string): string =>
  words
    .replaceAll('LAST', String(clean.year - 1))
    .replaceAll('THIS', String(clean.year))
    .replaceAll('OFFICE', clean.agency.name)
    .replaceAll('NEXT', String(clean.year + 1));

const marked = (...lines: string[]) => foundInLines('years', ...lines.map(dated)).map(({ where }) => where.quote);

test.each([
  [['LAST年度共收到申请12件，均已答复。'], ['LAST年度']],
  [['截至LAST年底，公开信息300条。'], ['LAST年']],
  [['LAST年，我县认真贯彻落实《条例》。'], ['LAST年']],
  [['LAST年，我局的公开工作从总体来看运行较好，但还有以下问题。'], ['LAST年']],
  [['截至NEXT年12月31日，共公开信息300条。'], ['NEXT年12月31日']],
  [['NEXT年，我县认真贯彻落实《条例》。'], ['NEXT年']],
  [['LAST年，OFFICE组织人员多次学习答复规范。'], ['LAST年']],
])('years is found: %j', (lines, words) => {
  expect(marked(...lines)).toEqual(words.map(dated));
});

test.each([
  [['THIS年度共收到申请12件，比LAST年增加3件。']],
  [['根据《LAST年政务公开工作要点》，完成了各项任务。']],
  [['LAST年，我县被列为试点县。']],
  [['自2008年以来，共公开信息3000条。']],
  [['LAST年收到申请12件，THIS年收到15件。']],
  [['按照某政办发〔LAST〕12号要求，公开信息30条。']],
  [['NEXT年，我县将继续推进公开。']],
  [['LAST年，我县公开信息300条，较去年增加30条。']],
  [['NEXT年，我县要进一步细化目录，全年举办培训不少于2次。']],
  [['截至NEXT年1月15日，THIS年的目录已经全部更新。']],
  [['LAST年，某某县公安局组织人员多次学习答复规范。']],
  [['LAST年国庆期间，OFFICE组织人员学习。']],
  [['LAST年，OFFICE被列为试点单位。']],
])('years is not found: %j', (lines) => {
  expect(marked(...lines)).toEqual([]);
});
