import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { y2014 } from '../../shared/forms/y2014.ts';
import { agencyNamed, newReport } from '../../shared/report/create.ts';
import { openStore } from '../../electron/store/open.ts';
import { insertReport, listReports, loadReport } from '../../electron/store/reports.ts';
import type { Store } from '../../electron/store/store.ts';
import { closedStore, temporaryFolder } from './folder.ts';

const child = join(import.meta.dirname, 'kill-child.ts');

/** Runs the writer, kills it a while after it said `awaited`, and tells the lines it printed in full and how it ended. */
async function runUntilKilled(folder: string, awaited: RegExp, milliseconds: number) {
  const writer = spawn(process.execPath, [child, folder], { stdio: ['ignore', 'pipe', 'ignore'] });
  const closed = new Promise<NodeJS.Signals | null>((resolve) => writer.once('close', (_, signal) => resolve(signal)));
  let printed = '';
  const ready = new Promise<void>((resolve) => {
    writer.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (awaited.test(printed)) resolve();
    });
  });
  await Promise.race([ready, closed]);
  await pause(milliseconds);
  writer.kill('SIGKILL');
  // What it printed before it died may still be in the pipe: only 'close' says that all of it was read.
  const signal = await closed;
  return { lines: printed.split('\n').slice(0, -1), signal };
}

function withStore<T>(folder: string, look: (db: Store) => T): T {
  const db = openStore(folder);
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    return look(db);
  } finally {
    db.close();
  }
}

test('a kill at any moment loses no acknowledged write and leaves none half done', async () => {
  const folder = temporaryFolder();
  closedStore(folder, (db) => {
    let made = 0;
    const report = newReport(agencyNamed('某县人民政府'), 2017, y2014, () => `s${made++}`);
    insertReport(db, { id: 'r', report, now: '2026-11-22T03:00:00.000Z' });
  });
  for (let round = 0; round < 15; round += 1) {
    const { lines, signal } = await runUntilKilled(folder, /^\d+\n/m, Math.random() * 60);
    expect(signal).toBe('SIGKILL');
    const acknowledged = Number(lines.at(-1));
    expect(acknowledged).toBeGreaterThan(1);
    const { revision, report } = withStore(folder, (db) => loadReport(db, 'r'));
    // The kill may fall between a commit and its acknowledgement, never the other way round.
    expect([acknowledged, acknowledged + 1]).toContain(revision);
    expect(report.figures['app.recv']?.value).toBe(String(revision));
    expect(report.sections[0]?.prose.content[0]).toEqual({
      type: 'paragraph',
      content: [{ type: 'text', text: String(revision) }],
    });
  }
});

test('a kill while the file is being made leaves a folder that opens', async () => {
  for (let round = 0; round < 10; round += 1) {
    const folder = temporaryFolder();
    await runUntilKilled(folder, /opening/, round * 3);
    expect(withStore(folder, listReports)).toEqual([]);
  }
});
