import { slots, type SlotId } from '../report/slots.ts';
import { announcedIn } from './announced.ts';
import type { RawSection } from './sections.ts';
import { isWholeHeading } from './slot.ts';

/** What the recogniser found that tells an annual report from another text. */
export type Signs = { hasTitle: boolean; hasTable: boolean; announces: boolean; sections: readonly RawSection[] };

const fewestSlots = 3;

/** Two sections are enough where one is headed by words that only such reports have. */
function areOfReport(sections: readonly RawSection[], distinct: ReadonlySet<SlotId>): boolean {
  const plain = sections.some(({ start }) => isWholeHeading(start.heading) && /公开/.test(start.heading));
  return distinct.size >= fewestSlots || (plain && distinct.size >= 2);
}

/** True if paragraphs before the first section speak as the preface of such a report does. */
export function announcesReport(paragraphs: readonly string[]): boolean {
  const text = paragraphs.join('\n').slice(0, 5000);
  const speaks =
    /本(年度?)?(年?报告|年报)|(公布|公开|发布)[^，。,]{0,40}公开[^，。,]{0,10}(年度报告|年报)/.test(text) &&
    /公开/.test(text);
  return speaks && (announcedIn(text).length >= 3 || /统计(期限|时限|时间|范围)|期间的政府信息公开/.test(text));
}

/** '' if the text is an annual report; else why it is not one, in the clerk's Chinese. */
export function whyNoReport({ hasTitle, hasTable, announces, sections }: Signs): string {
  const distinct = new Set(sections.map(({ start }) => start.slot).filter((slot) => slot !== 'free'));
  if (hasTitle || hasTable || announces || areOfReport(sections, distinct)) return '';
  const found = [...distinct].map((slot) => slots[slot]).join('、');
  const headings = found === '' ? '没有认出概述、主动公开、依申请公开等栏目' : `只认出${found}`;
  return `没有年度报告的标题，也没有统计表，${headings}`;
}
