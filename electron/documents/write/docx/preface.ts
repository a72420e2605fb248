import { Paragraph } from 'docx';
import { prefaceText } from '../../../../shared/report/derive.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { runs } from './runs.ts';
import { style } from './styles.ts';

/** What stands before 一、: a line of the text is a paragraph, the first led by the label. */
export function preface(report: Report): Paragraph[] {
  const lines = prefaceText(report)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const label = report.preface.label === '' ? '' : `${report.preface.label}：`;
  const [first = '', ...rest] = lines;
  return [label + first, ...rest]
    .filter((line) => line !== '')
    .map((line) => new Paragraph({ style: style.body, children: runs(line) }));
}
