import { sampleReport } from '../dev/sample-report.ts';
import { moveCaret } from '../dev/caret.ts';
import type { Bench } from './bench.ts';
import { id, type Screen } from './screen.ts';

const figure = (indicator: string): string => `.sheet [data-figure="${indicator}"]`;
const prose = id('prose-editor');
const status = `${id('status')} input`;
/** From the first of the statuses down to one of them. */
const chosen = (nth: number): string[] => ['Enter', ...Array<string>(nth).fill('ArrowDown'), 'Enter'];

const step = (place: string) => (bench: Bench) => bench.openAt(place);
const section = step('section:section-2');
const table = step('table');

async function final(bench: Bench): Promise<void> {
  await section(bench);
  await bench.page.getByTestId('status').click();
  await bench.page.getByTitle('已定稿').click();
  await bench.page.getByTestId('confirm-final').click();
  await bench.page.getByTestId('final-banner').waitFor();
}

async function written(bench: Bench): Promise<void> {
  const report = sampleReport();
  await bench.openAt('preface', { ...report, preface: { ...report.preface, written: '自己写的一段说明。' } });
}

/** A section of one figure with the caret behind it. */
async function oneFigure(bench: Bench): Promise<void> {
  const report = sampleReport();
  const content = [
    { type: 'paragraph' as const, content: [{ type: 'figure' as const, attrs: { indicator: 'zdgk.total' } }] },
  ];
  const sections = report.sections.map((one) => ({ ...one, prose: { type: 'doc' as const, content } }));
  await bench.openAt('section:section-2', { ...report, sections });
  await bench.page.locator(prose).focus();
  await moveCaret(bench.page, 'Control+End');
}

/** A step from which a file that came back can be chosen; in it one heading and one figure are other ones. */
async function fileBack(bench: Bench): Promise<void> {
  const report = sampleReport();
  const sections = report.sections.map((one, at) => (at === 0 ? { ...one, heading: '总体情况' } : one));
  const figures = { ...report.figures, 'app.recv': { value: '999', note: '' } };
  bench.program.comeBack({ file: { ...report, sections, figures }, trip: report, cells: ['app.recv'], unplaced: [] });
  await bench.openAt('export', report);
  bench.page.on('filechooser', (chooser) => {
    void chooser.setFiles({ name: '改过.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') });
  });
}

/** Everything that is laid over a step of an opened report. */
export const dialogScreens: readonly Screen[] = [
  {
    name: 'the keys',
    at: section,
    opener: { element: id('section-heading'), keys: ['Control+/'] },
    shown: id('shortcut-list'),
    isHelp: true,
  },
  { name: 'another form', at: step('facts'), opener: { element: id('change-form') }, shown: id('change-form-to') },
  {
    name: 'what a file that came back says otherwise',
    at: fileBack,
    opener: { element: id('choose-returned') },
    shown: id('take-over'),
  },
  {
    name: 'giving up a written preface',
    at: written,
    opener: { element: `${id('preface-mode')} input:checked`, keys: ['ArrowLeft'] },
    shown: '.ant-modal-confirm',
  },
  {
    name: 'the statuses',
    at: section,
    opener: { element: status },
    shown: '.ant-select-item-option',
    choices: '.ant-select-item-option',
  },
  {
    name: 'the question before a report is final',
    at: section,
    opener: { element: status, keys: chosen(2) },
    shown: id('confirm-final'),
  },
  {
    name: 'what a report has been, from its statuses',
    at: section,
    opener: { element: status, keys: chosen(3) },
    shown: id('status-events'),
  },
  {
    name: 'a section’s menu',
    at: section,
    opener: { element: id('menu-section-2') },
    shown: '[role="menu"]',
    choices: '[role="menuitem"]',
  },
  { name: 'a further section', at: section, opener: { element: id('add-section') }, shown: id('add-heading') },
  {
    name: 'the figures to insert',
    at: section,
    opener: { element: id('insert-figure') },
    shown: id('figure-search'),
  },
  {
    name: 'the figures behind a slash',
    // The slash stays in the text.
    at: (bench) => oneFigure(bench),
    opener: { element: prose, keys: ['Space', '/'] },
    shown: id('slash-menu'),
    choices: `${id('slash-menu')} [role="option"]`,
  },
  {
    name: 'what can be done with a figure',
    at: oneFigure,
    opener: { element: prose, keys: ['End', 'ArrowLeft', 'Enter'] },
    shown: id('figure-menu'),
    choices: `${id('figure-menu')} button`,
  },
  {
    name: 'the numbers to bind',
    at: section,
    opener: { element: id('bind-figures') },
    shown: id('bind-close'),
  },
  {
    name: 'the marks to tidy',
    at: section,
    opener: { element: id('tidy-marks') },
    shown: '.ant-modal',
  },
  {
    name: 'search and replace',
    at: section,
    opener: { element: id('tool-find') },
    shown: id('find-replacement'),
    then: async ({ page }) => {
      await page.getByTestId('find-text').fill('公开');
      await page.getByTestId('find-place').first().waitFor();
    },
  },
  { name: 'settings beside a report', at: section, opener: { element: id('settings') }, shown: id('rule-search') },
  { name: 'the preview', at: section, opener: { element: id('tool-preview') }, shown: id('preview') },
  {
    name: 'history',
    at: section,
    opener: { element: id('history') },
    shown: id('snapshot-name'),
    then: async ({ page }) => {
      await page.getByTestId('snapshot-keep').click();
      await page.locator('.history-item').first().waitFor();
    },
  },
  {
    name: 'what differs from a kept state',
    at: section,
    opener: { element: id('history') },
    shown: id('snapshot-name'),
    then: async ({ page }) => {
      await page.getByTestId('snapshot-keep').click();
      await page.locator('.history-item').first().click();
      await page.getByTestId('history-count').waitFor();
    },
  },
  {
    name: 'a figure’s note',
    at: table,
    opener: { element: figure('app.recv_face'), keys: ['Shift+F2'] },
    shown: id('note-text'),
  },
  {
    name: 'a total’s reason',
    at: table,
    opener: { element: figure('app.done'), keys: ['Alt+Enter'] },
    shown: id('reason-text'),
  },
  { name: 'taking up a final report', at: final, opener: { element: id('reopen') }, shown: id('reopen-reason') },
  { name: 'what a report has been', at: final, opener: { element: id('status-history') }, shown: id('status-events') },
];
