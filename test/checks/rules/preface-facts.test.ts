import { expect, test } from 'vitest';
import type { Report } from '../../../shared/report/report.ts';
import { clean, foundIn } from '../said.ts';

const period = '统计期限自2018年1月1日至2018年12月31日。';
const site = '电子版可在县政府网站（www.qinglan.example.cn）下载。';
const contact = '联系电话：0000-2345678。';

const reportOf = (written: string, more: Partial<Report> = {}): Report => ({
  ...clean,
  agency: { ...clean.agency, website: '', email: '' },
  sections: clean.sections.slice(0, 1),
  ...more,
  preface: { ...clean.preface, written },
});

const said = (report: Report): string[] =>
  foundIn('preface-facts', report).map(({ severity, message, where }) =>
    where.quote === undefined ? `${severity} ${message}` : `${severity} ${message} [${where.quote}]`,
  );

test.each([
  [`${site}${contact}`, ['warning 编制说明没有写统计期限']],
  ['电子版可在县政府网站下载。电话：0000-2345678', ['warning 编制说明没有写统计期限、电子版网址']],
  [`${period}${contact}`, ['hint 编制说明没有写电子版网址']],
  ['现将有关情况报告如下。', ['hint 编制说明没有写统计期限、电子版网址、联系电话']],
  [
    `${period}${site}${contact}邮箱：xxgk@.example.cn。`,
    ['warning 电子邮箱“xxgk@.example.cn”写得不完整 [xxgk@.example.cn]'],
  ],
  [
    `统计期限自2017年1月1日至2017年12月31日。${site}${contact}`,
    ['error 编制说明写的统计期限2017年1月1日至2017年12月31日不是2018年的全年 [2017年1月1日至2017年12月31日]'],
  ],
  [
    `统计期限自2018年1月1日至2018年11月30日。${site}${contact}`,
    ['warning 统计期限2018年1月1日至2018年11月30日不是全年 [2018年1月1日至2018年11月30日]'],
  ],
  [
    `${period}${site}电话：0000-7654321。`,
    ['warning 编制说明里的电话是“0000-7654321”，本机关的电话是“0000-2345678” [0000-7654321]'],
  ],
  [`${period}${site}电话：0000－2345678。`, ['hint 号码“0000－2345678”里的横线是全角的 [0000－2345678]']],
  [
    `${period}${site}${contact}邮编：40000。`,
    ['warning 编制说明里的邮编是“40000”，本机关的邮编是“400000” [40000]', 'hint 邮编“40000”不是六位 [40000]'],
  ],
  [
    `${period}${site}${contact}邮箱：qlxzwgk@163.com。`,
    ['hint 电子邮箱“qlxzwgk@163.com”是个人邮箱服务商的邮箱 [qlxzwgk@163.com]'],
  ],
])('what a preface lacks or says wrongly is found: %s', (written, messages) => {
  expect(said(reportOf(written))).toEqual(messages);
});

test.each([
  `${period}${site}${contact}`,
  `${period}${site}（电话：(0000)2345678，传真：0000-2345679，邮编：400000）`,
  `所列数据截止日期为2018年12月31日。${site}${contact}`,
  `数据统计时间自2018年1月1日起到2018年12月31日止。${site}电话：0000-2345678（王某）。`,
  `${period}网址：http://www.qinglan.gov.cn/zwgk/nb.html，${contact}`,
])('a preface that says what it should is left alone: %s', (written) => {
  expect(said(reportOf(written))).toEqual([]);
});

test('the same number with and without its area code is asked about, another one too', () => {
  const signed = (phone: string) => reportOf(`${period}${site}${contact}`, { signOff: { ...clean.signOff, phone } });
  expect(said(signed('2345678'))).toEqual([
    'hint 编制说明里的电话是“0000-2345678”，附表下的联系电话是“2345678” [0000-2345678]',
  ]);
  expect(said(signed('0000-2345678'))).toEqual([]);
});

test('a report of the format of 2021 needs no preface, and what it lacks is asked only', () => {
  expect(said({ ...reportOf(''), year: 2022 })).toEqual([]);
  expect(said({ ...reportOf(`${site}${contact}`), year: 2022 })).toEqual(['hint 编制说明没有写统计期限']);
});
