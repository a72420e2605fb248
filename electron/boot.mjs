#!/usr/bin/env node
/**
 * The one door every command goes through: `boot.mjs <start|cli|test|bench|pack> …`, and the `nianbao` command itself
 * (no such word first means cli). It must run on Node 18, because it is what notices a Node that better-sqlite3 would
 * end without a message (it needs Node-API 10) or that cannot run TypeScript; then everything is run again, unchanged,
 * under the Node that npm brought. Every entry exports `main(args): Promise<exit code>`.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';

const entries = {
  start: () => import('./start.ts'),
  cli: () => import('./cli.ts'),
  pack: () => import('./pack.ts'),
  test: () => import('../test/run.ts'),
  bench: () => import('../test/bench/run.ts'),
};
const passedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const [first, ...rest] = process.argv.slice(2);
const [entry, args] =
  first !== undefined && Object.hasOwn(entries, first) ? [first, rest] : ['cli', process.argv.slice(2)];

if (newEnough(process.versions)) await run();
else runUnderOwnNode();

function newEnough({ node, napi = '10' }) {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const runsTypeScript = major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
  return Number(napi) >= 10 && runsTypeScript;
}

async function run() {
  try {
    const { main } = await entries[entry]();
    process.exitCode = await main(args);
  } catch (error) {
    const missing = /^Cannot find package '([^']+)'/.exec(String(error?.message))?.[1];
    process.exitCode = fail(
      missing
        ? `缺少组件“${missing}”：请在项目文件夹执行 npm ci 后重试。`
        : `程序遇到意外问题（${error?.message ?? error}）：请重试，如再出现请联系维护人员。`,
    );
    if (process.env.NIANBAO_DEBUG) console.error(error);
  }
}

function runUnderOwnNode() {
  const node = ownNode();
  if (node === null) {
    process.exitCode = fail(
      `当前Node.js ${process.versions.node}太旧，至少需要22.18：请在项目文件夹执行 npm ci（会带来合适的版本）后重试。`,
    );
    return;
  }
  // What this starts in turn (npm scripts, the build) must find the same Node.
  process.env.PATH = [dirname(node), process.env.PATH].filter(Boolean).join(delimiter);
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  // On Windows kill() ends a process at once whatever the signal, and the console has told it itself.
  for (const signal of passedSignals)
    process.on(signal, () => {
      if (process.platform !== 'win32') child.kill(signal);
    });
  child.on('error', (error) => {
    process.exitCode = fail(`不能启动随程序安装的Node.js（${error.message}）：请在项目文件夹执行 npm ci 后重试。`);
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}

/** The Node that an optional dependency brought for this machine, or null. */
function ownNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  try {
    const manifest = createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/package.json`);
    const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
    const path = join(dirname(manifest), 'bin', binary);
    return newEnough({ node: version }) && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

function fail(sentence) {
  console.error(sentence);
  return 1;
}
