import { y2014 } from '../../shared/forms/y2014.ts';
import { headingOf, paragraphOf, type Block, type Inline } from '../../shared/report/prose.ts';
import { reportSchema, type Report, type Section } from '../../shared/report/report.ts';
import type { SlotId } from '../../shared/report/slots.ts';

/** The SHA-256 under which the sample report refers to its picture; any bytes may stand for it. */
const samplePicture = 'a'.repeat(64);

const figure = (indicator: string): Inline => ({ type: 'figure', attrs: { indicator } });
const words = (value: string): Inline => ({ type: 'text', text: value });
const sentence = (...content: Inline[]): Block => ({ type: 'paragraph', content });

const cell = (type: 'tableCell' | 'tableHeader', value: string, colspan = 1, rowspan = 1) => ({
  type,
  attrs: { colspan, rowspan },
  content: [paragraphOf(value)],
});

const channelTable: Block = {
  type: 'table',
  content: [
    {
      type: 'tableRow',
      content: [
        cell('tableHeader', '公开渠道'),
        cell('tableHeader', '上半年（条）'),
        cell('tableHeader', '下半年（条）'),
        cell('tableHeader', '说明'),
      ],
    },
    {
      type: 'tableRow',
      content: [
        cell('tableCell', '线上', 1, 2),
        cell('tableCell', '760'),
        cell('tableCell', '884'),
        cell('tableCell', '门户网站发布，包括部门频道与乡镇频道，不含转载上级的信息'),
      ],
    },
    {
      type: 'tableRow',
      content: [cell('tableCell', '102'), cell('tableCell', '118'), cell('tableCell', '新媒体发布')],
    },
    { type: 'tableRow', content: [cell('tableCell', '合计'), cell('tableCell', '1864条', 3)] },
  ],
};

const bodies: [SlotId, string, Block[]][] = [
  [
    'overview',
    '概述',
    [
      paragraphOf(
        '2018年，青屿县以方便群众办事为出发点，把公开要求写进发文、办事、评议各个环节，全县二十三个部门和九个乡镇都明确了承办人员。',
      ),
      headingOf(2, '健全工作机制。县政府办公室每季度通报一次各单位的发布情况，连续两次落后的单位要书面说明原因。'),
      headingOf(2, '夯实基础工作'),
      headingOf(3, '统一发布流程。信息由拟稿人提出公开意见，经科室和分管领导两级审核后发布。'),
      headingOf(4, '先审后发。涉及企业商业秘密的，先书面征求企业意见；'),
      headingOf(4, '发后即查。每周抽查一次链接能否打开、文件能否下载。'),
      headingOf(3, '清理过时栏目'),
      paragraphOf('全年合并内容相近的栏目14个，下线空栏目6个，群众查找“办事指南”平均少点两次鼠标——这是最直接的变化。'),
    ],
  ],
  [
    'proactive',
    '主动公开政府信息情况',
    [
      sentence(
        words('全县主动公开政府信息'),
        figure('zdgk.total'),
        words('条，其中政府网站'),
        figure('ch.website'),
        words('条、政务微信'),
        figure('ch.wechat'),
        words('条。各渠道情况如下：'),
      ),
      channelTable,
      {
        type: 'picture',
        attrs: { picture: samplePicture, alt: '图1　青屿县政务服务大厅的政府信息查阅区', widthMm: 90 },
      },
    ],
  ],
  [
    'response',
    '回应解读情况',
    [
      sentence(
        words('围绕农房改造、夏季供水等话题，刊发政策解读稿件'),
        figure('hy.interp'),
        words('篇，在线访谈'),
        figure('hy.interview'),
        words('次，政务微博回应'),
        figure('ch.weibo'),
        words('条。'),
      ),
    ],
  ],
  [
    'application',
    '依申请公开政府信息情况',
    [sentence(words('全年收到申请'), figure('app.recv'), words('件，均在法定期限内答复。'))],
  ],
  ['inquiry', '咨询处理情况', [paragraphOf('服务热线接到咨询1350次，现场接待咨询212人次。')]],
  [
    'fee',
    '政府信息公开收费及减免情况',
    [sentence(words('全年收取检索、复制费用'), figure('fee.total'), words('万元。'))],
  ],
  [
    'litigation',
    '因政府信息公开申请行政复议、提起行政诉讼的情况',
    [paragraphOf('行政复议1件，结果维持；无行政诉讼。')],
  ],
  ['organisation', '机构建设和保障经费情况', [paragraphOf('全县从事此项工作的人员41人，其中专职5人。')]],
  ['training', '政府信息公开会议和培训情况', [paragraphOf('召开专题会议2次，举办培训班3期。')]],
  [
    'problem',
    '存在的主要问题和改进措施',
    [paragraphOf('一是个别乡镇发布不够及时；二是解读形式单一。下一步将把发布时限列入考核，并多用图表和问答作解读。')],
  ],
  ['otherMatter', '其他需要报告的事项', [paragraphOf('无其他需要报告的事项。')]],
];

