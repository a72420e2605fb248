import type { Report } from '../../../../shared/report/report.ts';
import { titleParts } from '../lines.ts';
import { titleBreaks } from '../title-breaks.ts';
import { look } from './look.ts';
import { element, lined } from './markup.ts';
import { paragraph } from './text.ts';

/** The title, and under it the date where the office prints it there. */
export function title(report: Report): string[] {
  const { lines, date } = titleParts(report);
  const written = lines.map((line) => titleLine(line, report.agency.name)).join('<br>');
  return [
    ...(lines.length === 0 ? [] : [element('h1', { style: look.title }, written)]),
    ...(date === null ? [] : [paragraph(look.dateOnTop, date)]),
  ];
}

/** A line of a title, whose pieces are kept whole where there is room for them: nothing breaks it where it fits. */
export function titleLine(line: string, agency: string): string {
  const pieces = titleBreaks(line, agency);
  if (pieces.length < 2) return lined(line);
  return pieces.map((piece) => element('span', { style: look.titlePiece }, lined(piece))).join('');
}
