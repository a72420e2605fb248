import { expect, test } from 'vitest';
import { sampleReport } from '../dev/sample-report.ts';
import { useWindow } from './bench.ts';

const bench = useWindow();

test('a final report shows everything and takes nothing, until it is taken up again with a reason', async () => {
  await bench.openAt('section:section-2');
  const id = bench.program.ids()[0] ?? '';
  const before = bench.stored();
  await bench.page.getByTestId('status').click();
  await bench.page.getByTitle('已定稿').click();
  await bench.page.getByTestId('confirm-final').click();
  await bench.page.getByTestId('final-banner').waitFor();
  expect(await bench.page.getByTestId('section-heading').isDisabled()).toBe(true);
  await bench.page.getByTestId('prose-editor').click();
  await bench.page.keyboard.type('改');
  await bench.page.keyboard.press('Control+z');
  expect(await bench.page.getByTestId('prose-editor').getAttribute('contenteditable')).toBe('false');
  expect(bench.program.report(id)).toEqual(before);
  await bench.page.getByTestId('reopen').click();
  expect(await bench.page.getByTestId('confirm-reopen').isDisabled()).toBe(true);
  await bench.page.getByTestId('reopen-reason').fill('上级退回');
  await bench.page.getByTestId('confirm-reopen').click();
  await expect.poll(() => bench.page.getByTestId('final-banner').count()).toBe(0);
  await bench.page.getByTestId('prose-editor').click();
  await bench.page.keyboard.type('改');
  await expect.poll(() => JSON.stringify(bench.program.report(id)) !== JSON.stringify(sampleReport())).toBe(true);
  expect(await bench.program.dispatch('report.events', { id })).toMatchObject({
    value: [{ from: 'final', to: 'drafting', reason: '上级退回' }, { to: 'final' }],
  });
});
