import { describe, expect, test } from 'vitest';
import { plainText } from '../../../shared/report/plain.ts';
import { proseSchema } from '../../../shared/report/prose.ts';
import { intoProse, moveCaret } from '../dev/caret.ts';
import { useWindow } from './bench.ts';

const bench = useWindow();
const editor = () => bench.page.getByTestId('prose-editor');
const section = (id = 'section-1') => {
  const found = bench.stored().sections.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no section ${id}`);
  return found;
};
const text = (id?: string) => plainText(section(id).prose, bench.stored());

describe('writing prose', () => {
  test('paragraphs and headings are stored as prose of the model, numbers derived', async () => {
    await bench.openAt('section:section-1');
    await intoProse(bench.page);
    await bench.page.keyboard.type('总述一句。');
    await bench.page.keyboard.press('Enter');
    await bench.page.getByTestId('heading-2').click();
    await bench.page.keyboard.type('健全机制');
    await bench.page.keyboard.press('Enter');
    await bench.page.getByTestId('heading-3').click();
    await bench.page.keyboard.type('明确责任');
    await expect.poll(() => text()).toBe('总述一句。\n（一）健全机制\n1.明确责任');
    expect(proseSchema.parse(section().prose)).toEqual(section().prose);
    expect(await editor().locator('h2').getAttribute('data-mark')).toBe('（一）');
  });

  test('a key that comes before the editor heard of the caret works where the caret stands', async () => {
    await bench.openAt('section:section-1');
    await intoProse(bench.page);
    await bench.page.keyboard.type('总述一句。');
    await expect.poll(() => text()).toBe('总述一句。');
    // In one task, as on a machine too busy to say in between that the caret has moved.
    await editor().evaluate((dom) => {
      const words = dom.querySelector('p')?.firstChild;
      if (!words) throw new Error('no words');
      getSelection()?.collapse(words, 2);
      dom.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true }),
      );
    });
    await expect.poll(() => text()).toBe('总述\n一句。');
  });

  test('a table and a picture go in, and what is stored is prose of the model', async () => {
    await bench.openAt('section:section-1');
    await intoProse(bench.page);
    await bench.page.getByTestId('insert-table').click();
    await bench.page.keyboard.type('渠道');
    await bench.page.keyboard.press('Tab');
    await bench.page.keyboard.type('条数');
    await expect.poll(() => text()).toContain('渠道\t条数');
    await moveCaret(bench.page, 'Control+End');
    await bench.page
      .getByTestId('picture-file')
      .setInputFiles({ name: '图.png', mimeType: 'image/png', buffer: Buffer.from('x') });
    await expect.poll(() => section().prose.content.map(({ type }) => type)).toContain('picture');
    expect(proseSchema.parse(section().prose)).toEqual(section().prose);
    expect(await editor().locator('img').getAttribute('src')).toMatch(/^picture\/[0-9a-f]{64}$/);
    await editor().locator('img').click();
    await bench.page.getByTestId('picture-alt').fill('公开栏照片');
    await expect.poll(() => text()).toContain('公开栏照片');
  });

  test('a figure is found by its words and goes in as a reference', async () => {
    await bench.openAt('section:section-1');
    await intoProse(bench.page);
    await bench.page.keyboard.type('全年收费');
    await bench.page.getByTestId('insert-figure').click();
    await bench.page.getByTestId('figure-search').fill('收取 费用');
    await bench.page.keyboard.press('Enter');
    await bench.page.keyboard.type('万元。');
    await expect.poll(() => text()).toBe('全年收费0万元。');
    expect(JSON.stringify(section().prose)).toContain('"indicator":"fee.total"');
  });

  test('what a word processor puts on the clipboard comes in as plain paragraphs and tables', async () => {
    await bench.openAt('section:section-1');
    await intoProse(bench.page);
    await bench.page.evaluate(() => {
      const data = new DataTransfer();
      data.setData(
        'text/html',
        '<p style="color:red"><b>加粗</b>与<font size="5">大字</font><br>换行</p><ul><li>一项</li></ul>' +
          '<table><tr><td width="90" colspan="2"><p>甲</p><p>乙</p></td></tr></table><img src="https://elsewhere.invalid/a.png">',
      );
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await expect.poll(() => text()).toContain('加粗与大字');
    expect(text()).toContain('换行');
    expect(text()).toContain('一项');
    expect(proseSchema.parse(section().prose)).toEqual(section().prose);
    expect(await editor().locator('img').count()).toBe(0);
  });

  test('a line break, pasted or typed with Shift+Enter, begins a paragraph', async () => {
    await bench.openAt('section:section-1');
    await intoProse(bench.page);
    await bench.page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/html', '<div>第一段<br>第二段<br><br><a href="#">第三段</a><br>第四段</div>');
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await bench.page.keyboard.press('Shift+Enter');
    await bench.page.keyboard.type('第五段');
    const words = () => section().prose.content.map((block) => JSON.stringify(block).match(/第.段/g)?.join(' ') ?? '');
    await expect.poll(() => words()).toEqual(['第一段', '第二段', '第三段', '第四段', '第五段']);
  });

  test('a paste that looks like our own figures and pictures and is not leaves the section writable', async () => {
    await bench.openAt('section:section-1');
    await intoProse(bench.page);
    await bench.page.evaluate(() => {
      const data = new DataTransfer();
      const figures = '<span data-indicator="">甲</span><span data-indicator="不是 指标">乙</span>';
      data.setData('text/html', `<p>${figures}</p><img data-picture="x.png"><table><tr><td>丙</td></tr></table>`);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await expect.poll(() => text()).toContain('甲乙');
    await bench.page.keyboard.type('之后');
    await expect.poll(() => text()).toContain('之后');
    expect(proseSchema.parse(section().prose)).toEqual(section().prose);
  });

  test('undo takes back and redo brings again, also in the store', async () => {
    await bench.openAt('section:section-1');
    await intoProse(bench.page);
    // At once: characters typed slowly are taken back one by one.
    await bench.page.keyboard.insertText('一句话');
    await expect.poll(() => text()).toBe('一句话');
    await bench.page.keyboard.press('Control+z');
    await expect.poll(() => text()).toBe('');
    await bench.page.keyboard.press('Control+y');
    await expect.poll(() => text()).toBe('一句话');
  });

  test('sections are renamed, moved, added and removed from their own screens', async () => {
    await bench.openAt('section:section-1');
    await bench.page.getByTestId('section-heading').fill('总体情况');
    await bench.page.getByTestId('section-down').click();
    await expect
      .poll(() =>
        bench
          .stored()
          .sections.slice(0, 2)
          .map(({ heading }) => heading),
      )
      .toEqual(['主动公开政府信息情况', '总体情况']);
    await bench.page.getByTestId('add-section').click();
    await bench.page.getByTestId('add-heading').fill('下一步打算');
    await bench.page.keyboard.press('Enter');
    await expect.poll(() => bench.stored().sections[2]?.heading).toBe('下一步打算');
    await bench.page.getByTestId('section-remove').click();
    await expect.poll(() => bench.stored().sections.map(({ heading }) => heading)).not.toContain('下一步打算');
  });
});
