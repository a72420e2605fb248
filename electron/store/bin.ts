import type { Output } from '../../shared/api/contract.ts';
import { NianbaoError } from '../../shared/api/errors.ts';
import { titleLinesSchema } from '../../shared/report/report.ts';
import { jsonValue } from './json.ts';
import type { Store } from './store.ts';
import { reading, writing } from './transaction.ts';

export type BinKind = 'report' | 'source';

const tables = {
  report: { bin: 'removed_report', id: 'report_id', table: 'report', what: '报告' },
  source: { bin: 'removed_source', id: 'source_id', table: 'source_text', what: '素材' },
} as const;

/** Puts a report or source text into the bin; one that lies there already stays as it is. Throws 'not-found'. */
export function moveToBin(db: Store, kind: BinKind, { id, now }: { id: string; now: string }): void {
  const { bin, id: column, table, what } = tables[kind];
  writing(db, () => {
    if (!db.prepare<[id: string]>(`SELECT 1 FROM ${table} WHERE id = ?`).get(id)) {
      throw new NianbaoError('not-found', { what });
    }
    db.prepare<[id: string, at: string]>(`INSERT INTO ${bin} (${column}, at) VALUES (?, ?) ON CONFLICT DO NOTHING`).run(
      id,
      now,
    );
  });
}

/** Takes it out of the bin again; one that is not in it changes nothing. */
export function takeFromBin(db: Store, kind: BinKind, id: string): void {
  const { bin, id: column } = tables[kind];
  writing(db, () => db.prepare<[id: string]>(`DELETE FROM ${bin} WHERE ${column} = ?`).run(id));
}

/** Whether it is in the bin. */
export function isInBin(db: Store, kind: BinKind, id: string): boolean {
  const { bin, id: column } = tables[kind];
  return reading(db, () => db.prepare<[id: string]>(`SELECT 1 FROM ${bin} WHERE ${column} = ?`).get(id) !== undefined);
}

/**
 * Deletes for ever what is named and lies in the bin, with everything kept beside it. What is not in the bin stays, however
 * it is named: somebody may have taken it out meanwhile. Answers with how many there were.
 */
export function emptyBin(
  db: Store,
  { reports, sources }: { reports: readonly string[]; sources: readonly string[] },
): number {
  return writing(db, () => purge(db, 'report', reports) + purge(db, 'source', sources));
}

function purge(db: Store, kind: BinKind, ids: readonly string[]): number {
  const { bin, id: column, table } = tables[kind];
  const remove = db.prepare<[id: string]>(`DELETE FROM ${table} WHERE id = ? AND id IN (SELECT ${column} FROM ${bin})`);
  return ids.reduce((gone, id) => gone + remove.run(id).changes, 0);
}

type BinnedReport = Omit<Output<'library.bin'>['reports'][number], 'title'> & { titleLines: string };

/** What is in the bin, the last put there first. */
export function listBin(db: Store): Output<'library.bin'> {
  return reading(db, () => ({
    reports: db
      .prepare<[], BinnedReport>(
        `SELECT report.id, title_lines AS titleLines, agency_name AS agency, year, removed_report.at AS removedAt
         FROM removed_report JOIN report ON report.id = report_id ORDER BY removed_report.at DESC, report.id`,
      )
      .all()
      .map(({ titleLines, ...row }) => ({
        ...row,
        title: titleLinesSchema.safeParse(jsonValue(titleLines)).data?.join('') ?? '（标题读不出来）',
      })),
    sources: db
      .prepare<[], Output<'library.bin'>['sources'][number]>(
        `SELECT source_text.id, name, characters, removed_source.at AS removedAt
         FROM removed_source JOIN source_text ON source_text.id = source_id
         ORDER BY removed_source.at DESC, source_text.id`,
      )
      .all(),
  }));
}
