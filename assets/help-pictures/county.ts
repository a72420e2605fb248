import { y2021 } from '../../shared/forms/y2021.ts';
import { isTotal, followingTotals } from '../../shared/forms/totals.ts';
import type { Agency } from '../../shared/report/agency.ts';
import { newReport } from '../../shared/report/create.ts';
import { headingOf, paragraphOf, type Block, type Prose } from '../../shared/report/prose.ts';
import type { Report } from '../../shared/report/report.ts';
import type { SlotId } from '../../shared/report/slots.ts';

/** The invented county of the help's pictures: last year's report in full, and what is written of this year's. */
export const agency: Agency = {
  name: '云岭县人民政府办公室',
  kind: 'department',
  address: '云岭县城关镇松柏路6号',
  postcode: '400000',
  phone: '0000-1234567',
  fax: '',
  email: 'gk@yunling.example',
  website: 'www.yunling.example',
  siteColumn: '政府信息公开年报',
};

const applicants = ['nat', 'biz', 'sci', 'ngo', 'law', 'oth'] as const;

/** Of a row of the third table: how many natural persons and companies; the rest is zero. */
type Counts = Record<string, readonly [nat: number, biz: number]>;

const lastCounts: Counts = {
  new: [82, 11],
  carry_in: [5, 0],
  'r.open': [37, 5],
  'r.partial': [9, 2],
  'd.internal': [3, 0],
  'd.casefile': [2, 0],
  'u.nohold': [24, 3],
  'n.petition': [7, 0],
  'o.nofix': [2, 0],
  carry_out: [3, 1],
};
const counts: Counts = {
  new: [96, 14],
  'r.open': [41, 6],
  'r.partial': [12, 2],
  'd.internal': [4, 0],
  'd.casefile': [3, 1],
  'u.nohold': [22, 4],
  'n.petition': [5, 0],
  'o.nofix': [2, 0],
  carry_out: [10, 2],
};

const lastDocuments = { 't2.gf.made': '7', 't2.gf.repealed': '3', 't2.gf.valid': '37', 't2.xk': '1190' };
const documents = { 't2.gf.made': '6', 't2.gf.repealed': '2', 't2.gf.valid': '41', 't2.xk': '1284' };

const litigation: Record<string, string> = { 'fy.keep': '2', 'fy.other': '1', 's1.keep': '1', 's1.pending': '1' };

type Figures = Report['figures'];

/** Counted figures, zero where nothing is said of them; totals as the form adds them up. */
function figuresOf(given: Record<string, string>, rows: Counts): Figures {
  const valueOf = (id: string): string => {
    const [row, column] = [id.slice(3, -4), id.slice(-3)];
    const [nat, biz] = rows[row] ?? [0, 0];
    const at = id.startsWith('t3.') ? applicants.findIndex((one) => one === column) : -1;
    return given[id] ?? String([nat, biz][at] ?? 0);
  };
  const counted = y2021.indicators
    .filter(({ id }) => !isTotal(y2021, id))
    .map(({ id }): [string, Figures[string]] => [id, { value: valueOf(id), note: '' }]);
  const figures = Object.fromEntries(counted);
  const totals = followingTotals(y2021, { figures: {} }, { figures }, new Set());
  return { ...figures, ...Object.fromEntries([...totals].map(([id, value]) => [id, { value, note: '' }])) };
}

const withT4 = (given: Record<string, string>): Record<string, string> => ({
  ...given,
  ...Object.fromEntries(Object.entries(litigation).map(([id, value]) => [`t4.${id}`, value])),
});

const doc = (content: Block[]): Prose => ({ type: 'doc', content });
const text = (value: string) => ({ type: 'text' as const, text: value });
const figure = (indicator: string) => ({ type: 'figure' as const, attrs: { indicator } });

