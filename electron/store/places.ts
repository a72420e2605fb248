import { NianbaoError } from '../../shared/api/errors.ts';
import type { Store } from './store.ts';
import { writing } from './transaction.ts';

/** Where a report is opened that nobody has been in. */
const firstPlace = 'facts';

/** Remembers where the clerk is in a report; not an edit, so the revision stays. Throws NianbaoError 'not-found'. */
export function setPlace(db: Store, report: string, place: string): void {
  writing(db, () => {
    const { changes } = db
      .prepare<[place: string, report: string]>(
        `INSERT INTO place (report_id, place) SELECT id, ? FROM report WHERE id = ?
         ON CONFLICT DO UPDATE SET place = excluded.place`,
      )
      .run(place, report);
    if (changes === 0) throw new NianbaoError('not-found', { what: '报告' });
  });
}

/** Where the clerk was in a report last; its first step if nowhere yet. */
export function getPlace(db: Store, report: string): string {
  const place = db.prepare<[report: string], string>('SELECT place FROM place WHERE report_id = ?').pluck().get(report);
  return place ?? firstPlace;
}
