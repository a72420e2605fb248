import type { SlotId } from '../../report/slots.ts';

/** What a report says did not happen, and the figures that are 0 then; of several sums any may be meant. */
export type ZeroSaying = {
  id: string;
  sums: readonly (readonly string[])[];
  words: RegExp;
  /** Said of the disclosure of information in these sections, elsewhere only where it is named. */
  slots: readonly SlotId[];
  unless?: RegExp;
};

export const zeros: readonly ZeroSaying[] = [
  {
    id: 'received',
    sums: [['app.recv'], ['t3.new.tot']],
    words: /(?:政府信息|信息|依申请)公开的?(?:书面)?申请$|(?:收到|受理)申请$/,
    slots: ['application'],
    unless: /书面|网上|网络|信函|传真|当面|复议|诉讼|不予|不能|无法/,
  },
  {
    id: 'reviews',
    sums: [['fy.total'], ['t4.fy.total']],
    words: /行政复议(?:、|和|及|与|或|案件|申请|情况|行政诉讼|诉讼|被|的)*$/,
    slots: ['litigation'],
    unless: /纠错|纠正|撤销|败诉|维持/,
  },
  {
    id: 'suits',
    sums: [['ss.total'], ['t4.s1.total', 't4.s2.total']],
    words: /行政诉讼(?:案件|情况|的)*$|行政复议(?:、|和|及|与|或)(?:行政)?诉讼(?:案件|情况)*$/,
    slots: ['litigation'],
    unless: /纠错|纠正|撤销|败诉|维持/,
  },
  {
    id: 'complaints',
    sums: [['jbts.total']],
    words: /(?:举报|投诉)(?:、|和|及)?(?:举报|投诉)?(?:案件|情况)?$/,
    slots: ['litigation', 'complaint'],
  },
  {
    id: 'fees',
    sums: [['fee.total']],
    words: /收[取过].*费用?$/,
    slots: ['fee'],
    unless: /乱|违规|其[他它]|信息处理费/,
  },
];
