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

const opened = step('facts');

/** A step of the report that is open, gone to from the contents at the left. */
const another = (name: string, place: string, shown: string): Screen => ({
  name,
  at: opened,
  opener: { element: id(`step-${place}`) },
  instead: true,
  shown,
});

/** Every step of an opened report, and what may stand beside it. */
export const stepScreens: readonly Screen[] = [
  { name: 'facts', at: opened, shown: id('agency-name') },
  { name: 'a report that cannot be saved', at: unsaved, shown: id('save-retry') },
  another('the derived preface', 'preface', id('preface-derived')),
  { name: 'the written preface', at: written, shown: id('preface-written') },
  another('an empty section', 'section:section-1', id('prose-editor')),
  another('a section', section, '.prose-figure'),
  { name: 'a section with its tables', at: step(section, sampleSince2019()), shown: id('prose-editor') },
  { name: 'a section in the largest text and high contrast', at: enlarged, shown: id('guidance') },
  { name: 'last year beside a section', at: (bench) => aside(bench, '上年'), shown: id('last-text') },
  { name: 'guidance beside a section', at: (bench) => aside(bench, '指引'), shown: id('guidance') },
  { name: 'findings beside a section', at: (bench) => aside(bench, '疑点'), shown: '[role="tabpanel"] button' },
  { name: 'source texts beside a section', at: (bench) => aside(bench, '素材'), shown: id('source-open') },
  another('the table', 'table', '.sheet [data-figure="app.done"]'),
  { name: 'a table cell with words in it', at: wordsInACell, shown: 'text=不是数字' },
  { name: 'the tables of 2021', at: step('table', sampleSince2019()), shown: '[data-figure="t3.new.tot"]' },
  another('the sign-off', 'signOff', id('sign-date')),
  another('pieces without a place', 'unplaced', id('dismiss')),
  another('export', 'export', id('export')),
  { name: 'a final report', at: final, shown: id('reopen') },
];
