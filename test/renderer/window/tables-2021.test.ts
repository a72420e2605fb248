import { describe, expect, test } from 'vitest';
import { y2019 } from '../../../shared/forms/y2019.ts';
import { y2021 } from '../../../shared/forms/y2021.ts';
import { sampleReport } from '../dev/sample-report.ts';
import { sampleSince2019 } from '../dev/sample-2021.ts';
import { accessibilityFaults } from './accessibility.ts';
import { useWindow, type Bench } from './bench.ts';

const applicants = ['nat', 'biz', 'sci', 'ngo', 'law', 'oth', 'tot'];
const rows = y2021.indicators.flatMap(({ id }) => (/^t3\..*\.nat$/.test(id) ? [id.slice(3, -4)] : []));

const tools = (bench: Bench) => ({
  cell: (indicator: string) => bench.page.getByTestId(`figure-${indicator}`),
  stored: (indicator: string) => bench.stored().figures[indicator]?.value ?? null,
  focused: () => bench.page.evaluate(() => document.activeElement?.getAttribute('data-figure') ?? null),
  press: (key: string) => bench.page.keyboard.press(key),
  height: (indicator: string) =>
    bench.page.locator(`tr:has([data-figure="${indicator}"])`).evaluate((row) => row.getBoundingClientRect().height),
});

/** Whether the cell with the focus is seen: nothing that stays in sight lies over it. */
const uncovered = () => {
  const here = document.activeElement;
  if (!here) return false;
  const { left, top, width, height } = here.getBoundingClientRect();
  const points = [0.1, 0.5, 0.9].map((share) => document.elementFromPoint(left + width / 2, top + height * share));
  return points.every((element) => element === here);
};

/** What can be scrolled sideways. */
const sideways = () =>
  [...document.querySelectorAll('*')]
    .filter((element) => {
      const { overflowX } = getComputedStyle(element);
      return element.scrollWidth > element.clientWidth + 1 && ['auto', 'scroll'].includes(overflowX);
    })
    .map((element) => element.classList.item(1) ?? element.className)
    .concat(document.documentElement.scrollWidth > innerWidth ? ['page'] : []);

