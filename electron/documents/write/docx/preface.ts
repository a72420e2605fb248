import { Paragraph } from 'docx';
import type { Report } from '../../../../shared/report/report.ts';
import { prefaceLines } from '../lines.ts';
import { runs } from './runs.ts';
import { style } from './styles.ts';

/** What stands before 一、. */
export function preface(report: Report): Paragraph[] {
  return prefaceLines(report).map((line) => new Paragraph({ style: style.body, children: runs(line) }));
}
