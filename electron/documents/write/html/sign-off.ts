import type { Report } from '../../../../shared/report/report.ts';
import { signOffLines } from '../lines.ts';
import { page } from '../measures.ts';
import { character, look } from './look.ts';
import { paragraph } from './text.ts';

/** Who signs and when, with two free lines above as on paper. */
export function signOff(report: Report): string[] {
  return signOffLines(report).map(({ text, inset }, index) => {
    const above = index === 0 ? `;margin-top:${(2 * page.line) / 20}pt` : '';
    return paragraph(`${look.signOff};padding-right:${inset * character}pt${above}`, text);
  });
}
