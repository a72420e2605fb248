import type { SlotId } from '../report/slots.ts';
import { formSchema, type Cell, type Declaration } from './form.ts';

/**
 * 政府信息公开情况统计表 of 国办发〔2014〕32号, for the reports of 2014 to 2018: 65 printed rows, of which 7 are
 * headings and 58 take a figure. Labels word for word with full-width punctuation as published.
 * A row: id ('' for a heading), indent in full-width spaces as printed, label, unit ('——' for a heading), and the row it is a
 * part of where its label alone is that of another row too.
 */
type Unit = Declaration['indicators'][number]['unit'];
type Row = readonly [id: string, indent: number, label: string, unit: Unit | '——', group?: string];

const review = '四、行政复议数量';
const suit = '五、行政诉讼数量';

const rowsBySlot: readonly (readonly [SlotId, readonly Row[]])[] = [
  [
    'proactive',
    [
      ['', 0, '一、主动公开情况', '——'],
      ['zdgk.total', 2, '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', '条'],
      ['zdgk.gfxwj', 6, '其中：主动公开规范性文件数', '条'],
      ['zdgk.gfxwj_issued', 9, '制发规范性文件总数', '件'],
      ['', 2, '（二）通过不同渠道和方式公开政府信息的情况', '——'],
      ['ch.gongbao', 5, '1.政府公报公开政府信息数', '条'],
      ['ch.website', 5, '2.政府网站公开政府信息数', '条'],
      ['ch.weibo', 5, '3.政务微博公开政府信息数', '条'],
      ['ch.wechat', 5, '4.政务微信公开政府信息数', '条'],
      ['ch.other', 5, '5.其他方式公开政府信息数', '条'],
    ],
  ],
  [
    'response',
    [
      ['', 0, '二、回应解读情况', '——'],
      ['hy.total', 2, '（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）', '次'],
      ['', 2, '（二）通过不同渠道和方式回应解读的情况', '——'],
      ['hy.press', 5, '1.参加或举办新闻发布会总次数', '次'],
      ['hy.press_lead', 6, '其中：主要负责同志参加新闻发布会次数', '次'],
      ['hy.interview', 5, '2.政府网站在线访谈次数', '次'],
      ['hy.interview_lead', 6, '其中：主要负责同志参加政府网站在线访谈次数', '次'],
      ['hy.interp', 5, '3.政策解读稿件发布数', '篇'],
      ['hy.weibo_wechat', 5, '4.微博微信回应事件数', '次'],
      ['hy.other', 5, '5.其他方式回应事件数', '次'],
    ],
  ],
  [
    'application',
    [
      ['', 0, '三、依申请公开情况', '——'],
      ['app.recv', 2, '（一）收到申请数', '件'],
      ['app.recv_face', 5, '1.当面申请数', '件'],
      ['app.recv_fax', 5, '2.传真申请数', '件'],
      ['app.recv_net', 5, '3.网络申请数', '件'],
      ['app.recv_mail', 5, '4.信函申请数', '件'],
      ['app.done', 2, '（二）申请办结数', '件'],
      ['app.done_intime', 5, '1.按时办结数', '件'],
      ['app.done_ext', 5, '2.延期办结数', '件'],
      ['app.reply', 2, '（三）申请答复数', '件'],
      ['rep.already', 5, '1.属于已主动公开范围数', '件'],
      ['rep.agree', 5, '2.同意公开答复数', '件'],
      ['rep.partial', 5, '3.同意部分公开答复数', '件'],
      ['rep.refuse', 5, '4.不同意公开答复数', '件'],
      ['ref.secret', 6, '其中：涉及国家秘密', '件'],
      ['ref.commercial', 9, '涉及商业秘密', '件'],
      ['ref.privacy', 9, '涉及个人隐私', '件'],
      ['ref.safety', 9, '危及国家安全、公共安全、经济安全和社会稳定', '件'],
      ['ref.not_gi', 9, '不是《条例》所指政府信息', '件'],
      ['ref.other', 9, '法律法规规定的其他情形', '件'],
      ['rep.not_ours', 5, '5.不属于本行政机关公开数', '件'],
      ['rep.not_exist', 5, '6.申请信息不存在数', '件'],
      ['rep.supplement', 5, '7.告知作出更改补充数', '件'],
      ['rep.other_way', 5, '8.告知通过其他途径办理数', '件'],
    ],
  ],
  [
    'litigation',
    [
      ['fy.total', 0, review, '件'],
      ['fy.keep', 2, '（一）维持具体行政行为数', '件', review],
      ['fy.correct', 2, '（二）被依法纠错数', '件', review],
      ['fy.other', 2, '（三）其他情形数', '件', review],
      ['ss.total', 0, suit, '件'],
      ['ss.keep', 2, '（一）维持具体行政行为或者驳回原告诉讼请求数', '件', suit],
      ['ss.correct', 2, '（二）被依法纠错数', '件', suit],
      ['ss.other', 2, '（三）其他情形数', '件', suit],
      ['jbts.total', 0, '六、举报投诉数量', '件'],
    ],
  ],
  ['fee', [['fee.total', 0, '七、依申请公开信息收取的费用', '万元']]],
  [
    'organisation',
    [
      ['', 0, '八、机构建设和保障经费情况', '——'],
      ['jg.org', 2, '（一）政府信息公开工作专门机构数', '个'],
      ['jg.points', 2, '（二）设置政府信息公开查阅点数', '个'],
      ['jg.staff', 2, '（三）从事政府信息公开工作人员数', '人'],
      ['jg.staff_full', 5, '1.专职人员数（不包括政府公报及政府网站工作人员数）', '人'],
      ['jg.staff_part', 5, '2.兼职人员数', '人'],
      [
        'jg.budget',
        2,
        '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
        '万元',
      ],
    ],
  ],
  [
    'training',
    [
      ['', 0, '九、政府信息公开会议和培训情况', '——'],
      ['hp.meet', 2, '（一）召开政府信息公开工作会议或专题会议数', '次'],
      ['hp.class', 2, '（二）举办各类培训班数', '次'],
      ['hp.people', 2, '（三）接受培训人员数', '人次'],
    ],
  ],
];

