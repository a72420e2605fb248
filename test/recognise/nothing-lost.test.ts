import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../electron/documents/read/text.ts';
import { NianbaoError } from '../../shared/api/errors.ts';
import { forms } from '../../shared/forms/forms.ts';
import { bare } from '../../shared/recognise/fold.ts';
import { recognise, type Recognition } from '../../shared/recognise/recognise.ts';
import { agencyNamed } from '../../shared/report/create.ts';
import { plainText } from '../../shared/report/plain.ts';
import { reportSchema, type Report } from '../../shared/report/report.ts';

/** Lines such files are made of; # is replaced by a word that stands nowhere else, @ by such a number. */
const lines = [
  '北麓县2018年政府信息公开工作年度报告',
  '北麓县民政局#',
  '（2018年度）',
  '首页 > 公开 > #',
  '来源：#　时间：2019-01-02 10:00',
  '编制说明：',
  '本报告由北麓县#办公室编制，统计期限自2018年1月1日至12月31日。',
  '全文包括概述、主动公开政府信息情况、#情况、存在的问题等部分。',
  '一、概述',
  '概述：全县#平稳。',
  '二、主动公开政府信息情况',
  '二、#情况',
  '三是依申请公开政府信息情况',
  '一、抓紧#工作，按月通报。',
  '五、存在的主要问题和改进措施。不足在于#。六、其他需要报告的事项。无#。',
  '（一）健全#机制',
  '（三）#检查',
  '1、更新#栏目。',
  '1.5万元用于#',
  '（2）细化#清单。',
  '㈡#事项',
  '全年公开#信息120条，其中网站100条，群众反映的事项在办结后三个工作日内',
  '#',
  '渠道# | 条数 |',
  '网站# | 100 | 件 |',
  '#',
  '单列# |',
  '|',
  '||||',
  '政府信息公开情况统计表',
  '统计指标 | 单位 | 统计数',
  '（一）收到申请数 | 件 | # |',
  '1.当面申请数 | 件 | 12',
  '2.传真申请数 | 件',
  '3.网络申请数件7',
  '4.信函申请数',
  '件',
  '9',
  '六、举报投诉数量 | 件 | 3 | 4 | #',
  '八、机构建设和保障经费情况 | —— | /',
  '（三）从事政府信息公开工作人员数 | 人 | 约5 |',
  [
    '（一）收到申请数 | 件 | 7 | # |',
    '| 件 | # |',
    '2.传真申请数 | 件 |',
    '#',
    '3.网络申请数 | 件 | #多',
    '5 | 4.信函申请数 | 件 | 1,200',
    '（二）申请办结数',
    '12',
    '1.按时办结数件#',
    '三、# | 件 | 无',
    '（二）被依法纠错数 | 件 | 0',
    '（三）其他情形数 | 件 | 0',
    '五、行政诉讼数量 | 件 | / | #',
    '七、依申请公开信息收取的费用 | 元 | 2500',
    '（一）政府信息公开工作专门机构数 | 个 | 1',
    '（二）设置政府信息公开查阅点数 | 个 |',
    '- 9 -',
    '（三）接受培训人员数 | 人次 | # | 3',
    '填报日期：2019年#月　审核人：#',
  ].join('\n'),
  '二、主动公开政府信息情况',
  [
    '第二十条第（一）项',
    '信息内容 | 本年制发件数 | 本年#件数 | 现行有效件数',
    '规章 | 0 | # | @',
    '行政规范性文件 | @ | @ | @ | @',
    '第二十条第（五）项 |',
    '行政许可 | # |',
    '行政处罚 |',
    '12 |',
    '# |',
    '行政强制#',
    '行政事业性收费 | 2.5万元 | #元',
  ].join('\n'),
  '三、收到和处理政府信息公开申请情况',
  [
    '（本列数据的勾稽关系为：#）',
    '自然人 | 商业企业 | # | 总计',
    '一、本年新收政府信息公开申请数量 | | | @ | @ | @ | @ | @ | @ | @',
    '二、上年结转政府信息公开申请数量 | @ | @ | # | @',
    '三、本年度办理结果 | （一）予以公开 | @ | @ | @ | @ | @ | @ | #',
    '（三）不予公开#',
    '#公开 | 1.属于国家秘密 | / | 0 | 0 | 0 | 无 | 0 | 0 | #',
    '2.其他法律行政法规禁止公开 0 0 0 0 0 0 0 #',
    '3.危及“三安全一稳定”# 0 0 0',
    '- 5 -',
    '4.保护第三方合法权益',
    '@',
    '@',
    '#',
    '（六）其他处理 | @ | @ | @',
    '三、本年 |',
    '度办理# |',
    '（七）总计 |',
    '@ |',
    '# |',
    '四、结转下年度继续办理 @ @ @ @ @ @ @',
    '#',
  ].join('\n'),
  [
    '行政复议 | 行政诉讼#',
    '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉',
    '结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计',
    '@ | @ | @ | # | @ | @',
  ].join('\n'),
  '行政复议 行政诉讼 结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉',
  '0 0 0 0 0 # 0 0 0 0 0 0 0 0 0 0',
  '规章',
  '总计 | @ | #',
  '（七）总计 @ @ @ @ @ @ @',
  '- 3 -',
  '第4页',
  '0',
  '单位负责人：#　审核人：#　填报日期：#',
  '附件：1.#统计表',
  '2.#说明',
  '抄送：#办公室。',
  '（此件公开发布#）',
  '\t缩进#格',
  '　　缩进的#段落，说明工作的开展。',
  '',
];

