import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/documents/write/docx/document.ts';
import type { PictureSource } from '../../../electron/documents/write/pictures.ts';
import type { Form } from '../../../shared/forms/form.ts';
import { forms } from '../../../shared/forms/forms.ts';
import { none } from '../../../shared/forms/none.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { headingOf, paragraphOf } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';
import { sampleReport } from '../../arbitrary/sample-report.ts';
import { anyReportOf } from './any-report.ts';
import { expectedText, tableText } from './expected-text.ts';
import { all, docxText, partsOf, withoutSpaces } from './read-docx.ts';
import { smallForm, smallIndicators } from './small-form.ts';

const noPictures: PictureSource = () => null;
// The smallest PNG: one pixel.
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);

const write = (report: Report, form: Form = y2014, pictures = noPictures) => writeDocx(report, form, pictures);
const documentXml = async (report: Report, form: Form = y2014) =>
  partsOf(await write(report, form))('word/document.xml');
const sampleWith = (change: Partial<Report>): Report => ({ ...sampleReport(), ...change });
const signedWith = (change: Partial<Report['signOff']>): Report =>
  sampleWith({ signOff: { ...sampleReport().signOff, ...change } });

describe('the text of the report', () => {
  it('stands in the file whole, in order and once', async () => {
    const report = sampleReport();
    expect(await docxText(await write(report))).toBe(expectedText(report, y2014));
  });

  it.each(forms.map((form) => [form.id, form] as const))('is kept whatever it is, with form %s', async (_, form) => {
    await fc.assert(
      fc.asyncProperty(anyReportOf(form), async (report) => {
        const file = await write(report, form);
        expect(await docxText(file)).toBe(expectedText(report, form));
        for (const name of ['word/document.xml', 'docProps/core.xml'])
          expect(partsOf(file)(name)).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      }),
      { numRuns: 15 },
    );
  });

  it('has a date on top under the title and not again at the end', async () => {
    const text = await docxText(await write(signedWith({ datePlace: 'top', date: '2019-03-05' })));
    expect(text).toMatch(/^青屿县人民政府2018年政府信息公开工作年度报告2019年3月5日编制说明：/);
    expect(text.split('2019年3月5日')).toHaveLength(2);
  });

  it('shows a blank figure as a gap in the sentence', async () => {
    expect(await docxText(await write(sampleReport()))).toContain('政务微博回应＿＿条。');
  });

  it('numbers what is numbered and nothing else', async () => {
    const [first, second, third, ...rest] = sampleReport().sections;
    if (!first || !second || !third) throw new Error('the sample has more sections');
    const text = await docxText(
      await write(sampleWith({ sections: [first, { ...second, numbered: false }, third, ...rest] })),
    );
    expect(text).toContain('一、概述');
    expect(text).not.toContain('、主动公开政府信息情况全县');
    expect(text).toContain('二、回应解读情况');
  });
});

