import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storedSchema, summarySchema } from '../../shared/api/contract.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { agencyNamed, newReport } from '../../shared/report/create.ts';
import { longestLine } from '../../shared/report/limits.ts';
import type { Report } from '../../shared/report/report.ts';
import { insertReport, lastAgencies, listReports, loadReport, setStatus } from '../../electron/store/reports.ts';
import { emptyBin, moveToBin } from '../../electron/store/bin.ts';
import { recordExport } from '../../electron/store/exports.ts';
import { keepOriginal } from '../../electron/store/originals.ts';
import { setPlace } from '../../electron/store/places.ts';
import type { Store } from '../../electron/store/store.ts';
import { arbitraryReport } from '../arbitrary/report.ts';
import { failureOf, openedStore } from './folder.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 3, minute)).toISOString();

function draft(agency: string, year: number, changes: Partial<Report> = {}): Report {
  let made = 0;
  return { ...newReport(agencyNamed(agency), year, y2014, () => `s${made++}`), ...changes };
}

function removeReport(db: Store, id: string): void {
  moveToBin(db, 'report', { id, now: at(30) });
  emptyBin(db, { reports: [id], sources: [] });
}

const countOf = (db: Store, table: string) => db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get();

describe('a stored report', () => {
  test('is the report that was inserted, whatever it holds', () => {
    const db = openedStore();
    let number = 0;
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const id = `r${number++}`;
        insertReport(db, { id, report, now: at(0) });
        const opened = loadReport(db, id);
        expect(opened.report).toEqual(report);
        expect(storedSchema.parse(opened)).toEqual(opened);
        const { title, agency, unplaced } = listReports(db).find((line) => line.id === id) ?? {};
        expect({ title, agency, unplaced }).toEqual({
          title: report.titleLines.join(''),
          agency: report.agency.name,
          unplaced: report.unplaced.length,
        });
      }),
    );
    expect(listReports(db).length).toBe(number);
  });

  test('starts as a draft at revision 1, at the first step', () => {
    const db = openedStore();
    insertReport(db, { id: 'r', report: draft('某县人民政府', 2017), now: at(0) });
    const { status, revision, place, editedAt } = loadReport(db, 'r');
    expect({ status, revision, place, editedAt }).toEqual({
      status: 'drafting',
      revision: 1,
      place: 'facts',
      editedAt: at(0),
    });
  });

  test('with two sections of one id is refused whole', () => {
    const db = openedStore();
    const { sections, ...rest } = draft('某县人民政府', 2017);
    const twice = { ...rest, sections: sections.map((section) => ({ ...section, id: 's' })) };
    expect(() => insertReport(db, { id: 'r', report: twice, now: at(0) })).toThrow();
    expect(countOf(db, 'report')).toBe(0);
    expect(countOf(db, 'section')).toBe(0);
  });

  test('that is not there is not found', () => {
    const db = openedStore();
    const missing = { code: 'not-found', detail: { what: '报告' } };
    expect(failureOf(() => loadReport(db, 'r'))).toEqual(missing);
    expect(failureOf(() => removeReport(db, 'r'))).toEqual(missing);
    expect(failureOf(() => setStatus(db, { id: 'r', base: 1, status: 'final', now: at(1) }))).toEqual(missing);
  });

  test.each([
    ['prose that is not JSON', "UPDATE section SET prose = '{' WHERE id = 's1'"],
    ['prose of an unknown shape', `UPDATE section SET prose = '{"type":"doc","content":[]}' WHERE id = 's1'`],
    ['an unknown slot', "UPDATE section SET slot = 'nothing' WHERE id = 's1'"],
    [
      'a figure that is no decimal',
      "INSERT INTO figure (report_id, indicator, value, note) VALUES ('r', 'app.recv', '1e5', '')",
    ],
    ['an unknown status', "UPDATE report SET status = 'lost'"],
  ])('is not passed on with %s', (_, damage) => {
    const db = openedStore();
    insertReport(db, { id: 'r', report: draft('某县人民政府', 2017), now: at(0) });
    db.exec(damage);
    expect(failureOf(() => loadReport(db, 'r'))).toEqual({ code: 'store-damaged', detail: { path: db.name } });
  });

  test('goes with everything kept beside it, and nothing else goes', () => {
    const db = openedStore();
    for (const id of ['gone', 'stays']) {
      const report = draft('某县人民政府', 2017, {
        figures: { 'app.recv': { value: null, note: '' } },
        unplaced: [{ text: '旧表', why: '无处可放' }],
        dismissals: [
          { rule: 'years', subject: '去年', facts: '2016', message: '去年的年份', reason: '属实', at: at(0) },
        ],
      });
      insertReport(db, { id, report, now: at(0) });
      setPlace(db, id, 'preface');
      keepOriginal(db, { reportId: id, name: '去年.txt', bytes: new Uint8Array([1]) });
      const file = { path: '/年报.docx', kind: 'docx' as const, sha256: 'a', errors: null, despite: null };
      recordExport(db, { reportId: id, ...file, at: at(1) });
    }
    const beside = [
      'section',
      'figure',
      'unplaced',
      'dismissal',
      'place',
      'original',
      'export',
      'passage',
      'passage_index',
    ];
    const before = beside.map((table) => Number(countOf(db, table)));
    expect(before.every((count) => count > 0)).toBe(true);
    removeReport(db, 'gone');
    expect(beside.map((table) => countOf(db, table))).toEqual(before.map((count) => count / 2));
    expect(listReports(db).map(({ id }) => id)).toEqual(['stays']);
  });
});

