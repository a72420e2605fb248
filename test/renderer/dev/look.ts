import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { y2019 } from '../../../shared/forms/y2019.ts';
import type { Report } from '../../../shared/report/report.ts';
import { createFakeProgram } from './fake-program.ts';
import { sampleSince2019 } from './sample-2021.ts';
import { sampleReport } from './sample-report.ts';
import { buildRenderer, launchBrowser, openWindow, serveRenderer } from './window.ts';

/** Takes a picture of every screen at three window sizes: `node test/renderer/dev/look.ts <folder>`. */
const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 640, height: 360 },
];
const folder = process.argv[2] ?? '.tmp/look';
const onlySize = process.argv[3];

await mkdir(folder, { recursive: true });
const built = await buildRenderer('production');
const browser = await launchBrowser();
const server = await serveRenderer(built);
for (const size of sizes.filter(({ width }) => onlySize === undefined || String(width) === onlySize)) {
  const program = createFakeProgram();
  const { page, problems, close } = await openWindow(browser, program.dispatch, size);
  await page.goto(server.url);
  const shot = (name: string) => page.screenshot({ path: join(folder, `${size.width}-${name}.png`) });
  const go = async (step: string): Promise<void> => {
    if (size.width < 900) await page.getByTestId('open-nav').click();
    await page.getByTestId(step).filter({ visible: true }).click();
    await page.waitForTimeout(150);
  };
  await page.getByTestId('new-report').waitFor();
  await page.waitForTimeout(200);
  await shot('01-empty');
  program.put({ ...sampleReport(), year: 2016, titleLines: ['云岭县人民政府办公室2016年政府信息公开工作年度报告'] });
  program.put({ ...sampleReport(), year: 2015, unplaced: [], titleLines: ['云岭县2015年政府信息公开工作年度报告'] });
  await page.getByTestId('new-report').click();
  await page.waitForTimeout(300);
  await page.getByTestId('new-year').filter({ visible: true }).fill('20177');
  await shot('02-new');
  await page.keyboard.press('Escape');
  await page.getByTestId('sample').click();
  await page.getByTestId('save-state').waitFor();
  await page.waitForTimeout(300);
  await shot('10-facts');
  await go('step-preface');
  await shot('11-preface');
  await go('step-section:section-2');
  await page.waitForTimeout(200);
  await shot('12-section');
  await go('step-table');
  await shot('13-table');
  await page.getByTestId('figure-app.done_ext').fill('两件');
  await page.getByTestId('figure-app.recv_mail').focus();
  await page.getByTestId('figure-app.recv_mail').scrollIntoViewIfNeeded();
  await shot('14-table-wrong');
  await go('step-signOff');
  await shot('15-sign');
  await go('step-unplaced');
  await shot('16-unplaced');
  await go('step-export');
  await page.waitForTimeout(300);
  await page.getByTestId('export').click();
  await page.getByTestId('export-path').first().waitFor();
  await shot('17-export');
  if (size.width < 900) {
    await page.getByTestId('open-nav').click();
    await page.waitForTimeout(200);
    await shot('18-nav');
    await page.keyboard.press('Escape');
  }
  program.failWith('report.change', {
    code: 'disk-full',
    detail: { path: '/home/clerk/.local/share/nianbao/nianbao.db' },
  });
  await go('step-facts');
  await page.getByTestId('agency-phone').fill('1');
  await page.waitForTimeout(500);
  await shot('19-failed');
  program.failWith('report.change', { code: 'stale-revision', detail: { base: '5', current: '6' } });
  await page.getByTestId('save-retry').click();
  await page.waitForTimeout(300);
  await shot('19-stale');
  program.failWith('report.change', null);
  await page.getByTestId('reopen-drop').click();
  await page.waitForTimeout(200);
  await page.getByTestId('back-to-library').click();
  await page.getByTestId('new-report').waitFor();
  await page.waitForTimeout(300);
  await shot('20-library');
  await page.keyboard.press('F1');
  await page.getByTestId('data-folder').waitFor();
  await page.waitForTimeout(400);
  await shot('21-help');
  const open = async (place: string, report: Report): Promise<void> => {
    const id = program.put(report);
    await program.dispatch('report.open', { id });
    await program.dispatch('report.place', { id, place });
    await page.goto(server.url);
    await page.getByTestId('save-state').waitFor();
    // Remarks wait for a pause in typing.
    await page.waitForTimeout(1000);
  };
  await open('table', sampleSince2019());
  await shot('30-tables-2021');
  await page.getByTestId('figure-t3.r.partial.biz').click();
  await shot('31-table-three');
  await page.getByTestId('figure-t3.carry_out.nat').click();
  await page.keyboard.type('9');
  await page.waitForTimeout(1000);
  await shot('32-table-three-foot');
  await page.getByTestId('figure-t4.s2.keep').click();
  await shot('33-table-four');
  await open('section:section-2', sampleSince2019());
  await shot('34-section-two');
  await open('section:section-3', sampleSince2019());
  await shot('35-section-three');
  await open('table', sampleSince2019(y2019));
  await shot('36-tables-2019');
  process.stdout.write(`${size.width}: ${problems.length} problems\n${[...new Set(problems)].join('\n')}\n`);
  await close();
}
await browser.close();
server.close();
