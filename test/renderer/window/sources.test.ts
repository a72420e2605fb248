import { expect, test } from 'vitest';
import { plainText } from '../../../shared/report/plain.ts';
import { useWindow } from './bench.ts';

const bench = useWindow();
const one = (id: string) => bench.page.getByTestId(id);
const words = (): string => {
  const report = bench.stored();
  const [section] = report.sections;
  return section ? plainText(section.prose, report) : '';
};

/** Opens the first section with the source texts beside it. */
async function openSources(): Promise<void> {
  await bench.openAt('section:section-1');
  await bench.page.keyboard.press('F9');
  await bench.page.getByRole('tab', { name: '素材' }).click();
}

test('a source text is found by its words, read where they stand, and a paragraph of it taken over as one step', async () => {
  await bench.program.dispatch('sources.keep', { name: '经验.txt', text: '第一段。\n审签之后当日发布。\n第三段。' });
  await bench.program.dispatch('sources.keep', { name: '别的.txt', text: '没有那个词。' });
  await openSources();
  await one('source-open').nth(1).waitFor();
  await one('source-search').fill('当日发布');
  await one('source-hit').waitFor();
  expect(await one('source-hit').locator('mark').allInnerTexts()).toEqual(['当日发布']);
  await one('source-hit').click();
  await bench.page.locator('.source-here').getByText('审签之后当日发布。').waitFor();
  expect(await one('source-insert').count()).toBe(3);
  await bench.page.getByRole('button', { name: '插入第2段' }).click();
  await expect.poll(words).toBe('审签之后当日发布。');
  await bench.page.keyboard.press('Control+z');
  await expect.poll(words).toBe('');
  await one('source-back').click();
  await one('source-search').fill('火箭发射');
  await bench.page.getByText('没有找到。').waitFor();
});

test('where there is no source text it is said how one comes to be', async () => {
  await openSources();
  await bench.page.getByText('还没有素材').waitFor();
  expect(await one('source-search').count()).toBe(0);
});
