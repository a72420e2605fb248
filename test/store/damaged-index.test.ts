import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../electron/store/changes.ts';
import { openStore, storeFileName } from '../../electron/store/open.ts';
import { insertReport, loadReport } from '../../electron/store/reports.ts';
import { searchLibrary } from '../../electron/store/search.ts';
import { keepSource, readSource } from '../../electron/store/sources.ts';
import type { Store } from '../../electron/store/store.ts';
import { NianbaoError } from '../../shared/api/errors.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { applyChange, type Change } from '../../shared/report/change.ts';
import { agencyNamed, newReport } from '../../shared/report/create.ts';
import { paragraphOf } from '../../shared/report/prose.ts';
import type { Report } from '../../shared/report/report.ts';
import { closedStore, openedStore, temporaryFolder } from './folder.ts';

const now = '2026-11-22T03:00:00.000Z';
const long = Array.from({ length: 60 }, (_, at) => `第${at}条：县政府办公室逐条核对应当公开的目录，断链当天修好。`);
const report: Report = (() => {
  let made = 0;
  const fresh = newReport(agencyNamed('青岚县人民政府'), 2017, y2014, () => `s${made++}`);
  const sections = fresh.sections.map((section) => ({
    ...section,
    prose: { type: 'doc' as const, content: long.map((line) => paragraphOf(line)) },
  }));
  return { ...fresh, sections };
})();
const change: Change = {
  kind: 'prose',
  section: 's1',
  prose: { type: 'doc', content: [paragraphOf('政务公开栏每月更换一次。')] },
};

function fill(db: Store): void {
  insertReport(db, { id: 'r', report, now });
  keepSource(db, { id: 't', name: '经验材料', text: long.join('\n'), addedAt: now });
}

const hits = (db: Store, text: string): number => searchLibrary(db, { text, year: null, agency: null, skip: 0 }).hits;

/** Throws SQLite's error where the index does not agree with itself. */
const checkIndex = (db: Store): unknown =>
  db.exec("INSERT INTO passage_index (passage_index) VALUES ('integrity-check')");

describe('an index of the search that does not agree with itself', () => {
  const damages = [
    ['without its segments', 'DELETE FROM passage_index_data WHERE id > 10'],
    ['with segments of nothing', 'UPDATE passage_index_data SET block = zeroblob(length(block)) WHERE id > 10'],
    ['with segments cut short', 'UPDATE passage_index_data SET block = substr(block, 1, 7) WHERE id > 10'],
    ['without anything', 'DELETE FROM passage_index_data'],
  ] as const;

  test.each(damages)('%s is no reason to refuse the file, and a search finds what there is', (_, sql) => {
    const folder = temporaryFolder();
    const whole = closedStore(folder, fill);
    damage(whole, sql);
    const db = openedStore(folder);
    expect(hits(db, '应当公开的目录')).toBe(report.sections.length * long.length);
  });

  test.each(damages)('%s costs no change', (_, sql) => {
    const folder = temporaryFolder();
    damage(closedStore(folder, fill), sql);
    const db = openedStore(folder);
    applyChanges(db, { id: 'r', base: 1, changes: [change], now });
    expect(loadReport(db, 'r').report).toEqual(applyChange(report, change));
    expect(hits(db, '每月更换一次')).toBe(1);
  });
});

function damage(path: string, sql: string): void {
  const db = new Database(path);
  expect(() => checkIndex(db)).not.toThrow();
  db.unsafeMode(true).exec(sql);
  expect(() => checkIndex(db)).toThrow();
  db.close();
}

describe('a file with one page overwritten', () => {
  test('is refused wherever SQLite finds the page damaged, if it is not one of the index', () => {
    const outcomes = { refused: 0, opened: 0 };
    for (const { folder, path } of overwrittenPages((table) => !table.startsWith('passage_index'))) {
      const expected = quickCheck(path);
      const db = openedUnlessRefused(folder);
      expect(db !== null).toBe(expected);
      outcomes[db === null ? 'refused' : 'opened'] += 1;
      db?.close();
    }
    expect(outcomes.refused).toBeGreaterThan(20);
    expect(outcomes.opened).toBeGreaterThan(0);
  });

  test('is refused or is whole, if it is one of the index', () => {
    const outcomes = { refused: 0, whole: 0 };
    for (const { folder } of overwrittenPages((table) => table.startsWith('passage_index'))) {
      const db = openedUnlessRefused(folder);
      outcomes[db === null ? 'refused' : 'whole'] += 1;
      if (db === null) continue;
      applyChanges(db, { id: 'r', base: 1, changes: [change], now });
      expect(loadReport(db, 'r').report).toEqual(applyChange(report, change));
      expect(readSource(db, 't').text).toBe(long.join('\n'));
      expect(hits(db, '每月更换一次')).toBe(1);
      db.close();
    }
    expect(outcomes.refused).toBeGreaterThan(0);
    expect(outcomes.whole).toBeGreaterThan(0);
  });
});

/** A filled store for every page of the tables and indexes that are wanted, with nothing left of that page but its head. */
function* overwrittenPages(wanted: (table: string) => boolean): Generator<{ folder: string; path: string }> {
  const whole = closedStore(temporaryFolder(), fill);
  const db = new Database(whole);
  const pages = db
    .prepare<[], { table: string; page: number; size: number }>(
      'SELECT name AS "table", pageno AS page, pgsize AS size FROM dbstat ORDER BY pageno',
    )
    .all();
  db.close();
  const bytes = readFileSync(whole);
  for (const { page, size } of pages.filter(({ table }) => wanted(table))) {
    const folder = temporaryFolder();
    const path = join(folder, storeFileName);
    writeFileSync(path, Buffer.from(bytes).fill(0xa5, (page - 1) * size + 100, page * size));
    yield { folder, path };
  }
}

/** What SQLite says of a file, with everything its modules say of themselves. */
function quickCheck(path: string): boolean {
  const db = new Database(path, { readonly: true });
  try {
    return db.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch {
    return false;
  } finally {
    db.close();
  }
}

function openedUnlessRefused(folder: string): Store | null {
  try {
    return openStore(folder);
  } catch (error) {
    if (error instanceof NianbaoError && error.failure.code === 'store-damaged') return null;
    throw error;
  }
}
