import { join } from 'node:path';
import Database from 'better-sqlite3';
import { storeFileName } from '../../electron/store/open.ts';
import { fillLibrary, manyReports } from './make/many-reports.ts';
import { ask, programOn } from './make/program.ts';
import type { Subject } from './subject.ts';

/** The list of a full library. */
export const library: Subject = {
  name: 'library',
  label: `列出${manyReports}份报告`,
  floorLabel: '直接查询同样的各列',
  rounds: { warmUp: 15, timed: 100 },
  window: false,
  prepare: (folder, quick) => {
    const reports = fillLibrary(folder, 'many', quick);
    const program = programOn(folder);
    const db = new Database(join(folder, storeFileName), { readonly: true });
    const select = db.prepare(
      `SELECT id, title_lines, agency_name, year, form, status, edited_at,
              (SELECT count(*) FROM unplaced WHERE report_id = report.id) AS unplaced
       FROM report`,
    );
    return {
      program: async () => counted(await ask(program, 'library.list', {}), reports),
      floor: () => counted(select.all(), reports),
      close: () => {
        db.close();
        program.close();
      },
    };
  },
};

function counted(rows: unknown, reports: number): void {
  if (!Array.isArray(rows) || rows.length !== reports) throw new Error('the list is not whole');
}
