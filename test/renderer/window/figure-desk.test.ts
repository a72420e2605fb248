import { describe, expect, test } from 'vitest';
import type { Report } from '../../../shared/report/report.ts';
import { sampleReport } from '../dev/sample-report.ts';
import { sampleSince2019 } from '../dev/sample-2021.ts';
import { accessibilityFaults } from './accessibility.ts';
import { useWindow } from './bench.ts';

const bench = useWindow();
const cell = (indicator: string) => bench.page.getByTestId(`figure-${indicator}`);
const figure = (indicator: string) => bench.stored().figures[indicator];
const stored = (indicator: string) => figure(indicator)?.value ?? null;
const press = (key: string) => bench.page.keyboard.press(key);
const type = (text: string) => bench.page.keyboard.type(text);
const focused = () => bench.page.evaluate(() => document.activeElement?.getAttribute('data-figure') ?? null);
const bar = () => bench.page.getByTestId('sheet-bar').innerText();
const dialog = () => bench.page.getByRole('dialog');

/** Through the real clipboard, as a spreadsheet leaves it there. */
async function paste(text: string): Promise<void> {
  await bench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await bench.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await press('Control+v');
}

const lastYear = (report: Report): Report => ({
  ...report,
  year: report.year - 1,
  figures: { 'zdgk.total': { value: '2300', note: '' }, 't3.new.nat': { value: '90', note: '' } },
});

describe('pasting from a spreadsheet', () => {
  test.each([
    ['a column', '12\r\n345\r\n678\r\n', ['t3.d.secret.nat', 't3.d.law.nat', 't3.d.safety.nat'], '1列3行，3个数'],
    ['a row', '12\t345\t678', ['t3.d.secret.nat', 't3.d.secret.biz', 't3.d.secret.sci'], '3列1行，3个数'],
  ])('%s goes over the cells, never into one number, and is one step to take back', async (_, text, cells, said) => {
    await bench.openAt('section:section-3', sampleSince2019());
    const before = cells.map(stored);
    await cell('t3.d.secret.nat').click();
    await paste(text);
    await expect.poll(() => cells.map(stored)).toEqual(['12', '345', '678']);
    expect(await bar()).toContain(`已贴入${said}`);
    expect(await focused()).toBe('t3.d.secret.nat');
    await press('Control+z');
    await expect.poll(() => cells.map(stored)).toEqual(before);
  });

  test('what does not fit is said and nothing is pasted, until one chooses the part that fits', async () => {
    await bench.openAt('section:section-3', sampleSince2019());
    await cell('t3.carry_out.oth').click();
    const changes = () => bench.program.calls.filter(({ name }) => name === 'report.change').length;
    await paste('7\t7\r\n8\t8\r\n');
    await expect.poll(bar).toContain('没有贴入：复制的是2列2行，其中第2行第1列超出了表的边，共2格放不下');
    expect(changes()).toBe(0);
    await bench.page.getByTestId('bar-act').click();
    await expect.poll(() => stored('t3.carry_out.oth')).toBe('7');
    expect(await bar()).toContain('“结转下年度继续办理（总计）”贴入7，按各项算应为19');
  });

  test('one number is pasted into its cell as any text', async () => {
    await bench.openAt('table');
    await cell('hp.meet').click();
    await paste('345\r\n');
    await expect.poll(() => stored('hp.meet')).toBe('345');
  });
});

describe('what is said of a cell', () => {
  test('a mark for nothing is a blank, and that is said in the next cell until one goes on', async () => {
    await bench.openAt('table');
    await cell('app.recv_face').click();
    await type('—');
    await press('Enter');
    await expect.poll(() => stored('app.recv_face')).toBeNull();
    expect(await bar()).toContain('“—”按空白处理；没有发生的请填0');
    await press('Enter');
    expect(await bar()).not.toContain('按空白处理');
  });

  test('of a wrong row total the line names its own sum first', async () => {
    const report = sampleSince2019();
    report.figures['t3.r.open.tot'] = { value: '40', note: '' };
    await bench.openAt('section:section-3', report);
    await cell('t3.r.open.tot').click();
    await expect.poll(bar).toMatch(/^予以公开（总计）\s*件\s*“予以公开（总计）”为40，应等于/);
  });
});

