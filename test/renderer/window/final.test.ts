import { describe, expect, test } from 'vitest';
import { carriedSentences } from '../../../shared/report/carried.ts';
import type { Report } from '../../../shared/report/report.ts';
import { sampleReport } from '../dev/sample-report.ts';
import { intoProse } from '../dev/caret.ts';
import { useWindow } from './bench.ts';

const bench = useWindow();
const one = (id: string) => bench.page.getByTestId(id);
const ids = (): string[] => bench.stored().sections.map(({ id }) => id);

/** Opens a report that is final. */
async function openFinal(place: string, report: Report = sampleReport()): Promise<void> {
  await bench.openAt(place, report);
  const id = bench.program.ids().at(-1) ?? '';
  await bench.program.dispatch('report.status', { id, base: 1, status: 'final', reason: '' });
  await bench.page.reload();
  await one('final-banner').waitFor();
}

/** What in the step looks as if it could be used, by the words on it; what explains a figure or leads to it aside. */
const usable = (): Promise<string[]> =>
  bench.page
    .locator('main button:enabled, main input:enabled:not([readonly]), main textarea:enabled:not([readonly])')
    .evaluateAll((controls) =>
      controls
        .filter((control) => control.closest('.final-banner, .violation-mark, .violation-list') === null)
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .map((control) => control.getAttribute('aria-label') ?? control.textContent),
    );

/** The part of a step that comes after its heading. */
const there: Readonly<Record<string, string>> = { table: '[data-figure]', 'section:section-2': '.ProseMirror' };

describe('a final report', () => {
  test('shows everything and takes nothing, until it is taken up again with a reason', async () => {
    await bench.openAt('section:section-2');
    const id = bench.program.ids()[0] ?? '';
    const before = bench.stored();
    await one('status').click();
    await bench.page.getByTitle('已定稿').click();
    await one('confirm-final').click();
    await one('final-banner').waitFor();
    expect(await one('section-heading').isDisabled()).toBe(true);
    await intoProse(bench.page);
    await bench.page.keyboard.type('改');
    await bench.page.keyboard.press('Control+z');
    expect(await one('prose-editor').getAttribute('contenteditable')).toBe('false');
    expect(bench.program.report(id)).toEqual(before);
    await one('reopen').click();
    expect(await one('confirm-reopen').isDisabled()).toBe(true);
    await one('reopen-reason').fill('上级退回');
    await one('confirm-reopen').click();
    await expect.poll(() => one('final-banner').count()).toBe(0);
    await intoProse(bench.page);
    await bench.page.keyboard.type('改');
    await expect.poll(() => JSON.stringify(bench.program.report(id)) !== JSON.stringify(sampleReport())).toBe(true);
    expect(await bench.program.dispatch('report.events', { id })).toMatchObject({
      value: [{ from: 'final', to: 'drafting', reason: '上级退回' }, { to: 'final' }],
    });
  });

  test.each(['facts', 'preface', 'section:section-2', 'table', 'signOff', 'unplaced'])(
    'has nothing in the step %s that looks as if it changed something',
    async (place) => {
      await openFinal(place);
      await bench.page
        .locator(there[place] ?? 'main h1')
        .first()
        .waitFor();
      expect(await usable()).toEqual([]);
    },
  );

  test('keeps its sections where they are, and offers neither their menus nor another one', async () => {
    await openFinal('section:section-2');
    const before = ids();
    expect(await bench.page.locator('.step-line[draggable="true"]').count()).toBe(0);
    await one('step-section:section-2').focus();
    await bench.page.keyboard.press('Alt+Shift+ArrowDown');
    expect(await one('menu-section-2').count()).toBe(0);
    expect(await one('add-section').count()).toBe(0);
    expect(ids()).toEqual(before);
  });

  test('lets a figure in the text lead to its cell, and nothing more', async () => {
    await openFinal('section:section-2');
    await bench.page.locator('.prose [data-indicator]').first().click();
    await one('figure-menu').waitFor();
    expect(await one('figure-menu').locator('button').allInnerTexts()).toEqual(['去统计表看']);
    await one('figure-go').click();
    await expect.poll(() => bench.page.evaluate(() => document.activeElement?.hasAttribute('data-figure'))).toBe(true);
  });

  test('is searched without replacing, and takes nothing over from beside it', async () => {
    const report = sampleReport();
    bench.program.put({ ...report, year: report.year - 1 });
    await openFinal('section:section-2', report);
    await bench.page.keyboard.press('Control+h');
    await one('find-text').fill('公开');
    await one('find-place').first().waitFor();
    expect(await one('find-replacement').count()).toBe(0);
    expect(await one('find-replace').count()).toBe(0);
    await bench.page.keyboard.press('Escape');
    await bench.page.keyboard.press('F9');
    await one('last-text').waitFor();
    expect(await one('last-text').getByRole('button').count()).toBe(0);
    expect(await one('copy-last').count()).toBe(1);
  });

  test('says how many sentences were never confirmed, without a way to confirm them', async () => {
    const report = sampleReport();
    const sections = report.sections.map((section) => ({ ...section, carried: carriedSentences(section.prose) }));
    await openFinal('section:section-2', { ...report, sections });
    expect(await one('carried-bar').innerText()).toContain('没有核对');
    expect(await one('carried-bar').getByRole('button').count()).toBe(0);
  });
});

describe('a report that was made final in another window', () => {
  /** Types a word while the report becomes final elsewhere. */
  async function typeIntoFinal(): Promise<string> {
    await bench.openAt('section:section-2');
    const [id = ''] = bench.program.ids();
    await bench.program.dispatch('report.status', { id, base: 1, status: 'final', reason: '' });
    await intoProse(bench.page, 'Control+End');
    await bench.page.keyboard.type('没有存进去的话。');
    await one('reopen-final').waitFor();
    return id;
  }
  const words = (id: string): string => JSON.stringify(bench.program.report(id));

  test('is taken up again with a reason, and what was typed here is put on top', async () => {
    const id = await typeIntoFinal();
    expect(words(id)).not.toContain('没有存进去的话。');
    await one('reopen-final').click();
    await one('reopen-reason').fill('定稿太早');
    await one('confirm-reopen').click();
    await expect.poll(() => words(id)).toContain('没有存进去的话。');
    await expect.poll(() => one('save-state').innerText()).toContain('已保存');
    expect(await bench.program.dispatch('report.events', { id })).toMatchObject({
      value: [{ from: 'final', to: 'drafting', reason: '定稿太早' }, { to: 'final' }],
    });
  });

  test('stays as it is where what was typed here becomes a report of its own', async () => {
    const id = await typeIntoFinal();
    await one('save-as-new').click();
    await expect.poll(() => bench.program.ids()).toHaveLength(2);
    expect(words(bench.program.ids()[1] ?? '')).toContain('没有存进去的话。');
    expect(words(id)).not.toContain('没有存进去的话。');
  });
});
