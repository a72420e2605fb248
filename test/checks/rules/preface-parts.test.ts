import { expect, test } from 'vitest';
import { slotOf } from '../../../shared/recognise/slot.ts';
import { emptyProse } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';
import { clean, foundIn } from '../said.ts';

const headings = ['概述', '主动公开政府信息情况', '依申请公开政府信息情况', '复议、诉讼情况', '存在的问题和改进措施'];

const reportOf = (written: string, parts: readonly string[] = headings): Report => ({
  ...clean,
  preface: { ...clean.preface, written },
  sections: parts.map((heading, at) => ({
    id: `s${at}`,
    slot: slotOf(heading),
    heading,
    numbered: true,
    prose: emptyProse(),
  })),
});

const said = (written: string, parts?: readonly string[]): string[] =>
  foundIn('preface-parts', reportOf(`${written}并附统计表。`, parts)).map(
    ({ severity, message, where }) => `${severity} ${message} [${where.quote}]`,
  );

const [one, two, three, four, five] = headings;

test.each([
  [
    `全文包括${one}、${two}、${three}、${four}、${five}等六个部分。`,
    ['error 编制说明说有六个部分，列出的和正文都是5个 [六]'],
  ],
  [
    `本报告由${one}，${three}，${two}，${four}，${five}组成。`,
    [`warning 编制说明把“${two}”列为第3部分，正文里是第2部分 [${two}]`],
  ],
  [
    `全文包括${one}、${two}、${three}、${five}四个部分。`,
    [`error 编制说明没有列出正文的“${four}” [${one}、${two}、${three}、${five}]`],
  ],
  [
    `全文包括${one}，${two}，${three}，咨询处理情况，${four}，${five}。`,
    ['warning 编制说明列出“咨询处理情况”，正文没有这一部分 [咨询处理情况]'],
  ],
  [
    `全文包括${one}，${two}，申请公开受理情况，${four}，${five}。`,
    [`hint 编制说明里的名称与正文标题不同：“申请公开受理情况”在正文是“${three}” [申请公开受理情况]`],
  ],
  [`本报告由${one}、${two}等共七个部分组成。`, ['error 编制说明说有七个部分，列出了2个，正文有5个 [七]']],
  [
    `本报告由${one}、主动政府信息公开情况、${three}、${four}、${five}组成。`,
    [`hint 编制说明里的名称与正文标题不同：“主动政府信息公开情况”在正文是“${two}” [主动政府信息公开情况]`],
  ],
])('parts announced otherwise than they follow are found, one finding a kind: %s', (written, messages) => {
  expect(said(written)).toEqual(messages);
});

test('one name in the list for two parts that follow one another leaves none of them untold', () => {
  const parts = [one, two, '公开收费情况', '存在的问题', '2099年重点工作打算'].map((name) => name ?? '');
  expect(
    said(`本报告由${one}、${two}、公开收费情况、存在的主要问题及2099年重点工作打算部分组成。`, parts),
  ).not.toContainEqual(expect.stringMatching(/没有/));
  expect(said(`本报告由${one}、${two}、公开收费情况、存在的主要问题和改进措施组成。`, parts)).toContainEqual(
    expect.stringMatching(/没有列出正文的“2099年重点工作打算”/),
  );
});

test.each([
  `全文包括${one}、${two}、${three}、${four}、${five}，共五个部分。`,
  '本报告包括概述，主动公开，依申请公开，行政复议、诉讼，存在的主要问题和改进措施。',
  '根据《条例》编制本报告，数据截至年底。',
  `本年报由${one}、${two}、${three}、${four}和${five}五部分组成。`,
  `本报告由${one}、${two}等共五个部分组成。`,
  `本年度报告由某镇人民政府编制，本报告由${one}、${two}、${three}、${four}、${five}等部分组成。`,
])('parts announced as they follow, in full or short, are left alone: %s', (written) => {
  expect(said(written)).toEqual([]);
});

test('a list that ends with 等 and no number need not be whole', () => {
  expect(said(`全文包括${one}，${two}，${three}，${five}等，`)[0]).toMatch(/^hint 编制说明没有列出/);
});

test('the order is put right by the headings at their places, and the number by the right one', () => {
  const swapped = `本报告由${one}，${three}，${two}，${four}，${five}组成，并附统计表。`;
  const [order] = foundIn('preface-parts', reportOf(swapped));
  expect(order?.repair?.edits.map(({ text }) => text)).toEqual([two, three]);
  const [count] = foundIn('preface-parts', reportOf(`全文包括${headings.join('、')}等六个部分，并附统计表。`));
  expect(count?.repair?.edits.map(({ text }) => text)).toEqual(['五']);
});

test('an annex is announced and missing, or there and not announced', () => {
  const messages = (written: string, figures: Report['figures']) =>
    foundIn('preface-parts', { ...reportOf(written), figures }).map(
      ({ severity, message }) => `${severity} ${message}`,
    );
  const list = `全文包括${headings.join('，')}，共五个部分。`;
  expect(messages(list, clean.figures)).toEqual(['hint 报告附有统计表，编制说明列出各部分时没有提到']);
  expect(messages(list, {})).toEqual([]);
});
