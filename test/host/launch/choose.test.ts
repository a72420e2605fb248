import { expect, test } from 'vitest';
import { choose, type Offer } from '../../../electron/host/launch/choose.ts';
import { hasDisplay } from '../../../electron/host/launch/display.ts';

const everything: Offer = { display: true, electron: '/e/electron', crash: null, browser: '/usr/bin/chromium' };

const cases: readonly [string, Partial<Offer>, string, string][] = [
  ['Electron where its runtime is', {}, 'electron', '已用Electron打开窗口：本机有Electron运行环境。'],
  ['the browser where there is no runtime', { electron: null }, 'chromium', '没有Electron运行环境'],
  ['the browser where Electron ended at once', { crash: 'SIGTRAP' }, 'chromium', 'Electron未能启动（SIGTRAP）'],
  ['the sample where there is neither', { electron: null, browser: null }, 'sample', '没有找到Chromium、Chrome或Edge'],
  ['the sample where there is no display, whatever else there is', { display: false }, 'sample', '没有图形界面'],
];

test.each(cases)('npm start takes %s, and says why', (_, offer, how, why) => {
  const choice = choose({ ...everything, ...offer });
  expect(choice.how).toBe(how);
  expect(choice.said).toContain(why);
  expect(choice.said).not.toContain('\n');
});

test('Windows and macOS have a display; Linux has one where X or Wayland says so', () => {
  expect([hasDisplay('win32', {}), hasDisplay('darwin', {}), hasDisplay('linux', {})]).toEqual([true, true, false]);
  expect([hasDisplay('linux', { DISPLAY: ':0' }), hasDisplay('linux', { WAYLAND_DISPLAY: 'w' })]).toEqual([true, true]);
  expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
});
