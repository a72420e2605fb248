import type { SlotId } from '../../../shared/report/slots.ts';
import type { Say } from './say.ts';

type Part = (say: Say) => string[];

const repliesNamed = [
  ['rep.already', '属于已主动公开范围'],
  ['rep.agree', '同意公开'],
  ['rep.partial', '同意部分公开'],
  ['rep.refuse', '不同意公开'],
  ['rep.not_ours', '不属于本行政机关公开'],
  ['rep.not_exist', '申请信息不存在'],
  ['rep.supplement', '告知作出更改补充'],
  ['rep.other_way', '告知通过其他途径办理'],
] as const;

const waysNamed = [
  ['app.recv_face', '当面申请'],
  ['app.recv_fax', '传真申请'],
  ['app.recv_net', '网络申请'],
  ['app.recv_mail', '信函申请'],
] as const;

/** Those that happened, with their numbers: 当面申请3件、网络申请12件. */
const listed = ({ n, v }: Say, named: readonly (readonly [string, string])[], unit: string): string =>
  named
    .filter(([id]) => v(id) > 0)
    .map(([id, words]) => `${words}${n(id)}${unit}`)
    .join('、');

const overview: Part = (say) => {
  const { n, or, unit, year, v, about } = say;
  return [
    or(
      `${year}年，本${unit}把政务公开摆在重要位置，与业务工作同安排、同检查，全年主动公开政府信息${n('zdgk.total')}条。`,
      `${year}年，我${unit}围绕群众关心的事项推进信息公开，全年共公开政府信息${about(v('zdgk.total'))}条。`,
      `本${unit}${year}年的政府信息公开工作平稳推进，制度更加健全，公开内容更加贴近群众。`,
    ),
    or('## 加强组织领导', '## 压实工作责任', '## 完善工作机制'),
    or(
      `明确专人负责信息公开，现有工作人员${n('jg.staff')}人，其中专职${n('jg.staff_full')}人、兼职${n('jg.staff_part')}人。`,
      `全${unit}从事政府信息公开工作的人员共${n('jg.staff')}名，其中兼职人员${n('jg.staff_part')}名。`,
      '主要负责同志多次听取汇报，及时解决工作中的困难。',
    ),
    or('## 健全规章制度', '## 规范公开流程'),
    '坚持先审查后公开，拟稿、审核、发布由不同人员负责，每个环节都留有记录。',
  ];
};

const proactive: Part = (say) => {
  const { n, or, v, about, all, share } = say;
  const [website, total] = [v('ch.website'), v('zdgk.total')];
  const media = all('ch.weibo', 'ch.wechat');
  return [
    or(
      `全年主动公开政府信息${n('zdgk.total')}条，其中规范性文件${n('zdgk.gfxwj')}条。`,
      `主动公开政府信息${n('zdgk.total')}条，全年制发规范性文件${n('zdgk.gfxwj_issued')}件。`,
      `截至${say.year}年12月31日，本年度累计公开政府信息${n('zdgk.total')}条。`,
    ),
    or(
      `政府网站发布信息${n('ch.website')}条，政务微博发布${n('ch.weibo')}条，政务微信发布${n('ch.wechat')}条。`,
      `通过政府网站公开${n('ch.website')}条，占主动公开总数的${share(website, total)}。`,
      `政务微博、政务微信共发布信息${about(media)}条。`,
      `从渠道看，政府公报${n('ch.gongbao')}条、政府网站${n('ch.website')}条、政务微博${n('ch.weibo')}条、政务微信${n('ch.wechat')}条、其他方式${n('ch.other')}条。`,
    ),
    or(
      '重点领域信息按季度集中公开，涉及群众利益的方案出台前公开征求意见。',
      '财政资金、工程建设、环境保护等领域的信息做到应公开尽公开。',
    ),
  ];
};

const response: Part = ({ n, or, v }) => [
  or(
    `全年回应公众关注热点或重大舆情${n('hy.total')}次，发布政策解读稿件${n('hy.interp')}篇。`,
    `参加或举办新闻发布会${n('hy.press')}次，其中主要负责同志参加${n('hy.press_lead')}次；政府网站在线访谈${n('hy.interview')}次。`,
    `开展在线访谈${n('hy.interview')}期，刊发解读材料${n('hy.interp')}篇，${v('hy.total') === 0 ? '没有需要回应的重大舆情' : `回应社会关切${n('hy.total')}次`}。`,
  ),
];