const manuscriptLines = fc
  .tuple(fc.boolean(), fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 60 }))
  .map(([titled, parts]) => {
    let next = 0;
    return [...(titled ? lines.slice(0, 1) : []), ...parts].map((part) =>
      part.replace(/#/g, () => `标${(next += 1)}记`).replace(/@/g, () => String(40_000 + (next += 1))),
    );
  });

function textsOf(report: Report): string[] {
  const { preface, signOff, annex, agency } = report;
  return [
    ...report.titleLines,
    ...Object.values(agency),
    preface.label,
    preface.written ?? '',
    ...report.sections.flatMap((section) => [section.heading, plainText(section.prose, report)]),
    ...Object.values(report.figures).map(({ value }) => value ?? ''),
    ...[annex.label, annex.mention, annex.caption],
    ...[signOff.agency, signOff.responsible, signOff.reviewer, signOff.preparer],
  ];
}

function read(text: string): Recognition | null {
  try {
    let next = 0;
    const manuscript = readText(new TextEncoder().encode(text), 'old.txt');
    return recognise(manuscript, { year: null, form: null, newId: () => `s${(next += 1)}` });
  } catch (error) {
    if (error instanceof NianbaoError) return null;
    throw error;
  }
}

/** What the forms themselves print, whoever fills it in. */
const printed = forms
  .flatMap(({ tables }) => tables)
  .flatMap(({ grid }) => grid.rows.flat())
  .flatMap((cell) => (cell.kind === 'label' ? [cell.text] : []))
  .concat('附件', '2018年度', '单位负责人', '审核人', '填报日期', '元');

const nobody = agencyNamed('无');

const number = /^([一二三四五六七八九十]+(?:、|是)|[（(][一二三四五六七八九十\d]+[)）]|\d+[、.](?!\d)|㈡)/;

test('whatever lines a file is made of, the report is valid and every word of the file is found again', () => {
  fc.assert(
    fc.property(manuscriptLines, (parts) => {
      const found = read(parts.join('\n'));
      if (!found?.report) return;
      expect(reportSchema.safeParse(found.report).error).toBeUndefined();
      const kept = bare(
        [
          ...printed,
          ...textsOf(found.report),
          ...found.unplaced.map(({ text }) => text),
          ...found.repairs.map(({ before }) => before),
        ].join('。'),
      );
      for (const part of parts) {
        for (const words of part.split(/[|。：　\n ]/)) expect(kept).toContain(bare(words.trim().replace(number, '')));
      }
      expect(found.report.titleLines.length).toBeGreaterThan(0);
      const placed = [
        ...textsOf({ ...found.report, titleLines: [''], agency: nobody }),
        ...found.unplaced.map(({ text }) => text),
      ];
      const marks = placed.join('\n').match(/标\d+记|4\d{4}/g) ?? [];
      expect(marks.length).toBe(new Set(marks).size);
    }),
    { numRuns: 400 },
  );
});

test('whatever characters a file is made of, it is read or refused with a sentence', () => {
  const scraps = fc.constantFrom(...'一二、（）()1.。：:| \t\n件条0县局公开信息情况概述附件《》-年月日报告');
  const text = fc.oneof(
    fc.array(scraps, { maxLength: 600 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );
  fc.assert(
    fc.property(text, fc.boolean(), (body, titled) => {
      const found = read(`${titled ? '北麓县2018年政府信息公开工作年度报告\n一、概述\n' : ''}${body}`);
      if (found?.report) expect(reportSchema.safeParse(found.report).error).toBeUndefined();
    }),
    { numRuns: 400 },
  );
});

const title = '北麓县2018年政府信息公开工作年度报告\n';

test.each([
  ['a line of a million characters', `${title}${'公开'.repeat(500_000)}`],
  ['a line of a million spaces', `${title}根据${' '.repeat(1_000_000)}无`],
  ['a line of letters and dots', `${title}${'a.'.repeat(300_000)}`],
  ['a hundred thousand bars', `${title}一、概述\n${'|'.repeat(100_000)}`],
  ['a row of twenty thousand cells', `${title}一、概述\n${'格|'.repeat(20_000)}`],
  ['thirty thousand short lines', `${title}一、概述\n${'公开\n'.repeat(30_000)}`],
  ['five thousand headings', `${title}${'三、主动公开政府信息情况\n文字。\n'.repeat(5000)}`],
  ['five thousand unnumbered headings', `${title}${'概述\n文字。\n'.repeat(5000)}`],
  ['deep brackets', `${title}一、${'（'.repeat(100_000)}`],
])('%s make a valid report that holds them', (_, text) => {
  const found = read(text);
  expect(reportSchema.safeParse(found?.report).success).toBe(true);
  if (!found?.report) return;
  const kept = bare([...textsOf(found.report), ...found.unplaced.map(({ text: piece }) => piece)].join('')).length;
  expect(kept).toBeGreaterThanOrEqual(bare(text).length - 5000 * 12);
});
