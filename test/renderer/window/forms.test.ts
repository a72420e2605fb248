import { describe, expect, test } from 'vitest';
import { y2021 } from '../../../shared/forms/y2021.ts';
import { agencyNamed, newReport } from '../../../shared/report/create.ts';
import { sampleReport } from '../dev/sample-report.ts';
import { useWindow } from './bench.ts';

const bench = useWindow();

describe('changing the form of a report', () => {
  test('a year the form was not issued for is said, with the form that was, one click away', async () => {
    await bench.openAt('facts');
    expect(await bench.page.getByText('的报告一般用').count()).toBe(0);
    await bench.page.getByTestId('report-year').fill('2022');
    await bench.page.getByText('2022年的报告一般用“政府信息公开工作年度报告格式（2021年版）”').waitFor();
    await bench.page.getByTestId('change-form').click();
    await bench.page.getByTestId('form-plan').waitFor();
    await bench.page.getByTestId('change-form-go').click();
    await expect.poll(() => bench.stored().form).toBe('2021');
    await expect.poll(() => bench.page.getByText('的报告一般用').count()).toBe(0);
  });

  test('is shown first, and done only then: what moves, what has no place, which sections stay', async () => {
    await bench.openAt('facts');
    await bench.page.getByTestId('change-form').click();
    await bench.page.getByTestId('change-form-to').click();
    await bench.page.getByTitle('政府信息公开工作年度报告格式（2021年版）').click();
    const plan = bench.page.getByTestId('form-plan');
    await plan.getByText('新表式没有这一项').first().waitFor();
    await plan.getByText('增加“其他需要报告的事项”').or(plan.getByText('改称“总体情况”')).first().waitFor();
    expect(bench.stored().form).toBe('2014');
    const figures = Object.keys(bench.stored().figures).length;
    await bench.page.getByTestId('change-form-go').click();
    await expect.poll(() => bench.stored().form).toBe('2021');
    await expect.poll(() => bench.stored().sections[0]?.heading).toBe('总体情况');
    expect(bench.stored().unplaced.length).toBeGreaterThan(sampleReport().unplaced.length);
    expect(figures).toBeGreaterThan(0);
    await bench.page.getByText('政府信息公开工作年度报告格式（2021年版）').first().waitFor();

    const texts = sampleReport().unplaced.length;
    const all = bench.stored().unplaced.length;
    await bench.page.getByTestId('step-unplaced').click();
    const group = bench.page.getByTestId('unplaced-figures');
    await expect.poll(() => group.count()).toBe(1);
    expect(await group.getByTestId('unplaced-figure').count()).toBe(all - texts);
    await group.getByTestId('dismiss-all').click();
    await expect.poll(() => bench.stored().unplaced.length).toBe(texts);
    await bench.page.getByTestId('undo-dismiss').click();
    await expect.poll(() => bench.stored().unplaced.length).toBe(all);
  });
});

describe('the settings', () => {
  test('a form file is loaded, and a national one is saved as a start for it', async () => {
    await bench.openLibrary();
    await bench.page.getByTestId('settings').click();
    await bench.page.getByTestId('save-2021').click();
    await expect.poll(() => bench.page.getByTestId('settings-said').innerText()).toContain('统计表式-2021.json');
    bench.program.failWith('forms.add', {
      code: 'form-version',
      detail: { id: 'local', version: '1' },
    });
    const file = { name: '表式.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
    await bench.page.getByTestId('form-file').setInputFiles(file);
    await bench.page.getByText('请把文件里的version加1再载入').waitFor();
    const large = { ...file, buffer: Buffer.alloc(12 * 1024 * 1024, ' ') };
    await bench.page.getByTestId('form-file').setInputFiles(large);
    await bench.page.getByText('超过了2MB的上限：表式不会这么大').waitFor();
  });

  test('a day the superior has set is kept, and shown with the days left', async () => {
    await bench.openLibrary();
    await bench.page.getByTestId('settings').click();
    await bench.page.getByTestId('deadline-department').fill('13月1日');
    await bench.page.getByText('请按“1月20日”的样子填写').waitFor();
    await bench.page.getByTestId('deadline-department').fill('12月30日');
    await expect
      .poll(() => bench.program.calls.findLast(({ name }) => name === 'settings.setDeadlines')?.input)
      .toEqual({ deadlines: { department: '12-30' } });
    const agency = { ...agencyNamed('某县财政局'), kind: 'department' as const };
    await bench.openAt(
      'facts',
      newReport(agency, new Date().getFullYear() - 1, y2021, () => crypto.randomUUID()),
    );
    await expect.poll(() => bench.page.getByTestId('deadline').innerText()).toMatch(/^12月30日前报送，/);
  });
});

test('a new report from an earlier one says beforehand what comes along and what does not', async () => {
  bench.program.put(sampleReport());
  await bench.openLibrary();
  await bench.page.getByTestId('new-report').click();
  await bench.page.getByTestId('new-year').fill('2026');
  await bench.page.getByTestId('new-from').click();
  await bench.page.keyboard.press('ArrowDown');
  await bench.page.keyboard.press('Enter');
  const note = bench.page.getByTestId('carry-note');
  await note.getByText('6个部分').waitFor();
  await note.getByText('新表式没有、不带过来的章节').waitFor();
});
