import { Paragraph, type FileChild } from 'docx';
import { mark } from '../../../../shared/report/numbering.ts';
import type { Report, Section } from '../../../../shared/report/report.ts';
import type { PictureSource } from '../pictures.ts';
import { prose } from './prose.ts';
import { runs } from './runs.ts';
import { style } from './styles.ts';

/** A section: its heading with the derived number (none if `ordinal` is undefined), then its body. */
export function section(
  content: Section,
  ordinal: number | undefined,
  report: Report,
  pictures: PictureSource,
): FileChild[] {
  const heading = (ordinal === undefined ? '' : mark(1, ordinal)) + content.heading;
  const head = heading === '' ? [] : [new Paragraph({ style: style.headings[1], children: runs(heading) })];
  return [...head, ...prose(content.prose, report, pictures)];
}