const indicators: Declaration['indicators'] = rowsBySlot.flatMap(([slot, rows]) =>
  rows
    .filter(([id]) => id !== '')
    .map(([id, , label, unit, group]) => ({
      id,
      label,
      unit: unit === '——' ? '个' : unit,
      number: unit === '万元' ? 'decimal' : 'whole',
      slot,
      ...(group === undefined ? {} : { group }),
    })),
);

const gridRow = ([id, indent, label, unit]: Row): Cell[] => [
  { kind: 'label', text: label, indent },
  { kind: 'label', text: unit, align: 'center' },
  id === '' ? { kind: 'empty' } : { kind: 'figure', indicator: id },
];

const headRow: Cell[] = ['统计指标', '单位', '统计数'].map((text) => ({
  kind: 'label',
  text,
  align: 'center',
  head: true,
}));

/**
 * No official explanation with formulas for this form was found: every identity is inferred from the numbering of
 * the items and from the notes printed inside the labels, and says so to the clerk.
 */
type Relation = Omit<Declaration['identities'][number], 'source'>;

const sums = (id: string, total: string, parts: string[], why: string): Relation => ({
  id,
  relation: 'equal',
  left: [total],
  right: parts,
  severity: 'error',
  why,
});

const atMost = (
  id: string,
  left: string[],
  right: string[],
  severity: Relation['severity'],
  why: string,
): Relation => ({
  id,
  relation: 'at-most',
  left,
  right,
  severity,
  why,
});

const channels = ['ch.gongbao', 'ch.website', 'ch.weibo', 'ch.wechat', 'ch.other'];
const replies = [
  'rep.already',
  'rep.agree',
  'rep.partial',
  'rep.refuse',
  'rep.not_ours',
  'rep.not_exist',
  'rep.supplement',
  'rep.other_way',
];
const refusals = ['ref.secret', 'ref.commercial', 'ref.privacy', 'ref.safety', 'ref.not_gi', 'ref.other'];
const responses = ['hy.press', 'hy.interview', 'hy.interp', 'hy.weibo_wechat', 'hy.other'];
const reviewParts = ['fy.keep', 'fy.correct', 'fy.other'];
const suitParts = ['ss.keep', 'ss.correct', 'ss.other'];

const channelNote = '不同渠道公开的相同信息只计1条，单一渠道的条数不会多于主动公开总数';
const pendingNote = '结果分项之和少于总数，可能有尚未审结的案件，请核实';

