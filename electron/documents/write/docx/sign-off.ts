import { Paragraph } from 'docx';
import type { Report } from '../../../../shared/report/report.ts';
import { officialDate } from '../../../../shared/wording/date.ts';
import { widthInEm } from '../characters.ts';
import { page } from './measures.ts';
import { runs } from './runs.ts';
import { style } from './styles.ts';

// The date stands four characters in from the right edge (GB/T 9704-2012, 7.3.5.1).
const dateInset = 4;

/**
 * Who signs and when: the name centred over the date, with two free lines above for the upper half of the seal, which
 * is pressed on paper and never drawn. An agency's name wider than the date allows moves both to the left together.
 */
export function signOff(report: Report): Paragraph[] {
  const { agency, date, datePlace } = report.signOff;
  const day = date !== null && datePlace === 'end' ? officialDate(date) : '';
  const axis = Math.max(dateInset + widthInEm(day) / 2, widthInEm(agency) / 2);
  const lines = [agency, day].filter((text) => text !== '');
  return lines.map(
    (text, index) =>
      new Paragraph({
        style: style.signOff,
        indent: { right: Math.max(0, Math.round((axis - widthInEm(text) / 2) * page.character)) },
        ...(index === 0 ? { spacing: { before: 2 * page.line } } : {}),
        keepNext: index < lines.length - 1,
        children: runs(text),
      }),
  );
}
