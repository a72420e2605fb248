import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange, type Change } from '../../shared/report/change.ts';
import { paragraphOf } from '../../shared/report/prose.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { agencyNamed, newReport } from '../../shared/report/create.ts';
import { applyChanges } from '../../electron/store/changes.ts';
import { insertReport, loadReport } from '../../electron/store/reports.ts';
import type { Store } from '../../electron/store/store.ts';
import { arbitraryChange } from '../arbitrary/change.ts';
import { arbitraryReport } from '../arbitrary/report.ts';
import { failureOf, openedStore, temporaryFolder } from './folder.ts';

const now = '2026-11-22T03:00:00.000Z';
const later = '2026-11-22T03:00:05.000Z';
const figure = (value: string | null): Change => ({
  kind: 'figure',
  indicator: 'app.recv',
  figure: { value, note: '' },
});
const prose = (section: string, text: string): Change => ({
  kind: 'prose',
  section,
  prose: { type: 'doc', content: [paragraphOf(text)] },
});

function storeWithReport(db = openedStore()): Store {
  let made = 0;
  const report = newReport(agencyNamed('某县人民政府'), 2017, y2014, () => `s${made++}`);
  insertReport(db, { id: 'r', report, now });
  return db;
}

/** Counts every row written to these tables from now on, one that is written over by the same too. */
function countWrites(db: Store, tables: readonly string[]): () => number {
  db.exec('CREATE TEMP TABLE written (what TEXT)');
  for (const table of tables) {
    for (const act of ['INSERT', 'UPDATE', 'DELETE']) {
      const note = `INSERT INTO written VALUES ('${act} ${table}')`;
      db.exec(`CREATE TEMP TRIGGER ${act}_${table} AFTER ${act} ON main.${table} BEGIN ${note}; END`);
    }
  }
  return () => Number(db.prepare('SELECT count(*) FROM written').pluck().get());
}

const positions = (db: Store, report: string) =>
  db.prepare('SELECT position FROM section WHERE report_id = ? ORDER BY position').pluck().all(report);

