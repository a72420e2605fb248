import type { Store } from '../store.ts';

export const version = 9;

/** Whose report of which year, read for thousands of reports at once without their long rows. */
export function up(db: Store): void {
  db.exec('CREATE INDEX report_in_short ON report (id, year, agency_name)');
}
