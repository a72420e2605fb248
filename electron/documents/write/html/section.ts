import type { Report, Section } from '../../../../shared/report/report.ts';
import { headingLine } from '../lines.ts';
import type { PictureSource } from '../pictures.ts';
import { look } from './look.ts';
import { element, lined } from './markup.ts';
import { prose } from './prose.ts';

/** A section: its heading with the derived number (none if `ordinal` is undefined), its body, and what stands behind that. */
export function section(
  content: Section,
  ordinal: number | undefined,
  report: Report,
  pictures: PictureSource,
  behind: string[],
): string[] {
  const heading = headingLine(content, ordinal);
  return [
    ...(heading === '' ? [] : [element('h2', { style: look.headings[1] }, lined(heading))]),
    ...prose(content.prose, report, pictures),
    ...behind,
  ];
}
