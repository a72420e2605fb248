import type { SlotId } from '../../../shared/report/slots.ts';

/** The families of the survey; `slots` are those in which a heading of the family stands rightly. */
export const families = {
  overview: ['overview'],
  proactive: ['proactive'],
  application: ['application'],
  fee: ['fee'],
  litigation: ['litigation'],
  problem: ['problem'],
  otherMatter: ['otherMatter'],
  inquiry: ['inquiry'],
  money: ['organisation', 'expense'],
  special: ['free', 'response', 'proposal', 'otherWork', 'organisation', 'proactive'],
} as const satisfies Record<string, readonly SlotId[]>;

export type Family = keyof typeof families;

/** A heading and how often the survey saw it. */
export type Wording = readonly [weight: number, heading: string];

/** How the headings of the old outline stand in bodies. */
export const oldBody: Record<Family, readonly Wording[]> = {
  overview: [
    [34, '概述'],
    [4, '政府信息公开工作的基本概况'],
    [2, '基本情况'],
    [1, '基本概况'],
    [1, '工作情况概况'],
    [1, '基本概述'],
    [1, '基本工作情况'],
    [1, '总体情况'],
    [2, '引言'],
    [1, '引 言'],
  ],
  proactive: [
    [16, '主动公开政府信息情况'],
    [7, '政府信息主动公开情况'],
    [6, '主动公开政府信息的情况'],
    [3, '主动公开情况'],
    [2, '主动公开信息情况'],
    [1, '政府信息公开情况'],
    [1, '主动公开政府信息工作情况'],
  ],
  application: [
    [4, '依申请公开政府信息和不予公开政府信息的情况'],
    [4, '依申请公开政府信息情况'],
    [2, '政府依申请公开政府信息和不予公开信息情况'],
    [2, '政府信息依申请公开情况'],
    [2, '依申请公开信息情况'],
    [2, '依申请公开政府信息和不予公开政府信息情况'],
    [1, '依申请公开政府信息办理情况'],
    [1, '政府信息依申请公开办理情况'],
    [1, '依申请公开办理情况'],
    [1, '行政机关依申请公开政府信息和不予公开政府信息的情况'],
    [1, '依申请公开情况'],
    [1, '依申请公开政府信息情况和不予公开政府信息的情况'],
    [1, '依申请公开、不予公开及咨询政府信息情况'],
    [1, '依申请公开和不予公开情况'],
  ],
  fee: [
    [9, '政府信息公开的收费及减免情况'],
    [2, '政府信息公开收费及减免情况'],
    [2, '政府信息公开收费和减免情况'],
    [1, '依申请信息公开收费情况'],
    [1, '依申请公开政府信息收费及减免情况'],
    [1, '政务公开的收费及减免情况'],
  ],
  litigation: [
    [8, '因政府信息公开申请行政复议、提起行政诉讼的情况'],
    [2, '政府信息公开申请行政复议、行政诉讼情况'],
    [1, '复议、诉讼和申诉情况'],
    [1, '行政复议和行政诉讼情况'],
    [1, '因政府信息公开申请行政复议、提起行政诉讼情况'],
    [1, '复议和诉讼情况'],
    [1, '因政府信息公开申请行政复议、诉讼和申诉情况'],
    [1, '申请行政复议和提起行政诉讼情况'],
    [1, '申请行政复议、提起行政诉讼和申诉的情况'],
    [1, '因政务公开申请行政复议、提起行政诉讼的情况'],
  ],
  problem: [
    [3, '存在的主要问题和改进措施'],
    [2, '政府信息公开工作存在的主要问题和改进措施'],
    [2, '政府信息公开工作存在的主要问题及改进情况'],
    [1, '存在的主要问题及改进情况'],
    [1, '政府信息公开工作存在的主要问题和改进情况'],
    [1, '主要问题和改进措施'],
    [1, '存在的问题及改进措施'],
    [1, '存在问题及改进措施'],
    [1, '工作存在的主要问题及下步打算'],
    [1, '政府信息公开工作存在的主要问题及改进措施'],
  ],
  otherMatter: [[1, '其他需要报告的事项']],
  inquiry: [
    [1, '咨询和投诉情况'],
    [1, '咨询情况'],
  ],
  money: [[1, '人员和收支情况']],
  special: [
    [1, '加强组织领导'],
    [1, '信息公开情况'],
    [1, '组织领导和制度完善情况'],
    [1, '重点领域政府信息公开工作推进情况'],
    [1, '建议和提案办理结果情况'],
  ],
};

/** What prefaces of the old outline announce otherwise than bodies print it. */
export const oldAnnounced: Partial<Record<Family, readonly Wording[]>> = {
  overview: [
    [28, '概述'],
    [2, '政府信息公开工作的基本概况'],
    [1, '工作情况概述'],
    [1, '信息公开工作基本情况'],
  ],
  application: [
    [7, '依申请公开政府信息情况'],
    [1, '依申请公开政府信息及咨询受理情况'],
    [1, '依申请公开政府信息及申请行政复议、诉讼和申诉情况'],
    [1, '公开申请的办理情况'],
    [1, '政府信息依法申请公开情况'],
  ],
  fee: [
    [11, '政府信息公开的收费及减免情况'],
    [1, '政府支出和收费'],
    [1, '政府信息公开相关费用情况'],
    [1, '政府信息公开的经费使用和收费情况'],
  ],
  litigation: [
    [11, '因政府信息公开申请行政复议、提起行政诉讼的情况'],
    [3, '政府信息公开复议、诉讼情况'],
    [1, '政府信息公开类行政复议、行政诉讼和举报申诉等情况'],
    [1, '因政府信息公开申请提起行政复议(诉讼)情况'],
  ],
  problem: [
    [7, '政府信息公开工作存在的主要问题及改进情况'],
    [6, '存在的主要问题和改进措施'],
    [1, '政府信息公开工作存在的不足及2014年的改进措施'],
    [1, '发现的不足和整改方向'],
    [1, '存在问题及工作打算'],
  ],
};

/** How the headings of the outline since 2019 stand in bodies. */
export const newBody: Record<
  'overview' | 'proactive' | 'application' | 'litigation' | 'problem' | 'otherMatter',
  readonly Wording[]
> = {
  overview: [
    [58, '总体情况'],
    [1, '本年度政府信息公开工作的基本情况'],
    [1, '总体工作情况'],
    [1, '工作总体推进情况'],
  ],
  proactive: [[22, '主动公开政府信息情况']],
  application: [[11, '收到和处理政府信息公开申请情况']],
  litigation: [
    [6, '政府信息公开行政复议、行政诉讼情况'],
    [2, '因政府信息公开工作被申请行政复议和提起行政诉讼情况'],
    [2, '政府信息公开行政复议和行政诉讼情况'],
    [1, '政府信息公开行政复议行政诉讼情况'],
  ],
  problem: [
    [12, '存在的主要问题及改进情况'],
    [4, '政府信息公开工作存在的主要问题及改进情况'],
    [1, '存在的主要问题及改进措施'],
    [1, '政府信息公开工作中需要改进的情况'],
  ],
  otherMatter: [
    [13, '其他需要报告的事项'],
    [1, '其他事项'],
    [1, '其他需报告的事项'],
  ],
};
