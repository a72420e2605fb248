import { describe, expect, test } from 'vitest';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { sectionPlace } from '../../../shared/api/place.ts';
import { carriedSentences, unreadCount } from '../../../shared/report/carried.ts';
import { reportFrom } from '../../../shared/report/create.ts';
import { paragraphOf } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';
import { sampleReport } from '../dev/sample-report.ts';
import { intoProse, moveCaret } from '../dev/caret.ts';
import { useWindow } from './bench.ts';
import { compose } from './compose.ts';

const bench = useWindow();
const one = (id: string) => bench.page.getByTestId(id);

/** A new year's report with the prose of the sample, and in its first section four sentences that are easy to tell. */
function carriedReport(): { report: Report; section: string } {
  const earlier = { ...sampleReport(), form: '2014' };
  let count = 0;
  const next = reportFrom(earlier, earlier.agency, earlier.year + 1, y2014, () => `new-${(count += 1)}`, true);
  const prose = {
    type: 'doc' as const,
    content: [paragraphOf(`${earlier.year}年，本县公开信息。情况没有变。`), paragraphOf('5月召开了会议。最后一句。')],
  };
  const sections = next.sections.map((section, at) =>
    at === 0 ? { ...section, prose, carried: carriedSentences(prose) } : section,
  );
  return { report: { ...next, sections }, section: sections[0]?.id ?? '' };
}

const waiting = (): number => unreadCount(bench.stored().sections[0] ?? { prose: { type: 'doc', content: [] } });

describe('prose that was taken over', () => {
  test('is marked until each sentence is confirmed by its key, and each confirming can be undone', async () => {
    const { report, section } = carriedReport();
    await bench.openAt(sectionPlace(section), report);
    await expect.poll(() => one('carried-count').innerText()).toBe('还有4句待核对');
    expect(await bench.page.locator('.prose .carried').allInnerTexts()).toContain('情况没有变。');
    expect(await bench.page.locator('.prose .carried-suspect').allInnerTexts()).toEqual([
      `${report.year - 1}年`,
      '5月',
    ]);
    await one('carried-next').click();
    await bench.page.keyboard.press('Control+Enter');
    await bench.page.keyboard.press('Control+Enter');
    await expect.poll(() => one('carried-count').innerText()).toBe('还有2句待核对');
    await expect.poll(waiting).toBe(2);
    expect(await bench.page.locator('.prose .carried').allInnerTexts()).not.toContain('情况没有变。');
    await bench.page.keyboard.press('Control+z');
    await expect.poll(() => one('carried-count').innerText()).toBe('还有3句待核对');
    await expect.poll(waiting).toBe(3);
  });

  test('takes an input method’s words whole, and the sentence they stand in is read', async () => {
    const { report, section } = carriedReport();
    await bench.openAt(sectionPlace(section), report);
    await one('carried-next').click();
    await moveCaret(bench.page, 'ArrowRight');
    const cdp = await bench.page.context().newCDPSession(bench.page);
    await compose(bench.page, cdp, 'zhengfu', '政府', 30);
    await expect.poll(() => one('carried-count').innerText()).toBe('还有3句待核对');
    await expect.poll(() => JSON.stringify(bench.stored().sections[0]?.prose)).toContain('政府');
    expect(JSON.stringify(bench.stored().sections[0]?.prose)).not.toMatch(/zheng/);
    await expect.poll(() => bench.page.locator('.prose .carried-suspect').count()).toBe(1);
  });

  test('is read where it was reworded, and a whole section is confirmed at once', async () => {
    const { report, section } = carriedReport();
    await bench.openAt(sectionPlace(section), report);
    await one('carried-next').click();
    await bench.page.keyboard.type('今年，');
    await expect.poll(() => one('carried-count').innerText()).toBe('还有3句待核对');
    await one('carried-confirm-all').click();
    await expect.poll(() => one('carried-bar').count()).toBe(0);
    await expect.poll(waiting).toBe(0);
    expect(await bench.page.locator('.prose .carried').count()).toBe(0);
  });

  test('is asked for in the dialog of a new report, and every sentence of it waits', async () => {
    const earlier = { ...sampleReport(), form: '2014' };
    bench.program.put(earlier);
    await bench.openLibrary();
    await one('new-report').click();
    await one('new-year')
      .filter({ visible: true })
      .fill(String(earlier.year + 1));
    await one('new-from').click();
    await bench.page.keyboard.press('ArrowDown');
    await bench.page.keyboard.press('Enter');
    await one('new-prose').check();
    await expect.poll(() => one('carry-note').innerText()).toContain('逐句核对');
    await one('create-report').click();
    await one('save-state').waitFor();
    const { sections } = bench.stored();
    expect(sections.map(({ prose }) => prose)).toEqual(earlier.sections.map(({ prose }) => prose));
    expect(sections.some((section) => unreadCount(section) > 0)).toBe(true);
  });
});

