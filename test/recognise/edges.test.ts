import { describe, expect, test } from 'vitest';
import { agencyInTitle } from '../../shared/recognise/title.ts';
import { body, readLines, title } from './reading.ts';

test('of a title that a page repeats, the fullest counts, and the others are taken out and said', () => {
  const { report, repaired, aside } = readLines([
    '政府信息公开',
    title,
    '访问量：',
    title,
    '编制说明：依法编制。',
    ...body,
  ]);
  expect(report?.titleLines).toEqual([title]);
  expect(report?.preface).toMatchObject({ label: '编制说明', written: '依法编制。' });
  expect(repaired.filter((what) => what.startsWith('去掉重复的标题'))).toHaveLength(2);
  expect(aside).toEqual(['访问量：']);
});

test('a name over a title that names its office already is no part of the title', () => {
  const { report, aside } = readLines(['收藏', '北麓县石桥镇人民政府', '石桥镇2018年政府信息公开年报', ...body]);
  expect(report?.titleLines).toEqual(['石桥镇2018年政府信息公开年报']);
  expect(aside).toEqual(['收藏', '北麓县石桥镇人民政府']);
});

test('a year in brackets under the title and book marks around it belong to the title', () => {
  const { report } = readLines(['《北麓县民政局政府信息公开工作年度报告》', '（2018年度）', ...body]);
  expect(report?.titleLines).toEqual(['北麓县民政局政府信息公开工作年度报告', '（2018年度）']);
  expect([report?.agency.name, report?.year]).toEqual(['北麓县民政局', 2018]);
});

test('an office under the title signs, and a month without a day is taken out and said', () => {
  const { report, repaired, aside } = readLines([
    title,
    '北麓县人民政府办公室',
    '2019年3月',
    '本报告依法编制。',
    ...body,
  ]);
  expect(report?.signOff.agency).toBe('北麓县人民政府办公室');
  expect(report?.preface.written).toBe('本报告依法编制。');
  expect([aside, repaired]).toEqual([[], ['去掉封面上的年月:2019年3月']]);
});

test('引言 over the preface is its label', () => {
  const { report, outline } = readLines([title, '引　言', '本报告依法编制。', ...body]);
  expect(report?.preface).toMatchObject({ label: '引言', written: '本报告依法编制。' });
  expect(outline).toHaveLength(2);
});

test('a preface is enough to know a report without title; its office is the one it publishes for', () => {
  const { report } = readLines([
    '根据《中华人民共和国政府信息公开条例》的规定,现公布北麓县人民政府2018年政府信息公开工作年度报告。统计期限自2018年1月1日起至12月31日止。如有疑问,请与本单位办公室联系(网站地址:http://www.beilu.example.cn,电话(传真):0000-7654321)。',
    '一、概述',
    '平稳。',
  ]);
  expect(report?.agency).toMatchObject({
    name: '北麓县人民政府',
    address: '',
    phone: '0000-7654321',
    fax: '0000-7654321',
  });
  expect(report?.preface).toMatchObject({
    basis: '《中华人民共和国政府信息公开条例》',
    period: ['2018-01-01', '2018-12-31'],
  });
});

test('a basis ends behind its documents, not at a word inside their names', () => {
  const { report } = readLines([
    title,
    '根据《中华人民共和国政府信息公开条例》和《北江省信息公开规定》要求，编制本报告。',
    ...body,
  ]);
  expect(report?.preface.basis).toBe('《中华人民共和国政府信息公开条例》和《北江省信息公开规定》');
});

test('a basis is the documents, not the verb behind them', () => {
  const { report } = readLines([
    title,
    '本报告根据《中华人民共和国政府信息公开条例》编制，由北麓县政务公开办公室编写。',
    ...body,
  ]);
  expect(report?.preface.basis).toBe('《中华人民共和国政府信息公开条例》');
});

test('announced parts are told apart by their subjects, not by every conjunction', () => {
  const { report } = readLines([
    title,
    '全文由概述、收费及减免情况和存在的主要问题、改进措施、公开解读以及互动情况、其他事项组成。',
    ...body,
  ]);
  expect(report?.preface.announcedParts).toEqual([
    '概述',
    '收费及减免情况',
    '存在的主要问题、改进措施',
    '公开解读以及互动情况',
    '其他事项',
  ]);
});

