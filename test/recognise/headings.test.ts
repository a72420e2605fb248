import { expect, test } from 'vitest';
import { body, readLines, title } from './reading.ts';

test('parts that a preface lists line under line are no sections', () => {
  const { outline, report, bodies } = readLines([
    title,
    '全文包括以下内容：',
    '一、概述',
    '二、主动公开政府信息情况',
    '三、存在的问题',
    '统计期限自2018年1月1日至12月31日。',
    ...body,
    '三、存在的问题',
    '解读偏少。',
  ]);
  expect(outline).toEqual(['概述:概述', '主动公开:主动公开政府信息情况', '问题改进:存在的问题']);
  expect(bodies?.at(-1)).toBe('解读偏少。');
  expect(report?.preface).toMatchObject({
    announcedParts: ['概述', '主动公开政府信息情况', '存在的问题'],
    period: ['2018-01-01', '2018-12-31'],
  });
});

test('a table of contents is taken out and said', () => {
  const { outline, report, repaired } = readLines([
    title,
    '目录',
    '一、概述……1',
    '二、主动公开政府信息情况……3',
    ...body,
  ]);
  expect(outline).toHaveLength(2);
  expect(report?.preface.written).toBe('');
  expect(repaired).toContain('去掉目录:一、概述……1');
});

test('三是 in place of 三、 opens a section only before the words of a heading', () => {
  const { outline, bodies, repaired } = readLines([
    title,
    ...body,
    '二是加强培训，全年两次。',
    '三是依申请公开政府信息情况',
    '未收到申请。',
    '四、存在的问题',
    '人手少。',
  ]);
  expect(outline).toEqual([
    '概述:概述',
    '主动公开:主动公开政府信息情况',
    '依申请公开:依申请公开政府信息情况',
    '问题改进:存在的问题',
  ]);
  expect(bodies?.[1]).toBe('网站发布100条。\n二是加强培训，全年两次。');
  expect(repaired).toContain('章节编号:三是依申请公开政府信息情况');
});

test('a heading ends at a space or at （一） where no mark stands behind it', () => {
  const { outline, bodies } = readLines([
    title,
    '一、概述 全年平稳，没有积压。二、主动公开政府信息情况（一）公开数量：100条。三、咨询处理情况 接受咨询12人次。',
  ]);
  expect(outline).toEqual(['概述:概述', '主动公开:主动公开政府信息情况', '咨询处理:咨询处理情况']);
  expect(bodies).toEqual(['全年平稳，没有积压。', '（一）公开数量：100条。', '接受咨询12人次。']);
});

test('rows of a newer form that are numbered 一、 to 四、 open no sections, and all cells stay', () => {
  const { outline, report, bodies, repaired } = readLines([
    title,
    '一、总体情况',
    '平稳。',
    '二、主动公开政府信息情况',
    '第二十条第（一）项',
    '规章',
    '0',
    '0',
    '行政规范性文件',
    '3',
    '12',
    '三、收到和处理政府信息公开申请情况',
    '一、本年新收政府信息公开申请数量',
    '5',
    '0',
    '二、上年结转政府信息公开申请数量',
    '1',
    '三、本年度办理结果',
    '（一）予以公开',
    '4',
    '四、结转下年度继续办理',
    '2',
    '四、政府信息公开行政复议、行政诉讼情况',
    '无。',
  ]);
  expect(outline).toEqual([
    '概述:总体情况',
    '主动公开:主动公开政府信息情况',
    '依申请公开:收到和处理政府信息公开申请情况',
    '复议诉讼:政府信息公开行政复议、行政诉讼情况',
  ]);
  expect(report?.sections[2]?.prose.content.map(({ type }) => type)).toEqual(['table']);
  expect(bodies?.[2]?.split('\n')).toEqual([
    '一、本年新收政府信息公开申请数量',
    '5',
    '0',
    '二、上年结转政府信息公开申请数量',
    '1',
    '三、本年度办理结果',
    '（一）予以公开',
    '4',
    '四、结转下年度继续办理',
    '2',
  ]);
  expect(repaired.filter((what) => what.startsWith('去掉页码'))).toEqual([]);
});

test('a section numbered wrongly stays one if its words are sure', () => {
  const { outline } = readLines([
    title,
    ...body,
    '二、依申请公开政府信息情况',
    '无。',
    '三、政府信息公开收费及减免情况',
    '无。',
  ]);
  expect(outline).toEqual([
    '概述:概述',
    '主动公开:主动公开政府信息情况',
    '依申请公开:依申请公开政府信息情况',
    '收费减免:政府信息公开收费及减免情况',
  ]);
});

