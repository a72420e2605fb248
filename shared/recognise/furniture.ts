import { halfWidth } from './fold.ts';

/** A line that is only a page number: 8, - 8 -, — 8 —, 第8页, 8/12, 第 8 页 共 12 页. */
const pageNumber = /^[-—–―·\s]*(第\s*)?\d{1,4}(\s*页)?(\s*[/,，]?\s*共?\s*\d{1,4}\s*页?)?[-—–―·\s]*$/;

/** True for what belongs to the page and not to the report. Figures never stand alone on a line of prose. */
export function isPageNumber(text: string): boolean {
  return pageNumber.test(halfWidth(text));
}
