import type { SlotId } from '../report/slots.ts';
import { findForm } from './forms.ts';
import type { Form } from './form.ts';

/** What a section is asked to say: plain sentences, and where that is asked. */
export type Guidance = { asks: readonly string[]; source: string };

type Guide = Partial<Record<SlotId, Guidance>>;

const article50 = '《政府信息公开条例》（2019年修订）第五十条';
const article32 = '《政府信息公开条例》（2008年）第三十二条';
const practice = '多数单位的写法，没有统一规定';

/** Parts that the editions since 2019 and the one before have in common. */
const problem: readonly string[] = [
  '先写问题，再写改进：一条问题对一条措施，不要只有问题没有下文。',
  '问题要具体到本机关，不与上年雷同；去年提出的措施，说明落实得怎样。',
  '不要把“下一步打算”写成口号，写清做什么、什么时候做完。',
];

const since2019: Guide = {
  overview: {
    asks: [
      '概括全年情况，一般分五个方面：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。',
      '各级人民政府还要写工作考核、社会评议和责任追究结果的情况，没有追究责任的也写明。',
      '可写网站和新媒体发布数、政策解读和回应关切数、重点领域公开数、规范性文件制发和废止情况。',
      '篇幅不宜长，不重复后面各部分和表格里的内容；写到的数要和表格一致。',
    ],
    source: article50,
  },
  proactive: {
    asks: [
      '填表：规章、行政规范性文件的制发、废止、现行有效件数，行政许可、处罚、强制的处理决定数，收费金额。',
      '处理决定数包括已公开和依法未公开的全部决定；件数请与司法行政部门核对。',
      '没有规章制定权、没有执法权的填0，不要留空。收费金额的单位是万元。',
      '这一部分一般只有表格，需要说明的写一两句。',
    ],
    source: `${article50}、第二十条`,
  },
  application: {
    asks: [
      '填表：按申请人类别逐列填写。每一列，本年新收加上年结转，等于办理结果总计加结转下年度。',
      '部分公开（区分处理）的只计在“部分公开”，不再计入其他情形。',
      '一件申请只计一个办理结果；上年结转数应等于上年报告的结转下年度数。',
      '正文写到受理、答复数时注意口径：受理数对应“本年新收”，答复数对应“总计”。',
    ],
    source: `${article50}；表内印明的勾稽关系`,
  },
  litigation: {
    asks: [
      '填表：因政府信息公开引起的行政复议和行政诉讼，按结果分列；诉讼分“未经复议直接起诉”和“复议后起诉”。',
      '尚未审结的单列，总计等于前四项之和。没有发生的填0。',
      '不计与政府信息公开无关的案件。',
    ],
    source: article50,
  },
  problem: { asks: problem, source: article50 },
  otherMatter: {
    asks: [
      '收取信息处理费的情况在这里写：收了多少件、多少元；没有收取也写一句。',
      '其他上级要求报告的事项，如建议提案办理结果公开；没有就写“没有其他需要报告的事项”。',
    ],
    source: `${article50}；国办公开办函〔2021〕30号所附格式`,
  },
};

const before2019: Guide = {
  overview: {
    asks: ['概括全年工作：组织领导、制度建设、重点领域公开和渠道建设。', '写到的数要和后面的统计表一致。'],
    source: practice,
  },
  proactive: {
    asks: [
      '写主动公开政府信息的总数、类别和渠道：网站、公报、政务微博、政务微信、其他方式。',
      '同一条信息在几个渠道公开的，总数只计一次。',
      '规范性文件单独写制发数。',
    ],
    source: `${article32}第一项`,
  },
  response: {
    asks: ['写回应公众关切和政策解读的次数，其中负责人参加新闻发布会、在线访谈的次数。'],
    source: '2014年统计指标第二部分',
  },
  application: {
    asks: [
      '写收到申请数，按当面、传真、网络、信函分列之和应等于总数。',
      '写办结数和答复情况；各类答复之和应等于答复总数。',
      '没有收到申请的写“本年度未收到政府信息公开申请”，表中填0。',
    ],
    source: `${article32}第二项`,
  },
  inquiry: {
    asks: [
      '写接待咨询的次数：现场、电话、网上各多少，主要问什么、怎样答复。',
      '写网站访问量、查阅点接待人次的，要与有关记录一致。',
    ],
    source: practice,
  },
  fee: { asks: ['写依申请公开收取的检索、复制、邮寄等费用和减免情况；没有收取写明。'], source: `${article32}第三项` },
  litigation: {
    asks: ['写因政府信息公开申请行政复议、提起行政诉讼的件数和结果；没有发生的写明。'],
    source: `${article32}第四项`,
  },
  complaint: { asks: ['写受理举报投诉的件数和办理情况；没有的写明。'], source: '2014年统计指标' },
  organisation: {
    asks: ['写负责机构、专门场所（查阅点）、专职和兼职人员数。'],
    source: '2014年统计指标',
  },
  expense: { asks: ['写政府信息公开专项经费，单位是万元。'], source: '2014年统计指标' },
  training: { asks: ['写召开会议或专题会、举办培训班、接受培训的次数和人数。'], source: '2014年统计指标' },
  proposal: { asks: ['写人大建议、政协提案办理结果公开的件数和方式。'], source: practice },
  problem: { asks: problem, source: `${article32}第五项` },
  otherMatter: { asks: ['写上面没有包括、需要报告的事项；没有可以不设这一章。'], source: `${article32}第六项` },
};

/** Which guide a form goes by: that of the national edition whose outline it has, else that of its first year. */
function guideOf(form: Form): Guide {
  const national = findForm(form.id);
  const from = national?.years.from ?? form.years.from;
  const sinceSix =
    form.outline.some(({ slot }) => slot === 'overview') && form.tables.some(({ slot }) => slot !== 'annex');
  return (from !== null && from >= 2019) || sinceSix ? since2019 : before2019;
}

/** What is asked of the section of a slot in a report of a form; null where nobody asks anything of it. */
export const guidanceFor = (form: Form, slot: SlotId): Guidance | null => guideOf(form)[slot] ?? null;
