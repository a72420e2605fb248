import { describe, expect, test } from 'vitest';
import { plainText } from '../../../shared/report/plain.ts';
import { emptyProse, paragraphOf, proseSchema, type Prose } from '../../../shared/report/prose.ts';
import { sampleReport } from '../dev/sample-report.ts';
import { intoProse, moveCaret } from '../dev/caret.ts';
import { useWindow } from './bench.ts';

const bench = useWindow();
const editor = () => bench.page.getByTestId('prose-editor');
const prose = (): Prose => bench.stored().sections[0]?.prose ?? emptyProse();
const text = () => plainText(prose(), bench.stored());
const kinds = () => prose().content.map((block) => (block.type === 'heading' ? block.attrs.level : block.type));

async function open(content: Prose['content'] = [{ type: 'paragraph' }]): Promise<void> {
  const report = sampleReport();
  const sections = report.sections.map((section, at) =>
    at === 0 ? { ...section, prose: { type: 'doc' as const, content } } : section,
  );
  await bench.openAt('section:section-1', { ...report, sections });
  await intoProse(bench.page, 'Control+End');
}

async function paste(type: 'text/html' | 'text/plain', content: string): Promise<void> {
  await bench.page.evaluate(
    ([kind, words]) => {
      const data = new DataTransfer();
      data.setData(kind, words);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    },
    [type, content] as const,
  );
}

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style>
<!--[if gte mso 9]><xml><o:Pages>1</o:Pages></xml><![endif]--></head><body lang=ZH-CN><!--StartFragment-->
<h2 style='mso-list:l0 level1'><![if !supportLists]><span lang=EN-US>（一）<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>理顺公开流程</h2>
<p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:仿宋'>　　全年梳理目录<span lang=EN-US>18</span>项。</span><o:p></o:p></p>
<p class=MsoListParagraph><![if !supportLists]>1.<span>&nbsp;</span><![endif]>先审后发</p>
<p class=MsoListParagraph><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;</span></span>逐件登记</p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<!--[if gte vml 1]><v:shape>不显示</v:shape><![endif]--><![if !vml]><img src="file:///C:/temp/a.png"><![endif]>
<table class=MsoTableGrid border=1><tr><td width=200 style='border:solid'><p class=MsoNormal>渠道</p></td><td><p>条数</p></td></tr></table>
<!--EndFragment--></body></html>`;

describe('what is pasted', () => {
  test('from a word processor keeps its paragraphs, headings and tables and nothing else', async () => {
    await open();
    await paste('text/html', word);
    await expect.poll(text).toBe('（一）理顺公开流程\n全年梳理目录18项。\n1.先审后发\n逐件登记\n渠道\t条数');
    expect(kinds()).toEqual([2, 'paragraph', 3, 'paragraph', 'table']);
    expect(JSON.stringify(prose())).not.toContain('（一）');
    expect(proseSchema.parse(prose())).toEqual(prose());
    expect(await editor().locator('img').count()).toBe(0);
  });

  test('from a web page makes its numbered list headings and its bullets paragraphs', async () => {
    await open();
    await paste(
      'text/html',
      '<h1>公开渠道</h1><ol><li>办好网站</li><li><p>用好公众号</p></li></ol><ul><li>公开栏</li></ul><div>1.5万人次来访</div>',
    );
    await expect.poll(text).toBe('（一）公开渠道\n1.办好网站\n2.用好公众号\n公开栏\n1.5万人次来访');
    expect(kinds()).toEqual([2, 3, 3, 'paragraph', 'paragraph']);
  });

  test('as plain text splits into paragraphs and levels', async () => {
    await open();
    await paste(
      'text/plain',
      '　　（一）健全制度。修订目录。\r\n1．明确责任\r\n（1）专人负责\r\n一、总体情况\r\n\r\n　　其余照旧。',
    );
    await expect.poll(text).toBe('（一）健全制度。修订目录。\n1.明确责任\n（1）专人负责\n一、总体情况\n其余照旧。');
    expect(kinds()).toEqual([2, 3, 4, 'paragraph', 'paragraph']);
  });

  test('behind words goes on in the same paragraph and loses no number', async () => {
    await open([paragraphOf('包括：')]);
    await paste('text/plain', '（一）目录\n（二）指南');
    await expect.poll(text).toBe('包括：（一）目录\n（一）指南');
    await bench.page.keyboard.type('完');
    await expect.poll(text).toBe('包括：（一）目录\n（一）指南完');
  });

  test('of one line is words in a sentence, and a heading in an empty paragraph', async () => {
    await open([paragraphOf('见'), { type: 'paragraph' }]);
    await paste('text/plain', '（三）附则');
    await expect.poll(kinds).toEqual(['paragraph', 2]);
    await moveCaret(bench.page, 'Control+Home');
    await moveCaret(bench.page, 'End');
    await paste('text/plain', '（三）附则');
    await expect.poll(text).toBe('见（三）附则\n（一）附则');
  });

  test('is one step of undo', async () => {
    await open([paragraphOf('前')]);
    await paste('text/plain', '甲\n乙');
    await expect.poll(text).toBe('前甲\n乙');
    await bench.page.keyboard.press('Control+z');
    await expect.poll(text).toBe('前');
  });
});

test('the length of the section counts no pinyin under composition', async () => {
  await open([paragraphOf('全年公开2017条。')]);
  const count = () => bench.page.getByTestId('character-count').textContent();
  expect(await count()).toBe('本章7字');
  const cdp = await bench.page.context().newCDPSession(bench.page);
  await cdp.send('Input.imeSetComposition', { text: 'zheng', selectionStart: 5, selectionEnd: 5 });
  await bench.page.waitForTimeout(300);
  expect(await count()).toBe('本章7字');
  await cdp.send('Input.insertText', { text: '政' });
  await expect.poll(count).toBe('本章8字');
});