describe('the annex', () => {
  it('is not there for a form without tables', async () => {
    const text = await docxText(await write(sampleReport(), none));
    expect(text).not.toContain('附件');
    expect(text).not.toContain('填报单位');
    expect(text.endsWith('青屿县人民政府办公室2019年3月12日')).toBe(true);
  });

  it('stands in the section an office lists for it, after the sign-off, without a label', async () => {
    const sections = [
      ...sampleReport().sections,
      {
        id: 'annex',
        slot: 'annex' as const,
        heading: '附表',
        numbered: true,
        prose: { type: 'doc' as const, content: [paragraphOf('统计数据见下表。')] },
      },
    ];
    const report = sampleWith({ sections, annex: { ...sampleReport().annex, caption: '' } });
    const text = await docxText(await write(report));
    expect(text).not.toContain('附件');
    const tail = [
      '青屿县人民政府办公室',
      '2019年3月12日',
      '十二、附表',
      '统计数据见下表。',
      ...tableText(report, y2014),
    ];
    expect(text.endsWith(withoutSpaces(tail.join('')))).toBe(true);
    expect(text.split('统计指标')).toHaveLength(2);
  });

  it('may stand in the middle; the sign-off still ends the text', async () => {
    const [first, ...rest] = sampleReport().sections;
    if (!first) throw new Error('the sample has sections');
    const report = sampleWith({
      sections: [first, { ...first, id: 'annex', slot: 'annex', heading: '附表' }, ...rest],
    });
    const text = await docxText(await write(report));
    expect(text.indexOf('统计指标')).toBeGreaterThan(text.indexOf('二、附表'));
    expect(text.indexOf('统计指标')).toBeLessThan(text.indexOf('三、主动公开政府信息情况'));
    expect(text.endsWith('青屿县人民政府办公室2019年3月12日')).toBe(true);
  });

  it('begins on a new page', async () => {
    const xml = await documentXml(sampleReport());
    expect(all(xml, /<w:type w:val="(\w+)"\/>/g)).toEqual(['nextPage', 'nextPage']);
    const lastRun = xml.split('</w:sectPr>')[1] ?? '';
    const paragraphs = all(lastRun, /<w:p>(.*?)<\/w:p>/gs).map((one) => all(one, /<w:t [^>]*>(.*?)<\/w:t>/g).join(''));
    expect(paragraphs.slice(0, 3)).toEqual(['附件', '政府信息公开情况统计表', '（2018年度）']);
  });

  it('prints no people where the office prints none, but any that are filled in', async () => {
    const annex = { ...sampleReport().annex, signRow: false };
    const nobody = { responsible: '', reviewer: '', preparer: '', phone: '', filledOn: null };
    const signOff = { ...sampleReport().signOff, ...nobody };
    expect(await docxText(await write(sampleWith({ annex, signOff })))).not.toContain('单位负责人');
    const one = sampleWith({ annex, signOff: { ...signOff, reviewer: '周小满' } });
    expect(await docxText(await write(one))).toContain('单位负责人：审核人：周小满填报人：');
  });
});

describe('a table of a form', () => {
  const figures = Object.fromEntries(
    smallIndicators.map((id, index) => [id, { value: String(701 + index), note: '' }]),
  );
  const report = sampleWith({ figures });

  it('is drawn from its grid, whatever the form', async () => {
    expect(await docxText(await write(report, smallForm))).toContain(
      withoutSpaces(tableText(report, smallForm).join('')),
    );
  });

  it('has as many grid columns in every row as the table has, over spans of rows and columns', async () => {
    const xml = await documentXml({ ...report, sections: [] }, smallForm);
    const tables = all(xml, /<w:tbl>(.*?)<\/w:tbl>/gs);
    const columns = tables.map((table) => all(table, /<w:gridCol (.*?)\/>/g).length);
    expect(columns).toEqual([5, 2]);
    tables.forEach((table, index) => {
      for (const row of all(table, /<w:tr>(.*?)<\/w:tr>/gs)) {
        const cells = all(row, /<w:tc>(.*?)<\/w:tc>/gs);
        const spans = cells.map((cell) => Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1));
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns[index]);
      }
    });
    expect(all(xml, /<w:vMerge w:val="(\w+)"\/>/g)).toEqual([
      'restart',
      'restart',
      'continue',
      'continue',
      'restart',
      'continue',
    ]);
  });

  it('fills the text width, keeps its rows whole and repeats its head', async () => {
    const xml = await documentXml({ ...sampleReport(), sections: [] });
    const [table = ''] = all(xml, /<w:tbl>(.*?)<\/w:tbl>/gs);
    const widths = all(table, /<w:gridCol w:w="(\d+)"\/>/g).map(Number);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844);
    expect(table).toContain('<w:tblLayout w:type="fixed"/>');
    const rows = all(table, /<w:tr>(.*?)<\/w:tr>/gs);
    expect(rows).toHaveLength(66);
    expect(rows.every((row) => row.includes('<w:cantSplit'))).toBe(true);
    expect(rows.map((row) => row.includes('<w:tblHeader'))).toEqual([true, ...rows.slice(1).map(() => false)]);
  });

  it('leaves a blank cell blank and shows a zero', async () => {
    const xml = await documentXml({ ...sampleReport(), sections: [] });
    const rowOf = (label: string) => all(xml, /<w:tr>(.*?)<\/w:tr>/gs).find((row) => row.includes(label)) ?? '';
    expect(all(rowOf('3.政务微博公开政府信息数'), /<w:t [^>]*>(.*?)<\/w:t>/g)).toEqual([
      '3.政务微博公开政府信息数',
      '条',
    ]);
    expect(all(rowOf('2.传真申请数'), /<w:t [^>]*>(.*?)<\/w:t>/g)).toEqual(['2.传真申请数', '件', '0']);
  });

  it('indents by the cell, never by spaces', async () => {
    const xml = await documentXml({ ...sampleReport(), sections: [] });
    expect(all(xml, /<w:t [^>]*>([\s\u3000][^<]*)<\/w:t>/g)).toEqual([]);
    const row = all(xml, /<w:tr>(.*?)<\/w:tr>/gs).find((one) => one.includes('涉及商业秘密')) ?? '';
    expect(row).toMatch(/<w:ind w:left="[1-9]\d+"/);
  });
});

