import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeDocx } from '../../electron/documents/write/docx/document.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { sampleReport } from '../renderer/dev/sample-report.ts';
import { report } from '../support/command-files.ts';
import { temporaryFolder } from '../support/command-line.ts';
import { noWindow, openDesk } from './desk.ts';

test('a folder comes in at once, and after the program was closed a second time brings only what was added', async ({
  skip,
}) => {
  skip(noWindow !== null, noWindow ?? '');
  const data = temporaryFolder('e2e-data');
  const folder = temporaryFolder('e2e-folder');
  mkdirSync(join(folder, '乡镇'));
  writeFileSync(join(folder, '2018.txt'), report);
  writeFileSync(join(folder, '乡镇', '2017.docx'), await writeDocx(sampleReport(), y2014, () => null));
  writeFileSync(join(folder, '坏.docx'), 'PK\u0003\u0004');
  const first = await openDesk(data);
  const summary = first.page.getByTestId('many-summary');
  await first.page.getByTestId('import-folder').setInputFiles(folder);
  await expect.poll(() => summary.innerText()).toBe('共3个文件：导入2份，读不出来1份。');
  await first.window.close();

  writeFileSync(join(folder, '2016.txt'), report.replaceAll('2018', '2016'));
  const second = await openDesk(data);
  await second.page.getByTestId('import-folder').setInputFiles(folder);
  const again = second.page.getByTestId('many-summary');
  await expect.poll(() => again.innerText()).toBe('共4个文件：导入1份，以前导入过2份，读不出来1份。');
  await second.page.getByTestId('many-back').click();
  await second.page.getByText('年度报告（3）').waitFor();
  expect([...first.problems, ...second.problems]).toEqual([]);
  await second.window.close();
});
