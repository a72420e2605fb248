import { prefaceText } from '../../../shared/report/derive.ts';
import { mark } from '../../../shared/report/numbering.ts';
import type { Report, Section } from '../../../shared/report/report.ts';
import { officialDate } from '../../../shared/wording/date.ts';
import { widthInEm } from './characters.ts';

/** The lines of the title that say something, and the date under them where the office prints it there. */
export function titleParts({ titleLines, signOff }: Report): { lines: string[]; date: string | null } {
  const { date, datePlace } = signOff;
  return {
    lines: titleLines.filter((line) => line.trim() !== ''),
    date: date !== null && datePlace === 'top' ? officialDate(date) : null,
  };
}

/** What stands before 一、: a line of the text is a paragraph, the first led by the label. */
export function prefaceLines(report: Report): string[] {
  const lines = prefaceText(report)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const label = report.preface.label === '' ? '' : `${report.preface.label}：`;
  const [first = '', ...rest] = lines;
  return [label + first, ...rest].filter((line) => line !== '');
}

/** A section's heading with its number; none if `ordinal` is undefined. */
export const headingLine = ({ heading }: Section, ordinal: number | undefined): string =>
  (ordinal === undefined ? '' : mark(1, ordinal)) + heading;

// How many characters in from the right edge each stands at least (GB/T 9704-2012, 7.3.5.1 and 7.3.5.2).
const dateInset = 4;
const nameInset = 2;

/**
 * Who signs and when, each with how many characters it ends before the right edge: the name centred over the date. A name
 * wider than the date allows moves the date to the left with it.
 */
export function signOffLines({ signOff: { agency, date, datePlace } }: Report): { text: string; inset: number }[] {
  const day = date !== null && datePlace === 'end' ? officialDate(date) : '';
  const name = nameInset + widthInEm(agency) / 2;
  const axis = day === '' ? name : Math.max(dateInset + widthInEm(day) / 2, name);
  return [agency, day]
    .filter((text) => text !== '')
    .map((text) => ({ text, inset: Math.max(0, axis - widthInEm(text) / 2) }));
}
