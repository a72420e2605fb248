import { listPackage } from '@electron/asar';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fusesOf, wantedFuses } from './fuses.ts';
import { systems, type Target } from './target.ts';

const needed = [
  'out/main/main.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'assets/icon.png',
  'package.json',
];

/** Sources, tests, the Chromium window's driver, Node itself: none of them belongs into the packaged program. */
const unwanted =
  /^(electron|renderer|shared|test)\/|\.tsx?$|^node_modules\/(playwright-core|electron|vite|typescript|node-(linux|win)-)/;

/** What is wrong with an unpacked program, one English sentence each; none if it is as electron-builder.yml says. */
export async function faultsOf(folder: string, target: Target, yml: string): Promise<string[]> {
  const resources = join(folder, 'resources');
  const listed = listPackage(join(resources, 'app.asar'), { isPack: false });
  const files = new Set(listed.map((path) => path.replaceAll('\\', '/').replace(/^\//, '')));
  return [
    ...needed.filter((path) => !files.has(path)).map((path) => `app.asar lacks ${path}`),
    ...[...files].filter((path) => unwanted.test(path)).map((path) => `app.asar holds ${path}`),
    ...addonFaults(resources, target),
    ...(await fuseFaults(join(folder, systems[target.platform].executable), yml)),
    ...localeFaults(folder),
  ];
}

function addonFaults(resources: string, { platform, arch }: Target): string[] {
  const folder = join(resources, 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds');
  const name = `${platform}-${arch}.node`;
  const found = readdirSync(folder);
  if (found.join() !== name) return [`instead of ${name} alone there is ${found.join(', ') || 'nothing'}`];
  const installed = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'));
  return readFileSync(join(installed, 'prebuilds', name)).equals(readFileSync(join(folder, name)))
    ? []
    : [`${name} is not the one that was installed`];
}

async function fuseFaults(executable: string, yml: string): Promise<string[]> {
  const found = await fusesOf(executable);
  return Object.entries(wantedFuses(yml)).flatMap(([name, wanted]) =>
    Object.entries(found).some(([other, state]) => other === name && state === wanted)
      ? []
      : [`fuse ${name} is not ${wanted}`],
  );
}

function localeFaults(folder: string): string[] {
  const found = readdirSync(join(folder, 'locales')).toSorted();
  return found.join() === 'en-US.pak,zh-CN.pak' ? [] : [`the locales are ${found.join(', ')}`];
}