const application: Part = (say) => {
  const { n, or, v, share } = say;
  if (v('app.recv') === 0) {
    return [
      or(
        '本年度未收到政府信息公开申请。',
        '全年没有收到公民、法人或者其他组织提出的政府信息公开申请。',
        '本年度收到政府信息公开申请0件。',
      ),
    ];
  }
  const ways = listed(say, waysNamed, '件');
  const replies = listed(say, repliesNamed, '件');
  const ended = `全年办结${n('app.done')}件，其中按时办结${n('app.done_intime')}件、延期办结${n('app.done_ext')}件。`;
  return [
    or(
      `全年收到政府信息公开申请${n('app.recv')}件，其中${ways}。`,
      `本年度共受理依申请公开${n('app.recv')}件。其中，${ways}。`,
      `收到申请${n('app.recv')}件，网络申请${n('app.recv_net')}件，占${share(v('app.recv_net'), v('app.recv'))}。`,
    ),
    or(
      ended,
      `已全部办结，办结率100%。`,
      `${ended}${v('rep.agree') === 0 ? '' : `答复中同意公开的${n('rep.agree')}件，占答复总数的${share(v('rep.agree'), v('app.reply'))}。`}`,
    ),
    or(`全年答复${n('app.reply')}件，其中${replies}。`, `答复申请${n('app.reply')}件：${replies}。`),
  ];
};

const litigation: Part = ({ n, or, v }) => [
  v('fy.total') === 0
    ? or('本年度没有因政府信息公开被申请行政复议。', '全年未发生针对政府信息公开的行政复议案件。')
    : or(
        `因政府信息公开申请行政复议${n('fy.total')}件，其中维持${n('fy.keep')}件、依法纠错${n('fy.correct')}件、其他情形${n('fy.other')}件。`,
        `全年发生行政复议${n('fy.total')}件。`,
      ),
  v('ss.total') === 0
    ? or('没有发生行政诉讼。', '无因政府信息公开引起的行政诉讼。')
    : or(`提起行政诉讼${n('ss.total')}件。`, `发生行政诉讼${n('ss.total')}件，其中被依法纠错${n('ss.correct')}件。`),
];

const organisation: Part = ({ n, or, v, unit }) => [
  or(
    `全${unit}设置政府信息公开查阅点${n('jg.points')}个，从事政府信息公开工作的人员${n('jg.staff')}人。`,
    `现有专职人员${n('jg.staff_full')}人、兼职人员${n('jg.staff_part')}人。`,
  ),
  v('jg.budget') === 0
    ? '本年度没有安排专项经费，所需支出在日常公用经费中列支。'
    : or(
        `政府信息公开专项经费${n('jg.budget')}万元。`,
        `本年度安排政府信息公开专项经费${v('jg.budget') * 10_000}元，用于目录编制和业务培训。`,
      ),
];

const training: Part = ({ n, or, v }) => {
  const met = or(`召开政府信息公开工作会议或专题会议${n('hp.meet')}次`, `全年召开专题会议${n('hp.meet')}次`);
  if (v('hp.class') === 0) return [`${met}，没有单独举办培训班。`];
  return [
    or(
      `${met}，举办各类培训班${n('hp.class')}期，接受培训人员${n('hp.people')}人次。`,
      `${met}；举办培训班${n('hp.class')}次，培训${n('hp.people')}人次。`,
    ),
  ];
};

/** The prose of the parts of a report by the form of 2014 that speak of its figures. */
export const wording2014: Partial<Record<SlotId, Part>> = {
  overview,
  proactive,
  response,
  application,
  inquiry: ({ or }) => [
    or(
      '咨询电话在工作日安排专人接听，群众的问题由首问人员登记并负责答复。',
      '现场咨询和电话咨询都有登记，答复不了的转有关单位办理。',
    ),
  ],
  fee: ({ or }) => [or('本年度没有收取检索、复制、邮寄等费用。', '全年未向申请人收取任何费用，也没有减免情况。')],
  litigation,
  organisation,
  training,
};