describe('changes written to the store', () => {
  test('make the same report as applyChange, in however many writes', () => {
    const db = openedStore();
    let number = 0;
    const writes = fc.array(fc.array(arbitraryChange, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(arbitraryReport, writes, (report, batches) => {
        const id = `r${number++}`;
        insertReport(db, { id, report, now });
        batches.forEach((changes, index) => {
          const saved = applyChanges(db, { id, base: index + 1, changes, now: later });
          expect(saved).toEqual({ revision: index + 2, savedAt: later });
        });
        const opened = loadReport(db, id);
        expect(opened.report).toEqual(batches.flat().reduce(applyChange, report));
        expect(opened).toMatchObject({ revision: batches.length + 1, editedAt: later });
        expect(positions(db, id)).toEqual(opened.report.sections.map((_, index) => index));
      }),
      { numRuns: 300 },
    );
  });

  test('of one report leave every other as it is', () => {
    const db = openedStore();
    fc.assert(
      fc.property(arbitraryReport, arbitraryChange, fc.uuid(), (report, change, id) => {
        for (const each of [id, `other-${id}`]) insertReport(db, { id: each, report, now });
        const before = loadReport(db, `other-${id}`);
        applyChanges(db, { id, base: 1, changes: [change], now: later });
        expect(loadReport(db, `other-${id}`)).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['prose', prose('s3', '新的一段'), 2],
    ['a first figure', figure('12'), 2],
    ['a heading', { kind: 'heading', section: 's3', heading: '标题', numbered: false }, 2],
    ['a move to the next place', { kind: 'moveSection', section: 's3', to: 4 }, 3],
    ['a move to where it is', { kind: 'moveSection', section: 's3', to: 3 }, 1],
    ['a section that is not there', prose('nobody', '文字'), 1],
  ] satisfies [string, Change, number][])('write only the rows they are about: %s', (_, change, rows) => {
    const db = storeWithReport();
    const written = countWrites(db, ['report', 'section', 'figure', 'unplaced']);
    applyChanges(db, { id: 'r', base: 1, changes: [change], now: later });
    expect(written()).toBe(rows);
  });

  test('keep a figure that was blanked apart from one that was never there, and from zero', () => {
    const db = storeWithReport();
    expect(loadReport(db, 'r').report.figures).toEqual({});
    applyChanges(db, { id: 'r', base: 1, changes: [figure('0')], now: later });
    expect(loadReport(db, 'r').report.figures).toEqual({ 'app.recv': { value: '0', note: '' } });
    applyChanges(db, { id: 'r', base: 2, changes: [figure(null)], now: later });
    expect(loadReport(db, 'r').report.figures).toEqual({ 'app.recv': { value: null, note: '' } });
  });
});

describe('a write is refused whole', () => {
  test.each([0, 1, 3])('when it is based on revision %d and the report is at 2', (base) => {
    const db = storeWithReport();
    applyChanges(db, { id: 'r', base: 1, changes: [figure('1')], now: later });
    const before = loadReport(db, 'r');
    const stale = failureOf(() => applyChanges(db, { id: 'r', base, changes: [figure('2')], now: later }));
    expect(stale).toEqual({ code: 'stale-revision', detail: { current: '2', base: String(base) } });
    expect(loadReport(db, 'r')).toEqual(before);
  });

  test('when the report is not there', () => {
    const db = openedStore();
    const missing = failureOf(() => applyChanges(db, { id: 'r', base: 1, changes: [figure('2')], now }));
    expect(missing).toEqual({ code: 'not-found', detail: { what: '报告' } });
  });

  test('when its last change cannot be written', () => {
    const db = storeWithReport();
    const before = loadReport(db, 'r');
    db.exec(`CREATE TRIGGER refuse BEFORE INSERT ON figure BEGIN SELECT raise(ABORT, 'refused'); END`);
    const changes = [prose('s1', '写了一半'), figure('1')];
    expect(() => applyChanges(db, { id: 'r', base: 1, changes, now: later })).toThrow('refused');
    expect(loadReport(db, 'r')).toEqual(before);
  });

  test('when the disk is full, and goes through once there is room', () => {
    const db = storeWithReport();
    const before = loadReport(db, 'r');
    const pages = Number(db.pragma('page_count', { simple: true }));
    db.pragma(`max_page_count = ${pages}`);
    const changes = [figure('1'), prose('s1', '很长'.repeat(50_000))];
    const write = () => applyChanges(db, { id: 'r', base: 1, changes, now: later });
    expect(failureOf(write)).toEqual({ code: 'disk-full', detail: { path: db.name } });
    expect(loadReport(db, 'r')).toEqual(before);
    db.pragma('max_page_count = 1000000');
    expect(write().revision).toBe(2);
  });
});

describe('two connections to one file', () => {
  test('the second to write on an old revision is refused, and can read what the first wrote', () => {
    const folder = temporaryFolder();
    const first = storeWithReport(openedStore(folder));
    const second = openedStore(folder);
    const base = loadReport(second, 'r').revision;
    applyChanges(first, { id: 'r', base, changes: [prose('s1', '甲写的')], now });
    const stale = failureOf(() => applyChanges(second, { id: 'r', base, changes: [prose('s1', '乙写的')], now }));
    expect(stale.code).toBe('stale-revision');
    expect(JSON.stringify(loadReport(second, 'r'))).toContain('甲写的');
    applyChanges(second, { id: 'r', base: base + 1, changes: [prose('s1', '')], now });
    expect(JSON.stringify(loadReport(first, 'r'))).not.toContain('甲写的');
  });

  test('a write that finds the file locked says so and can be tried again', () => {
    const folder = temporaryFolder();
    const first = storeWithReport(openedStore(folder));
    const second = openedStore(folder);
    second.pragma('busy_timeout = 1');
    first.exec('BEGIN IMMEDIATE');
    const write = () => applyChanges(second, { id: 'r', base: 1, changes: [figure('1')], now });
    expect(failureOf(write)).toEqual({ code: 'file-busy', detail: { path: second.name } });
    first.exec('ROLLBACK');
    expect(write().revision).toBe(2);
  });
});
