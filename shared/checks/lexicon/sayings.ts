import type { SlotId } from '../../report/slots.ts';

/**
 * How a sentence says what a form counts. `words` end right before the number, in its own clause. `sums` are the figures that
 * may be meant, each a sum of indicators, the usual one first; those a form does not have are left out.
 */
export type Saying = {
  id: string;
  sums: readonly (readonly string[])[];
  words: RegExp;
  /** Measure words, apart by blanks. */
  units: string;
  /** Said only in sections of these slots, or where `near` stands in the clause or in the words of the whole it is a part of. */
  slots?: readonly SlotId[];
  near?: RegExp;
  /** Never said in a clause with this. */
  unless?: RegExp;
  /** Of what it must be a part (其中): the words of the whole. */
  of?: RegExp;
  /** Never said in a line with this. */
  unlessLine?: RegExp;
  /** Said only where the line has spoken of this before. */
  after?: RegExp;
  /** What it says is told apart from its neighbours only with doubt. */
  loose?: true;
};

const papers = '条 篇 则';
const cases = '件 起 宗 例';
const times = '次 场 期 场次';
const applications: readonly SlotId[] = ['application', 'overview'];
const suing: readonly SlotId[] = ['litigation'];

const said =
  '(?:上|共|共计|累计|主动|全年)*(?:公开|发布|推送|刊登|更新|公布){0,2}(?:各类|各项)?(?:政府|政务|公开)?(?:信息)?';
const review = /行政复议/;
const suit = /行政诉讼/;
const ofApplications = /答复|办结|办理|受理|收到|申请|处理/;

/** What is said of how somebody asked, or what came of it, in a list under another heading is something else. */
const outcome = { units: '件', slots: applications, of: ofApplications } as const;
const both = (id: string): readonly string[] => [`t4.s1.${id}`, `t4.s2.${id}`];

/** A bureau of justice decides on reviews of all kinds. */
const ofDisclosure = { slots: suing, near: /政府信息公开|依申请公开/ } as const;

