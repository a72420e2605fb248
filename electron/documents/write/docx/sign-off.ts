import { Paragraph } from 'docx';
import type { Report } from '../../../../shared/report/report.ts';
import { officialDate } from '../../../../shared/wording/date.ts';
import { widthInEm } from '../characters.ts';
import { page } from './measures.ts';
import { runs } from './runs.ts';
import { style } from './styles.ts';

// How many characters in from the right edge each stands at least (GB/T 9704-2012, 7.3.5.1 and 7.3.5.2).
const dateInset = 4;
const nameInset = 2;

/**
 * Who signs and when: the name centred over the date, with two free lines above for the upper half of the seal, which
 * is pressed on paper and never drawn. A name wider than the date allows moves the date to the left with it.
 */
export function signOff(report: Report): Paragraph[] {
  const { agency, date, datePlace } = report.signOff;
  const day = date !== null && datePlace === 'end' ? officialDate(date) : '';
  const name = nameInset + widthInEm(agency) / 2;
  const axis = day === '' ? name : Math.max(dateInset + widthInEm(day) / 2, name);
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
