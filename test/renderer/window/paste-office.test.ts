import { Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { expect, test } from 'vitest';
import { writeDocx } from '../../../electron/documents/write/docx/document.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { plainText } from '../../../shared/report/plain.ts';
import { emptyProse, proseSchema, type Prose } from '../../../shared/report/prose.ts';
import { converted, whyNoOffice } from '../../support/office.ts';
import { intoProse } from '../dev/caret.ts';
import { sampleReport } from '../dev/sample-report.ts';
import { useWindow } from './bench.ts';

const bench = useWindow();
const why = whyNoOffice();
const prose = (): Prose => bench.stored().sections[0]?.prose ?? emptyProse();
const lines = (): string[] => plainText(prose(), bench.stored()).split('\n');
const kinds = () => prose().content.map((block) => (block.type === 'heading' ? block.attrs.level : block.type));

/** What an office program itself makes of a document for others to read, pasted into an empty section. */
async function pasteFromOffice(docx: Uint8Array): Promise<void> {
  const html = new TextDecoder().decode(converted(docx, 'docx', 'html'));
  const report = sampleReport();
  const sections = report.sections.map((section, at) =>
    at === 0 ? { ...section, prose: { type: 'doc' as const, content: [{ type: 'paragraph' as const }] } } : section,
  );
  await bench.openAt('section:section-1', { ...report, sections });
  await intoProse(bench.page);
  await bench.page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/html', words);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, html);
}

test.skipIf(why !== null)(
  `a whole report from an office program comes in its lines${why ? ` (${why})` : ''}`,
  async () => {
    const report = sampleReport();
    await pasteFromOffice(await writeDocx(report, y2014, () => null));
    await expect.poll(() => lines().length).toBeGreaterThan(60);
    // Word for word as the section was, with the numbers of its headings; a section's own heading is words, not numbered twice.
    const section = report.sections[1];
    if (!section) throw new Error('the sample has a second section');
    const wanted = plainText(section.prose, report).split('\n');
    const start = lines().indexOf(`二、${section.heading}`) + 1;
    expect(start).toBeGreaterThan(0);
    expect(lines().slice(start, start + wanted.length)).toEqual(wanted);
    expect(lines().filter((line) => /^（.）.、/.test(line))).toEqual([]);
    expect(proseSchema.parse(prose())).toEqual(prose());
  },
);

const numbering = {
  config: [
    {
      reference: 'numbers',
      levels: [
        { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '（%1）' },
        { level: 1, format: LevelFormat.DECIMAL, text: '%2.' },
      ],
    },
    { reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '●' }] },
  ],
};
const item = (text: string, reference: string, level = 0) => new Paragraph({ text, numbering: { reference, level } });
const cell = (text: string, spans: { columnSpan?: number; rowSpan?: number } = {}) =>
  new TableCell({ ...spans, children: [new Paragraph(text)] });

test.skipIf(why !== null)(
  `numbers, bullets, colours and merged cells of an office program${why ? ` (${why})` : ''}`,
  async () => {
    const { HEADING_2 } = HeadingLevel;
    const table = new Table({
      rows: [
        new TableRow({ children: [cell('渠道', { columnSpan: 2 }), cell('合计', { rowSpan: 2 })] }),
        new TableRow({ children: [cell('网站'), cell('公众号')] }),
        new TableRow({ children: [cell('18'), cell('24'), cell('42')] }),
      ],
    });
    const children = [
      new Paragraph({ text: '加强领导', heading: HEADING_2, numbering: { reference: 'numbers', level: 0 } }),
      new Paragraph({
        children: [new TextRun({ text: '召开会议', bold: true }), new TextRun({ text: '3次。', color: 'FF0000' })],
      }),
      item('明确责任', 'numbers', 1),
      item('定期通报', 'numbers', 1),
      item('修订指南', 'bullets'),
      new Paragraph('　　首行空两格。'),
      table,
      new Paragraph('末段。'),
    ];
    await pasteFromOffice(await Packer.toBuffer(new Document({ numbering, sections: [{ children }] })));
    await expect
      .poll(lines)
      .toEqual([
        '（一）加强领导',
        '召开会议3次。',
        '（1）明确责任',
        '（2）定期通报',
        '修订指南',
        '首行空两格。',
        '渠道\t合计',
        '网站\t公众号',
        '18\t24\t42',
        '末段。',
      ]);
    expect(kinds()).toEqual([2, 'paragraph', 4, 4, 'paragraph', 'paragraph', 'table', 'paragraph']);
    expect(proseSchema.parse(prose())).toEqual(prose());
  },
);
