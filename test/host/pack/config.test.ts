import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wantedFuses } from '../../../electron/pack/fuses.ts';

const yml = readFileSync(new URL('../../../electron-builder.yml', import.meta.url), 'utf8');
const icon = readFileSync(new URL('../../../assets/icon.ico', import.meta.url));

test('the packaged program is no Node, takes no debugger, and loads its own archive only', () => {
  expect(wantedFuses(yml)).toEqual({
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test.each([
  'appId: cn.nianbao.desktop',
  'productName: 公开年报',
  'publish: null',
  'npmRebuild: false',
  'oneClick: false',
  'perMachine: false',
  'deleteAppDataOnUninstall: false',
  'category: Office',
])('electron-builder.yml says "%s"', (line) => {
  expect(yml.split('\n').map((text) => text.trim())).toContain(line);
});

test('names of packages are ASCII', () => {
  const names = yml.match(/(artifactName|executableName): .*/g) ?? [];
  expect(names).toHaveLength(5);
  for (const name of names) expect(name).toMatch(/^[\x20-\x7e]+$/);
});

test('the icon for Windows has every size from 16 to 256', () => {
  const count = icon.readUInt16LE(4);
  const sizes = Array.from({ length: count }, (_, index) => icon.readUInt8(6 + 16 * index) || 256);
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
});
