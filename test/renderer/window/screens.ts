import { y2014 } from '../../../shared/forms/y2014.ts';
import { sampleReport } from '../dev/sample-report.ts';
import type { Bench } from './bench.ts';

/** A screen of the program and how one comes to it; with `opener` what is laid over another screen and closes by Esc. */
type Screen = {
  name: string;
  /** Opens the screen, or what lies under it. */
  at: (bench: Bench) => Promise<unknown>;
  /** What has the focus when it is opened, and the key that opens it there. */
  opener?: { element: string; key?: string };
  /** Where the focus goes when it is closed: the text for what is done to the text; else the opener. */
  back?: string;
  /** What is there once it is open. */
  shown: string;
};

const id = (name: string): string => `[data-testid="${name}"]`;
const figure = (indicator: string): string => `.sheet [data-figure="${indicator}"]`;
const section = 'section:section-2';

const file = { name: '旧年报.txt', mimeType: 'text/plain', buffer: Buffer.from('正文') };

async function library(bench: Bench): Promise<void> {
  const { program } = bench;
  const kept = sampleReport();
  program.put(kept);
  program.put({ ...kept, year: 2018, agency: { ...kept.agency, name: '云岭县财政局' } });
  const gone = program.put({ ...kept, year: 2016 });
  await program.dispatch('library.remove', { id: gone });
  await program.dispatch('sources.keep', { name: '便民服务经验.txt', text: '群众有呼声。\n窗口延时服务。' });
  await bench.openLibrary();
}

const tab = (name: string) => async (bench: Bench) => {
  await library(bench);
  await bench.page.getByRole('tab', { name }).click();
};

async function importing(bench: Bench): Promise<void> {
  const report = sampleReport();
  bench.program.recognise({
    report,
    form: y2014,
    why: '',
    unplaced: report.unplaced,
    repairs: [{ what: '编号', before: '(一)', after: '（一）' }],
    text: '正文',
  });
  await bench.openLibrary();
  await bench.page.getByTestId('import-file').setInputFiles(file);
}

async function unknownYear(bench: Bench): Promise<void> {
  bench.program.failWith('import.read', { code: 'no-year', detail: {} });
  await bench.openLibrary();
  await bench.page.getByTestId('import-file').setInputFiles(file);
}

async function notAReport(bench: Bench): Promise<void> {
  await bench.openLibrary();
  await bench.page.getByTestId('import-file').setInputFiles(file);
}

async function aside(bench: Bench, name: string): Promise<void> {
  await bench.program.dispatch('sources.keep', { name: '便民服务经验.txt', text: '群众有呼声。\n窗口延时服务。' });
  bench.program.put({ ...sampleReport(), year: 2016 });
  await bench.openAt(section);
  await bench.page.keyboard.press('F9');
  await bench.page.getByTestId('aside').getByRole('tab', { name }).click();
}

/** A total that is not what its parts come to, on the form's sheet. */
async function table(bench: Bench): Promise<void> {
  await bench.openAt('table');
}

async function final(bench: Bench): Promise<void> {
  await bench.openAt(section);
  await bench.page.getByTestId('status').click();
  await bench.page.getByTitle('已定稿').click();
  await bench.page.getByTestId('confirm-final').click();
  await bench.page.getByTestId('final-banner').waitFor();
}

async function written(bench: Bench): Promise<void> {
  const report = sampleReport();
  await bench.openAt('preface', { ...report, preface: { ...report.preface, written: '自己写的一段说明。' } });
}

const step = (place: string) => (bench: Bench) => bench.openAt(place);

