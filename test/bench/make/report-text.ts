import { randomUUID } from 'node:crypto';
import { knownForm } from '../../../electron/services/known-form.ts';
import { sampleReport } from '../../../electron/services/sample.ts';
import { forms } from '../../../shared/forms/forms.ts';
import { prefaceText } from '../../../shared/report/derive.ts';
import { inlineText } from '../../../shared/report/plain.ts';
import { text, type Block } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';
import { printText } from '../../support/print-text.ts';

/** The block as it reads on paper: every figure is its digits. */
function printed(block: Block, report: Report): Block {
  if (block.type !== 'paragraph' && block.type !== 'heading') return block;
  return { ...block, content: text(inlineText(block.content, report)) };
}

/** The sample report as an office's text file (UTF-8): preface, sections, sign-off, the table drawn with bars. */
export function reportText(): { report: Report; bytes: Uint8Array } {
  const report = sampleReport(randomUUID);
  const sections = report.sections.map((section) => ({
    ...section,
    prose: { ...section.prose, content: section.prose.content.map((block) => printed(block, report)) },
  }));
  const preface = { ...report.preface, written: prefaceText(report) };
  const words = printText({ ...report, sections, preface }, knownForm(report.form, forms), {
    sectionMark: '、',
    headingEnd: 'line',
    brackets: '（）',
    itemMark: '.',
    table: 'bars',
    brokenLabels: false,
    pageNumbers: false,
    indent: '　　',
    newline: '\r\n',
  });
  return { report, bytes: new TextEncoder().encode(words) };
}
