import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { provideTools } from './setup/tools.ts';

const top = fileURLToPath(new URL('..', import.meta.url));

/**
 * `npm test`: provides the tools, then runs the static checks, the build and vitest. All three run even where one
 * fails, so that the last line of the output is always vitest's count; the exit code is that of the first failure.
 */
export async function main(args: string[]): Promise<number> {
  provideTools();
  const codes = [
    npm('run', '-s', 'check'),
    npm('run', '-s', 'build', '--', '--logLevel', 'warn'),
    run(process.execPath, [`${top}node_modules/vitest/vitest.mjs`, 'run', ...args]),
  ];
  return codes.find((code) => code !== 0) ?? 0;
}

function npm(...args: string[]): number {
  const script = process.env['npm_execpath'];
  return script ? run(process.execPath, [script, ...args]) : run('npm', args);
}

function run(command: string, args: string[]): number {
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, error } = spawnSync(command, args, { cwd: top, stdio: 'inherit', shell });
  if (error) console.error(`不能运行“${command}”（${error.message}）：请在项目文件夹执行 npm ci 后重试。`);
  return status ?? 1;
}
