/**
 * The kinds of section a report may have. The set is the union of the outlines seen in published reports of
 * 2008 to 2025; a form chooses from it, and a clerk may add a section of the free kind.
 */
export const slots = {
  overview: '概述',
  proactive: '主动公开',
  response: '回应解读',
  application: '依申请公开',
  inquiry: '咨询处理',
  fee: '收费减免',
  litigation: '复议诉讼',
  complaint: '投诉举报',
  organisation: '机构经费',
  expense: '支出经费',
  training: '会议培训',
  proposal: '建议提案',
  problem: '问题改进',
  otherWork: '其他工作',
  otherMatter: '其他事项',
  annex: '附表',
  free: '自拟栏目',
} as const;

export type SlotId = keyof typeof slots;

export const slotIds = Object.keys(slots) as [SlotId, ...SlotId[]];
