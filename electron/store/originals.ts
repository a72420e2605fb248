import { createHash } from 'node:crypto';
import type { Store } from './store.ts';
import { reading, writing } from './transaction.ts';

/** A file a report was made from, without its bytes. `size` is in bytes. */
export type Original = { name: string; sha256: string; size: number };

type File = { name: string; bytes: Uint8Array };

/** Keeps an imported file beside its report and returns its SHA-256; the same bytes are kept once. */
export function keepOriginal(db: Store, { reportId, name, bytes }: File & { reportId: string }): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  writing(db, () =>
    db
      .prepare<[reportId: string, sha256: string, name: string, bytes: Uint8Array]>(
        'INSERT INTO original (report_id, sha256, name, bytes) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      )
      .run(reportId, sha256, name, bytes),
  );
  return sha256;
}

/** The files kept beside a report, the first kept first. */
export function listOriginals(db: Store, reportId: string): Original[] {
  return reading(db, () =>
    db
      .prepare<[reportId: string], Original>(
        'SELECT name, sha256, length(bytes) AS size FROM original WHERE report_id = ? ORDER BY rowid',
      )
      .all(reportId),
  );
}

/** A kept file; null if the report has no such file. */
export function readOriginal(db: Store, reportId: string, sha256: string): File | null {
  const file = reading(db, () =>
    db
      .prepare<[reportId: string, sha256: string], File>(
        'SELECT name, bytes FROM original WHERE report_id = ? AND sha256 = ?',
      )
      .get(reportId, sha256),
  );
  return file ?? null;
}

/** The files kept beside a report with their bytes, the first kept first. */
export function originalsOf(db: Store, reportId: string): File[] {
  return reading(db, () =>
    db
      .prepare<[reportId: string], File>('SELECT name, bytes FROM original WHERE report_id = ? ORDER BY rowid')
      .all(reportId),
  );
}

/** The reports outside the bin that were made from these bytes, the first kept first. */
export function reportsFrom(db: Store, sha256: string): { id: string; agency: string; year: number }[] {
  return reading(db, () =>
    db
      .prepare<[sha256: string], { id: string; agency: string; year: number }>(
        `SELECT report.id, agency_name AS agency, year FROM original JOIN report ON report.id = report_id
         WHERE sha256 = ? AND report_id NOT IN (SELECT report_id FROM removed_report) ORDER BY original.rowid`,
      )
      .all(sha256),
  );
}
