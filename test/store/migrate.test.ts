import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { latestVersion, migrate, storeVersion, type Migration } from '../../electron/store/migrate.ts';
import { migrations } from '../../electron/store/migrations/list.ts';
import type { Store } from '../../electron/store/store.ts';
import { join } from 'node:path';
import { failureOf, openedStore, temporaryFolder } from './folder.ts';

function emptyFile(): Store {
  const db = new Database(join(temporaryFolder(), 'empty.sqlite'));
  onTestFinished(() => {
    db.close();
  });
  return db;
}

const latest = latestVersion(migrations);

const shapeOf = (db: Store) => db.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY name').all();
const tablesOf = (db: Store) =>
  db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict ORDER BY name").pluck().all();

describe('the list of migrations', () => {
  test('takes an empty file to the newest version, with strict tables', () => {
    const db = emptyFile();
    migrate(db, migrations);
    expect(storeVersion(db)).toBe(latestVersion(migrations));
    expect(tablesOf(db)).toEqual([
      'dismissal',
      'export',
      'figure',
      'form',
      'original',
      'passage',
      'picture',
      'place',
      'removed_report',
      'removed_source',
      'report',
      'report_event',
      'searched',
      'section',
      'setting',
      'snapshot',
      'source_text',
      'unplaced',
    ]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  test('changes nothing when run again', () => {
    const db = emptyFile();
    migrate(db, migrations);
    const shape = shapeOf(db);
    const changes = db.prepare('SELECT total_changes()').pluck().get();
    migrate(db, migrations);
    expect(shapeOf(db)).toEqual(shape);
    expect(db.prepare('SELECT total_changes()').pluck().get()).toBe(changes);
  });

  test.each([[[1, 1]], [[2, 1]], [[0]], [[1.5]]])(
    'must rise from 1: %j is refused before anything runs',
    (versions) => {
      const db = emptyFile();
      const list = versions.map((version): Migration => ({ version, up: () => db.exec('CREATE TABLE made (a)') }));
      expect(() => migrate(db, list)).toThrow(/does not follow/);
      expect(shapeOf(db)).toEqual([]);
    },
  );
});

describe('a migration', () => {
  const first: Migration = {
    version: 1,
    up: (db) => db.exec('CREATE TABLE kept (a) STRICT'.replace('(a)', '(a TEXT)')),
  };

  test('that fails leaves the file at the version before it', () => {
    const db = emptyFile();
    const failing: Migration = {
      version: 2,
      up: () => {
        db.exec('DROP TABLE kept');
        throw new Error('halfway');
      },
    };
    expect(() => migrate(db, [first, failing])).toThrow('halfway');
    expect(storeVersion(db)).toBe(1);
    expect(tablesOf(db)).toEqual(['kept']);
  });

  test('may rebuild a table without losing the rows that refer to it', () => {
    const db = openedStore();
    db.exec("INSERT INTO report VALUES ('r', 2017, '2014', 'drafting', 1, '', '', '', '[]', '{}', '{}', '{}', '{}')");
    db.exec("INSERT INTO figure (report_id, indicator, value, note) VALUES ('r', 'app.recv', '12', '')");
    const rebuild: Migration = {
      version: latest + 1,
      up: () =>
        db.exec(`CREATE TABLE report_next AS SELECT * FROM report;
                 DROP TABLE report;
                 CREATE TABLE report (id TEXT PRIMARY KEY, year INTEGER NOT NULL) STRICT;
                 INSERT INTO report SELECT id, year FROM report_next;
                 DROP TABLE report_next`),
    };
    migrate(db, [first, rebuild]);
    expect(storeVersion(db)).toBe(latest + 1);
    expect(db.prepare('SELECT value FROM figure').pluck().all()).toEqual(['12']);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('that leaves a row referring to nothing is undone', () => {
    const db = openedStore();
    const orphan: Migration = {
      version: latest + 1,
      up: () => db.exec("INSERT INTO place VALUES ('nobody', 'facts')"),
    };
    expect(() => migrate(db, [first, orphan])).toThrow(/refer to nothing/);
    expect(storeVersion(db)).toBe(latest);
    expect(db.prepare('SELECT count(*) FROM place').pluck().get()).toBe(0);
  });

  test('is not run on a file that another process has meanwhile taken further', () => {
    const db = emptyFile();
    db.pragma('user_version = 2');
    expect(failureOf(() => migrate(db, [first]))).toEqual({ code: 'store-newer', detail: { found: '2', known: '1' } });
    expect(shapeOf(db)).toEqual([]);
  });
});
