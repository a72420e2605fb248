import { expect, test } from 'vitest';
import { plainOffice } from '../../../shared/checks/office.ts';
import type { Report } from '../../../shared/report/report.ts';
import { sampleSince2019 } from '../dev/sample-2021.ts';
import { sampleReport } from '../dev/sample-report.ts';
import { accessibilityFaults } from './accessibility.ts';
import { useWindow } from './bench.ts';

const bench = useWindow();
const get = (id: string) => bench.page.getByTestId(id);
const press = (keys: string) => bench.page.keyboard.press(keys);
const carried = '结转';

/** Last year's report of the sample, from which more was carried over than this year's table begins with. */
function lastYears(): Report {
  const report = sampleSince2019();
  const figures = { ...report.figures, 't3.carry_out.nat': { value: '77', note: '' } };
  return { ...report, year: report.year - 1, figures };
}

async function openFindings(): Promise<void> {
  await press('F9');
  await bench.page.getByRole('tab', { name: '疑点' }).click();
  await get('findings-list').waitFor();
}

const inList = (words: string) => get('finding-item').filter({ hasText: words });
const inCells = (words: string) => bench.page.locator(`[data-testid="violation"][aria-label*="${words}"]`);

/** What both say of what was carried over from last year. */
const both = async () => [(await inCells(carried).count()) > 0, (await inList(carried).count()) > 0];

test('who changes year or agency gets the right last year’s report in the cells and in the list', async () => {
  bench.program.put(lastYears());
  await bench.openAt('table', sampleSince2019());
  await openFindings();
  await expect.poll(both).toEqual([true, true]);
  const year = bench.stored().year;
  const typeYear = async (typed: number) => {
    await get('step-facts').click();
    await get('report-year').fill(String(typed));
    await get('step-table').click();
  };
  await typeYear(year + 1);
  await expect.poll(both).toEqual([false, false]);
  await typeYear(year);
  await expect.poll(both).toEqual([true, true]);
  await get('step-facts').click();
  await get('agency-name').fill('另一个县人民政府');
  await get('step-table').click();
  await expect.poll(both).toEqual([false, false]);
});

test('last year’s report that cannot be read is told of, and all else is checked', async () => {
  bench.program.failWith('report.previous', { code: 'store-damaged', detail: { path: 'nianbao.sqlite' } });
  bench.program.failWith('report.others', { code: 'store-damaged', detail: { path: 'nianbao.sqlite' } });
  await bench.openAt('section:section-2');
  await press('F9');
  await bench.page.getByRole('alert').filter({ hasText: '已损坏' }).waitFor();
  await bench.page.getByRole('tab', { name: '疑点' }).click();
  await get('check-remark')
    .filter({ hasText: `没有和上年（${bench.stored().year - 1}年）的报告对照` })
    .waitFor();
  await get('check-remark').filter({ hasText: '没有和其他单位的报告对照' }).waitFor();
  await inList('恰好等于').first().waitFor();
  expect(await accessibilityFaults(bench)).toEqual([]);
});

test('what the office settles beside an open report holds at once, in the list, the cells and the text', async () => {
  await bench.openAt('table');
  await openFindings();
  await inList('应等于').first().waitFor();
  await inCells('应等于').first().waitFor();
  await get('settings').click();
  await get('rule-search').fill('identity');
  await get('rule-identity').click();
  await bench.page.keyboard.type('本省另有口径');
  await press('Enter');
  await press('Escape');
  await expect.poll(() => inCells('应等于').count()).toBe(0);
  await expect.poll(() => inList('应等于').count()).toBe(0);
  await get('settings').click();
  await get('own-corrections').fill('拓宽 → 拓展');
  await press('Escape');
  await inList('在本单位的词表里应写作“拓展”').waitFor();
  await get('step-section:section-2').click();
  await bench.page.locator('.finding-mark').filter({ hasText: '拓宽' }).waitFor();
  const kept = bench.program.calls.findLast(({ name }) => name === 'settings.setOffice')?.input;
  expect(kept).toMatchObject({
    office: { ...plainOffice, off: [{ rule: 'identity' }], corrections: [{ wrong: '拓宽', right: '拓展' }] },
  });
});

test('the contents at the left count what is set aside no longer, though no check runs', async () => {
  await bench.openAt('table', sampleReport());
  await openFindings();
  const badge = () => bench.page.locator('.step-findings').allInnerTexts();
  const before = (await badge()).map(Number).reduce((sum, count) => sum + count, 0);
  await bench.page.evaluate(() => Reflect.set(window, 'requestIdleCallback', () => 0));
  await inList('应等于').first().getByTestId('finding-dismiss').click();
  await bench.page.keyboard.type('已核对');
  await press('Enter');
  await expect.poll(async () => (await badge()).map(Number).reduce((sum, count) => sum + count, 0)).toBe(before - 1);
});
