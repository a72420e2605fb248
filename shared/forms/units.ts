/** What figures are counted in; longer names first, so that 人次 is not read as 人. */
export const units = [
  '人次',
  '万元',
  '平方米',
  '条',
  '件',
  '次',
  '篇',
  '个',
  '人',
  '元',
  '项',
  '期',
  '份',
  '场',
  '册',
  '户',
  '%',
] as const;

export type Unit = (typeof units)[number];
