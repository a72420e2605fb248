import { slots, type SlotId } from '../report/slots.ts';

/** What the recogniser found that tells an annual report from another text. */
export type Signs = { hasTitle: boolean; hasTable: boolean; slots: readonly SlotId[] };

const fewestSlots = 3;

/** '' if the text is an annual report; else why it is not one, in the clerk's Chinese. */
export function whyNoReport(signs: Signs): string {
  const distinct = new Set(signs.slots.filter((slot) => slot !== 'free'));
  if (signs.hasTitle || signs.hasTable || distinct.size >= fewestSlots) return '';
  const found = [...distinct].map((slot) => slots[slot]).join('、');
  const headings = found === '' ? '没有认出概述、主动公开、依申请公开等栏目' : `只认出${found}`;
  return `没有年度报告的标题，也没有统计表，${headings}`;
}
