import { describe, expect, test } from 'vitest';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { sampleReport } from '../dev/sample-report.ts';
import { accessibilityFaults } from './accessibility.ts';
import { useWindow } from './bench.ts';

const places = ['facts', 'preface', 'section:section-2', 'table', 'signOff', 'unplaced', 'export'];

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

/** The control that has the focus, whether it is out of sight, and how many there are by now. */
const focused = () => {
  const box = document.activeElement?.getBoundingClientRect();
  const outside = box ? box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth : false;
  const controls = [...document.querySelectorAll('button, input, [contenteditable=true]')];
  const shown = controls.filter((control) => control.checkVisibility({ visibilityProperty: true })).length;
  return { name: document.activeElement?.getAttribute('data-testid') ?? '', outside, shown };
};

describe('at the size of an office screen', () => {
  const bench = useWindow({ width: 1280, height: 720 });

  test('the library has no accessibility fault', async () => {
    await bench.openLibrary();
    expect(await accessibilityFaults(bench)).toEqual([]);
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
    expect(await accessibilityFaults(bench)).toEqual([]);
    const file = { name: '旧年报.txt', mimeType: 'text/plain', buffer: Buffer.from('正文') };
    await bench.page.getByTestId('import-file').setInputFiles(file);
    await bench.page.getByTestId('accept-import').waitFor();
    expect(await accessibilityFaults(bench)).toEqual([]);
  });

  test('a number cell with text in it has no accessibility fault', async () => {
    await bench.openAt('table');
    await bench.page.getByTestId('figure-zdgk.total').fill('许多');
    await bench.page.keyboard.press('Enter');
    await bench.page.getByText('不是数字').waitFor();
    expect(await accessibilityFaults(bench)).toEqual([]);
  });

  test('the dialog for a new report has no accessibility fault and closes with Esc', async () => {
    await bench.openLibrary();
    await bench.page.getByTestId('new-report').click();
    await bench.page.getByTestId('new-year').waitFor();
    expect(await accessibilityFaults(bench)).toEqual([]);
    await bench.page.keyboard.press('Escape');
    await expect.poll(() => bench.page.getByRole('dialog').count()).toBe(0);
  });

  test.each(places)('the step %s has no accessibility fault and fits sideways', async (place) => {
    await bench.openAt(place);
    expect(await accessibilityFaults(bench)).toEqual([]);
    expect(await bench.page.evaluate(sideways)).toEqual([]);
  });
});

describe('at 200% of a 1280 × 720 screen', () => {
  const bench = useWindow({ width: 640, height: 360 });

  test.each(places)('the step %s fits sideways and every control of it can be reached by Tab', async (place) => {
    await bench.openAt(place);
    expect(await bench.page.evaluate(sideways)).toEqual([]);
    const seen = new Set<string>();
    let controls = 0;
    for (let step = 0; step < controls + 10; step += 1) {
      await bench.page.keyboard.press('Tab');
      const { name, outside, shown } = await bench.page.evaluate(focused);
      expect(outside).toBe(false);
      seen.add(name);
      // In a text Tab is a key of the text; Esc hands it back.
      if (name === 'prose-editor') await bench.page.keyboard.press('Escape');
      controls = shown;
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
