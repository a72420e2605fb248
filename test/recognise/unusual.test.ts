import { expect, test } from 'vitest';
import { readText } from '../../electron/documents/read/text.ts';
import { recognise } from '../../shared/recognise/recognise.ts';
import { plainText } from '../../shared/report/plain.ts';
import { slots } from '../../shared/report/slots.ts';

function read(text: string, year: number | null = null) {
  const manuscript = readText(new TextEncoder().encode(text), 'old.txt');
  let next = 0;
  const found = recognise(manuscript, { year, form: null, newId: () => `s${(next += 1)}` });
  const { report } = found;
  const outline = report?.sections.map(({ slot, heading }) => `${slots[slot]}:${heading}`);
  const bodies = report?.sections.map(({ prose }) => plainText(prose, report));
  return { ...found, outline, bodies };
}

const body = ['一、概述', '全年公开信息120条。', '二、主动公开政府信息情况', '网站发布100条。'];

test('what a web page puts around the text is listed as unplaced, not taken for report', () => {
  const { report, unplaced } = read(
    [
      '首页 > 政府信息公开 > 年报',
      '北麓县民政局2018年政府信息公开工作年度报告',
      '发布时间：2019-01-20　来源：民政局',
      ...body,
    ].join('\n'),
  );
  expect(report?.agency.name).toBe('北麓县民政局');
  expect(report?.agency.kind).toBe('department');
  expect(unplaced.map(({ text }) => text)).toEqual([
    '首页 > 政府信息公开 > 年报',
    '发布时间：2019-01-20　来源：民政局',
  ]);
});

test('a title over two lines stays two lines', () => {
  const { report } = read(['北麓县石桥镇人民政府', '二〇一八年政府信息公开工作年度报告', ...body].join('\n'));
  expect(report?.titleLines).toEqual(['北麓县石桥镇人民政府', '二〇一八年政府信息公开工作年度报告']);
  expect([report?.agency.name, report?.year]).toEqual(['北麓县石桥镇人民政府', 2018]);
});

test('headings without any number are found by their words', () => {
  const { outline } = read(
    [
      '北麓县2018年政府信息公开年度报告',
      '概述',
      '公开有序。',
      '主动公开政府信息情况',
      '120条。',
      '依申请公开政府信息情况',
      '无。',
    ].join('\n'),
  );
  expect(outline).toEqual(['概述:概述', '主动公开:主动公开政府信息情况', '依申请公开:依申请公开政府信息情况']);
});

test('headings that run inside one paragraph open their sections', () => {
  const { outline, bodies } = read(
    '北麓县2018年政府信息公开年度报告\n一、概述。全年工作平稳。二、主动公开政府信息情况。全年公开120条。三、依申请公开政府信息情况。未收到申请。',
  );
  expect(outline).toEqual(['概述:概述', '主动公开:主动公开政府信息情况', '依申请公开:依申请公开政府信息情况']);
  expect(bodies).toEqual(['全年工作平稳。', '全年公开120条。', '未收到申请。']);
});

test('a list 一、二、 inside a section does not open sections', () => {
  const { outline } = read(
    [
      '北麓县2018年政府信息公开年度报告',
      '一、概述',
      '公开有序。',
      '二、主动公开政府信息情况',
      '重点抓了两件事：',
      '一、抓紧栏目更新，按月通报，全年通报十二次。',
      '三、存在的主要问题及改进措施',
      '不足在于解读较少。',
    ].join('\n'),
  );
  expect(outline).toEqual(['概述:概述', '主动公开:主动公开政府信息情况', '问题改进:存在的主要问题及改进措施']);
});

test('a skipped ordinal and a missing one are repaired and said', () => {
  const { outline, repairs } = read(
    [
      '北麓县2018年政府信息公开年度报告',
      '概述：全年平稳。',
      '二、主动公开政府信息情况',
      '120条。',
      '四、依申请公开政府信息情况',
      '无。',
    ].join('\n'),
  );
  expect(outline).toHaveLength(3);
  expect(repairs.filter(({ what }) => what === '章节编号').map(({ after }) => after)).toEqual([
    '一、概述',
    '三、依申请公开政府信息情况',
  ]);
});

test('署名 and date are taken off the end, on two lines or on one', () => {
  for (const end of [
    ['北麓县民政局', '2019年1月20日'],
    ['2019年1月20日', '北麓县民政局'],
    ['北麓县民政局　　2019年1月20日'],
  ]) {
    const { report, bodies } = read(['北麓县民政局2018年政府信息公开工作年度报告', ...body, ...end].join('\n'));
    expect(report?.signOff).toMatchObject({ agency: '北麓县民政局', date: '2019-01-20', datePlace: 'end' });
    expect(bodies?.at(-1)).toBe('网站发布100条。');
  }
});

