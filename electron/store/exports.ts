import { writtenFileSchema, type WrittenFile } from '../../shared/api/contract.ts';
import { fromColumn } from './json.ts';
import type { Store } from './store.ts';
import { reading, writing } from './transaction.ts';

/**
 * A file that was written for a report: where, of which kind, the SHA-256 of its bytes, and when; with the errors that were open
 * then and why it was written nevertheless.
 */
export type Export = Pick<WrittenFile, 'path' | 'kind' | 'sha256'> & {
  at: string;
  errors: number | null;
  despite: string | null;
};

type Row = Omit<Export, 'kind'> & { kind: string };

const columns = 'path, kind, sha256, at, errors, despite';

/** Remembers that a file was written for a report. */
export function recordExport(
  db: Store,
  { reportId, path, kind, sha256, at, errors, despite }: Export & { reportId: string },
): void {
  writing(db, () =>
    db
      .prepare<Export & { reportId: string }>(
        `INSERT INTO export (report_id, path, kind, sha256, at, errors, despite)
         VALUES (@reportId, @path, @kind, @sha256, @at, @errors, @despite)`,
      )
      .run({ reportId, path, kind, sha256, at, errors, despite }),
  );
}

/** Every file written for a report, the last written first. */
export function listExports(db: Store, report: string): Export[] {
  return reading(db, () =>
    db
      .prepare<[report: string], Row>(`SELECT ${columns} FROM export WHERE report_id = ? ORDER BY number DESC`)
      .all(report)
      .map((row) => toExport(db, row)),
  );
}

/** What was last written to a path, for whichever report: by it one tells if somebody has edited the file since. */
export function lastExportOf(db: Store, path: string): (Export & { reportId: string }) | null {
  const row = reading(db, () =>
    db
      .prepare<[path: string], Row & { reportId: string }>(
        `SELECT report_id AS reportId, ${columns} FROM export WHERE path = ? ORDER BY number DESC LIMIT 1`,
      )
      .get(path),
  );
  return row ? { ...toExport(db, row), reportId: row.reportId } : null;
}

function toExport(db: Store, row: Row): Export {
  return { ...row, kind: fromColumn(db, writtenFileSchema.shape.kind, row.kind) };
}
