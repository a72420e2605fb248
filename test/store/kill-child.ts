import { writeSync } from 'node:fs';
import { paragraphOf } from '../../shared/report/prose.ts';
import { applyChanges } from '../../electron/store/changes.ts';
import { openStore } from '../../electron/store/open.ts';
import { loadReport } from '../../electron/store/reports.ts';

/**
 * Writes to report "r" of the folder in argv[2] until it is killed. A line is printed when the folder is about to be
 * opened, and the revision after each write that was acknowledged; each write leaves its revision in prose and figure.
 */
const [, , folder = ''] = process.argv;
const print = (line: string) => writeSync(1, `${line}\n`);

print('opening');
const db = openStore(folder);
for (let base = loadReport(db, 'r').revision; ; base += 1) {
  const value = String(base + 1);
  const filling = Array.from({ length: base % 7 }, () => paragraphOf('年报'.repeat(1000)));
  applyChanges(db, {
    id: 'r',
    base,
    now: '2026-11-22T03:00:00.000Z',
    changes: [
      { kind: 'prose', section: 's0', prose: { type: 'doc', content: [paragraphOf(value), ...filling] } },
      { kind: 'figure', indicator: 'app.recv', figure: { value, note: '' } },
    ],
  });
  print(value);
}
