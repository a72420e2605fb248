import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../electron/host/chromium/find.ts';
import { hostile } from './hostile.ts';
import { machineFacts } from './machine.ts';
import { measure } from './measure.ts';
import { readOptions, usage, type Options } from './options.ts';
import type { Result } from './result.ts';
import { subjects } from './subjects.ts';
import { table } from './table.ts';

const out = fileURLToPath(new URL('../../out', import.meta.url));

/** Enough to see that a subject runs; its numbers mean little. */
const quickRounds = { warmUp: 1, timed: 3 };

/**
 * `npm run bench`: measures every subject beside its floor, prints a table (`--json`: one JSON document and nothing
 * else on standard output) and keeps the JSON in out/bench.json. Nothing is judged: the exit code is 0 once measured,
 * 1 where a subject fails or the command line is wrong. With `hostile` first, see hostile.ts.
 */
export async function main(args: string[]): Promise<number> {
  if (args[0] === 'hostile') return await hostile(args.slice(1), out);
  const options = readOptions(args, join(out, 'bench.json'));
  if (options === null) {
    console.error(usage);
    return 1;
  }
  const result = await measureAll(options);
  const json = `${JSON.stringify(result, null, 2)}\n`;
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, json);
  console.log(options.json ? json.trimEnd() : `${table(result)}\n\n已写入 ${options.out}`);
  return 0;
}

async function measureAll({ only, quick }: Options): Promise<Result> {
  const browser = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
  const result: Result = {
    date: new Date().toISOString(),
    machine: machineFacts(browser),
    quick,
    subjects: [],
    skipped: [],
  };
  for (const subject of subjects.filter(({ name }) => only.includes(name))) {
    if (subject.window && browser === null) {
      result.skipped.push({ name: subject.name, why: '没有可用的Chromium、Chrome或Edge' });
      continue;
    }
    console.error(`正在测量：${subject.label}`);
    const rounds = quick ? quickRounds : subject.rounds;
    result.subjects.push(await inFolder((folder) => measure(subject, folder, rounds, quick)));
  }
  return result;
}

/** Not the system's temporary folder, which may be memory: a commit there costs nothing. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(join(out, 'bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
