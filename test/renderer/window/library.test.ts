import { describe, expect, test } from 'vitest';
import { contract } from '../../../shared/api/contract.ts';
import type { Recognised } from '../../../shared/api/recognised.ts';
import { noOrigins } from '../../../shared/recognise/origins.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { sampleReport } from '../dev/sample-report.ts';
import { accessibilityFaults } from './accessibility.ts';
import { useWindow } from './bench.ts';

const bench = useWindow();
const file = { name: '2017年报.txt', mimeType: 'text/plain', buffer: Buffer.from('正文') };
const choose = () => bench.page.getByTestId('import-file').setInputFiles(file);
const recognised = (more: Partial<Recognised> = {}): Recognised => ({
  report: sampleReport(),
  form: y2014,
  why: '',
  unplaced: [{ text: '云岭政办函〔2018〕6号', why: '像是文号', from: [] }],
  repairs: [{ what: '年份写法', before: '二0一七年', after: '2017年' }],
  text: '正文',
  origins: noOrigins,
  format: 'text',
  pieces: [{ kind: 'paragraph', text: '正文', line: 1 }],
  ...more,
});

/** Whether an element is within the window. */
const inSight = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top > 0 && bottom < innerHeight;
};

describe('the library', () => {
  test('a new report opens at once; a year that is none is answered in one sentence and makes nothing', async () => {
    await bench.openLibrary();
    await bench.page.getByTestId('new-report').click();
    await bench.page.getByTestId('new-agency').locator('input').fill('云岭县财政局');
    await bench.page.getByTestId('new-year').fill('20177');
    await bench.page.getByTestId('create-report').click();
    await expect.poll(() => bench.page.getByText('年度“20177”不对：请填写2008到2099之间的四位年份。').count()).toBe(1);
    expect(bench.program.ids()).toEqual([]);
    await bench.page.getByTestId('new-year').fill('2017');
    await bench.page.getByTestId('create-report').click();
    await bench.page.getByTestId('save-state').waitFor();
    expect(bench.stored()).toMatchObject({ year: 2017, form: '2014', agency: { name: '云岭县财政局' } });
  });

  test('the agency known from earlier reports, come late, does not replace what was typed or emptied', async () => {
    bench.program.put(sampleReport());
    const tell = bench.program.hold('library.agencies');
    await bench.openLibrary();
    await bench.page.getByTestId('new-report').click();
    const agency = bench.page.getByTestId('new-agency').locator('input');
    await agency.fill('云');
    await agency.fill('');
    tell();
    await bench.page.locator('.ant-select-item-option').first().waitFor();
    expect(await agency.inputValue()).toBe('');
  });

  test('the edition issued for the year is offered', async () => {
    await bench.openLibrary();
    await bench.page.getByTestId('new-report').click();
    for (const [year, edition] of [
      ['2012', '无统计表'],
      ['2017', '（2014年版）'],
      ['2020', '（2019年试行）'],
      ['2026', '（2021年版）'],
    ] as const) {
      await bench.page.getByTestId('new-year').fill(year);
      await bench.page.getByRole('dialog').getByText(edition).waitFor();
    }
  });

  test('a removed report lies in the bin; one click brings it back, and the focus is on that', async () => {
    const id = bench.program.put(sampleReport());
    await bench.openLibrary();
    await bench.page.getByTestId('remove-report').click();
    const undo = bench.page.getByTestId('undo-remove');
    await undo.waitFor();
    await expect.poll(() => undo.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await bench.page.getByTestId(`report-${id}`).count()).toBe(0);
    await bench.page.keyboard.press('Enter');
    await bench.page.getByTestId(`report-${id}`).waitFor();
    expect(await undo.count()).toBe(0);
  });

  test('the bin is emptied only by who types it, and names what goes', async () => {
    const [kept, gone] = [bench.program.put({ ...sampleReport(), year: 2016 }), bench.program.put(sampleReport())];
    const inBin = async () => {
      const answer = await bench.program.dispatch('library.bin', {});
      return answer.ok ? contract['library.bin'].output.parse(answer.value).reports.map(({ id }) => id) : [];
    };
    await bench.program.dispatch('library.remove', { id: gone });
    await bench.openLibrary();
    await bench.page.getByRole('tab', { name: '回收站（1）' }).click();
    await bench.page.getByTestId('empty-bin').click();
    await bench.page.getByRole('dialog').getByText('1份年报').waitFor();
    expect(await bench.page.getByTestId('confirm-empty').isDisabled()).toBe(true);
    await bench.page.keyboard.press('Enter');
    expect(await inBin()).toEqual([gone]);
    await bench.page.getByTestId('empty-words').fill('彻底删除');
    await bench.page.getByTestId('confirm-empty').click();
    await bench.page.getByText('回收站是空的').waitFor();
    expect(await inBin()).toEqual([]);
    expect(bench.program.ids()).toEqual([kept]);
  });

  test('a copy is a new draft and says that it is one', async () => {
    const id = bench.program.put(sampleReport());
    await bench.openLibrary();
    await bench.page.getByTestId('duplicate-report').click();
    await bench.page.getByTestId('save-state').waitFor();
    await bench.page.getByTestId('back-to-library').click();
    await bench.page.getByText('副本').waitFor();
    const [first, copy] = bench.program.ids();
    expect(first).toBe(id);
    expect(bench.program.report(copy ?? '')).toEqual(bench.program.report(id));
  });

  test('Ctrl+F, two characters, arrow down and Enter lead into the section, with the words chosen', async () => {
    bench.program.put(sampleReport());
    bench.program.put({ ...sampleReport(), year: 2016 });
    await bench.openLibrary();
    await bench.page.getByTestId('search').waitFor();
    await bench.page.keyboard.press('Control+f');
    await bench.page.keyboard.type('审签');
    await bench.page.getByTestId('found-passage').first().waitFor();
    expect(await bench.page.getByTestId('found-report').count()).toBe(2);
    expect(await bench.page.locator('mark').first().innerText()).toBe('审签');
    const inSection = bench.page.getByTestId('found-passage').filter({ hasText: '审签' }).first();
    const place = await inSection.locator('.found-place').innerText();
    await bench.page.keyboard.press('ArrowDown');
    await expect.poll(() => inSection.evaluate((row) => row === document.activeElement)).toBe(true);
    await bench.page.keyboard.press('Enter');
    await bench.page.getByRole('main', { name: place }).waitFor();
    await expect.poll(() => bench.page.evaluate(() => getSelection()?.toString())).toBe('审签');
  });

  test('one character is answered by a request for more, not by an empty list', async () => {
    bench.program.put(sampleReport());
    await bench.openLibrary();
    await bench.page.getByTestId('search').fill('县');
    await bench.page.getByText('至少两个相连的字或数字').waitFor();
    await bench.page.keyboard.press('Escape');
    await bench.page.getByTestId('remove-report').waitFor();
  });

  test('F1 opens the help pages, which name the data folder of this machine', async () => {
    await bench.openLibrary();
    await bench.page.keyboard.press('F1');
    await bench.page.getByTestId('help-page').waitFor();
    expect(await bench.page.getByTestId('data-folder').innerText()).toContain('/');
    await bench.page.keyboard.press('Escape');
    await expect.poll(() => bench.page.getByTestId('help-page').count()).toBe(0);
  });

  test('an empty library offers the sample', async () => {
    await bench.openLibrary();
    await bench.page.getByTestId('sample-empty').click();
    await bench.page.getByTestId('save-state').waitFor();
    expect(bench.program.ids()).toHaveLength(1);
  });
});

