import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest';
import { oldNode } from './old-node.ts';

const top = fileURLToPath(new URL('../..', import.meta.url));
const scratch = await mkdtemp(join(tmpdir(), 'nianbao-boot-'));
const here = join(scratch, '项目 a');
const boot = join(here, 'electron', 'boot.mjs');

beforeAll(async () => {
  await mkdir(join(here, 'electron'), { recursive: true });
  await copyFile(join(top, 'electron', 'boot.mjs'), boot);
  await writeFile(join(here, 'package.json'), '{"type":"module"}');
  const entry = `
    export async function main(args: string[]): Promise<number> {
      if (args[0] === 'throw') throw new Error('出错了');
      if (args[0] === 'wait') {
        return new Promise((resolve) => {
          const timer = setTimeout(() => resolve(1), 20_000);
          process.once('SIGTERM', () => { clearTimeout(timer); resolve(7); });
          console.log('waiting');
        });
      }
      console.log(JSON.stringify({ args, major: Number(process.versions.node.split('.')[0]), cwd: process.cwd() }));
      return 3;
    }`;
  await writeFile(join(here, 'electron', 'cli.ts'), entry);
  await writeFile(join(here, 'electron', 'start.ts'), entry);
  await symlink(join(top, 'node_modules'), join(here, 'node_modules'), 'junction');
});

afterAll(() => rm(scratch, { recursive: true, force: true }));

const nodes = [
  { which: 'the Node of the tests', node: process.execPath },
  { which: 'an old Node', node: oldNode },
];

/** The node of a case; skips the test where the machine has none. */
function have(context: TestContext, node: string | undefined): string {
  if (node === undefined) context.skip('no Node older than 22 on this machine');
  return node ?? '';
}

const run = (node: string, script: string, ...args: string[]) =>
  spawnSync(node, [script, ...args], { encoding: 'utf8', cwd: scratch });

test.for(nodes)('arguments, folder and exit code pass through unchanged under $which', ({ node }, context) => {
  const { stdout, stderr, status } = run(have(context, node), boot, 'cli', 'show', '某 县.txt', '--json');
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({ args: ['show', '某 县.txt', '--json'], major: 24, cwd: scratch });
  expect(status).toBe(3);
});

test.for(nodes)('without the name of an entry it is the nianbao command, under $which', ({ node }, context) => {
  expect(run(have(context, node), boot, 'list').stdout).toContain('["list"]');
  expect(run(have(context, node), boot).stdout).toContain('"args":[]');
});

test.for(nodes)('a failure is one Chinese sentence under $which', ({ node }, context) => {
  const { stdout, stderr, status } = run(have(context, node), boot, 'start', 'throw');
  expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
  expect(stderr).toBe('程序遇到意外问题（出错了）：请重试，如再出现请联系维护人员。\n');
});

test.for(nodes)('a signal reaches the program under $which', async ({ node }, context) => {
  context.skip(process.platform === 'win32', 'Windows has no signals');
  const child = spawn(have(context, node), [boot, 'cli', 'wait'], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([7, null]);
});

test('an old Node without the one npm brings says what to do, and nothing else runs', async (context) => {
  const bare = join(scratch, 'bare', 'electron', 'boot.mjs');
  await mkdir(dirname(bare), { recursive: true });
  await copyFile(boot, bare);
  const { stdout, stderr, status } = run(have(context, oldNode), bare, 'list');
  expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
  expect(stderr).toMatch(
    /^当前Node\.js [\d.]+太旧，至少需要22\.18：请在项目文件夹执行 npm ci（会带来合适的版本）后重试。\n$/,
  );
});

test('a missing package is named', async () => {
  const bare = join(scratch, 'unpacked', 'electron', 'boot.mjs');
  await mkdir(dirname(bare), { recursive: true });
  await copyFile(boot, bare);
  await writeFile(join(dirname(bare), 'cli.ts'), "import 'a-package-nobody-installed';");
  expect(run(process.execPath, bare, 'list').stderr).toBe(
    '缺少组件“a-package-nobody-installed”：请在项目文件夹执行 npm ci 后重试。\n',
  );
});
