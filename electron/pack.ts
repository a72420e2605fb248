import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeStub } from './pack/stub.ts';
import { systems, unpackedFolder, type Target } from './pack/target.ts';
import { faultsOf } from './pack/verify.ts';

const require = createRequire(import.meta.url);
const top = fileURLToPath(new URL('..', import.meta.url));

/**
 * `npm run pack:dir [-- --platform win32 --arch arm64 --out DIR]`: packs the built program, unpacked, and checks what
 * came out. Where Electron's runtime is not there a stand-in takes its place, which proves the packing but cannot run.
 * Without --dir the packages of electron-builder.yml are made, for which electron-builder fetches its tools.
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      dir: { type: 'boolean', default: false },
      platform: { type: 'string', default: process.platform },
      arch: { type: 'string', default: process.arch },
      out: { type: 'string', default: join(top, 'dist') },
    },
  });
  const target = readTarget(values);
  if (target === null) {
    console.error(`不能为“${values.platform}-${values.arch}”打包：可用的有 win32、linux 和 x64、arm64。`);
    return 1;
  }
  const out = resolve(values.out);
  return values.dir ? packFolder(target, out) : builder(target, out, []);
}

async function packFolder(target: Target, out: string): Promise<number> {
  const runtime = runtimeFor(target);
  const stub = runtime === null ? await mkdtemp(join(tmpdir(), 'nianbao-stub-')) : null;
  try {
    if (stub !== null) await writeStub(stub, target);
    const code = builder(target, out, ['--dir', `-c.electronDist=${stub ?? runtime}`]);
    if (code !== 0) return code;
    const folder = join(out, unpackedFolder(target));
    const faults = await faultsOf(folder, target, await readFile(join(top, 'electron-builder.yml'), 'utf8'));
    for (const fault of faults) console.error(`打包结果不对：${fault}`);
    const stood = stub === null ? '' : '本机没有Electron运行环境，用替身代替，只能检查打包，不能运行；';
    if (faults.length === 0) console.error(`已打包到 ${folder}：${stood}安装包（NSIS、AppImage、deb）没有生成。`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    if (stub !== null) await rm(stub, { recursive: true, force: true });
  }
}

function builder({ platform, arch }: Target, out: string, more: string[]): number {
  const tool = require.resolve('electron-builder/cli.js');
  const args = [
    tool,
    systems[platform].flag,
    `--${arch}`,
    '--publish',
    'never',
    `-c.directories.output=${out}`,
    ...more,
  ];
  return spawnSync(process.execPath, args, { cwd: top, stdio: 'inherit' }).status ?? 1;
}

function readTarget({ platform, arch }: { platform: string; arch: string }): Target | null {
  if (platform !== 'linux' && platform !== 'win32') return null;
  if (arch !== 'x64' && arch !== 'arm64') return null;
  return { platform, arch };
}

/** Electron's own package keeps the runtime of this machine only. */
function runtimeFor({ platform, arch }: Target): string | null {
  if (platform !== process.platform || arch !== process.arch) return null;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] || join(top, 'node_modules', 'electron', 'dist');
  return existsSync(join(folder, systems[platform].runtime)) ? folder : null;
}
