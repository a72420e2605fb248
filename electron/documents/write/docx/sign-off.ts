import { Paragraph } from 'docx';
import type { Report } from '../../../../shared/report/report.ts';
import { signOffLines } from '../lines.ts';
import { page } from '../measures.ts';
import { runs } from './runs.ts';
import { style } from './styles.ts';

/**
 * Who signs and when, with two free lines above for the upper half of the seal, which is pressed on paper and never drawn.
 */
export function signOff(report: Report): Paragraph[] {
  const lines = signOffLines(report);
  return lines.map(
    ({ text, inset }, index) =>
      new Paragraph({
        style: style.signOff,
        indent: { right: Math.round(inset * page.character) },
        ...(index === 0 ? { spacing: { before: 2 * page.line } } : {}),
        keepNext: index < lines.length - 1,
        children: runs(text),
      }),
  );
}
