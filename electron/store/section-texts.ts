import type { Store } from './store.ts';
import { reading } from './transaction.ts';

export type ReportTexts = { id: string; agency: string; year: number; titleLines: string; texts: string[] };

/** What the sections of the reports of some years say, line by line, the newest year first; what is in the bin left out. */
export function sectionTexts(
  db: Store,
  { from, to, wanted, most }: { from: number; to: number; wanted: (agency: string) => boolean; most: number },
): ReportTexts[] {
  return reading(db, () => {
    const reports = db
      .prepare<[from: number, to: number], Omit<ReportTexts, 'texts'>>(
        `SELECT id, agency_name AS agency, year, title_lines AS titleLines FROM report
         WHERE year BETWEEN ? AND ? AND id NOT IN (SELECT report_id FROM removed_report)
         ORDER BY year DESC, edited_at DESC, id`,
      )
      .all(from, to)
      .filter(({ agency }) => wanted(agency))
      .slice(0, most);
    const textsOf = db
      .prepare<[id: string], string>(
        `SELECT text FROM passage
         WHERE searched = (SELECT number FROM searched WHERE report_id = ?) AND place LIKE 'section:%' ORDER BY place, line`,
      )
      .pluck();
    return reports.map((report) => ({ ...report, texts: textsOf.all(report.id) }));
  });
}