describe('the tables of the form of 2021 at the size of an office screen', () => {
  const bench = useWindow({ width: 1280, height: 720 });
  const { cell, stored, focused, press, height } = tools(bench);
  const check = (column: string) => bench.page.getByTestId(`check-B1.${column}`);

  test('a section shows the table that is printed in it, as wide as the step, and no figures beside the prose', async () => {
    await bench.openAt('section:section-3', sampleSince2019());
    const table = bench.page.getByTestId('table-applications');
    expect(await table.locator('[data-figure]').count()).toBe(175);
    expect(await bench.page.locator('.slot-figures').count()).toBe(0);
    const [whole = 0, grid = 0] = await bench.page
      .locator('.section-step, .figure-table')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().width));
    expect(Math.abs(whole - grid)).toBeLessThan(1);
  });

  test('a section whose figures are printed in an annex keeps them beside its prose', async () => {
    await bench.openAt('section:section-2', sampleReport());
    expect(await bench.page.locator('.slot-figures [data-figure]').count()).toBe(8);
    expect(await bench.page.locator('.section-tables').count()).toBe(0);
  });

  test('the step of the tables shows all of them with titles and how much is filled', async () => {
    await bench.openAt('table', sampleSince2019());
    expect(await bench.page.locator('.titled-table-head').allInnerTexts()).toEqual([
      expect.stringMatching(/^主动公开政府信息情况\s+已填 7\/10 项\s+空白格填0$/),
      expect.stringMatching(/^收到和处理政府信息公开申请情况\s+已填 175\/175 项$/),
      expect.stringMatching(/^政府信息公开行政复议、行政诉讼情况\s+已填 10\/15 项\s+空白格填0$/),
    ]);
    expect(await bench.page.getByTestId('step-table').innerText()).toContain('192/200');
  });

  test('Enter goes down a column through every row, and the cell is always in sight', async () => {
    await bench.openAt('table', sampleSince2019());
    await cell('t3.new.biz').click();
    const visited: (string | null)[] = [];
    for (let row = 0; row < rows.length; row += 1) {
      visited.push(await focused());
      expect(await bench.page.evaluate(uncovered)).toBe(true);
      await press('Enter');
    }
    expect(visited).toEqual(rows.map((row) => `t3.${row}.biz`));
    expect(await focused()).toBe('t3.carry_out.biz');
    for (let row = 0; row < rows.length; row += 1) {
      expect(await bench.page.evaluate(uncovered)).toBe(true);
      await press('Shift+Enter');
    }
    expect(await focused()).toBe('t3.new.biz');
  });

  test('Tab goes along the row and on to the next, past the labels', async () => {
    await bench.openAt('table', sampleSince2019());
    await cell('t3.new.nat').click();
    const visited: (string | null)[] = [];
    for (let step = 0; step < 21; step += 1) {
      visited.push(await focused());
      await press('Tab');
    }
    const printed = ['new', 'carry_in', 'r.open'].flatMap((row) => applicants.map((column) => `t3.${row}.${column}`));
    expect(visited).toEqual(printed);
    await press('Shift+Tab');
    expect(await focused()).toBe('t3.r.open.tot');
  });

  test('left and right leave a cell where its number is chosen whole or the caret stands at its edge', async () => {
    await bench.openAt('table', sampleSince2019());
    await cell('t3.new.nat').click();
    await press('ArrowRight');
    expect(await focused()).toBe('t3.new.biz');
    await press('Home');
    await press('ArrowRight');
    expect(await focused()).toBe('t3.new.biz');
    await press('ArrowRight');
    await press('ArrowRight');
    expect(await focused()).toBe('t3.new.sci');
    await press('Control+End');
    expect(await focused()).toBe('t3.new.tot');
    await press('Control+Home');
    expect(await focused()).toBe('t3.new.nat');
    await press('ArrowLeft');
    expect(await focused()).toBe('t3.new.nat');
  });

  test('down from one of several columns comes to the one figure under them', async () => {
    await bench.openAt('section:section-2', sampleSince2019());
    await cell('t2.gf.repealed').click();
    await press('ArrowDown');
    expect(await focused()).toBe('t2.xk');
    await press('ArrowUp');
    expect(await focused()).toBe('t2.gf.made');
  });

  test('the totals of row and column follow a figure, and say that they do', async () => {
    await bench.openAt('section:section-3', sampleSince2019());
    await cell('t3.r.open.biz').click();
    await bench.page.keyboard.type('9');
    await expect.poll(() => stored('t3.r.open.tot')).toBe('50');
    expect(await cell('t3.r.total.biz').inputValue()).toBe('16');
    expect(await cell('t3.r.total.tot').inputValue()).toBe('105');
    await expect.poll(() => stored('t3.r.total.tot')).toBe('105');
    expect(await cell('t3.r.open.tot').getAttribute('title')).toBe('由“予以公开（自然人）”等6项之和自动合计，可改');
    expect(await cell('t3.r.open.biz').getAttribute('title')).toBeNull();
  });

  test('a total set to something else with a reason keeps it; it and the total it is part of are marked, their parts are not', async () => {
    await bench.openAt('section:section-3', sampleSince2019());
    await cell('t3.d.law.tot').click();
    await bench.page.keyboard.type('7');
    await press('Enter');
    await bench.page.getByTestId('reason-text').fill('按件分别计数');
    await press('Enter');
    const marks = bench.page.getByTestId('violation');
    await expect.poll(() => marks.count()).toBe(2);
    const labels = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label') ?? ''));
    expect(labels.filter((label) => label.includes('相差7'))).toHaveLength(2);
    await cell('t3.d.law.nat').fill('1');
    await expect.poll(() => stored('t3.d.law.nat')).toBe('1');
    expect(stored('t3.d.law.tot')).toBe('7');
  });

  test('the printed relation stands under each column with both sides and their difference', async () => {
    await bench.openAt('section:section-3', sampleSince2019());
    const foot = bench.page.locator('tfoot tr');
    const texts = async () =>
      (await foot.evaluateAll((lines) => lines.map((line) => [...line.children].map((one) => one.textContent)))).map(
        ([, ...values]) => values.slice(0, 2),
      );
    expect(await texts()).toEqual([
      ['99', '15'],
      ['99', '15'],
      ['✓', '✓'],
    ]);
    await cell('t3.carry_out.nat').fill('9');
    expect(await texts()).toEqual([
      ['99', '15'],
      ['98', '15'],
      ['差1', '✓'],
    ]);
    expect(await check('tot').innerText()).toBe('差1');
    await cell('t3.new.biz').fill('');
    expect(await texts()).toEqual([
      ['99', ''],
      ['98', '15'],
      ['差1', '—'],
    ]);
    expect(await foot.first().locator('th').innerText()).toBe(
      '本年新收政府信息公开申请数量＋上年结转政府信息公开申请数量',
    );
  });

  test('the head of a long table stays at the top while one is in its last row', async () => {
    await bench.openAt('table', sampleSince2019());
    await cell('t3.carry_out.oth').click();
    const [head, main] = await Promise.all([
      bench.page.locator('[data-testid="table-applications"] thead').boundingBox(),
      bench.page.locator('main').boundingBox(),
    ]);
    expect(head?.y).toBe(main?.y);
  });

  test('a cell says its label, the wider one, its column and unit, and the line under the table says so too', async () => {
    await bench.openAt('section:section-3', sampleSince2019());
    await cell('t3.d.secret.biz').click();
    expect(await cell('t3.d.secret.biz').getAttribute('aria-label')).toBe('不予公开·属于国家秘密（商业企业）（件）');
    const bar = bench.page.getByTestId('sheet-bar');
    expect(await bar.innerText()).toContain('不予公开·属于国家秘密（商业企业）');
    await bench.page.keyboard.type('许多');
    await expect.poll(() => bar.innerText()).toContain('“许多”不是数字');
  });

  test('how a figure is counted is said while one is in its cell', async () => {
    await bench.openAt('section:section-2', sampleSince2019());
    await cell('t2.xk').click();
    expect(await bench.page.getByTestId('sheet-bar').innerText()).toContain('包括已公开和依法未公开的全部处理决定');
  });

  test('a row grows neither with a long number, nor with a faulty one, nor with a mark, nor with an offered total', async () => {
    const report = sampleSince2019();
    report.figures['t3.new.tot'] = { value: null, note: '' };
    await bench.openAt('section:section-3', report);
    const before = await height('t3.carry_in.biz');
    expect(await height('t3.new.tot')).toBe(before);
    await cell('t3.carry_in.biz').fill('1234567');
    await cell('t3.carry_in.sci').fill('没有');
    await press('Enter');
    await bench.page.getByText('“没有”不是数字').first().waitFor({ state: 'attached' });
    await bench.page.getByTestId('violation').first().waitFor();
    expect(await height('t3.carry_in.biz')).toBe(before);
  });

  test('a blank total whose parts are there is offered in its cell', async () => {
    const report = sampleSince2019();
    report.figures['t3.new.tot'] = { value: null, note: '' };
    await bench.openAt('section:section-3', report);
    await bench.page.getByTestId('fill-t3.new.tot').click();
    await expect.poll(() => stored('t3.new.tot')).toBe('110');
    expect(await bench.page.getByTestId('fill-t3.new.tot').count()).toBe(0);
  });

  test('a decrease is a negative number where the form has it, and only there', async () => {
    await bench.openAt('section:section-2', sampleSince2019(y2019));
    await cell('t2.xk.change').fill('-8');
    await press('Enter');
    await cell('t2.xk.before').fill('-8');
    await press('Enter');
    await expect.poll(() => stored('t2.xk.change')).toBe('-8');
    await expect.poll(() => bench.page.locator('[aria-describedby]:visible[data-figure]').count()).toBe(1);
    expect(await cell('t2.xk.before').getAttribute('title')).toBe('按“项”计数，不应为负数');
    expect(await cell('t2.xk.change').getAttribute('title')).toBe('减少的用负数，如-8');
  });

  test('a finding leads to its cell', async () => {
    await bench.openAt('export', sampleSince2019());
    await bench.page.getByTestId('finding').filter({ hasText: '未经复议直接起诉' }).first().click();
    await cell('t4.s1.total').waitFor();
    await expect.poll(focused).toBe('t4.s1.total');
    expect(await bench.page.evaluate(uncovered)).toBe(true);
  });

  test.each(['table', 'section:section-2', 'section:section-3', 'section:section-4'])(
    'the step %s has no accessibility fault and fits sideways',
    async (place) => {
      await bench.openAt(place, sampleSince2019());
      await cell(
        place === 'section:section-2' ? 't2.gf.made' : place === 'section:section-4' ? 't4.s1.total' : 't3.new.tot',
      ).focus();
      expect(await accessibilityFaults(bench)).toEqual([]);
      expect(await bench.page.evaluate(sideways)).toEqual([]);
    },
  );
});

