import { spawnSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type as systemName } from 'node:os';
import Database from 'better-sqlite3';
import type { Result } from './result.ts';

function sqliteVersion(): string {
  const db = new Database(':memory:');
  try {
    return String(db.prepare('SELECT sqlite_version()').pluck().get());
  } finally {
    db.close();
  }
}

/** Windows' browsers open a window instead of naming their version. */
function browserVersion(path: string): string {
  if (process.platform === 'win32') return path;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return stdout?.trim() || path;
}

/** What the numbers depend on; `load` is the load of the last minute before measuring, 0 on Windows. */
export function machineFacts(browser: string | null): Result['machine'] {
  const processors = cpus();
  return {
    system: `${systemName()} ${release()} ${process.arch}`,
    cpu: processors[0]?.model.trim() ?? '',
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
    node: process.versions.node,
    sqlite: sqliteVersion(),
    browser: browser === null ? null : browserVersion(browser),
  };
}
