import { describe, expect, test } from 'vitest';
import { knownPrevious, previousId, previousOf } from '../../electron/services/previous.ts';
import { moveToBin } from '../../electron/store/bin.ts';
import { insertReport, loadReport } from '../../electron/store/reports.ts';
import type { Store } from '../../electron/store/store.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { agencyNamed, newReport } from '../../shared/report/create.ts';
import { openedStore } from '../store/folder.ts';

const at = (minute: number): string => `2026-11-22T03:${String(minute).padStart(2, '0')}:00.000Z`;

/** Stores reports named by agency and year, each edited a minute after the one before, with its place in the list as a figure. */
function storeWith(...issues: readonly (readonly [agency: string, year: number])[]): Store {
  const db = openedStore();
  let made = 0;
  issues.forEach(([agency, year], ordinal) => {
    const fresh = newReport(agencyNamed(agency), year, y2014, () => `s${made++}`);
    const figures = { 'app.recv': { value: String(ordinal), note: '' } };
    insertReport(db, { id: `r${ordinal}`, report: { ...fresh, figures }, now: at(ordinal) });
  });
  return db;
}

const previous = (db: Store): string | null => previousId(db, loadReport(db, 'r0').report);

describe("last year's report", () => {
  test.each([
    ['of the same agency', '北麓县人民政府', 2017, true],
    ['with white space around its name', ' 北麓县人民政府　', 2017, true],
    ['of two years before', '北麓县人民政府', 2016, false],
    ['of the same year', '北麓县人民政府', 2018, false],
    ['of an agency with a longer name', '北麓县人民政府办公室', 2017, false],
    ['of an agency with a shorter name', '北麓县', 2017, false],
  ] as const)('is one %s: %s of %s', (_, agency, year, is) => {
    expect(previous(storeWith(['北麓县人民政府', 2018], [agency, year]))).toBe(is ? 'r1' : null);
    expect(previous(storeWith(['　北麓县人民政府', 2018], [agency, year]))).toBe(is ? 'r1' : null);
  });

  test('is none where no agency is named', () => {
    expect(previous(storeWith(['', 2018], ['', 2017], ['北麓县人民政府', 2017]))).toBeNull();
  });

  test('is the last edited of several, and none that is in the bin', () => {
    const db = storeWith(['北麓县人民政府', 2018], ['北麓县人民政府', 2017], ['北麓县人民政府', 2017]);
    expect(previous(db)).toBe('r2');
    moveToBin(db, 'report', { id: 'r2', now: at(9) });
    expect(previous(db)).toBe('r1');
  });

  test('is read whole, and where it cannot be read it is said why', () => {
    const db = storeWith(['北麓县人民政府', 2018], ['北麓县人民政府', 2017]);
    const { report } = loadReport(db, 'r0');
    const found = previousOf(db, report);
    expect(found).toMatchObject({ report: { year: 2017, figures: { 'app.recv': { value: '1' } } }, form: y2014 });
    expect(knownPrevious(db, report)).toEqual({ found: found?.report, failure: null });
    db.exec("UPDATE section SET prose = '{' WHERE report_id = 'r1'");
    expect(() => previousOf(db, report)).toThrow();
    expect(knownPrevious(db, report)).toMatchObject({ found: null, failure: { code: 'store-damaged' } });
  });
});