describe('history', () => {
  test('a named state is kept, compared with now sentence by sentence, and restored as one step', async () => {
    const report = sampleReport();
    const section = report.sections[1]?.id ?? '';
    await bench.openAt(sectionPlace(section), report);
    await one('history').click();
    await one('snapshot-name').fill('送审稿');
    await bench.page.keyboard.press('Enter');
    await bench.page.getByText('送审稿').waitFor();
    await expect.poll(() => one('history-count').innerText()).toContain('没有不同');
    await bench.page.keyboard.press('Escape');
    await one('history-list').waitFor({ state: 'detached' });
    await intoProse(bench.page, 'Control+End');
    await bench.page.keyboard.type('这句话是后来加的。');
    await expect.poll(() => JSON.stringify(bench.stored())).toContain('这句话是后来加的');
    await one('history').click();
    const added = one(`difference-${section}`).locator('ins');
    await expect.poll(() => added.first().innerText()).toContain('这句话是后来加的。');
    await one('history-restore').click();
    await one('history-list').waitFor({ state: 'detached' });
    await expect.poll(() => bench.stored().sections).toEqual(report.sections);
    await expect.poll(() => one('prose-editor').innerText()).not.toContain('后来加的');
    await bench.page.keyboard.press('Control+z');
    await expect.poll(() => JSON.stringify(bench.stored())).toContain('这句话是后来加的');
  });

  test('a kept state is compared with the one before it, not with what came later', async () => {
    const report = sampleReport();
    await bench.openAt('facts', report);
    const [id = ''] = bench.program.ids();
    const heading = (base: number, words: string) =>
      bench.program.dispatch('report.change', {
        id,
        base,
        changes: [{ kind: 'heading', section: report.sections[0]?.id, heading: words, numbered: true }],
      });
    await bench.program.dispatch('history.take', { id, why: 'named', name: '初稿' });
    await heading(1, '第二稿的标题');
    await bench.program.dispatch('history.take', { id, why: 'named', name: '二稿' });
    await heading(2, '现在的标题');
    await bench.page.reload();
    await one('history').click();
    const shown = one(`difference-${report.sections[0]?.id}`);
    await expect.poll(() => shown.innerText()).toContain('现在的标题');
    await one('history-against').getByText('前一版本').click();
    await expect.poll(() => shown.innerText()).toContain('第二稿的标题');
    expect(await shown.innerText()).not.toContain('现在的标题');
    expect(await shown.innerText()).toContain(`原标题：${report.sections[0]?.heading}`);
    expect(await bench.page.getByText('只恢复这一章').count()).toBe(0);
    await one('snapshot-1').click();
    await expect.poll(() => one('history-against').locator('input').nth(1).isDisabled()).toBe(true);
  });

  test('one section or one figure is taken back alone, after the state was kept', async () => {
    const report = sampleReport();
    await bench.openAt('facts', report);
    const [id = ''] = bench.program.ids();
    await bench.program.dispatch('history.take', { id, why: 'named', name: '原来' });
    const [first, second] = report.sections;
    await bench.program.dispatch('report.change', {
      id,
      base: 1,
      changes: [
        { kind: 'heading', section: first?.id, heading: '改了的标题', numbered: true },
        { kind: 'heading', section: second?.id, heading: '也改了', numbered: true },
        { kind: 'figure', indicator: 'app.recv', figure: { value: '987', note: '' } },
      ],
    });
    await bench.page.reload();
    await one('history').click();
    await one(`section-back-${first?.id}`).click();
    await expect.poll(() => bench.stored().sections[0]?.heading).toBe(first?.heading);
    expect(bench.stored().sections[1]?.heading).toBe('也改了');
    await one('figure-back-app.recv').click();
    await expect.poll(() => bench.stored().figures['app.recv']?.value).toBeNull();
    const kept = bench.program.calls.filter(({ name }) => name === 'history.take');
    expect(kept).toHaveLength(3);
  });
});