describe('the status of a report', () => {
  test('is one more revision', () => {
    const db = openedStore();
    insertReport(db, { id: 'r', report: draft('某县人民政府', 2017), now: at(0) });
    expect(setStatus(db, { id: 'r', base: 1, status: 'reviewing', now: at(1) })).toEqual({
      revision: 2,
      savedAt: at(1),
    });
    expect(loadReport(db, 'r')).toMatchObject({ status: 'reviewing', revision: 2, editedAt: at(1) });
  });

  test('is not set over a newer revision', () => {
    const db = openedStore();
    insertReport(db, { id: 'r', report: draft('某县人民政府', 2017), now: at(0) });
    setStatus(db, { id: 'r', base: 1, status: 'reviewing', now: at(1) });
    const stale = failureOf(() => setStatus(db, { id: 'r', base: 1, status: 'final', now: at(2) }));
    expect(stale).toEqual({ code: 'stale-revision', detail: { current: '2', base: '1' } });
    expect(loadReport(db, 'r')).toMatchObject({ status: 'reviewing', revision: 2, editedAt: at(1) });
  });
});

describe('the library', () => {
  test('lists the newest year first and within a year the last edited', () => {
    const db = openedStore();
    const rows = [
      ['old', 2016, 9],
      ['early', 2017, 1],
      ['late', 2017, 5],
      ['new', 2018, 0],
    ] as const;
    for (const [id, year, minute] of rows) {
      insertReport(db, { id, report: draft('某县人民政府', year), now: at(minute) });
    }
    const list = listReports(db);
    expect(list.map(({ id }) => id)).toEqual(['new', 'late', 'early', 'old']);
    for (const line of list) expect(summarySchema.parse(line)).toEqual(line);
  });

  test('a report that does not fit the model is not stored', () => {
    const db = openedStore();
    const report = draft('某县人民政府', 2017, { titleLines: ['长'.repeat(longestLine + 1)] });
    expect(() => insertReport(db, { id: 'r', report, now: at(0) })).toThrow();
    expect(listReports(db)).toEqual([]);
  });

  test('a row that cannot be read whole does not close the list', () => {
    const db = openedStore();
    insertReport(db, { id: 'good', report: draft('某县人民政府', 2018), now: at(0) });
    insertReport(db, { id: 'bad', report: draft('某县人民政府', 2017), now: at(0) });
    db.exec("UPDATE report SET title_lines = '[1' WHERE id = 'bad'");
    expect(listReports(db).map(({ id }) => id)).toEqual(['good', 'bad']);
    removeReport(db, 'bad');
    expect(listReports(db).map(({ id }) => id)).toEqual(['good']);
  });

  test('does not read the sections: one of them being damaged does not close the list', () => {
    const db = openedStore();
    insertReport(db, { id: 'r', report: draft('某县人民政府', 2017), now: at(0) });
    db.exec("UPDATE section SET prose = '{', slot = 'nothing'");
    expect(listReports(db).map(({ id }) => id)).toEqual(['r']);
  });

  test("knows each agency by its newest year's report, however lately an older one was imported", () => {
    const db = openedStore();
    const known = (name: string, year: number, phone: string) =>
      draft(name, year, { agency: { ...agencyNamed(name), phone } });
    insertReport(db, { id: 'b', report: known('乙县', 2016, '乙'), now: at(0) });
    insertReport(db, { id: 'a17', report: known('甲县', 2017, '新'), now: at(1) });
    insertReport(db, { id: 'a17-later', report: known('甲县', 2017, '最新'), now: at(2) });
    insertReport(db, { id: 'a14', report: known('甲县', 2014, '旧'), now: at(3) });
    expect(lastAgencies(db).map(({ name, phone }) => [name, phone])).toEqual([
      ['甲县', '最新'],
      ['乙县', '乙'],
    ]);
  });
});