describe('taking in an old file', () => {
  test('shows what was recognised, put right and left over; accepting stores it with the corrections', async () => {
    bench.program.recognise(recognised());
    await bench.openLibrary();
    await choose();
    await bench.page.getByTestId('unplaced-pieces').getByText('云岭政办函〔2018〕6号').waitFor();
    await bench.page.getByTestId('repairs').getByText('二0一七年').waitFor();
    await bench.page.getByText('11个章节，统计表58格，17格有数').waitFor();
    expect(bench.program.ids()).toEqual([]);
    await bench.page.getByTestId('import-agency').fill('云岭县人民政府');
    await bench.page.getByTestId('accept-import').click();
    await bench.page.getByTestId('save-state').waitFor();
    expect(bench.stored()).toMatchObject({
      agency: { name: '云岭县人民政府' },
      titleLines: ['云岭县人民政府2017年政府信息公开工作年度报告'],
    });
  });

  test('a file that is no report is kept as source text if the clerk wants', async () => {
    bench.program.recognise(recognised({ report: null, why: '没有标题，也没有统计表', unplaced: [], repairs: [] }));
    await bench.openLibrary();
    await choose();
    await bench.page.getByText('没有标题，也没有统计表').waitFor();
    await bench.page.getByTestId('keep-source').click();
    await bench.page.getByTestId('read-source').click();
    await bench.page.getByRole('dialog').getByText('正文').waitFor();
    expect(bench.program.ids()).toEqual([]);
  });

  test('a file that does not tell its year is asked for it', async () => {
    bench.program.failWith('import.read', { code: 'no-year', detail: {} });
    bench.program.recognise(recognised());
    await bench.openLibrary();
    await choose();
    await bench.page.getByTestId('ask-year').fill('2016');
    bench.program.failWith('import.read', null);
    await bench.page.keyboard.press('Enter');
    await bench.page.getByTestId('accept-import').waitFor();
    const reads = bench.program.calls.filter(({ name }) => name === 'import.read');
    expect(reads.at(-1)).toMatchObject({ name: 'import.read', input: { year: 2016 } });
  });

  test.each([
    ['empty', { ...file, buffer: Buffer.alloc(0) }, '是空的'],
    ['far too large', { ...file, buffer: Buffer.alloc(10 * 1024 * 1024 + 1, 'a') }, '超过了'],
  ])('a file that is %s is refused in one sentence and nothing is stored', async (_, chosen, words) => {
    await bench.openLibrary();
    await bench.page.getByTestId('import-file').setInputFiles(chosen);
    await expect.poll(() => bench.page.getByTestId('failure').innerText()).toContain(words);
    expect(bench.program.ids()).toEqual([]);
    expect(await bench.page.getByTestId('new-report').isEnabled()).toBe(true);
  });

  test('a file dropped on the window is taken in', async () => {
    bench.program.recognise(recognised());
    await bench.openLibrary();
    await bench.page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['正文'], '旧年报.txt'));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    });
    await bench.page.getByTestId('accept-import').waitFor();
  });

  test('pieces without a place are put into a section or set aside, and that can be undone', async () => {
    await bench.openAt('unplaced');
    await bench.page.getByTestId('dismiss').first().click();
    await expect.poll(() => bench.stored().unplaced).toHaveLength(1);
    await bench.page.getByTestId('undo-dismiss').click();
    await expect.poll(() => bench.stored().unplaced).toHaveLength(2);
    const piece = bench.page.getByTestId('unplaced-piece').nth(1);
    await piece.getByRole('combobox').click();
    await bench.page.keyboard.press('Enter');
    await piece.getByRole('button', { name: '放到这一章末尾' }).click();
    await expect.poll(() => bench.stored().unplaced).toHaveLength(1);
    expect(JSON.stringify(bench.stored().sections[0]?.prose)).toContain('监督电话');
  });
});

