import { expect, describe, test } from 'vitest';
import { plainText } from '../../../shared/report/plain.ts';
import { paragraphOf } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';
import { sampleReport } from '../dev/sample-report.ts';
import { accessibilityFaults } from './accessibility.ts';
import { useWindow } from './bench.ts';

const withText = (report: Report, at: number, ...lines: string[]): Report => ({
  ...report,
  sections: report.sections.map((section, index) =>
    index === at ? { ...section, prose: { type: 'doc', content: lines.map(paragraphOf) } } : section,
  ),
});

describe('the wizard around a section', () => {
  const bench = useWindow();
  const ids = (): string[] => bench.stored().sections.map(({ id }) => id);
  const textOf = (at: number): string => {
    const report = bench.stored();
    const section = report.sections[at];
    return section ? plainText(section.prose, report) : '';
  };
  const press = (keys: string) => bench.page.keyboard.press(keys);

  test('the contents say of every section how far it is; called finished, it says so and undo takes it back', async () => {
    await bench.openAt('section:section-2');
    const state = (id: string) => bench.page.getByTestId(`step-section:${id}`).locator('.step-progress');
    expect(await state('section-2').getAttribute('aria-label')).toBe('已动笔');
    expect(await state('section-1').getAttribute('aria-label')).toBe('还没有写');
    await bench.page.getByTestId('section-done').click();
    await expect.poll(() => bench.stored().sections[1]?.done).toBe(true);
    expect(await state('section-2').getAttribute('aria-label')).toBe('已写好');
    await press('Control+z');
    await expect.poll(() => bench.stored().sections[1]?.done).toBe(undefined);
  });

  test('a section is moved by mouse and by keys, and goes back by undo', async () => {
    await bench.openAt('section:section-1');
    const before = ids();
    const [first = '', second = '', third = ''] = before;
    await bench.page.getByTestId(`step-section:${first}`).dragTo(bench.page.getByTestId(`step-section:${third}`), {
      targetPosition: { x: 60, y: 18 },
    });
    await expect.poll(ids).toEqual([second, third, first, ...before.slice(3)]);
    await bench.page.getByTestId(`step-section:${first}`).focus();
    await press('Alt+Shift+ArrowUp');
    await expect.poll(ids).toEqual([second, first, third, ...before.slice(3)]);
    await press('Control+z');
    await press('Control+z');
    await expect.poll(ids).toEqual(before);
  });

  test('a section is renamed and removed from the contents; undo brings it back with its text and goes there', async () => {
    await bench.openAt('section:section-1');
    await bench.page.getByTestId('menu-section-2').click();
    await bench.page.getByRole('menuitem', { name: '改标题' }).click();
    await expect
      .poll(() => bench.page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
      .toBe('section-heading');
    const before = textOf(1);
    await bench.page.getByTestId('menu-section-2').click();
    await bench.page.getByRole('menuitem', { name: '移除' }).click();
    await bench.page.getByRole('button', { name: '移除', exact: true }).click();
    await expect.poll(ids).not.toContain('section-2');
    await press('Control+z');
    await expect.poll(ids).toContain('section-2');
    expect(textOf(1)).toBe(before);
    await expect.poll(() => bench.page.getByTestId('step-section:section-2').getAttribute('aria-current')).toBe('step');
  });

  test('beside a section stands what last year said, and a paragraph of it is taken over by a click', async () => {
    const report = sampleReport();
    bench.program.put({ ...withText(report, 0, '上年总的情况。', '上年第二段。'), year: report.year - 1 });
    await bench.openAt('section:section-1');
    await press('F9');
    const last = bench.page.getByTestId('last-text');
    await expect.poll(() => last.innerText()).toContain('上年总的情况。');
    await last.getByRole('button', { name: '插入：上年第二段。' }).click();
    await expect.poll(() => textOf(0)).toBe('上年第二段。');
    await press('Control+z');
    await expect.poll(() => textOf(0)).toBe('');
    await press('F9');
    await expect.poll(() => bench.page.getByTestId('aside').count()).toBe(0);
  });

  test('where there is no report of last year it is said what to do, and the guidance names its source', async () => {
    await bench.openAt('section:section-2');
    await press('F9');
    await bench.page.getByText('报告列表里没有同一机关').waitFor();
    await bench.page.getByRole('tab', { name: '指引' }).click();
    await expect.poll(() => bench.page.getByTestId('guidance').innerText()).toContain('主动公开');
    await bench.page.getByText('依据：').waitFor();
    expect(await accessibilityFaults(bench)).toEqual([]);
  });

  test('F8 goes from finding to finding and says what it is', async () => {
    await bench.openAt('section:section-2');
    await bench.page.locator('.step-findings-error').first().waitFor();
    await press('F8');
    await expect
      .poll(() => bench.page.evaluate(() => document.activeElement?.getAttribute('data-figure') ?? ''))
      .not.toBe('');
    await bench.page.getByText('恰好等于').first().waitFor();
  });

  test('a finding is put right by a click, and what it was comes back by undo', async () => {
    await bench.openAt('section:section-1', withText(sampleReport(), 0, '按照某府办[2016]5号的要求，完善了制度。'));
    await press('F9');
    await bench.page.getByRole('tab', { name: '疑点' }).click();
    await bench.page.getByRole('button', { name: '改成“〔2016〕”' }).click();
    const prose = bench.page.getByTestId('prose-editor');
    await expect.poll(() => prose.innerText()).toContain('某府办〔2016〕5号');
    await expect.poll(() => bench.page.getByTestId('finding-repair').count()).toBe(0);
    await press('Control+z');
    await expect.poll(() => prose.innerText()).toContain('某府办[2016]5号');
  });

  test('a text is found in the whole report, shown as it would become, replaced where ticked, and undone at once', async () => {
    const report = withText(withText(sampleReport(), 0, '去年公开，今年公开。'), 2, '公开了三次。');
    await bench.openAt('section:section-1', { ...report, titleLines: ['某县年报'] });
    const before = bench.stored();
    await press('Control+h');
    await bench.page.getByTestId('find-text').fill('年公开');
    await bench.page.getByTestId('find-replacement').fill('年开放');
    await expect.poll(() => bench.page.getByTestId('find-count').innerText()).toBe('找到2处');
    await bench.page.getByRole('checkbox').first().uncheck();
    await bench.page.getByTestId('find-replace').click();
    await expect.poll(() => textOf(0)).toBe('去年公开，今年开放。');
    const [id = ''] = bench.program.ids();
    const kept = await bench.program.dispatch('history.list', { id });
    expect(kept).toMatchObject({ value: [{ why: 'replace' }] });
    expect(await bench.program.dispatch('history.read', { id, snapshot: 1 })).toMatchObject({
      value: { report: before },
    });
    await press('Escape');
    await expect.poll(() => bench.page.getByTestId('find-text').count()).toBe(0);
    await press('Control+z');
    await expect.poll(() => bench.stored()).toEqual(before);
  });

  test('what was found is chosen in the text, also beside a figure and where the same words stand twice', async () => {
    await bench.openAt('section:section-1', withText(sampleReport(), 3, '甲公开乙', '丙公开丁'));
    await press('Control+f');
    await bench.page.getByTestId('find-text').fill('公开丁');
    await bench.page.getByTestId('find-place').filter({ hasText: '丙公开丁' }).click();
    await expect.poll(() => bench.page.evaluate(() => getSelection()?.toString())).toBe('公开丁');
  });

  test('the preview reads as the report does, marks a gap, and gives the focus back', async () => {
    await bench.openAt('section:section-2');
    await bench.page.getByTestId('tool-preview').click();
    const paper = bench.page.getByTestId('preview');
    await expect.poll(() => paper.innerText()).toContain('二、主动公开政府信息情况');
    expect(await paper.innerText()).toContain('全年主动公开政府信息2316条');
    expect(await accessibilityFaults(bench)).toEqual([]);
    await press('Escape');
    await expect.poll(() => paper.count()).toBe(0);
    await expect
      .poll(() => bench.page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
      .toBe('tool-preview');
  });

  test('every key of the table is in the list of keys', async () => {
    await bench.openAt('section:section-2');
    await press('Control+/');
    const list = bench.page.getByTestId('shortcut-list');
    for (const key of ['F8', 'Ctrl+H', 'Alt+→']) expect(await list.innerText()).toContain(key);
  });

  test('F6 goes from the contents to the section and to what stands beside it', async () => {
    await bench.openAt('section:section-2');
    await press('F9');
    await bench.page.getByTestId('aside').waitFor();
    const pane = () => bench.page.evaluate(() => document.activeElement?.closest('[data-pane]')?.tagName ?? '');
    const seen = new Set<string>();
    for (let step = 0; step < 3; step += 1) {
      await press('F6');
      seen.add(await pane());
    }
    expect([...seen].sort()).toEqual(['ASIDE', 'MAIN', 'NAV']);
  });

  test('a sentence of the derived preface is left out and comes back', async () => {
    await bench.openAt('preface');
    const derived = bench.page.getByTestId('preface-derived');
    expect(await derived.innerText()).toContain('统计期限');
    await bench.page.getByTestId('preface-period').uncheck();
    await expect.poll(() => bench.stored().preface.leftOut).toEqual(['period']);
    expect(await derived.innerText()).not.toContain('统计期限');
    await bench.page.getByTestId('preface-period').check();
    await expect.poll(() => derived.innerText()).toContain('统计期限');
  });
});

describe('text size and contrast', () => {
  const bench = useWindow();

  test.each(['section:section-2', 'table', 'export'])(
    '%s has no fault in high contrast and large text',
    async (place) => {
      await bench.program.dispatch('settings.setView', {
        view: { textSize: 'largest', contrast: true, lastFigures: false, aside: null },
      });
      await bench.openAt(place);
      await expect.poll(() => bench.page.evaluate(() => document.documentElement.dataset.contrast)).toBe('high');
      expect(await accessibilityFaults(bench)).toEqual([]);
      const tooWide = await bench.page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(tooWide).toBe(false);
    },
  );

  test('the colours are those of the contrast that was chosen last, however often it is changed', async () => {
    await bench.openLibrary();
    await bench.page.getByTestId('settings').click();
    const paint = () =>
      bench.page.getByTestId('new-report').evaluate((button) => getComputedStyle(button).backgroundColor);
    for (const colour of ['rgb(0, 48, 74)', 'rgb(39, 71, 90)', 'rgb(0, 48, 74)', 'rgb(39, 71, 90)']) {
      await bench.page.getByTestId('contrast').click();
      await expect.poll(paint).toBe(colour);
    }
  });

  test('what is chosen before the kept settings are known stays, and so do they', async () => {
    await bench.program.dispatch('settings.setView', { view: { textSize: 'largest' } });
    const tell = bench.program.hold('settings.view');
    await bench.openLibrary();
    await bench.page.getByTestId('settings').click();
    await bench.page.getByTestId('contrast').click();
    tell();
    const look = () => bench.page.evaluate(() => ({ ...document.documentElement.dataset }));
    await expect.poll(look).toMatchObject({ text: 'largest', contrast: 'high' });
    const kept = () => bench.program.calls.findLast(({ name }) => name === 'settings.setView')?.input;
    await expect.poll(kept).toMatchObject({ view: { textSize: 'largest', contrast: true } });
  });

  test('going from the list to a report and back leaves the styles of controls where they are', async () => {
    await bench.openAt('section:section-2');
    const there = async () => {
      await bench.page.locator('.report-open').first().click();
      await bench.page.getByTestId('next').waitFor();
    };
    const back = async () => {
      await bench.page.getByTestId('back-to-library').click();
      await bench.page.locator('.report-open').first().waitFor();
    };
    await back();
    await there();
    const marked = await bench.page.evaluate(() => {
      const styles = document.querySelectorAll<HTMLElement>('style[data-css-hash]');
      for (const style of styles) style.dataset.first = '';
      return styles.length;
    });
    await back();
    await there();
    const styles = await bench.page.locator('style[data-css-hash]').count();
    expect(styles).toBe(marked);
    expect(await bench.page.locator('style[data-first]').count()).toBe(marked);
  });
});