/** The first that fits is meant. */
export const sayings: readonly Saying[] = [
  {
    id: 'media',
    sums: [['ch.weibo', 'ch.wechat']],
    words: new RegExp(`(?:微博[、和及与](?:政务)?微信|微信[、和及与](?:政务)?微博)(?:公众号|平台)?${said}$`),
    units: papers,
  },
  { id: 'weibo', sums: [['ch.weibo']], words: new RegExp(`微博(?:平台)?${said}$`), units: papers, unless: /微信/ },
  {
    id: 'wechat',
    sums: [['ch.wechat']],
    words: new RegExp(`微信(?:公众号|公众平台)?${said}$`),
    units: papers,
    unless: /微博/,
  },
  { id: 'website', sums: [['ch.website']], words: new RegExp(`网站${said}$`), units: papers, unless: /微博|微信|报送/ },
  { id: 'gazette', sums: [['ch.gongbao']], words: new RegExp(`政府公报${said}$`), units: papers },
  {
    id: 'new-media',
    sums: [['ch.weibo', 'ch.wechat']],
    words: /(?:发布|推送)(?:各类|各项)?(?:公开|政府|政务|政务公开)?信息$/,
    units: '条',
    after: /^(?!.*(?:网站|公报|客户端|抖音|电视|报纸|公开栏)).*(?:微博.*微信|微信.*微博)/,
    unless: /微博|微信/,
    loose: true,
  },
  {
    id: 'disclosed',
    sums: [['zdgk.total']],
    words: /主动公开(?:发布)?(?:各类|各项)?(?:政府|政务)?信息$|(?:公开|发布)(?:各类|各项)?政府信息$/,
    units: '条',
    unless: /微博|微信|网站|公报|电视|广播|报刊|公开栏|公示栏|平台|客户端|通过|申请/,
  },
  {
    id: 'documents-repealed',
    sums: [['t2.gf.repealed']],
    words: /废止(?:行政)?规范性文件$/,
    units: '件 个 份',
  },
  { id: 'documents-valid', sums: [['t2.gf.valid']], words: /现行有效(?:的)?(?:行政)?规范性文件$/, units: '件 个 份' },
  {
    id: 'documents',
    sums: [['zdgk.gfxwj_issued'], ['zdgk.gfxwj'], ['t2.gf.made'], ['t2.gf.new'], ['t2.gf.opened']],
    words: /(?:制发|制定|出台|印发|新制作)(?:行政)?规范性文件$/,
    units: '件 个 份',
    unless: /备案|清理|修改|修订|解读/,
  },
  { id: 'permits', sums: [['t2.xk']], words: /行政许可(?:处理)?决定$/, units: '件' },
  { id: 'penalties', sums: [['t2.cf']], words: /行政处罚(?:处理)?决定$/, units: '件' },
  { id: 'coercion', sums: [['t2.qz']], words: /行政强制(?:处理)?决定$/, units: '件' },
  { id: 'press', sums: [['hy.press']], words: /新闻发布会$/, units: times },
  { id: 'interviews', sums: [['hy.interview']], words: /(?:在线|嘉宾|网上)访谈$/, units: times },
  {
    id: 'media-responses',
    sums: [['hy.weibo_wechat']],
    words:
      /(?:微博|微信)(?:[、和及]?(?:政务)?(?:微博|微信))?(?:等(?:政务)?新媒体)?(?:共|累计)?回应(?:的)?(?:事件|热点|关切)$/,
    units: '次 件 个',
  },
  { id: 'interpretations', sums: [['hy.interp']], words: /政策解读(?:稿件|材料|文章|文稿)$/, units: '篇 份 条 个 件' },
  {
    id: 'responses',
    sums: [['hy.total']],
    words:
      /回应(?:公众|社会|群众|网民)?(?:关注|关切)?的?(?:热点|热点问题|重大舆情|热点或重大舆情|热点和舆情|舆情|社会关切)$/,
    units: '次 件 个',
  },
  {
    id: 'carried-in',
    sums: [['t3.carry_in.tot']],
    words: /(?:上年度?|上一年度?|去年)结转(?:申请|办理)?$/,
    units: '件',
  },
  {
    id: 'carried-out',
    sums: [['t3.carry_out.tot']],
    words: /(?:结转|顺延)(?:至|到)?(?:下|次)一?年度?(?:继续)?(?:办理|答复)?$/,
    units: '件',
  },
  {
    id: 'received-and-answered',
    sums: [
      ['app.recv'],
      ['app.done'],
      ['app.reply'],
      ['t3.new.tot'],
      ['t3.new.tot', 't3.carry_in.tot'],
      ['t3.r.total.tot'],
    ],
    words: /(?:信息公开|依申请公开)(?:的)?申请$|依申请公开(?:政府信息|件|事项)?$/,
    units: cases,
    near: /(?:收到|受理|接收).*(?:答复|办结|办理|处理)|(?:答复|办结|办理|处理).*(?:收到|受理|接收)/,
  },
  {
    id: 'answered',
    sums: [['app.reply'], ['app.done'], ['t3.r.total.tot']],
    words: /(?:办结|答复)(?:各类)?(?:政府|政务)?(?:信息公开|依申请公开)?(?:的)?申请?$/,
    units: cases,
    slots: applications,
    unless: /复议|诉讼|建议|提案|延期|按时|按期|咨询|信访|热线|来信|留言|信箱/,
  },
  {
    id: 'received',
    sums: [['app.recv'], ['t3.new.tot'], ['t3.new.tot', 't3.carry_in.tot']],
    words:
      /(?:信息公开|依申请公开)(?:的)?(?:书面)?申请(?:件|数量)?$|(?:收到|受理|新收)(?:各类)?申请$|依申请公开(?:政府信息|件|事项)?$/,
    units: cases,
    near: /收到|受理|接收|接到|新收/,
    unless: /书面|当面|现场|网上|网络|信函|邮件|传真|复议|诉讼|来自|自然人|企业|答复|办结/,
  },
  { id: 'face', sums: [['app.recv_face']], words: /当面(?:申请|提交|递交)$/, ...outcome },
  { id: 'fax', sums: [['app.recv_fax']], words: /传真(?:方式)?(?:申请|提交)$/, ...outcome },
  {
    id: 'online',
    sums: [['app.recv_net']],
    words: /(?:网络|网上|互联网|在线)(?:方式)?(?:申请|提交)$/,
    ...outcome,
    unlessLine: /邮件|邮箱/,
  },
  { id: 'mail', sums: [['app.recv_mail']], words: /信函(?:方式)?(?:申请|提交)$/, ...outcome, unlessLine: /邮寄/ },
  { id: 'in-time', sums: [['app.done_intime']], words: /(?:按时|按期)办结$/, ...outcome },
  { id: 'extended', sums: [['app.done_ext']], words: /延期办结$/, ...outcome },
  {
    id: 'granted-in-part',
    sums: [['rep.partial'], ['t3.r.partial.tot']],
    words: /部分公开(?:答复)?$/,
    ...outcome,
  },
  {
    id: 'refused',
    sums: [['rep.refuse']],
    words: /(?:不同意|不予)公开(?:答复)?$/,
    ...outcome,
  },
  {
    id: 'granted',
    sums: [
      ['rep.agree'],
      ['rep.agree', 'rep.partial'],
      ['rep.agree', 'rep.already'],
      ['rep.agree', 'rep.partial', 'rep.already'],
      ['t3.r.open.tot'],
      ['t3.r.open.tot', 't3.r.partial.tot'],
    ],
    words: /(?:^|[^不])(?:同意|予以)公开(?:答复)?$/,
    ...outcome,
    unless: /部分|不同意|不予/,
  },
  { id: 'public-already', sums: [['rep.already']], words: /已(?:经)?主动公开(?:范围|的?信息)?$/, ...outcome },
  {
    id: 'not-ours',
    sums: [['rep.not_ours']],
    words: /不属于本(?:行政)?机关(?:公开|公开范围|掌握|职责范围)?$|非本(?:行政)?机关(?:公开|掌握)?(?:信息)?$/,
    ...outcome,
  },
  { id: 'not-existing', sums: [['rep.not_exist']], words: /(?:申请|政府)?信息不存在$/, ...outcome },
  {
    id: 'to-complete',
    sums: [['rep.supplement']],
    words: /作出更改补充$|(?:申请)?内容不明确$/,
    ...outcome,
  },
  { id: 'other-way', sums: [['rep.other_way']], words: /通过其他途径办理$/, ...outcome },
  {
    id: 'review-kept',
    sums: [['fy.keep'], ['t4.fy.keep']],
    words: /(?:结果)?维持(?:原?具体行政行为)?$/,
    units: '件',
    ...ofDisclosure,
    of: /行政复议(?!.*诉讼)/,
  },
  {
    id: 'review-corrected',
    sums: [['fy.correct'], ['t4.fy.correct']],
    words: /(?:结果纠正|纠错)$/,
    units: '件',
    ...ofDisclosure,
    of: review,
  },
  {
    id: 'suit-kept',
    sums: [['ss.keep'], both('keep'), ['t4.s1.keep'], ['t4.s2.keep']],
    words: /(?:结果)?维持(?:原?具体行政行为)?$|驳回(?:原告)?诉讼请求$/,
    units: '件',
    ...ofDisclosure,
    of: suit,
  },
  {
    id: 'suit-corrected',
    sums: [['ss.correct'], both('correct'), ['t4.s1.correct'], ['t4.s2.correct']],
    words: /(?:结果纠正|纠错)$/,
    units: '件',
    ...ofDisclosure,
    of: suit,
  },
  { id: 'suit-direct', sums: [['t4.s1.total']], words: /未经复议直接(?:起诉|提起诉讼)$/, units: '件', slots: suing },
  {
    id: 'suit-after',
    sums: [['t4.s2.total']],
    words: /(?<!未)经?复议后(?:起诉|提起诉讼|诉讼)$/,
    units: '件',
    slots: suing,
  },
  {
    id: 'reviews',
    sums: [['fy.total'], ['t4.fy.total']],
    words: /行政复议(?:案件|申请|数量)?$/,
    units: cases,
    ...ofDisclosure,
    unless: /诉讼|上年|结转|维持|纠正|纠错|撤销/,
  },
  {
    id: 'suits',
    sums: [['ss.total'], both('total')],
    words: /行政诉讼(?:案件|数量)?$/,
    units: cases,
    ...ofDisclosure,
    unless: /(?<!未经|经)复议(?!直接|后)|上年|结转|维持|纠正|纠错|撤销/,
  },
  {
    id: 'complaints',
    sums: [['jbts.total']],
    words: /(?:举报投诉|投诉举报|举报|投诉)(?:案件|件|帖|贴)?$/,
    units: '件 起 例 个',
    loose: true,
  },
  {
    id: 'staff',
    sums: [['jg.staff']],
    words: /从事(?:政府信息|政务)公开(?:工作)?(?:的)?(?:工作)?人员$/,
    units: '人 名',
  },
  { id: 'staff-full', sums: [['jg.staff_full']], words: /专职(?:工作)?人员$/, units: '人 名', unless: /兼职/ },
  { id: 'staff-part', sums: [['jg.staff_part']], words: /兼职(?:工作)?人员$/, units: '人 名', unless: /专职/ },
  {
    id: 'points',
    sums: [['jg.points']],
    words: /(?:政府)?信息(?:公开)?查阅(?:点|室|场所|中心)$/,
    units: '个 处',
    loose: true,
  },
  { id: 'budget', sums: [['jg.budget']], words: /(?:政府信息|政务|信息)公开(?:工作)?(?:专项)?经费$/, units: '元' },
  {
    id: 'meetings',
    sums: [['hp.meet']],
    words: /(?:政府信息|政务)公开(?:工作)?(?:专题)?会议$/,
    units: '次 场 个',
    loose: true,
  },
  { id: 'meetings-both', sums: [['hp.meet']], words: /工作会议(?:或|和|及|、)专题会议$/, units: '次 场 个' },
  { id: 'courses', sums: [['hp.class']], words: /(?:各类|业务|专题)?培训班$/, units: times, slots: ['training'] },
  {
    id: 'trained',
    sums: [['hp.people']],
    words: /(?:接受培训|参加培训|参训)(?:的)?人员$/,
    units: '人次 人 名',
    slots: ['training'],
  },
  {
    id: 'trained-otherwise',
    sums: [['hp.people']],
    words: /(?:^|共|累计|全年)培训(?:各类|工作|业务)?(?:人员)?$/,
    units: '人次',
    slots: ['training'],
    unlessLine: /培训[^。；]{0,12}人次.*培训[^。；]{0,12}人次/,
    loose: true,
  },
];