describe('a total set otherwise than its parts', () => {
  test('asks for the reason on leaving, keeps it with every key, and goes on where one was going', async () => {
    await bench.openAt('table');
    await cell('app.recv').click();
    await type('55');
    await expect.poll(() => stored('app.recv')).toBe('55');
    await press('Enter');
    await dialog().waitFor();
    expect(await dialog().innerText()).toContain('合计应为50，改为55的理由');
    expect(await accessibilityFaults(bench)).toEqual([]);
    await press('Enter');
    await expect.poll(() => dialog().getByRole('alert').count()).toBe(1);
    await type('并案处理');
    await expect.poll(() => figure('app.recv')?.reason).toBe('并案处理');
    await press('Enter');
    await expect.poll(() => dialog().count()).toBe(0);
    expect(await focused()).toBe('app.recv_face');
    await type('20');
    await expect.poll(() => stored('app.recv_face')).toBe('20');
    expect(figure('app.recv')).toMatchObject({ value: '55', reason: '并案处理' });
    expect(await cell('app.recv').getAttribute('title')).toContain('已说明理由：并案处理');
    await cell('app.recv').click();
    expect(await bar()).toContain('已说明理由：并案处理');
    await bench.page.getByTestId('bar-sum').click();
    await expect.poll(() => figure('app.recv')).toEqual({ value: '58', note: '' });
    expect(await focused()).toBe('app.recv');
  });

  test('Esc takes the sum back', async () => {
    await bench.openAt('section:section-3', sampleSince2019());
    await cell('t3.new.tot').click();
    await type('99');
    await press('Tab');
    await dialog().waitFor();
    await press('Escape');
    await expect.poll(() => stored('t3.new.tot')).toBe('110');
    expect(await focused()).toBe('t3.carry_in.nat');
  });

  test('one that came so is offered both: the sum, or a reason by Alt+Enter', async () => {
    await bench.openAt('section:section-4', sampleSince2019());
    await cell('t4.s1.total').click();
    await expect.poll(bar).toContain('恢复自动合计2');
    await press('Alt+Enter');
    await dialog().waitFor();
    await press('Escape');
    expect(stored('t4.s1.total')).toBe('3');
    expect(await focused()).toBe('t4.s1.total');
    await press('Alt+=');
    await expect.poll(() => stored('t4.s1.total')).toBe('2');
  });

  test('taken back by undo while one is asked, it asks no more', async () => {
    await bench.openAt('section:section-3', sampleSince2019());
    await cell('t3.new.tot').fill('99');
    await press('Control+z');
    await expect.poll(() => stored('t3.new.tot')).toBe('110');
    expect(await dialog().count()).toBe(0);
    expect(await focused()).toBe('t3.new.tot');
  });
});

describe('what stands beside a figure', () => {
  test('a note is written by Shift+F2, kept with every key, and marked at its cell', async () => {
    await bench.openAt('section:section-2');
    await cell('zdgk.total').click();
    await press('Shift+F2');
    await dialog().waitFor();
    await type('与各科室台账核对');
    await expect.poll(() => figure('zdgk.total')?.note).toBe('与各科室台账核对');
    expect(await accessibilityFaults(bench)).toEqual([]);
    await press('Escape');
    await expect.poll(focused).toBe('zdgk.total');
    expect(await bench.page.getByTestId('noted-zdgk.total').count()).toBe(1);
    expect(await bar()).toContain('备注：与各科室台账核对');
    await type('2400');
    await expect.poll(() => figure('zdgk.total')).toMatchObject({ value: '2400', note: '与各科室台账核对' });
  });

  test('last year’s figure and the change stand beside it in a list', async () => {
    bench.program.put(lastYear(sampleReport()));
    await bench.openAt('section:section-2');
    await expect.poll(() => bench.page.getByTestId('last-zdgk.total').innerText()).toBe('2300');
    expect(await bench.page.getByTestId('change-zdgk.total').innerText()).toBe('+16');
    await cell('zdgk.total').fill('2290');
    await expect.poll(() => bench.page.getByTestId('change-zdgk.total').innerText()).toBe('-10');
  });

  test('in a sheet it is said under the table, and F4 puts it under each figure', async () => {
    bench.program.put(lastYear(sampleSince2019()));
    await bench.openAt('section:section-3', sampleSince2019());
    await cell('t3.new.nat').click();
    await expect.poll(bar).toContain('上年90，增加6');
    expect(await bench.page.getByTestId('last-t3.new.nat').count()).toBe(0);
    await press('F4');
    expect(await bench.page.getByTestId('last-t3.new.nat').innerText()).toBe('90');
    expect(await accessibilityFaults(bench)).toEqual([]);
    // The next time too.
    await bench.page.reload();
    await expect.poll(() => bench.page.getByTestId('last-t3.new.nat').count()).toBe(1);
    await cell('t3.new.nat').click();
    await press('F4');
    expect(await bench.page.getByTestId('last-t3.new.nat').count()).toBe(0);
  });
});

test('blank cells are filled with 0 after asking, in one step, and totals follow by themselves', async () => {
  await bench.openAt('section:section-4', sampleSince2019());
  const pending = ['keep', 'correct', 'other', 'pending', 'total'].map((id) => `t4.s2.${id}`);
  await bench.page.getByTestId('fill-zeros').click();
  await dialog().waitFor();
  expect(await accessibilityFaults(bench)).toEqual([]);
  await press('Escape');
  expect(pending.map(stored)).toEqual([null, null, null, null, null]);
  await press('Enter');
  await bench.page.getByTestId('fill-zeros-do').click();
  await expect.poll(() => pending.map(stored)).toEqual(['0', '0', '0', '0', '0']);
  await bench.page.getByText('已把4格填为0').waitFor();
  await press('Control+z');
  await expect.poll(() => pending.map(stored)).toEqual([null, null, null, null, null]);
});

test.each([
  [1280, 720],
  [1024, 576],
  [640, 360],
])('no digit of a long number or of a long difference is cut at %d × %d', async (width, height) => {
  await bench.page.setViewportSize({ width, height });
  const report = sampleSince2019();
  const long = { nat: '12345', biz: '1234567', sci: '12345678', ngo: '123456789' };
  for (const [column, value] of Object.entries(long)) report.figures[`t3.new.${column}`] = { value, note: '' };
  await bench.openAt('section:section-3', report);
  const cut = await bench.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.figure-input, .fit-room')]
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map((element) => element.dataset['figure'] ?? element.innerText),
  );
  expect(cut).toEqual([]);
});
