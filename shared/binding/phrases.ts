import type { Form, Indicator } from '../forms/form.ts';
import { shortLabel } from '../forms/words.ts';

/** How an indicator is spoken of: words that must all stand in the stretch of text before a number (or right behind it). */
export type Phrase = { indicator: string; words: RegExp; weight: number };

/**
 * Usual wordings of official reports beside the labels themselves, by what forms call the indicator: the first id a form has
 * is meant. General ones weigh less, so that a channel wins over the whole.
 */
const usual: readonly (readonly [ids: readonly string[], words: RegExp, weight: number])[] = [
  [['zdgk.total'], /公开(?:发布)?(?:各类)?(?:政府|政务)?信息|(?:发布|公布)(?:各类)?(?:政府|政务)信息/, 2],
  [['ch.website'], /网站/, 3],
  [['ch.weibo'], /微博(?!.*微信)/, 3],
  [['ch.wechat'], /微信/, 3],
  [['ch.gongbao'], /政府公报/, 3],
  [['zdgk.gfxwj'], /公开.*规范性文件|其中.*规范性文件/, 3],
  [['zdgk.gfxwj_issued', 't2.gf.made'], /(?:制发|制定|出台|印发).*规范性文件/, 4],
  [['t2.gf.repealed'], /废止.*规范性文件/, 4],
  [['t2.gf.valid'], /现行有效.*规范性文件/, 4],
  [['hy.press'], /新闻发布会/, 3],
  [['hy.interview'], /在线访谈|嘉宾访谈/, 3],
  [['hy.interp'], /解读(?:稿件|材料|文章|图解|信息)?/, 3],
  [['hy.total'], /回应.*(?:热点|舆情|关切)/, 3],
  [['app.recv', 't3.new.tot'], /(?:收到|受理|新收).*申请/, 3],
  [['app.recv_face'], /当面/, 4],
  [['app.recv_fax'], /传真/, 4],
  [['app.recv_net'], /网上|网络|电子邮件/, 4],
  [['app.recv_mail'], /信函|邮寄/, 4],
  [['app.done', 't3.r.total.tot'], /办结|办理/, 3],
  [['app.done_intime'], /按时办结|按期办结/, 4],
  [['app.done_ext'], /延期(?:办结|答复)/, 4],
  [['app.reply', 't3.r.total.tot'], /答复/, 2],
  [['rep.agree', 't3.r.open.tot'], /(?:予以|同意)公开/, 4],
  [['rep.partial', 't3.r.partial.tot'], /部分公开/, 5],
  [['rep.refuse'], /(?:不予|不同意)公开/, 5],
  [['rep.already'], /已(?:经)?主动公开/, 5],
  [['rep.not_ours'], /(?:非|不属于)本(?:行政)?机关/, 5],
  [['rep.not_exist'], /不存在/, 5],
  [['t3.u.nohold.tot'], /不掌握/, 5],
  [['t3.u.unclear.tot'], /仍不明确/, 5],
  [['t3.carry_in.tot'], /上年度?结转/, 5],
  [['t3.carry_out.tot'], /结转(?:至|到)?下(?:一)?年|顺延/, 5],
  [['fy.total', 't4.fy.total'], /行政复议/, 3],
  [['ss.total', 't4.s1.total'], /行政诉讼/, 3],
  [['jbts.total'], /举报|投诉/, 3],
  [['fee.total'], /收取.*费/, 3],
  [['jg.org'], /专门机构/, 3],
  [['jg.points'], /查阅(?:点|室|场所|中心)/, 3],
  [['jg.staff_full'], /专职/, 4],
  [['jg.staff_part'], /兼职/, 4],
  [['jg.staff'], /工作人员/, 3],
  [['jg.budget'], /经费/, 3],
  [['hp.meet'], /会议|专题会/, 3],
  [['hp.class'], /培训班|举办.*培训|开展.*培训/, 3],
  [['hp.people'], /(?:培训|参训).*/, 2],
];

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A label as it stands in a sentence: 收到申请数 → 收到申请. */
const core = (label: string): string =>
  shortLabel(label)
    .replace(/^本年(?:度)?/, '')
    .replace(/(?:总)?(?:次|件|篇|人员|人次)?(?:数量|数)$/, '');

/** Labels that say nothing without what they stand under. */
const empty =
  /^(?:总计|小计|其他|合计|其他结果|其他情形|结果维持|结果纠正|被依法纠错|尚未审结|制发|废止|现行有效|处理决定)$/;

function labelled({ id, label, group, column }: Indicator): Phrase[] {
  // A row of columns by kind of applicant: in a sentence only its total is spoken of by the row alone.
  const parts = [core(label)].filter((part) => part.length > 1);
  const [own] = parts;
  if (own === undefined) return [];
  const wider = group === undefined ? [] : [core(group).replace(/^.*：/, '')];
  const beside = column === undefined || /总计|合计/.test(column) ? [] : [column];
  const needed = empty.test(own) || beside.length > 0 ? [...wider, own, ...beside] : [own];
  if (empty.test(own) && needed.length === 1) return [];
  const words = new RegExp(needed.map((word) => `(?=.*${escaped(word)})`).join(''), 's');
  return [{ indicator: id, words, weight: 4 + Math.min(2, needed.join('').length / 8) }];
}

const known = new WeakMap<Form, Phrase[]>();

/** How the indicators of a form are spoken of: their labels, and usual wordings of those every county has. */
export function phrasesOf(form: Form): Phrase[] {
  const before = known.get(form);
  if (before) return before;
  const ids = new Set(form.indicators.map(({ id }) => id));
  const phrases = [
    ...form.indicators.flatMap(labelled),
    ...usual.flatMap(([names, words, weight]): Phrase[] => {
      const indicator = names.find((id) => ids.has(id));
      return indicator === undefined ? [] : [{ indicator, words, weight }];
    }),
  ];
  known.set(form, phrases);
  return phrases;
}
