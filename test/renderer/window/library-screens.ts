import type { Recognised } from '../../../shared/api/recognised.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { noOrigins } from '../../../shared/recognise/origins.ts';
import { sampleReport } from '../dev/sample-report.ts';
import type { Bench } from './bench.ts';
import { id, type Screen } from './screen.ts';

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

const sources = tab('素材');
const inBin = tab('回收站');

async function enlarged(bench: Bench): Promise<void> {
  await bench.program.dispatch('settings.setView', { view: { textSize: 'largest', contrast: true, aside: null } });
  await library(bench);
}

const found = (): Recognised => {
  const report = sampleReport();
  return {
    report,
    form: y2014,
    why: '',
    unplaced: report.unplaced.map(({ text, why }) => ({ text, why, from: [0] })),
    repairs: [
      { what: '编号', before: '(一)', after: '（一）' },
      { what: '合并被硬换行拆开的段落', before: '每行约35字，共23行', after: '12段', about: { kind: 'lines' } },
      { what: '标题', before: '', after: '年度报告', about: { kind: 'title' } },
    ],
    text: '正文',
    origins: noOrigins,
    format: 'text',
    pieces: [
      { kind: 'paragraph', text: '正文', line: 1 },
      { kind: 'picture', text: '公开栏', picture: { id: 'a'.repeat(64), widthMm: 90 }, line: 2 },
    ],
  };
};

const reviewing = (recognised: Recognised) => async (bench: Bench) => {
  bench.program.recognise(recognised);
  await bench.openLibrary();
  await bench.page.getByTestId('import-file').setInputFiles({ ...file, name: '2016年报.txt' });
};

const importing = reviewing(found());

const choosing = (part: string) => async (bench: Bench) => {
  await bench.page.locator(`[data-part^="${part}"]`).first().click();
};

async function movedOut(bench: Bench): Promise<void> {
  await choosing('figure:')(bench);
  await bench.page.getByRole('button', { name: '不是这一格的，移出' }).click();
  await bench.page.getByTestId('own-changes').waitFor();
}

async function decided(bench: Bench): Promise<void> {
  await importing(bench);
  await bench.page
    .getByRole('button', { name: /^看过了/ })
    .first()
    .click();
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

async function manyFiles(bench: Bench): Promise<void> {
  const { program } = bench;
  const issue = { id: program.put(sampleReport()), agency: '云岭县人民政府办公室', year: 2017 };
  program.importAs('另存.html', { outcome: 'exists', ...issue, from: '旧年报.docx', as: '云岭县' });
  program.importAs('会议记录.docx', { outcome: 'not-a-report', why: '没有找到年度和章节' });
  program.importAs('扫描件.pdf', {
    outcome: 'failed',
    failure: { code: 'file-scanned', detail: { path: '扫描件.pdf' } },
  });
  program.importAs('无年度.doc', { outcome: 'no-year' });
  await bench.openLibrary();
  const names = ['2017年报.docx', '另存.html', '会议记录.docx', '扫描件.pdf', '无年度.doc'];
  await bench.page.getByTestId('import-file').setInputFiles(names.map((name) => ({ ...file, name })));
  await bench.page.getByTestId('many-review').nth(2).waitFor();
}

async function afterMany(bench: Bench): Promise<void> {
  await manyFiles(bench);
  await bench.page.getByTestId('many-back').click();
}

/** Every screen that stands before a report is opened. */
export const libraryScreens: readonly Screen[] = [
  { name: 'the empty library', at: (bench) => bench.openLibrary(), shown: id('sample-empty') },
  { name: 'the library', at: library, shown: id('remove-report') },
  { name: 'the library in the largest text and high contrast', at: enlarged, shown: id('remove-report') },
  { name: 'a new report', at: library, opener: { element: id('new-report') }, shown: id('new-from') },
  { name: 'settings', at: library, opener: { element: id('settings') }, shown: id('deadline-department') },
  { name: 'help', at: library, opener: { element: id('help') }, shown: id('data-folder'), isHelp: true },
  {
    name: 'what a search found',
    at: async (bench) => {
      await library(bench);
      await bench.page.getByTestId('search').fill('公开');
    },
    shown: id('found-passage'),
  },
  { name: 'the source texts', at: sources, shown: id('read-source') },
  { name: 'a source text', at: sources, opener: { element: id('read-source') }, shown: '.ant-modal' },
  {
    name: 'another name for a source',
    at: sources,
    opener: { element: 'button[aria-label^="给"]' },
    shown: id('confirm-rename'),
  },
  {
    name: 'what was moved to the bin just now',
    at: async (bench) => {
      await library(bench);
      await bench.page.getByTestId('remove-report').first().click();
    },
    shown: 'text=已移到回收站',
  },
  { name: 'the bin', at: inBin, shown: id('empty-bin') },
  { name: 'emptying the bin', at: inBin, opener: { element: id('empty-bin') }, shown: id('empty-words') },
  { name: 'the review of an old file', at: importing, shown: id('accept-import') },
  {
    name: 'a paragraph chosen in a review',
    at: importing,
    shown: id('accept-import'),
    then: choosing('block:'),
  },
  {
    name: 'a figure moved out in a review',
    at: importing,
    shown: id('accept-import'),
    then: movedOut,
  },
  {
    name: 'the review of a package',
    at: reviewing({
      ...found(),
      format: 'package',
      repairs: [],
      pieces: [],
      packed: { status: 'reviewing', pictures: 1, originals: ['旧年报.doc'] },
    }),
    shown: id('package-source'),
  },
  {
    name: 'leaving a review half done',
    at: decided,
    opener: { element: id('cancel-import') },
    shown: id('leave-review'),
  },
  { name: 'the question for a year', at: unknownYear, shown: id('ask-year') },
  { name: 'a file that is no report', at: notAReport, shown: id('keep-source') },
  { name: 'the results of many files', at: manyFiles, shown: id('many-again') },
  { name: 'the library after many files', at: afterMany, shown: id('many-show') },
];