const filled: Record<string, string> = {
  'zdgk.total': '1790',
  'zdgk.gfxwj': '12',
  'zdgk.gfxwj_issued': '15',
  'ch.gongbao': '48',
  'ch.website': '1644',
  'ch.wechat': '220',
  'ch.other': '36',
  'hy.total': '9',
  'hy.press': '2',
  'hy.press_lead': '1',
  'hy.interview': '3',
  'hy.interview_lead': '1',
  'hy.interp': '17',
  'hy.weibo_wechat': '6',
  'hy.other': '4',
  'app.recv': '23',
  'app.recv_face': '3',
  'app.recv_fax': '0',
  'app.recv_net': '15',
  'app.recv_mail': '5',
  'app.done': '23',
  'app.done_intime': '22',
  'app.done_ext': '1',
  'app.reply': '23',
  'rep.already': '9',
  'rep.agree': '8',
  'rep.partial': '1',
  'rep.refuse': '2',
  'ref.secret': '0',
  'ref.commercial': '1',
  'ref.privacy': '1',
  'ref.safety': '0',
  'ref.not_gi': '0',
  'ref.other': '0',
  'rep.not_ours': '2',
  'rep.not_exist': '1',
  'rep.supplement': '0',
  'rep.other_way': '0',
  'fy.total': '1',
  'fy.keep': '1',
  'fy.correct': '0',
  'fy.other': '0',
  'ss.total': '0',
  'ss.keep': '0',
  'ss.correct': '0',
  'ss.other': '0',
  'jbts.total': '0',
  'fee.total': '0.12',
  'jg.org': '1',
  'jg.points': '32',
  'jg.staff': '41',
  'jg.staff_full': '5',
  'jg.staff_part': '36',
  'jg.budget': '18.5',
  'hp.meet': '2',
  'hp.class': '3',
  'hp.people': '186',
};

const sections: Section[] = bodies.map(([slot, heading, content], index) => ({
  id: `s${index + 1}`,
  slot,
  heading,
  numbered: true,
  prose: { type: 'doc', content },
}));

/**
 * A whole report of an invented county with the 2014 form: every kind of prose block, all figures filled but
 * ch.weibo, which is blank and is also referred to in the prose.
 */
export function sampleReport(): Report {
  return reportSchema.parse({
    titleLines: ['青屿县人民政府2018年政府信息公开工作年度报告'],
    agency: {
      name: '青屿县人民政府',
      kind: 'government',
      address: '青屿县望海路8号',
      postcode: '000000',
      phone: '0000-1234567',
      email: 'xxgk@example.invalid',
      website: 'www.example.invalid',
      siteColumn: '政府信息公开',
    },
    year: 2018,
    form: y2014.id,
    preface: {
      label: '编制说明',
      basis: '《中华人民共和国政府信息公开条例》',
      compiledBy: '青屿县人民政府办公室',
      period: ['2018-01-01', '2018-12-31'],
      contact: '青屿县人民政府办公室',
    },
    sections,
    figures: Object.fromEntries(Object.entries(filled).map(([id, value]) => [id, { value }])),
    annex: { mention: '政府信息公开情况统计表', caption: '政府信息公开情况统计表' },
    signOff: {
      agency: '青屿县人民政府办公室',
      date: '2019-03-12',
      responsible: '林一鸣',
      reviewer: '周小满',
      preparer: '陈谷雨',
      phone: '0000-1234567',
      filledOn: '2019-02-26',
    },
  });
}