// That staff are counted where there is an office for them, or a note instead, is no relation between figures and not here.
const relations: Relation[] = [
  sums(
    'A1',
    'app.recv',
    ['app.recv_face', 'app.recv_fax', 'app.recv_net', 'app.recv_mail'],
    '收到申请数应等于当面、传真、网络、信函申请数之和（电子邮件申请计入网络申请）',
  ),
  sums('A2', 'app.done', ['app.done_intime', 'app.done_ext'], '申请办结数应等于按时办结数与延期办结数之和'),
  sums('A3', 'app.reply', replies, '申请答复数应等于八类答复数之和'),
  sums('A4', 'rep.refuse', refusals, '不同意公开答复数应等于六种情形之和'),
  atMost('A5a', reviewParts, ['fy.total'], 'error', '行政复议各结果之和不会多于行政复议数量'),
  { ...sums('A5b', 'fy.total', reviewParts, pendingNote), severity: 'warning' },
  atMost('A5c', suitParts, ['ss.total'], 'error', '行政诉讼各结果之和不会多于行政诉讼数量'),
  { ...sums('A5d', 'ss.total', suitParts, pendingNote), severity: 'warning' },
  sums('A6', 'jg.staff', ['jg.staff_full', 'jg.staff_part'], '工作人员数应等于专职人员数与兼职人员数之和'),
  atMost(
    'A7',
    ['zdgk.gfxwj'],
    ['zdgk.gfxwj_issued'],
    'warning',
    '主动公开的规范性文件数一般不会多于制发的规范性文件总数',
  ),
  atMost('A8', ['zdgk.gfxwj'], ['zdgk.total'], 'error', '主动公开规范性文件数是主动公开政府信息数的其中项'),
  ...channels.map((channel, index) => atMost(`A9.${index + 1}`, [channel], ['zdgk.total'], 'error', channelNote)),
  atMost('A10', ['zdgk.total'], channels, 'error', '每条信息至少通过一个渠道公开，总数不会多于各渠道之和'),
  {
    id: 'A11',
    relation: 'not-equal',
    left: ['zdgk.total'],
    right: channels,
    severity: 'hint',
    why: '总数恰好等于各渠道之和，请确认是否按“相同信息计1条”去重',
  },
  atMost('A12a', ['hy.press_lead'], ['hy.press'], 'error', '主要负责同志参加的新闻发布会次数是总次数的其中项'),
  atMost('A12b', ['hy.interview_lead'], ['hy.interview'], 'error', '主要负责同志参加的在线访谈次数是总次数的其中项'),
  atMost(
    'A13a',
    ['hy.weibo_wechat'],
    ['hy.total'],
    'warning',
    '同一热点或舆情只计1次，微博微信回应事件数一般不会多于回应总数',
  ),
  atMost(
    'A13b',
    ['hy.other'],
    ['hy.total'],
    'warning',
    '同一热点或舆情只计1次，其他方式回应事件数一般不会多于回应总数',
  ),
  atMost('A14', ['hy.total'], responses, 'warning', '每次回应至少通过一种方式，回应总数一般不会多于各方式之和'),
  atMost('A15a', ['app.done'], ['app.recv'], 'warning', '办结数多于收到申请数，可能含上年结转，请核实'),
  { ...sums('A15b', 'app.reply', ['app.done'], '申请答复数一般等于申请办结数'), severity: 'warning' },
  {
    id: 'A16a',
    relation: 'both-or-none',
    left: ['hp.class'],
    right: ['hp.people'],
    severity: 'warning',
    why: '举办培训班数与接受培训人员数应同时有数或同时为0',
  },
];

export const y2014 = formSchema.parse({
  id: '2014',
  title: '政府信息公开情况统计表（2014年版）',
  issuedBy: '国办发〔2014〕32号',
  years: { from: 2014, to: 2018 },
  outline: [
    { slot: 'overview', heading: '概述' },
    { slot: 'proactive', heading: '主动公开政府信息情况' },
    { slot: 'response', heading: '回应解读情况' },
    { slot: 'application', heading: '依申请公开政府信息情况' },
    { slot: 'inquiry', heading: '咨询处理情况' },
    { slot: 'fee', heading: '政府信息公开收费及减免情况' },
    { slot: 'litigation', heading: '因政府信息公开申请行政复议、提起行政诉讼的情况' },
    { slot: 'organisation', heading: '机构建设和保障经费情况' },
    { slot: 'training', heading: '政府信息公开会议和培训情况' },
    { slot: 'problem', heading: '存在的主要问题和改进措施' },
    { slot: 'otherMatter', heading: '其他需要报告的事项' },
  ],
  annexCaption: '政府信息公开情况统计表',
  tables: [
    {
      id: 'statistics',
      title: '政府信息公开情况统计表',
      grid: {
        widths: [114, 16, 26],
        headRows: 1,
        rows: [headRow, ...rowsBySlot.flatMap(([, rows]) => rows.map(gridRow))],
      },
    },
  ],
  indicators,
  identities: relations.map((relation) => ({ ...relation, source: 'inferred' })),
} satisfies Declaration);
