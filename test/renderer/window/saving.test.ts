import { describe, expect, test } from 'vitest';
import { longestAgencyName } from '../../../shared/report/limits.ts';
import { useWindow } from './bench.ts';

const bench = useWindow();
const saveState = () => bench.page.getByTestId('save-state');

describe('saving', () => {
  test('what is typed is stored without being asked for, and the moment is told', async () => {
    await bench.openAt('facts');
    await bench.page.getByTestId('agency-address').fill('云岭县人民路1号');
    await expect.poll(() => bench.stored().agency.address).toBe('云岭县人民路1号');
    await expect.poll(() => saveState().innerText()).toMatch(/已保存 \d\d:\d\d:\d\d/);
  });

  test('an agency without a name is asked for, and the longest name leaves room for its title', async () => {
    await bench.openAt('facts');
    const name = bench.page.getByTestId('agency-name');
    await name.fill('');
    await bench.page.getByText('请填写编制机关的全称').waitFor();
    await name.fill('县'.repeat(300));
    await expect.poll(() => bench.stored().agency.name).toBe('县'.repeat(longestAgencyName));
    expect(bench.stored().titleLines[0]).toContain('县2017年政府信息公开工作年度报告');
  });

  test('half a statistics period is kept until the other half is there', async () => {
    await bench.openAt('preface');
    await bench.page.getByTestId('period-from').fill('');
    await expect.poll(() => bench.stored().preface.period).toEqual([null, '2017-12-31']);
    await bench.page.getByText('起止日期都填了才会写进编制说明').waitFor();
  });

  test('the title and the period follow the year while the clerk has not worded them', async () => {
    await bench.openAt('facts');
    await bench.page.getByTestId('report-year').fill('20188');
    await expect.poll(() => bench.page.getByText('年度“20188”不对').count()).toBe(1);
    expect(bench.stored().year).toBe(2017);
    await bench.page.getByTestId('report-year').fill('2018');
    await expect.poll(() => bench.stored().titleLines).toEqual(['云岭县人民政府办公室2018年政府信息公开工作年度报告']);
    await expect.poll(() => bench.stored().preface.period).toEqual(['2018-01-01', '2018-12-31']);
  });

  test('a failure is told in its sentence, keeps what was typed, and a retry writes it', async () => {
    await bench.openAt('facts');
    bench.program.failWith('report.change', { code: 'disk-full', detail: { path: 'nianbao.db' } });
    await bench.page.getByTestId('agency-phone').fill('0000-1234567');
    await expect.poll(() => saveState().innerText()).toContain('磁盘已满');
    expect(await bench.page.getByTestId('agency-phone').inputValue()).toBe('0000-1234567');
    bench.program.failWith('report.change', null);
    await bench.page.getByTestId('save-retry').click();
    await expect.poll(() => bench.stored().agency.phone).toBe('0000-1234567');
  });

  test('a failing store keeps the clerk in the report instead of dropping what was typed', async () => {
    await bench.openAt('facts');
    bench.program.failWith('report.change', { code: 'disk-full', detail: { path: 'nianbao.db' } });
    await bench.page.getByTestId('agency-phone').fill('1');
    await bench.page.getByTestId('back-to-library').click();
    await bench.page.getByRole('button', { name: '留在这里' }).click();
    expect(await bench.page.getByTestId('agency-phone').inputValue()).toBe('1');
    await bench.page.getByTestId('back-to-library').click();
    await bench.page.getByTestId('leave-anyway').click();
    await bench.page.getByTestId('new-report').waitFor();
  });

  test('a store that works again is written to without being asked', async () => {
    await bench.openAt('facts');
    bench.program.failWith('report.change', { code: 'disk-full', detail: { path: 'nianbao.db' } });
    await bench.page.getByTestId('agency-phone').fill('0000-1234567');
    await expect.poll(() => saveState().innerText()).toContain('磁盘已满');
    bench.program.failWith('report.change', null);
    await expect.poll(() => bench.stored().agency.phone, { timeout: 20_000 }).toBe('0000-1234567');
    await expect.poll(() => saveState().innerText()).toContain('已保存');
  });

  test('closing asks while something could not be stored, and only then', async () => {
    await bench.openAt('facts');
    const asked: string[] = [];
    bench.page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    bench.program.failWith('report.change', { code: 'disk-full', detail: { path: 'nianbao.db' } });
    await bench.page.getByTestId('agency-phone').pressSequentially('1');
    await expect.poll(() => saveState().innerText()).toContain('磁盘已满');
    await bench.page.close({ runBeforeUnload: true });
    await expect.poll(() => asked).toEqual(['beforeunload']);
    expect(await bench.page.getByTestId('agency-phone').inputValue()).toBe('1');
    bench.program.failWith('report.change', null);
    await bench.page.getByTestId('save-retry').click();
    await expect.poll(() => saveState().innerText()).toContain('已保存');
    await bench.page.close({ runBeforeUnload: true });
    await expect.poll(() => bench.page.isClosed()).toBe(true);
    expect(asked).toHaveLength(1);
  });

  test('what another window wrote meanwhile stays when this one puts its changes on top', async () => {
    await bench.openAt('facts');
    const [id = ''] = bench.program.ids();
    const { agency, year, titleLines } = bench.stored();
    const theirs = { ...agency, phone: '0000-1111111' };
    await bench.program.dispatch('report.change', {
      id,
      base: 1,
      changes: [{ kind: 'facts', agency: theirs, year, titleLines }],
    });
    await bench.page.getByTestId('agency-fax').fill('0000-7654321');
    await bench.page.getByTestId('reopen-keep').click();
    await expect.poll(() => bench.stored().agency.fax).toBe('0000-7654321');
    expect(bench.stored().agency.phone).toBe('0000-1111111');
  });

  test('a report deleted elsewhere can be saved as a new one, and be left', async () => {
    await bench.openAt('facts');
    const [id = ''] = bench.program.ids();
    await bench.program.dispatch('library.remove', { id });
    await bench.page.getByTestId('agency-fax').fill('0000-7654321');
    await bench.page.getByTestId('save-as-new').click();
    await expect.poll(() => bench.program.ids()).toHaveLength(1);
    expect(bench.stored().agency.fax).toBe('0000-7654321');
    await expect.poll(() => saveState().innerText()).toContain('已保存');
    await bench.program.dispatch('library.remove', { id: bench.program.ids()[0] ?? '' });
    await bench.page.getByTestId('agency-fax').fill('1');
    await bench.page.getByTestId('save-as-new').waitFor();
    await bench.page.getByTestId('back-to-library').click();
    await bench.page.getByTestId('leave-anyway').click();
    await bench.page.getByTestId('new-report').waitFor();
  });

  test('a date typed in any usual way is the date that is stored; a wrong one stays in sight and changes nothing', async () => {
    await bench.openAt('signOff');
    const date = bench.page.getByTestId('sign-date');
    for (const [typed, stored, shown] of [
      ['2019-2-13', '2019-02-13', '2019年2月13日'],
      ['2019.12.25', '2019-12-25', '2019年12月25日'],
      ['２０１９年５月６日', '2019-05-06', '2019年5月6日'],
    ] as const) {
      await date.click();
      await bench.page.keyboard.press('Control+a');
      await bench.page.keyboard.type(typed);
      await bench.page.keyboard.press('Tab');
      await expect.poll(() => bench.stored().signOff.date).toBe(stored);
      expect(await date.inputValue()).toBe(shown);
    }
    await date.fill('2019年2月30日');
    await date.blur();
    await bench.page.getByText('“2019年2月30日”不是日期').waitFor();
    expect(await date.inputValue()).toBe('2019年2月30日');
    expect(bench.stored().signOff.date).toBe('2019-05-06');
    await date.fill('');
    await expect.poll(() => bench.stored().signOff.date).toBeNull();
    await bench.page.getByRole('button', { name: '成文日期：从日历选择' }).click();
    await bench.page.locator('.ant-picker-calendar td', { hasText: '15' }).first().click();
    await expect.poll(() => bench.stored().signOff.date).toMatch(/-15$/);
  });

  test('a report changed elsewhere is opened again with the last changes on top', async () => {
    await bench.openAt('facts');
    const [id = ''] = bench.program.ids();
    bench.program.bump(id);
    await bench.page.getByTestId('agency-fax').fill('0000-7654321');
    await bench.page.getByTestId('reopen-keep').click();
    await expect.poll(() => bench.stored().agency.fax).toBe('0000-7654321');
    expect(await bench.page.getByTestId('agency-fax').inputValue()).toBe('0000-7654321');
  });

  test('leaving for the library and coming back by a restart both find everything', async () => {
    await bench.openAt('facts');
    await bench.page.getByTestId('agency-email').fill('office@yunling.example');
    await bench.page.getByTestId('next').click();
    await bench.page.reload();
    await bench.page.getByTestId('preface-mode').waitFor();
    await bench.page.getByTestId('back-to-library').click();
    await bench.page.getByTestId('new-report').waitFor();
    expect(bench.stored().agency.email).toBe('office@yunling.example');
    await bench.page.reload();
    await bench.page.getByTestId('new-report').waitFor();
  });

  test('the preface is the clerk’s own from the moment of choosing to write it', async () => {
    await bench.openAt('preface');
    const derived = await bench.page.getByTestId('preface-derived').innerText();
    await bench.page.getByText('自己撰写').click();
    await bench.page.getByTestId('preface-written').fill(`${derived}特此公布。`);
    await expect.poll(() => bench.stored().preface.written).toBe(`${derived}特此公布。`);
    await bench.page.getByText('按字段自动生成').click();
    await bench.page.getByRole('button', { name: '保留我写的' }).click();
    await expect.poll(() => bench.page.getByTestId('preface-written').count()).toBe(1);
  });
});