describe('the look', () => {
  it('is the page of GB/T 9704: A4, margins, 22 lines of 28 characters', async () => {
    const xml = await documentXml(sampleReport());
    expect(all(xml, /<w:pgSz (.*?)\/>/g)[0]).toBe('w:w="11906" w:h="16838" w:orient="portrait"');
    expect(all(xml, /<w:pgMar (.*?)\/>/g)[0]).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/);
    expect(all(xml, /<w:docGrid (.*?)\/>/g)[0]).toMatch(/type="linesAndChars".*linePitch="579".*charSpace="-848"/);
  });

  it('numbers odd pages right and even pages left', async () => {
    const part = partsOf(await write(sampleReport()));
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    expect(part('word/document.xml')).toMatch(/<w:footerReference w:type="even"/);
    expect(part('word/footer1.xml')).toMatch(/<w:jc w:val="right"\/>.*— .*PAGE.* —/s);
    expect(part('word/footer2.xml')).toMatch(/<w:jc w:val="left"\/>.*— .*PAGE.* —/s);
  });

  it('names a font for every script and uses no theme font', async () => {
    const part = partsOf(await write(sampleReport()));
    const fonts = all(part('word/styles.xml'), /<w:rFonts ([^>]*)\/>/g);
    expect(fonts.length).toBeGreaterThan(10);
    for (const font of fonts) expect(font).toMatch(/ascii=.*eastAsia=.*hAnsi=.*hint="eastAsia"/);
    expect(part('word/styles.xml') + part('word/document.xml')).not.toMatch(/asciiTheme|eastAsiaTheme|hAnsiTheme/);
    for (const run of all(part('word/document.xml'), /<w:r>(.*?)<\/w:r>/gs))
      expect(run).toContain('<w:rFonts w:hint="eastAsia"/>');
  });

  it('sets only the heading sentence of a run-on heading in the heading font', async () => {
    const xml = await documentXml(sampleReport());
    const paragraph = all(xml, /<w:p>(.*?)<\/w:p>/gs).find((one) => one.includes('健全工作机制')) ?? '';
    const [lead = '', rest = ''] = all(paragraph, /<w:r>(.*?)<\/w:r>/gs);
    expect(paragraph).toContain('<w:pStyle w:val="Heading2"/>');
    expect(lead).toContain('（一）健全工作机制。<');
    expect(lead).not.toContain('rStyle');
    expect(rest).toMatch(/<w:rStyle w:val="BodyTextChar"\/>.*县政府办公室每季度/s);
  });

  it('keeps a title with what stands under it, and headings that only follow each other with nothing', async () => {
    const long = '坚持把政府信息公开作为转变职能和改进作风的重要抓手常抓不懈';
    const content = [
      headingOf(2, '制度建设'),
      headingOf(3, '公开目录'),
      paragraphOf('目录已经更新。'),
      headingOf(3, '全年更新目录十二次。'),
      headingOf(3, '全年抽查网站四次。'),
      headingOf(3, '全年培训两次。'),
      paragraphOf(' '),
      headingOf(2, long),
      paragraphOf('已经落实。'),
      headingOf(2, '督查。每季度通报一次，年底考核。'),
      paragraphOf('考核结果已经公布。'),
      headingOf(2, '没有下文的标题'),
    ];
    const [first] = sampleReport().sections;
    if (!first) throw new Error('the sample has sections');
    const one = (id: string, heading: string, blocks: typeof content) => ({
      ...first,
      id,
      heading,
      prose: { type: 'doc' as const, content: blocks },
    });
    const sections = [
      one('a', '概述', content),
      one('b', '没有正文的章节', []),
      one('c', `${long}情况`, [content[2] ?? paragraphOf('')]),
    ];
    const xml = await documentXml(sampleWith({ sections }), none);
    const paragraphs = all(xml, /<w:p>(.*?)<\/w:p>/gs).filter((one) => one.includes('"Heading'));
    const text = (paragraph: string) => all(paragraph, /<w:t [^>]*>(.*?)<\/w:t>/g).join('');
    const kept = paragraphs.filter((paragraph) => /<w:keepNext\/>/.test(paragraph)).map(text);
    expect(paragraphs).toHaveLength(11);
    expect(kept).toEqual(['一、概述', '（一）制度建设', '1.公开目录', `三、${long}情况`]);
    expect(partsOf(await write(sampleReport()))('word/styles.xml')).not.toMatch(
      /"Heading\d"(?:(?!<\/w:style>).)*keepNext/s,
    );
  });

  it('says in its properties whose it is, what it is and that it is Chinese', async () => {
    const part = partsOf(await write(sampleReport()));
    expect(part('docProps/core.xml')).toContain('<dc:creator>青屿县人民政府</dc:creator>');
    expect(part('docProps/core.xml')).toContain('<dc:title>青屿县人民政府2018年政府信息公开工作年度报告</dc:title>');
    expect(part('word/styles.xml')).toContain('w:eastAsia="zh-CN"');
    expect(part('docProps/core.xml') + part('docProps/app.xml')).not.toContain('Un-named');
  });

  it('centres the name of the agency over the date, a long one two characters from the edge', async () => {
    const rightOf = async (agency: string) => {
      const xml = await documentXml({ ...signedWith({ agency }), sections: [] });
      return all(xml, /<w:pStyle w:val="SignOff"\/>.*?<w:ind w:right="(\d+)"/gs).map(Number);
    };
    // 2019年3月12日 is 6.5 characters wide, 8 is wider by 1.5.
    const [name, date] = await rightOf('青屿县人民政府办');
    expect(date).toBe(4 * 316);
    expect(name).toBe(Math.round(3.25 * 316));
    const [long, moved] = await rightOf('青屿县人民政府政务公开和政务服务工作领导小组办公室');
    expect(long).toBe(2 * 316);
    expect(moved).toBeGreaterThan(4 * 316);
  });
});