test('a date over the text stays there', () => {
  const { report } = read(
    [
      '2019年3月5日',
      '本报告由北麓县政务公开办编制，统计期限自2018年1月1日至2018年12月31日。',
      ...body,
      '三、依申请公开政府信息情况',
      '无。',
    ].join('\n'),
  );
  expect(report?.signOff).toMatchObject({ date: '2019-03-05', datePlace: 'top' });
  expect(report?.titleLines).toEqual(['北麓县政务公开办2018年政府信息公开工作年度报告']);
});

test('the preface gives its fields and keeps its words', () => {
  const { report } = read(
    [
      '北麓县2018年政府信息公开工作年度报告',
      '编制说明：本报告根据《中华人民共和国政府信息公开条例》规定，由北麓县人民政府办公室编制。全文由概述、主动公开政府信息情况、复议、诉讼和申诉情况、存在的主要问题和改进措施等四个部分组成。统计期限自2018年1月1日起至2018年12月31日止。电子版可在“北麓县政府网”（www.beilu.example.cn）下载。如有疑问，请与北麓县人民政府办公室联系（地址：北麓县城关镇南街1号，邮编：400001，电话：0000－7654321，电子邮箱：bgs@beilu.example.cn）。',
      ...body,
    ].join('\n'),
  );
  expect(report?.preface).toMatchObject({
    label: '编制说明',
    compiledBy: '北麓县人民政府办公室',
    period: ['2018-01-01', '2018-12-31'],
    contact: '北麓县人民政府办公室',
    announcedParts: ['概述', '主动公开政府信息情况', '复议、诉讼和申诉情况', '存在的主要问题和改进措施'],
  });
  expect(report?.agency).toMatchObject({
    address: '北麓县城关镇南街1号',
    postcode: '400001',
    phone: '0000-7654321',
    email: 'bgs@beilu.example.cn',
    website: 'www.beilu.example.cn',
  });
});

test('a small table in the prose stays a table, and tabs that indent paragraphs are no table', () => {
  const small = read(['北麓县2018年政府信息公开年度报告', ...body, '渠道 | 条数 |', '网站 | 100 |'].join('\n'));
  expect(small.report?.sections[1]?.prose.content.at(-1)?.type).toBe('table');
  const tabs = read(['北麓县2018年政府信息公开年度报告', ...body.map((line) => `\t${line}`)].join('\n'));
  expect(tabs.outline).toEqual(['概述:概述', '主动公开:主动公开政府信息情况']);
});

test('page numbers between paragraphs go, and a paragraph torn by one is whole again', () => {
  const torn = [
    '一、概述',
    '全年通过政府网站和政务新媒体持续公开各类信息，群众关心的事项在形成后',
    '- 3 -',
    '及时发布。',
  ];
  const { bodies, repairs } = read(['北麓县2018年政府信息公开年度报告', ...torn].join('\n'));
  expect(bodies).toEqual(['全年通过政府网站和政务新媒体持续公开各类信息，群众关心的事项在形成后及时发布。']);
  expect(repairs.map(({ what }) => what)).toContain('去掉页码');
});

test('a report whose headings were lost keeps all its text in one section', () => {
  const { outline, bodies } = read('北麓县2018年政府信息公开年度报告\n我县认真落实要求。\n全年公开120条。');
  expect(outline).toEqual(['自拟栏目:正文']);
  expect(bodies).toEqual(['我县认真落实要求。\n全年公开120条。']);
});

test.each([
  '关于做好2018年政府信息公开工作年度报告编制工作的通知\n各单位：\n请于1月20日前报送。',
  '北麓县经济运行情况分析\n一、总体情况\n增长6%。\n二、存在问题\n动力不足。',
  '会议记录\n今天讨论了食堂问题。',
])('another text is no annual report: %#', (text) => {
  const { report, why } = read(text, 2018);
  expect(report).toBeNull();
  expect(why).not.toBe('');
});

test('a report without any year asks for one', () => {
  expect(() => read('北麓县政府信息公开工作年度报告\n一、概述\n平稳。')).toThrow(/年度/);
  expect(read('北麓县政府信息公开工作年度报告\n一、概述\n平稳。', 2016).report?.year).toBe(2016);
});

test('money given in 元 where the form counts in 万元 is converted, and it is said', () => {
  const rows = [
    '（一）收到申请数 | 件 | 0 |',
    '1.当面申请数 | 件 | 0 |',
    '2.传真申请数 | 件 | 0 |',
    '3.网络申请数 | 件 | 0 |',
    '4.信函申请数 | 件 | 0 |',
    '六、举报投诉数量 | 件 | 0 |',
    '七、依申请公开信息收取的费用 | 元 | 2500 |',
    '八、机构建设和保障经费情况 | —— | |',
    '（一）政府信息公开工作专门机构数 | 个 | 1 |',
    '（二）设置政府信息公开查阅点数 | 个 | 3 |',
    '（三）从事政府信息公开工作人员数 | 人 | 5 |',
  ];
  const { report, repairs } = read(['北麓县2018年政府信息公开年度报告', ...body, '统计表', ...rows].join('\n'));
  expect(report?.figures['fee.total']?.value).toBe('0.25');
  expect(repairs.some(({ before, after }) => before === '2500' && after === '0.25')).toBe(true);
});
