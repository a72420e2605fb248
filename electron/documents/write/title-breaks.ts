import { balanced } from './balance.ts';
import { widthInEm } from './characters.ts';

// 版心 156 mm holds 20 characters of 2号.
const titleWidth = 20;

/**
 * The pieces in which a title line is set; put together they are the line again. One too long for the page is broken after the
 * agency's name if that leaves a part that fits, else at words, its parts about equal (GB/T 9704-2012, 7.3.1: no word is
 * divided, the lines form a trapezium or a lozenge).
 */
export function titleBreaks(line: string, agency: string): string[] {
  const rest = line.startsWith(agency) ? line.slice(agency.length) : '';
  const [left, right] = [widthInEm(agency), widthInEm(rest)];
  const atAgency = left + right > titleWidth && rest !== '' && left <= titleWidth && right <= titleWidth;
  return atAgency ? [agency, rest] : balanced(line, titleWidth);
}
