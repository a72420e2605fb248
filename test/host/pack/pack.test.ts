import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fusesOf } from '../../../electron/pack/fuses.ts';
import { unpackedFolder, type Target } from '../../../electron/pack/target.ts';
import { faultsOf } from '../../../electron/pack/verify.ts';

const top = fileURLToPath(new URL('../../..', import.meta.url));
const yml = readFileSync(join(top, 'electron-builder.yml'), 'utf8');
const isBuilt =
  existsSync(join(top, 'out', 'renderer', 'index.html')) && existsSync(join(top, 'out', 'main', 'main.js'));
let out = '';

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'nianbao-pack-'));
});
afterAll(() => rm(out, { recursive: true, force: true }));
beforeEach((context) => context.skip(!isBuilt, 'the program is not built (npm run build)'));

function pack({ platform, arch }: Target) {
  const args = ['electron/boot.mjs', 'pack', '--dir', '--platform', platform, '--arch', arch, '--out', out];
  return spawnSync(process.execPath, args, { cwd: top, encoding: 'utf8' });
}

const targets: readonly Target[] = [
  { platform: 'linux', arch: 'x64' },
  { platform: 'win32', arch: 'arm64' },
];

describe.for(targets)('packed for $platform-$arch', (target) => {
  const folder = () => join(out, unpackedFolder(target));

  test('the archive, the one addon, the fuses and the languages are as electron-builder.yml says', async () => {
    const { status, stderr, stdout } = pack(target);
    expect(status, `${stdout}${stderr}`).toBe(0);
    expect(stderr).toContain('没有生成');
    expect(await faultsOf(folder(), target, yml)).toEqual([]);
    expect(readdirSync(join(folder(), 'resources', 'app.asar.unpacked', 'node_modules'))).toEqual(['better-sqlite3']);
  }, 180_000);

  test('a fault is found: another addon, a fuse that was left on', async () => {
    const prebuilds = join('resources', 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds');
    const name = `${target.platform}-${target.arch}.node`;
    await cp(join(folder(), prebuilds, name), join(folder(), prebuilds, 'other.node'));
    const loose = yml.replace('runAsNode: false', 'runAsNode: true');
    expect(await faultsOf(folder(), target, loose)).toEqual([
      expect.stringContaining(`instead of ${name} alone`),
      'fuse runAsNode is not true',
    ]);
  });
});

test('on Windows the program says who it is, and which archive it belongs to', (context) => {
  const program = join(out, unpackedFolder({ platform: 'win32', arch: 'arm64' }), 'nianbao.exe');
  context.skip(!existsSync(program), 'it was not packed');
  const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(program)));
  const [version] = Resource.VersionInfo.fromEntries(entries);
  const [language] = version?.getAllLanguagesForStringValues() ?? [];
  expect(language && version?.getStringValues(language)).toMatchObject({ ProductName: '公开年报' });
  expect(entries.map(({ type }) => type)).toContain('INTEGRITY');
});

test('a machine nobody packs for is said', () => {
  const args = ['electron/boot.mjs', 'pack', '--dir', '--platform', 'aix'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: top, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(/^不能为“aix-\w+”打包：可用的有 win32、linux 和 x64、arm64。\n$/),
  });
});

test('a file without fuses is no Electron', async () => {
  await expect(fusesOf(join(top, 'package.json'))).rejects.toThrow('sentinel');
});
