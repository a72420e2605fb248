import { Paragraph, type FileChild } from 'docx';
import type { Report, Section } from '../../../../shared/report/report.ts';
import { headingLine } from '../lines.ts';
import type { PictureSource } from '../pictures.ts';
import { keepsNext } from './keep-next.ts';
import { prose } from './prose.ts';
import { runs } from './runs.ts';
import { style } from './styles.ts';

/** A section: its heading with the derived number (none if `ordinal` is undefined), its body, and what stands behind that. */
export function section(
  content: Section,
  ordinal: number | undefined,
  report: Report,
  pictures: PictureSource,
  behind: FileChild[],
): FileChild[] {
  const heading = headingLine(content, ordinal);
  const { children, depth } = prose(content.prose, report, pictures, behind);
  if (heading === '') return children;
  const keepNext = keepsNext(1, heading, depth);
  return [new Paragraph({ style: style.headings[1], keepNext, children: runs(heading) }), ...children];
}
