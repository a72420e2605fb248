import type { SlotId } from '../report/slots.ts';
import { bare } from './fold.ts';

/**
 * Families of words by which real headings are told apart, first match wins: the narrow ones stand before the wide
 * ones, because 依申请公开收费情况 is about fees and 主动公开和回应 is about publication.
 */
const families: readonly (readonly [SlotId, RegExp])[] = [
  ['annex', /^(附表|附件|附图|附)$|统计表|统计图表|附表$/],
  ['application', /^(政府信息)?依申请公开(政府信息)?(办理)?(情况)?(不予公开|及|和|与).*(咨询|复议)/],
  ['problem', /问题|不足|整改|改进|下一?步(工作)?(打算|安排|措施|计划)|努力方向/],
  ['litigation', /复议|诉讼|申诉/],
  ['fee', /收费|减免|费用情况$/],
  ['proposal', /建议.*提案|提案|议案/],
  ['inquiry', /咨询/],
  ['application', /依申请|公开申请|申请公开|依法申请|收到和处理|申请.*(办理|处理)/],
  ['complaint', /投诉|举报/],
  ['response', /回应|解读/],
  ['training', /会议|培训/],
  ['expense', /支出|经费/],
  ['organisation', /机构|人员/],
  ['overview', /^(前言|引言)$|概述|概况|综述|总体|基本情况|基本工作情况/],
  ['proactive', /主动公开|^(政府|政务)?信息公开(工作)?情况$|公开.*(数量|形式|内容)/],
  ['otherMatter', /其[他它].*(事项|说明)|需要?(说明|报告)|(报告|说明)事项/],
  ['otherWork', /其[他它].*工作|其[他它]情况/],
];

/** 机构 with 经费 is one family in the form of 2014; 经费 alone is about spending. */
const organisationWithMoney = /机构.*(经费|人员)|人员.*(经费|收支)|经费.*机构/;

/** The slot a heading belongs to; 'free' if its words are of no known family. */
export function slotOf(heading: string): SlotId {
  const text = bare(heading);
  if (organisationWithMoney.test(text) && !/收费|减免/.test(text)) return 'organisation';
  return families.find(([, pattern]) => pattern.test(text))?.[0] ?? 'free';
}

/** Words a heading may consist of wholly; used where no number says that a line is a heading. */
const wholeHeading: readonly RegExp[] = [
  /^(概述|综述|概况|工作总体推进情况|本年度(政府)?信息公开工作的?基本情况|基本概况|基本概述|基本情况|总体情况|总体工作情况|(主要)?工作(情况)?(概述|概况))$/,
  /^(政府|政务)?信息公开工作的?(基本|总体)?(概况|概述|情况)$/,
  /^(行政机关)?主动公开(政府)?信息(工作)?的?情况$|^(政府)?信息?主动公开情况$/,
  /^(行政机关|政府)?(政府信息)?依申请公开.{0,24}情况$|^收到和处理政府信息公开申请的?情况$/,
  /^(政府信息公开的?|依申请公开政府信息|依申请信息公开|信息公开的?|政务公开的?)?(收费[及和]减免|收费)的?情况$/,
  /^因?(政府信息公开|政务公开)?.{0,12}行政复议.{0,16}情况$|^复议.{0,6}诉讼.{0,8}情况$/,
  /^(政府信息公开的?)?咨询(处理|投诉|和投诉)?的?情况$/,
  /^回应解读情况$|^(举报投诉|投诉举报)(处理)?情况$|^机构建设和(保障经费|经费保障)情况$|^(政府信息公开)?会议和培训情况$/,
  /^(政府信息公开|信息公开|政务公开)?(工作)?(中)?(存在的?(主要)?|主要)问题.{0,4}(改进|整改|下一?步).{0,6}$/,
  /^其[他它]需要?(报告|说明)的?事项$|^其[他它](相关)?事项$|^附表$/,
];

const longestWhole = 80;

/** True if the text can only be a heading, whatever stands around it. */
export function isWholeHeading(text: string): boolean {
  if (text.length > longestWhole) return false;
  const plain = bare(text);
  return wholeHeading.some((pattern) => pattern.test(plain));
}

const partEnd = /(情况|措施|事项|概述|概况|综述|附表|图表|统计表|打算|方向|说明|安排|问题)$/;

/** True if the text ends in one of the words with which the name of a part ends. */
export function endsAsPart(text: string): boolean {
  return partEnd.test(bare(text));
}
