import type { Output } from '../../shared/api/contract.ts';
import { NianbaoError } from '../../shared/api/errors.ts';
import { statusSchema, type Status } from '../../shared/report/report.ts';
import { fromColumn } from './json.ts';
import type { Store } from './store.ts';
import { reading, writing } from './transaction.ts';

const insert = `INSERT INTO report_event (report_id, at, kind, from_status, to_status, reason)
  SELECT id, @at, @kind, @from, @to, @reason FROM report WHERE id = @id`;

type Row = { id: string; at: string; kind: 'status' | 'copied'; from: string | null; to: Status; reason: string };

/**
 * Records that a report's status becomes another; the same status again is no event. Part of the transaction that sets it.
 * Throws NianbaoError 'reason-missing' where a final report is taken up again without one.
 */
export function recordStatus(
  db: Store,
  { id, to, reason, at }: { id: string; to: Status; reason: string; at: string },
): void {
  const from = db.prepare<[id: string], string>('SELECT status FROM report WHERE id = ?').pluck().get(id) ?? null;
  if (from === to) return;
  if (from === ('final' satisfies Status) && reason === '') throw new NianbaoError('reason-missing');
  db.prepare<Row>(insert).run({ id, at, kind: 'status', from, to, reason });
}

/** Records that a report is a copy of another one, whose title is the reason. */
export function recordCopy(db: Store, { id, of, at }: { id: string; of: string; at: string }): void {
  writing(db, () => db.prepare<Row>(insert).run({ id, at, kind: 'copied', from: null, to: 'drafting', reason: of }));
}

/** What happened to a report, the last first. */
export function listEvents(db: Store, report: string): Output<'report.events'> {
  return reading(db, () =>
    db
      .prepare<[report: string], Omit<Row, 'id' | 'to'> & { to: string }>(
        `SELECT at, kind, from_status AS "from", to_status AS "to", reason
         FROM report_event WHERE report_id = ? ORDER BY number DESC`,
      )
      .all(report)
      .map(({ from, to, ...row }) => ({
        ...row,
        from: from === null ? null : fromColumn(db, statusSchema, from),
        to: fromColumn(db, statusSchema, to),
      })),
  );
}
