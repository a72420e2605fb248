import { Paragraph } from 'docx';
import type { Report } from '../../../../shared/report/report.ts';
import { officialDate } from '../../../../shared/wording/date.ts';
import { balanced } from '../balance.ts';
import { widthInEm } from '../characters.ts';
import { page } from './measures.ts';
import { runs } from './runs.ts';
import { style } from './styles.ts';

// 版心 156 mm holds 20 characters of 2号.
const titleWidth = 20;

/**
 * A title line too long for the page is broken after the agency's name if that leaves a part that fits, else at words,
 * its parts about equal (GB/T 9704-2012, 7.3.1: no word is divided, the lines form a trapezium or a lozenge).
 */
export function titleText(line: string, agency: string): string {
  const rest = line.startsWith(agency) ? line.slice(agency.length) : '';
  const [left, right] = [widthInEm(agency), widthInEm(rest)];
  const atAgency = left + right > titleWidth && rest !== '' && left <= titleWidth && right <= titleWidth;
  return (atAgency ? [agency, rest] : balanced(line, titleWidth)).join('\n');
}

/** The title, and under it the date where the office prints it there; then a free line. */
export function title(report: Report): Paragraph[] {
  const lines = report.titleLines.filter((line) => line.trim() !== '');
  const { date, datePlace } = report.signOff;
  const onTop = date !== null && datePlace === 'top' ? officialDate(date) : null;
  const paragraphs = lines.map((line, index) => {
    const last = index === lines.length - 1 && onTop === null;
    return new Paragraph({
      style: style.title,
      children: runs(titleText(line, report.agency.name)),
      ...(last ? { spacing: { after: page.line } } : {}),
    });
  });
  return onTop === null
    ? paragraphs
    : [...paragraphs, new Paragraph({ style: style.dateOnTop, children: runs(onTop) })];
}
