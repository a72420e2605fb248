import { describe, expect, test } from 'vitest';
import { useWindow } from './bench.ts';
import { walk } from './walk.ts';

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

describe('at the size of an office screen', () => {
  const bench = useWindow({ width: 1280, height: 720 });

  test.each(places)('the step %s fits sideways', async (place) => {
    await bench.openAt(place);
    expect(await bench.page.evaluate(sideways)).toEqual([]);
  });
});

describe('at 200% of a 1280 × 720 screen', () => {
  const bench = useWindow({ width: 640, height: 360 });

  test.each(places)('the step %s fits sideways and every control of it can be reached by Tab', async (place) => {
    await bench.openAt(place);
    expect(await bench.page.evaluate(sideways)).toEqual([]);
    await walk(bench);
  });

  test('the contents are behind one button', async () => {
    await bench.openAt('facts');
    await bench.page.getByTestId('open-nav').click();
    await bench.page.getByTestId('step-table').filter({ visible: true }).click();
    await bench.page.getByTestId('figure-zdgk.total').waitFor();
  });
});
