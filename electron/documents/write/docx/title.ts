import { Paragraph } from 'docx';
import type { Report } from '../../../../shared/report/report.ts';
import { titleParts } from '../lines.ts';
import { titleBreaks } from '../title-breaks.ts';
import { page } from '../measures.ts';
import { runs } from './runs.ts';
import { style } from './styles.ts';

/** The title, and under it the date where the office prints it there; then a free line. */
export function title(report: Report): Paragraph[] {
  const { lines, date } = titleParts(report);
  const paragraphs = lines.map((line, index) => {
    const last = index === lines.length - 1 && date === null;
    return new Paragraph({
      style: style.title,
      children: runs(titleBreaks(line, report.agency.name).join('\n')),
      ...(last ? { spacing: { after: page.line } } : {}),
    });
  });
  return date === null ? paragraphs : [...paragraphs, new Paragraph({ style: style.dateOnTop, children: runs(date) })];
}