describe('the end of the way', () => {
  const focusedTest = () => bench.page.evaluate(() => document.activeElement?.getAttribute('data-testid'));

  test('of a report with errors it is asked first; who says why gets the files, and the record says so', async () => {
    await bench.openAt('export');
    await bench.page.getByTestId('export-open').filter({ hasText: '还有1处必须改正' }).waitFor();
    await bench.page.getByTestId('export').click();
    await bench.page.getByRole('dialog', { name: '还有1处必须改正' }).waitFor();
    await expect.poll(() => focusedTest()).toBe('despite-back');
    expect(await accessibilityFaults(bench)).toEqual([]);
    await bench.page.getByTestId('despite').click();
    await bench.page.getByTestId('despite-export').click();
    await bench.page.getByText('请写一句原因。').waitFor();
    expect(bench.program.calls.some(({ name }) => name === 'report.export')).toBe(false);
    await bench.page.getByTestId('despite-reason').fill('先送领导审阅');
    await bench.page.keyboard.press('Enter');
    await expect.poll(() => bench.page.getByTestId('export-path').allInnerTexts()).toHaveLength(2);
    await bench.page.getByText('导出记录（2）').click();
    await bench.page.getByText('有1处未改正，原因：先送领导审阅').first().waitFor();
    await bench.page.getByTestId('open-folder').click();
    await expect.poll(() => bench.program.calls.at(-1)?.name).toBe('shell.openFolder');
  });

  test('who goes back to put errors right is led to the first one, and then no one asks', async () => {
    await bench.openAt('export');
    await bench.page.getByTestId('export-open').waitFor();
    await bench.page.getByTestId('export').click();
    await bench.page.getByTestId('despite-back').click();
    await expect
      .poll(() => bench.page.evaluate(() => document.activeElement?.getAttribute('data-figure')))
      .toBe('app.done');
    await expect.poll(() => bench.page.getByTestId('figure-app.done').evaluate(inSight)).toBe(true);
    await bench.page.keyboard.type('49');
    await bench.page.keyboard.press('Enter');
    await bench.page.keyboard.press('Control+e');
    await bench.page.getByTestId('export-open').filter({ hasText: '不影响导出' }).waitFor();
    await bench.page.getByTestId('export').click();
    await expect.poll(() => bench.page.getByTestId('export-path').count()).toBe(2);
  });

  test('a finding about no section leads to its step too', async () => {
    const report = sampleReport();
    await bench.openAt('export', { ...report, signOff: { ...report.signOff, date: null } });
    await bench.page.getByTestId('finding').filter({ hasText: '落款没有成文日期' }).click();
    await bench.page.getByRole('main', { name: '落款与附件' }).waitFor();
  });

  test('the usual folder, known late, does not come into what was typed; to one in the empty field it comes chosen', async () => {
    const folder = () => bench.page.getByTestId('export-folder');
    const tell = bench.program.hold('app.info');
    await bench.openAt('export');
    await folder().fill('/root/x');
    tell();
    await bench.page.getByTestId('pick-folder').waitFor();
    expect(await folder().inputValue()).toBe('/root/x');
    const tellAgain = bench.program.hold('app.info');
    await bench.page.reload();
    await folder().focus();
    tellAgain();
    await expect.poll(() => folder().inputValue()).toContain('公开年报');
    await bench.page.keyboard.insertText('/root/y');
    expect(await folder().inputValue()).toBe('/root/y');
  });

  test('an export that cannot be written says so and keeps the folder that was typed', async () => {
    await bench.openAt('export');
    bench.program.failWith('report.export', { code: 'folder-not-writable', detail: { path: '/root/x' } });
    await bench.page.getByTestId('export-folder').fill('/root/x');
    await bench.page.getByTestId('export-open').waitFor();
    await bench.page.getByTestId('export').click();
    await bench.page.getByTestId('despite').click();
    await bench.page.getByTestId('despite-reason').fill('先看看样子');
    await bench.page.getByTestId('despite-export').click();
    await expect.poll(() => bench.page.getByTestId('failure').innerText()).toContain('/root/x');
    expect(await bench.page.getByTestId('export-folder').inputValue()).toBe('/root/x');
  });
});
