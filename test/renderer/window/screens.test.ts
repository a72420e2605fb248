import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { sampleReport } from '../dev/sample-report.ts';
import { useWindow } from './bench.ts';

const places = ['facts', 'preface', 'section:section-2', 'table', 'signOff', 'unplaced', 'export'];
const axe = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

type AxeResult = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] };

/** axe run through the debugger, so that the page's CSP stays as it is. */
async function violations(bench: ReturnType<typeof useWindow>): Promise<string[]> {
  await bench.page.evaluate(await readFile(axe, 'utf8'));
  const found: AxeResult = await bench.page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** What sticks out of the window or of a scrolling part sideways. */
const sideways = () =>
  [...document.querySelectorAll('*')]
    .filter((element) => {
      const { overflowX } = getComputedStyle(element);
      return (
        element.scrollWidth > element.clientWidth + 1 &&
        overflowX !== 'visible' &&
        overflowX !== 'hidden' &&
        overflowX !== 'clip'
      );
    })
    .map((element) => element.className)
    .concat(document.documentElement.scrollWidth > innerWidth ? ['page'] : []);

/** The control that has the focus, and whether it is out of sight. */
const focused = () => {
  const box = document.activeElement?.getBoundingClientRect();
  const outside = box ? box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth : false;
  return { name: document.activeElement?.getAttribute('data-testid') ?? '', outside };
};

describe('at the size of an office screen', () => {
  const bench = useWindow({ width: 1280, height: 720 });

  test('the library has no accessibility fault', async () => {
    await bench.openLibrary();
    expect(await violations(bench)).toEqual([]);
  });

  test('a library with reports and the review of an old file have no accessibility fault', async () => {
    bench.program.put(sampleReport());
    bench.program.recognise({
      report: sampleReport(),
      form: y2014,
      why: '',
      unplaced: sampleReport().unplaced,
      repairs: [{ what: '编号', before: '(一)', after: '（一）' }],
      text: '正文',
    });
    await bench.openLibrary();
    await bench.page.getByTestId('remove-report').waitFor();
    expect(await violations(bench)).toEqual([]);
    const file = { name: '旧年报.txt', mimeType: 'text/plain', buffer: Buffer.from('正文') };
    await bench.page.getByTestId('import-file').setInputFiles(file);
    await bench.page.getByTestId('accept-import').waitFor();
    expect(await violations(bench)).toEqual([]);
  });

  test('a number cell with text in it has no accessibility fault', async () => {
    await bench.openAt('table');
    await bench.page.getByTestId('figure-zdgk.total').fill('许多');
    await bench.page.keyboard.press('Enter');
    await bench.page.getByText('不是数字').waitFor();
    expect(await violations(bench)).toEqual([]);
  });

  test('the dialog for a new report has no accessibility fault and closes with Esc', async () => {
    await bench.openLibrary();
    await bench.page.getByTestId('new-report').click();
    await bench.page.getByTestId('new-year').waitFor();
    expect(await violations(bench)).toEqual([]);
    await bench.page.keyboard.press('Escape');
    await expect.poll(() => bench.page.getByRole('dialog').count()).toBe(0);
  });

  test.each(places)('the step %s has no accessibility fault and fits sideways', async (place) => {
    await bench.openAt(place);
    expect(await violations(bench)).toEqual([]);
    expect(await bench.page.evaluate(sideways)).toEqual([]);
  });
});

describe('at 200% of a 1280 × 720 screen', () => {
  const bench = useWindow({ width: 640, height: 360 });

  test.each(places)('the step %s fits sideways and every control of it can be reached by Tab', async (place) => {
    await bench.openAt(place);
    expect(await bench.page.evaluate(sideways)).toEqual([]);
    const seen = new Set<string>();
    const controls = await bench.page.locator('button:visible, input:visible, [contenteditable=true]:visible').count();
    for (let step = 0; step < controls + 10; step += 1) {
      await bench.page.keyboard.press('Tab');
      const { name, outside } = await bench.page.evaluate(focused);
      expect(outside).toBe(false);
      seen.add(name);
    }
    expect([...seen]).toEqual(expect.arrayContaining(['open-nav', 'back-to-library']));
  });

  test('the contents are behind one button', async () => {
    await bench.openAt('facts');
    await bench.page.getByTestId('open-nav').click();
    await bench.page.getByTestId('step-table').filter({ visible: true }).click();
    await bench.page.getByTestId('figure-zdgk.total').waitFor();
  });
});
