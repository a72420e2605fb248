import { expect, test } from 'vitest';
import { findBrowser } from '../../../electron/host/chromium/find.ts';

const on = (platform: NodeJS.Platform, env: Record<string, string>, ...there: string[]) =>
  findBrowser({ platform, env, exists: (path) => there.includes(path) });

test('on Linux Chromium on the path is taken before Edge in its own place', () => {
  expect(on('linux', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/bin/chromium', '/opt/microsoft/msedge/msedge')).toBe(
    '/usr/bin/chromium',
  );
});

test("snap's Chromium is the last resort", () => {
  const snap = '/snap/bin/chromium';
  const env = { PATH: '/snap/bin:/usr/bin' };
  expect(on('linux', env, snap, '/usr/bin/google-chrome')).toBe('/usr/bin/google-chrome');
  expect(on('linux', env, snap)).toBe(snap);
});

test('on Windows Edge, which every Windows has, is found', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  expect(on('win32', { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }, edge)).toBe(edge);
});

test('no browser is an answer, not a failure', () => {
  expect(on('linux', { PATH: '/usr/bin' })).toBeNull();
  expect(on('darwin', {})).toBeNull();
});

test('NIANBAO_BROWSER wins', () => {
  expect(on('linux', { PATH: '/usr/bin', NIANBAO_BROWSER: '/x/edge' }, '/usr/bin/chromium', '/x/edge')).toBe('/x/edge');
});

test('NIANBAO_BROWSER that names nothing is said, not passed over', () => {
  expect(() => on('linux', { PATH: '/usr/bin', NIANBAO_BROWSER: '/x/edge' }, '/usr/bin/chromium')).toThrow('/x/edge');
});