describe('a picture', () => {
  const bytes = { mime: 'image/png' as const, bytes: png, width: 640, height: 400 };
  const media = (file: Uint8Array) => partsOf(file)('word/document.xml').includes('<w:drawing>');

  it('is put in its width with its description under it', async () => {
    const file = await write(sampleReport(), y2014, () => bytes);
    expect(media(file)).toBe(true);
    // 90 mm in English metric units, rounded to pixels.
    const [width = 0] = all(partsOf(file)('word/document.xml'), /<wp:extent cx="(\d+)"/g).map(Number);
    expect(Math.abs(width - 90 * 36000)).toBeLessThan(9525);
    expect(await docxText(file)).toBe(expectedText(sampleReport(), y2014));
  });

  it('never runs over the page', async () => {
    const file = await write(sampleReport(), y2014, () => ({ ...bytes, width: 10, height: 5000 }));
    const [height = 0] = all(partsOf(file)('word/document.xml'), /<wp:extent [^>]*cy="(\d+)"/g).map(Number);
    expect(height).toBeLessThan(225 * 36000);
  });

  it('whose bytes are missing leaves its description', async () => {
    const file = await write(sampleReport());
    expect(media(file)).toBe(false);
    expect(await docxText(file)).toContain('图1青屿县政务服务大厅的政府信息查阅区');
  });
});

describe('the file', () => {
  it('is the same bytes for the same report', async () => {
    const [one, two] = await Promise.all([write(sampleReport()), write(sampleReport())]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});