const lastTexts: Partial<Record<SlotId, Prose>> = {
  overview: doc([
    paragraphOf(
      '2024年，云岭县人民政府办公室把政务公开放在为群众办事的第一道环节，坚持先审后发、应公开尽公开。2024年3月15日，县政府常务会议听取了上一年度工作汇报。',
    ),
    paragraphOf('全年收到政府信息公开申请93件，制发行政规范性文件7件。公开专区接待群众查阅260人次。'),
  ]),
  proactive: doc([
    headingOf(2, '做好文件公开。规范性文件印发后五个工作日内上网，并同步发布解读。'),
    headingOf(2, '管好政府网站。逐月检查栏目更新，清理空白栏目3个。'),
  ]),
  application: doc([paragraphOf('依申请公开渠道畅通，全部在法定期限内答复。')]),
  litigation: doc([paragraphOf('全年因政府信息公开发生行政复议3件、行政诉讼2件。')]),
  problem: doc([
    paragraphOf('存在的主要问题：一是解读形式单一，二是个别乡镇更新不及时。'),
    paragraphOf('改进情况：增加图解和短视频解读，对更新不及时的乡镇逐月提醒。'),
  ]),
  otherMatter: doc([paragraphOf('没有收取政府信息公开信息处理费。')]),
};

/** Last year's report, written in full. */
export function lastYear(): Report {
  let count = 0;
  const blank = newReport(agency, 2024, y2021, () => `section-${(count += 1)}`);
  return {
    ...blank,
    sections: blank.sections.map((section) => ({ ...section, prose: lastTexts[section.slot] ?? section.prose })),
    figures: figuresOf(withT4(lastDocuments), lastCounts),
    signOff: { ...blank.signOff, date: '2025-01-20' },
  };
}

/** What is written of this year's report so far, by slot. */
export const written: Partial<Record<SlotId, Prose>> = {
  proactive: doc([
    headingOf(2, '做好文件公开'),
    {
      type: 'paragraph',
      content: [
        text('全年制发行政规范性文件'),
        figure('t2.gf.made'),
        text('件，废止'),
        figure('t2.gf.repealed'),
        text('件，全部在印发后五个工作日内公开。'),
      ],
    },
    headingOf(2, '管好公开平台'),
    headingOf(3, '政府网站。逐月检查栏目更新，新开设栏目4个。'),
    headingOf(3, '政务新媒体。回应留言做到当日受理、三日答复。'),
    headingOf(2, '加强政策解读'),
    paragraphOf('落实《关于做好《政策解读》工作的通知》（云岭政办发[2025]8号）要求,文件与解读同步起草、同步审签。。'),
  ]),
  application: doc([
    paragraphOf(
      '2025年，收到政府信息公开申请110件，上年结转4件。予以公开47件，部分公开14件，本机关不掌握相关政府信息26件。',
    ),
  ]),
};

/** This year's figures besides those that were carried over: the second table and the third. The fourth is still blank. */
export function figuresNow(carried: Figures): Figures {
  const all = figuresOf({ ...documents, 't3.carry_in.nat': '3', 't3.carry_in.biz': '1' }, counts);
  return Object.fromEntries(
    Object.entries(all).filter(([id, { value }]) => !id.startsWith('t4.') && carried[id]?.value !== value),
  );
}

/** An old file as an office might still have it. */
export const oldFile = [
  '云岭政办函〔2024〕6号',
  '云岭县人民政府办公室2023年政府信息公开工作年度报告',
  '本报告根据《中华人民共和国政府信息公开条例》编制，统计期限自2023年1月1日至2023年12月31日。',
  '一、总体情况',
  '2023年，县政府办公室平稳有序推进政务公开。',
  '二、主动公开政府信息情况',
  '（一）网站公开.全年发布信息１４６０条。',
  '三、收到和处理政府信息公开申请情况',
  '全年收到申请88件，均已答复。',
  '四、政府信息公开行政复议、行政诉讼情况',
  '没有发生行政复议、行政诉讼。',
  '五、存在的主要问题及改进情况',
  '公开的时效还要提高。',
  '六、其他需要报告的事项',
  '没有其他需要报告的事项。',
  '云岭县人民政府办公室',
  '2024年1月18日',
].join('\n');

/** A text kept beside the reports. */
export const source = {
  name: '2025年政务公开工作总结.txt',
  text: [
    '今年以来，县政府办公室围绕群众关心的事项推进公开，网站新开设惠民政策栏目。',
    '举办政府开放日活动两场，邀请企业代表、社区居民参加。',
    '对乡镇公开员集中培训一次，并逐个乡镇上门指导。',
  ].join('\n'),
};