test('㈠ and ⑴ number parts as （一） and （1） do', () => {
  const { report } = readLines([title, '一、概述', '㈠健全机制', '⑴明确责任。']);
  expect(report?.sections[0]?.prose.content).toMatchObject([{ attrs: { level: 2 } }, { attrs: { level: 4 } }]);
});

test.each([
  ['综述', 'overview'],
  ['下一步工作打算', 'problem'],
  ['依申请公开、不予公开及咨询情况', 'application'],
  ['依申请公开收费情况', 'fee'],
])('一、%s is of the slot %s', (heading, slot) => {
  const { report } = readLines([title, `一、${heading}`, '无。']);
  expect(report?.sections[0]?.slot).toBe(slot);
});

test('a lower part that is named like a section stays in the section it stands in, and so does a sentence that denies one', () => {
  const { outline } = readLines([
    title,
    '一、概述',
    '全年平稳。',
    '（三）因政府信息公开申请行政复议、提起行政诉讼的情况',
    '本乡没有因政府信息公开申请行政复议、提起行政诉讼的情况。',
    '二、主动公开政府信息情况',
    '网站发布100条。',
  ]);
  expect(outline).toEqual(['概述:概述', '主动公开:主动公开政府信息情况']);
  const last = readLines([...body.slice(0, 2), '（二）政府信息公开收费及减免情况', '全年未收费。']);
  expect(last.outline ?? []).not.toContain('收费减免:政府信息公开收费及减免情况');
});

test('a list of parts begins behind the words that say who made the report', () => {
  const said =
    '本报告由北麓县统计局根据《中华人民共和国政府信息公开条例》的规定编制，由概述、主动公开政府信息情况、下一年工作思路、其他需要报告的事项等部分组成。';
  const { report } = readLines([title, said, ...body]);
  expect(report?.preface.announcedParts).toEqual([
    '概述',
    '主动公开政府信息情况',
    '下一年工作思路',
    '其他需要报告的事项',
  ]);
});

test('a part whose name ends in no usual word is a part where the next can only begin one', () => {
  const said = '报告由信息公开工作运行机制、主动公开情况、概述（即基本情况）、政府信息公开存在的问题及改进情况组成。';
  const { report } = readLines([title, said, ...body]);
  expect(report?.preface.announcedParts).toEqual([
    '信息公开工作运行机制',
    '主动公开情况',
    '概述（即基本情况）',
    '政府信息公开存在的问题及改进情况',
  ]);
});

test('a cover with its office in characters set apart and a month without a day leaves nothing behind', () => {
  const { report, aside, repaired } = readLines([
    '北 麓 县 教 育 局',
    '2018年政府信息公开工作年度报告',
    '2019年3月',
    ...body,
  ]);
  expect([report?.titleLines, report?.agency.name, aside]).toEqual([
    ['北麓县教育局', '2018年政府信息公开工作年度报告'],
    '北麓县教育局',
    [],
  ]);
  expect(repaired).toContain('去掉封面上的年月:2019年3月');
});

test('the number of parts tells parts of few words from parts of several', () => {
  const said =
    '本年报由主动公开政府信息的情况、依申请公开政府信息情况、政策解读、回应社会关切、行政复议、行政诉讼和举报投诉情况、机构建设、政府信息公开相关培训等7个方面的内容构成。';
  const { report } = readLines([title, said, ...body]);
  expect(report?.preface.announcedParts).toEqual([
    '主动公开政府信息的情况',
    '依申请公开政府信息情况',
    '政策解读',
    '回应社会关切',
    '行政复议、行政诉讼和举报投诉情况',
    '机构建设',
    '政府信息公开相关培训',
  ]);
});

test('a number on a line of its own is its heading’s, unless a sentence follows', () => {
  const { report, repaired } = readLines([
    title,
    ...body,
    '（一）',
    '网站公开',
    '网站发布100条。',
    '（二）',
    '全年发布平稳有序。',
    '三、',
    '存在的问题',
    '人手少。',
  ]);
  const blocks = report?.sections.flatMap(({ prose }) => prose.content) ?? [];
  const headings = blocks.flatMap((block) => (block.type === 'heading' ? (block.content ?? []) : []));
  expect(headings.map((one) => ('text' in one ? one.text : ''))).toEqual(['网站公开']);
  expect(report?.sections.at(-1)?.heading).toBe('存在的问题');
  expect(repaired).toEqual(expect.arrayContaining([expect.stringContaining('序号接回标题:')]));
});
