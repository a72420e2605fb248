import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nianbao, temporaryFolder } from '../support/command-line.ts';
import { noWindow, openDesk, exportFiles } from './desk.ts';

/** The library's only report, without the id it has there. */
async function only(data: string): Promise<unknown> {
  const { reports } = JSON.parse((await nianbao(data, 'list', '--json')).out) as { reports: { id: string }[] };
  expect(reports).toHaveLength(1);
  const shown = await nianbao(data, 'show', reports[0]?.id ?? '', '--json');
  return { ...(JSON.parse(shown.out) as object), id: null };
}

test('a report leaves as a package and a web page, and comes in whole on another machine', async ({ skip }) => {
  skip(noWindow !== null, noWindow ?? '');
  const [here, there, out] = [temporaryFolder('e2e-here'), temporaryFolder('e2e-there'), temporaryFolder('e2e-out')];
  const first = await openDesk(here);
  await first.page.getByTestId('sample').click();
  await first.page.getByTestId('step-export').click();
  await first.page.getByTestId('export-folder').fill(out);
  for (const name of [/全文/, /统计表/]) await first.page.getByRole('checkbox', { name }).uncheck();
  for (const name of [/网页/, /报送包/]) await first.page.getByRole('checkbox', { name }).check();
  await exportFiles(first.page);
  await first.page.getByTestId('export-path').nth(1).waitFor();
  const files = await first.page.getByTestId('export-path').allTextContents();
  expect(files.map((path) => path.split('.').at(-1))).toEqual(['html', 'nianbao']);
  const [page = '', carried = ''] = files;
  expect(readFileSync(page, 'utf8')).toMatch(/^<!DOCTYPE html>/);
  expect(first.problems).toEqual([]);
  await first.window.close();

  const second = await openDesk(there);
  await second.page.getByTestId('import-file').setInputFiles(carried);
  await second.page.getByTestId('accept-import').click();
  await second.page.getByTestId('save-state').waitFor();
  expect(second.problems).toEqual([]);
  await second.window.close();
  expect(await only(there)).toEqual(await only(here));
});
