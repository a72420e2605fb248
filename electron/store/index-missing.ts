import { NianbaoError } from '../../shared/api/errors.ts';
import { indexReport } from './index-report.ts';
import { indexSource } from './index-source.ts';
import { ownerNumber } from './passages.ts';
import { loadReport } from './reports.ts';
import { readSource } from './sources.ts';
import type { Store } from './store.ts';
import { reading, writing } from './transaction.ts';

const missing = (db: Store, table: 'report' | 'source_text', column: 'report_id' | 'source_id'): string[] =>
  reading(db, () =>
    db
      .prepare<[], string>(
        `SELECT id FROM ${table} WHERE id NOT IN (SELECT ${column} FROM searched WHERE ${column} IS NOT NULL)`,
      )
      .pluck()
      .all(),
  );

/**
 * Makes searchable what is in the file from before there was a search: many reports a transaction, so that a kill in the
 * middle costs only those. A report that cannot be read is passed over; the library still lists it.
 */
export function indexMissing(db: Store): void {
  const reports = missing(db, 'report', 'report_id');
  for (let at = 0; at < reports.length; at += batch) {
    writing(db, () => {
      for (const id of reports.slice(at, at + batch)) indexOne(db, id);
    });
  }
  const sources = missing(db, 'source_text', 'source_id');
  if (sources.length === 0) return;
  writing(db, () => {
    for (const id of sources) indexSource(db, id, readSource(db, id).text);
  });
}

const batch = 200;

function indexOne(db: Store, id: string): void {
  try {
    indexReport(db, id, loadReport(db, id).report);
  } catch (error) {
    const code = error instanceof NianbaoError ? error.failure.code : '';
    if (code === 'store-damaged') ownerNumber(db, { kind: 'report', id });
    else if (code !== 'not-found') throw error;
  }
}