describe('the tables of the form of 2021 at 200% of a 1280 × 720 screen', () => {
  const bench = useWindow({ width: 640, height: 360 });
  const { cell, press } = tools(bench);

  test('the page fits sideways; a table that needs more scrolls in a frame of its own', async () => {
    await bench.openAt('table', sampleSince2019());
    expect(await bench.page.evaluate(sideways)).toEqual(['sheet-scrolls']);
    expect(await bench.page.getByTestId('table-litigation').locator('.sheet-scrolls').count()).toBe(1);
  });

  test('every cell one comes to by Tab is in sight', async () => {
    await bench.openAt('table', sampleSince2019());
    await cell('t3.d.query.nat').click();
    for (let step = 0; step < 40; step += 1) {
      expect(await bench.page.evaluate(uncovered)).toBe(true);
      await press('Tab');
    }
    await cell('t4.fy.keep').click();
    for (let column = 0; column < 15; column += 1) {
      expect(await bench.page.evaluate(uncovered)).toBe(true);
      await press('Tab');
    }
  });

  test('in the last row its cell is seen together with both sides of the relation under it', async () => {
    await bench.openAt('section:section-3', sampleSince2019());
    await cell('t3.r.total.nat').click();
    await press('Enter');
    expect(await bench.page.evaluate(uncovered)).toBe(true);
    const seen = await bench.page.locator('tfoot td:nth-child(2) > .fit-room').evaluateAll((values) =>
      values.map((value) => {
        const { left, top, width, height } = value.getBoundingClientRect();
        return value.contains(document.elementFromPoint(left + width - 3, top + height / 2));
      }),
    );
    expect(seen).toEqual([true, true, true]);
  });

  test('in a table scrolled sideways the labels and the head stay in sight', async () => {
    await bench.page.setViewportSize({ width: 480, height: 360 });
    await bench.openAt('section:section-3', sampleSince2019());
    await cell('t3.u.make.nat').click();
    const label = bench.page.getByText('2.没有现成信息需要另行制作');
    const at = async () => (await label.boundingBox())?.x;
    const before = await at();
    for (let column = 1; column < applicants.length; column += 1) {
      await press('Tab');
      expect(await bench.page.evaluate(uncovered)).toBe(true);
    }
    expect(await at()).toBe(before);
    expect(await bench.page.locator('.sheet-scrolls').evaluate((frame) => frame.scrollLeft)).toBeGreaterThan(0);
    for (let row = 0; row < rows.length; row += 1) {
      await press('Enter');
      expect(await bench.page.evaluate(uncovered)).toBe(true);
    }
  });
});
