import { AlignmentType, Document, Packer, Paragraph, type FileChild } from 'docx';
import type { Block, Column, Row } from '../../../../shared/check-report/blocks.ts';
import type { CheckContent } from '../../../../shared/check-report/content.ts';
import { layOut } from '../../../../shared/forms/layout.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { writable } from '../characters.ts';
import { divide } from '../divide.ts';
import { documentMoment } from '../document-moment.ts';
import { page } from '../measures.ts';
import { titleBreaks } from '../title-breaks.ts';
import { settle } from '../zip.ts';
import { theme } from './fonts.ts';
import { pages } from './page.ts';
import { runs } from './runs.ts';
import { style, styles, withParagraphDefaults } from './styles.ts';
import { table } from './table.ts';

type Cell = { text: string; look: 'head' | 'over' | 'middle' | 'left'; columns?: number };

function cellLines({ text, look }: Cell): Paragraph[] {
  const bold = look === 'head' || look === 'over';
  return text.split('\n').map(
    (line) =>
      new Paragraph({
        style: bold ? style.tableHead : style.tableText,
        alignment: look === 'head' || look === 'middle' ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: runs(line),
      }),
  );
}

function ruled(columns: readonly Column[], rows: readonly Row[]): FileChild[] {
  const cells = rows.map((row): Cell[] =>
    typeof row === 'string'
      ? [{ text: row, look: 'over', columns: columns.length }]
      : columns.map(({ centred }, at) => ({ text: row[at] ?? '', look: centred ? 'middle' : 'left' })),
  );
  const heads = columns.map(({ head }): Cell => ({ text: head, look: 'head' }));
  return [
    table({
      layout: layOut([heads, ...cells], ({ columns: wide = 1 }) => ({ columns: wide })),
      widths: divide(
        page.textWidth,
        columns.map(({ share }) => share),
      ),
      headRows: 1,
      padding: 40,
      paragraphs: ({ cell }) => cellLines(cell),
      // No head and no words over rows without a row, and no short table in two.
      keepsNext: (row) => row === 0 || typeof rows[row - 1] === 'string' || (rows.length <= 4 && row < rows.length),
    }),
    new Paragraph({ style: style.tableText }),
  ];
}

const titleOf = (text: string, agency: string): Paragraph =>
  new Paragraph({
    style: style.title,
    children: runs(titleBreaks(text, agency).join('\n')),
    spacing: { after: page.line },
  });

/** The last line above a table stands off it a little. */
function written(block: Block, next: Block | undefined): FileChild[] {
  const after = next?.kind === 'table' ? { spacing: { after: 120 } } : {};
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ style: style.headings[1], keepNext: true, ...after, children: runs(block.text) })];
    case 'body':
      return [
        new Paragraph({ style: style.body, keepNext: next?.kind === 'table', ...after, children: runs(block.text) }),
      ];
    case 'table':
      return ruled(block.columns, block.rows);
    case 'signatures':
      return block.lines.map(
        (line, at) =>
          new Paragraph({
            style: style.body,
            keepNext: at < block.lines.length - 1,
            spacing: { before: at === 0 ? 2 * page.line : Math.round(page.line / 2) },
            children: runs(line),
          }),
      );
    case 'annex':
      return [
        new Paragraph({ style: style.annexLabel, pageBreakBefore: true, children: runs(block.label) }),
        new Paragraph({ style: style.annexTitle, spacing: { after: 300 }, children: runs(block.title) }),
      ];
  }
}

/** The check report as a DOCX file on the pages of GB/T 9704-2012. Equal contents give equal bytes. */
export async function writeChecksDocx({ title, blocks }: CheckContent, report: Report): Promise<Uint8Array> {
  const agency = report.agency.name;
  const document = new Document({
    title: writable(title),
    creator: writable(agency),
    lastModifiedBy: writable(agency),
    theme,
    styles,
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 640,
    compatibility: { version: 15, doNotExpandShiftReturn: true, useFELayout: true },
    sections: [
      pages([titleOf(title, agency), ...blocks.flatMap((block, at) => written(block, blocks[at + 1]))], 'text'),
    ],
  });
  const file = new Uint8Array(await Packer.toBuffer(document));
  return settle(file, documentMoment(report), { 'word/styles.xml': withParagraphDefaults });
}