/** Every screen of the program. */
export const screens: readonly Screen[] = [
  { name: 'the empty library', at: (bench) => bench.openLibrary(), shown: id('sample-empty') },
  { name: 'the library', at: library, shown: id('remove-report') },
  { name: 'a new report', at: library, opener: { element: id('new-report') }, shown: id('new-from') },
  { name: 'settings', at: library, opener: { element: id('settings') }, shown: id('deadline-department') },
  { name: 'help', at: library, opener: { element: id('help') }, shown: id('data-folder') },
  {
    name: 'the keys',
    at: step(section),
    opener: { element: id('section-heading'), key: 'Control+/' },
    shown: id('shortcut-list'),
  },
  {
    name: 'what a search found',
    at: async (bench) => {
      await library(bench);
      await bench.page.getByTestId('search').fill('公开');
    },
    shown: id('found-passage'),
  },
  { name: 'the source texts', at: tab('素材'), shown: id('read-source') },
  { name: 'a source text', at: tab('素材'), opener: { element: id('read-source') }, shown: '.ant-modal' },
  {
    name: 'another name for a source',
    at: tab('素材'),
    opener: { element: 'button[aria-label^="给"]' },
    shown: id('confirm-rename'),
  },
  { name: 'the bin', at: tab('回收站'), shown: id('empty-bin') },
  { name: 'emptying the bin', at: tab('回收站'), opener: { element: id('empty-bin') }, shown: id('empty-words') },
  { name: 'the review of an old file', at: importing, shown: id('accept-import') },
  { name: 'the question for a year', at: unknownYear, shown: id('ask-year') },
  { name: 'a file that is no report', at: notAReport, shown: id('keep-source') },
  { name: 'facts', at: step('facts'), shown: id('agency-name') },
  { name: 'another form', at: step('facts'), opener: { element: id('change-form') }, shown: id('change-form-to') },
  { name: 'the derived preface', at: step('preface'), shown: id('preface-derived') },
  { name: 'the written preface', at: written, shown: id('preface-written') },
  { name: 'an empty section', at: step('section:section-1'), shown: id('prose-editor') },
  { name: 'a section', at: step(section), shown: id('prose-editor') },
  { name: 'a section’s menu', at: step(section), opener: { element: id('menu-section-2') }, shown: '[role="menu"]' },
  { name: 'a further section', at: step(section), opener: { element: id('add-section') }, shown: id('add-heading') },
  {
    name: 'the figures to insert',
    at: step(section),
    opener: { element: id('insert-figure') },
    shown: id('figure-search'),
    back: id('prose-editor'),
  },
  {
    name: 'the numbers to bind',
    at: step(section),
    opener: { element: id('bind-figures') },
    shown: id('bind-close'),
    back: id('prose-editor'),
  },
  {
    name: 'the marks to tidy',
    at: step(section),
    opener: { element: id('tidy-marks') },
    shown: '.ant-modal',
    back: id('prose-editor'),
  },
  {
    name: 'search and replace',
    at: step(section),
    opener: { element: id('tool-find') },
    shown: id('find-replacement'),
  },
  { name: 'the preview', at: step(section), opener: { element: id('tool-preview') }, shown: id('preview') },
  { name: 'history', at: step(section), opener: { element: id('history') }, shown: id('snapshot-name') },
  { name: 'last year beside a section', at: (bench) => aside(bench, '上年'), shown: id('last-text') },
  { name: 'guidance beside a section', at: (bench) => aside(bench, '指引'), shown: id('guidance') },
  { name: 'findings beside a section', at: (bench) => aside(bench, '疑点'), shown: '[role="tabpanel"] button' },
  { name: 'source texts beside a section', at: (bench) => aside(bench, '素材'), shown: id('source-open') },
  { name: 'the table', at: table, shown: figure('app.done') },
  {
    name: 'a figure’s note',
    at: table,
    opener: { element: figure('app.recv_face'), key: 'Shift+F2' },
    shown: id('note-text'),
  },
  {
    name: 'a total’s reason',
    at: table,
    opener: { element: figure('app.done'), key: 'Alt+Enter' },
    shown: id('reason-text'),
  },
  { name: 'the sign-off', at: step('signOff'), shown: id('sign-date') },
  { name: 'pieces without a place', at: step('unplaced'), shown: id('dismiss') },
  { name: 'export', at: step('export'), shown: id('export') },
  { name: 'a final report', at: final, shown: id('reopen') },
  { name: 'taking up a final report', at: final, opener: { element: id('reopen') }, shown: id('reopen-reason') },
  { name: 'what a report has been', at: final, opener: { element: id('status-history') }, shown: id('status-events') },
];

/** Opens the screen, from the keyboard where it is laid over another. */
export async function openScreen(bench: Bench, { at, opener, shown }: Screen): Promise<void> {
  await at(bench);
  if (opener) {
    const element = bench.page.locator(opener.element).filter({ visible: true }).first();
    await element.focus();
    await bench.page.keyboard.press(opener.key ?? 'Enter');
  }
  await bench.page.locator(shown).filter({ visible: true }).first().waitFor();
}