test('offices that sign together are one 署名, and the 版记 under it is set aside', () => {
  const { report, aside, bodies } = readLines([
    title,
    ...body,
    '北麓县人民政府办公室',
    '北麓县政务服务中心',
    '二〇一九年三月十日',
    '（此件公开发布）',
    '抄送：县委办公室。',
  ]);
  expect(report?.signOff).toMatchObject({ agency: '北麓县人民政府办公室　北麓县政务服务中心', date: '2019-03-10' });
  expect(aside).toEqual(['（此件公开发布）', '抄送：县委办公室。']);
  expect(bodies?.at(-1)).toBe('网站发布100条。');
});

test('attachments of a report without a table keep their words and their numbers', () => {
  const { bodies } = readLines([title, ...body, '附件：1.工作台账', '2.情况说明', '北麓县民政局', '2019年3月1日']);
  expect(bodies?.at(-1)).toBe('网站发布100条。\n附件：1.工作台账\n2.情况说明');
});

test('traditional characters are recognised and kept as they are', () => {
  const { report, outline } = readLines([
    '北麓縣民政局2018年政府信息公開工作年度報告',
    '一、總體情況',
    '無。',
    '二、主動公開政府信息情況',
    '無。',
  ]);
  expect(report?.titleLines).toEqual(['北麓縣民政局2018年政府信息公開工作年度報告']);
  expect(outline).toEqual(['概述:總體情況', '主动公开:主動公開政府信息情況']);
});

describe('a number that is no year is no part of the office', () => {
  const subject = '政府信息公开工作年度报告';
  const period = '本报告的统计期限自2017年1月1日至2017年12月31日。';
  test.each([
    ['20177年度北麓县', '北麓县', `2017年度北麓县${subject}`],
    ['北麓县20177年', '北麓县', `北麓县2017年${subject}`],
    ['北麓县２０１７７年度', '北麓县', `北麓县2017年度${subject}`],
    ['二〇一七七年北麓县', '北麓县', `2017年北麓县${subject}`],
    ['北麓县17年', '北麓县', `北麓县2017年${subject}`],
    ['北麓县207年度', '北麓县', `北麓县2017年度${subject}`],
  ])('%s: the year is another source’s, and the title is put right and said', (front, agency, whole) => {
    const { report, repairs, unplaced } = readLines([`${front}${subject}`, period, ...body]);
    expect([report?.agency.name, report?.year, report?.titleLines]).toEqual([agency, 2017, [whole]]);
    expect(repairs.filter(({ what }) => what === '标题的年度')).toHaveLength(1);
    expect(unplaced).toEqual([]);
  });

  test('one that is nothing like the year is left and noted', () => {
    const { report, aside } = readLines([`北麓县60年${subject}`, period, ...body]);
    expect([report?.agency.name, report?.year]).toEqual(['北麓县', 2017]);
    expect(report?.titleLines).toEqual([`北麓县60年${subject}`]);
    expect(aside).toEqual(['60年']);
  });

  test('without another source the year is asked for, and the answer puts the title right', () => {
    const lines = [`20177年度北麓县${subject}`, ...body];
    expect(() => readLines(lines)).toThrow(/年度/);
    const { report } = readLines(lines, 2017);
    expect([report?.agency.name, report?.titleLines]).toEqual(['北麓县', [`2017年度北麓县${subject}`]]);
  });

  test.each([
    ['年度北麓县', '北麓县'],
    ['年北麓县', '北麓县'],
    ['北麓县年度', '北麓县'],
    ['2018年年度北麓县民政局', '北麓县民政局'],
    ['２０１８年北麓县', '北麓县'],
    ['2018 年 度 北麓县', '北麓县'],
    ['二○一八年度北麓县', '北麓县'],
    ['2018北麓县', '北麓县'],
    ['附件1：2018年北麓县', '北麓县'],
    // Townships whose names begin with 年, and a school of nine years.
    ['年石镇2018年', '年石镇'],
    ['北麓县九年一贯制学校2018年', '北麓县九年一贯制学校'],
    ['北麓县12345热线办2018年度', '北麓县12345热线办'],
  ])('the office of a title that begins %s', (front, agency) => {
    expect(agencyInTitle(`${front}${subject}`)).toBe(agency);
  });
});

test.each(['目前,我局', '（三）政府', '依托县政府门户网站中心', '我局'])(
  'a last line broken off behind an office’s name is no signature: %s',
  (last) => {
    const { report } = readLines(['北麓县民政局2018年政府信息公开工作年度报告', ...body, last]);
    expect(report?.signOff.agency).toBe('');
    expect(report?.agency.name).toBe('北麓县民政局');
  },
);
