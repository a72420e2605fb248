import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { NianbaoError } from '../../shared/api/errors.ts';
import { reportSchema, type Report } from '../../shared/report/report.ts';
import { snapshotSchema, type Snapshot } from '../../shared/report/snapshot.ts';
import { fromColumn, jsonValue } from './json.ts';
import type { Store } from './store.ts';
import { reading, writing } from './transaction.ts';

const columns = 'id, taken_at AS takenAt, edited_at AS editedAt, why, name, changed';

/** The kept states of a report, the oldest first, without their content. */
export function listSnapshots(db: Store, report: string): Snapshot[] {
  return reading(db, () =>
    db
      .prepare<[report: string], unknown>(`SELECT ${columns} FROM snapshot WHERE report_id = ? ORDER BY id`)
      .all(report)
      .map((row) => fromColumn(db, snapshotSchema, row)),
  );
}

/** The last kept state of a report, with the SHA-256 of its JSON; null if there is none. */
export function lastSnapshot(db: Store, report: string): { snapshot: Snapshot; sha256: string } | null {
  return reading(db, () => {
    const row = db
      .prepare<[report: string], { id: number; sha256: string }>(
        'SELECT id, sha256 FROM snapshot WHERE report_id = ? ORDER BY id DESC LIMIT 1',
      )
      .get(report);
    if (!row) return null;
    const found = db.prepare<[id: number], unknown>(`SELECT ${columns} FROM snapshot WHERE id = ?`).get(row.id);
    return { snapshot: fromColumn(db, snapshotSchema, found), sha256: row.sha256 };
  });
}

/** What a report was in a kept state. Throws NianbaoError 'not-found', or 'snapshot-unreadable' if it does not fit the model. */
export function readSnapshot(db: Store, report: string, id: number): Report {
  const content = reading(db, () =>
    db
      .prepare<[report: string, id: number], Buffer>('SELECT content FROM snapshot WHERE report_id = ? AND id = ?')
      .pluck()
      .get(report, id),
  );
  if (content === undefined) throw new NianbaoError('not-found', { what: '历史版本' });
  const parsed = reportSchema.safeParse(jsonValue(inflated(content)));
  if (!parsed.success) throw new NianbaoError('snapshot-unreadable');
  return parsed.data;
}

/** '' for bytes that nothing was deflated to. */
function inflated(content: Buffer): string {
  try {
    return inflateRawSync(content).toString('utf8');
  } catch {
    return '';
  }
}

export type NewSnapshot = Omit<Snapshot, 'id'> & { json: string; sha256: string };

/** Keeps a state of a report, given as its JSON. */
export function addSnapshot(db: Store, report: string, { json, ...row }: NewSnapshot): Snapshot {
  const content = deflateRawSync(Buffer.from(json, 'utf8'));
  return writing(db, () => {
    const { lastInsertRowid } = db
      .prepare<Omit<NewSnapshot, 'json'> & { report: string; content: Buffer }>(
        `INSERT INTO snapshot (report_id, taken_at, edited_at, why, name, changed, sha256, content)
         VALUES (@report, @takenAt, @editedAt, @why, @name, @changed, @sha256, @content)`,
      )
      .run({ ...row, report, content });
    const { takenAt, editedAt, why, name, changed } = row;
    return { id: Number(lastInsertRowid), takenAt, editedAt, why, name, changed };
  });
}

/** Sets why a state was kept and what it is called. */
export function relabelSnapshot(db: Store, { id, why, name }: Pick<Snapshot, 'id' | 'why' | 'name'>): void {
  writing(db, () =>
    db
      .prepare<[why: string, name: string, id: number]>('UPDATE snapshot SET why = ?, name = ? WHERE id = ?')
      .run(why, name, id),
  );
}

/** Drops kept states; what each had changed counts to the next one that stays. */
export function dropSnapshots(db: Store, report: string, ids: readonly number[]): void {
  writing(db, () => {
    for (const id of ids) {
      db.prepare<{ report: string; id: number }>(
        `UPDATE snapshot SET changed = changed + (SELECT changed FROM snapshot WHERE id = @id)
         WHERE id = (SELECT min(id) FROM snapshot WHERE report_id = @report AND id > @id)`,
      ).run({ report, id });
      db.prepare<[report: string, id: number]>('DELETE FROM snapshot WHERE report_id = ? AND id = ?').run(report, id);
    }
  });
}
