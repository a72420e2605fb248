import { sampleSince2019 } from '../dev/sample-2021.ts';
import { sampleReport } from '../dev/sample-report.ts';
import type { Bench } from './bench.ts';
import { id, type Screen } from './screen.ts';

const section = 'section:section-2';

const step =
  (place: string, report = sampleReport()) =>
  (bench: Bench) =>
    bench.openAt(place, report);

async function aside(bench: Bench, name: string): Promise<void> {
  await bench.program.dispatch('sources.keep', { name: '便民服务经验.txt', text: '群众有呼声。\n窗口延时服务。' });
  bench.program.put({ ...sampleReport(), year: 2016 });
  await bench.openAt(section);
  await bench.page.keyboard.press('F9');
  await bench.page.getByTestId('aside').getByRole('tab', { name }).click();
}

async function enlarged(bench: Bench): Promise<void> {
  await bench.program.dispatch('settings.setView', {
    view: { textSize: 'largest', contrast: true, aside: 'guidance' },
  });
  await bench.openAt(section);
}

async function written(bench: Bench): Promise<void> {
  const report = sampleReport();
  await bench.openAt('preface', { ...report, preface: { ...report.preface, written: '自己写的一段说明。' } });
}

async function wordsInACell(bench: Bench): Promise<void> {
  await bench.openAt('table');
  await bench.page.getByTestId('figure-zdgk.total').fill('许多');
  await bench.page.keyboard.press('Enter');
}

async function unsaved(bench: Bench): Promise<void> {
  await bench.openAt('facts');
  bench.program.failWith('report.change', { code: 'disk-full', detail: { path: '/home/clerk/nianbao.db' } });
  await bench.page.getByTestId('agency-phone').fill('1');
}

async function final(bench: Bench): Promise<void> {
  await bench.openAt(section);
  await bench.page.getByTestId('status').click();
  await bench.page.getByTitle('已定稿').click();
  await bench.page.getByTestId('confirm-final').click();
}

/** Every step of an opened report, and what may stand beside it. */
export const stepScreens: readonly Screen[] = [
  { name: 'facts', at: step('facts'), shown: id('agency-name') },
  { name: 'a report that cannot be saved', at: unsaved, shown: id('save-retry') },
  { name: 'the derived preface', at: step('preface'), shown: id('preface-derived') },
  { name: 'the written preface', at: written, shown: id('preface-written') },
  { name: 'an empty section', at: step('section:section-1'), shown: id('prose-editor') },
  { name: 'a section', at: step(section), shown: id('prose-editor') },
  { name: 'a section with its tables', at: step(section, sampleSince2019()), shown: id('prose-editor') },
  { name: 'a section in the largest text and high contrast', at: enlarged, shown: id('guidance') },
  { name: 'last year beside a section', at: (bench) => aside(bench, '上年'), shown: id('last-text') },
  { name: 'guidance beside a section', at: (bench) => aside(bench, '指引'), shown: id('guidance') },
  { name: 'findings beside a section', at: (bench) => aside(bench, '疑点'), shown: '[role="tabpanel"] button' },
  { name: 'source texts beside a section', at: (bench) => aside(bench, '素材'), shown: id('source-open') },
  { name: 'the table', at: step('table'), shown: '.sheet [data-figure="app.done"]' },
  { name: 'a table cell with words in it', at: wordsInACell, shown: 'text=不是数字' },
  { name: 'the tables of 2021', at: step('table', sampleSince2019()), shown: '[data-figure="t3.new.tot"]' },
  { name: 'the sign-off', at: step('signOff'), shown: id('sign-date') },
  { name: 'pieces without a place', at: step('unplaced'), shown: id('dismiss') },
  { name: 'export', at: step('export'), shown: id('export') },
  { name: 'a final report', at: final, shown: id('reopen') },
];
