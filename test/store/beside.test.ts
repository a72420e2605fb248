import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { contract } from '../../shared/api/contract.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { agencyNamed, newReport } from '../../shared/report/create.ts';
import { lastExportOf, listExports, recordExport } from '../../electron/store/exports.ts';
import { keepOriginal, listOriginals, readOriginal } from '../../electron/store/originals.ts';
import { addPicture, getPicture } from '../../electron/store/pictures.ts';
import { getPlace, setPlace } from '../../electron/store/places.ts';
import { insertReport, loadReport } from '../../electron/store/reports.ts';
import { readSetting, writeSetting } from '../../electron/store/settings.ts';
import { keepSource, listSources, readSource } from '../../electron/store/sources.ts';
import type { Store } from '../../electron/store/store.ts';
import { failureOf, openedStore } from './folder.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 3, minute)).toISOString();
const bytes = new Uint8Array([0, 255, 1, 0, 137]);
const digest = createHash('sha256').update(bytes).digest('hex');

function storeWithReports(...ids: string[]): Store {
  const db = openedStore();
  let made = 0;
  for (const id of ids) {
    const report = newReport(agencyNamed('某县人民政府'), 2017, y2014, () => `s${made++}`);
    insertReport(db, { id, report, now: at(0) });
  }
  return db;
}

describe('the place in a report', () => {
  test('is remembered for each report, and is no edit', () => {
    const db = storeWithReports('a', 'b');
    setPlace(db, 'a', 'preface');
    setPlace(db, 'a', 'section:s1');
    expect([getPlace(db, 'a'), getPlace(db, 'b')]).toEqual(['section:s1', 'facts']);
    expect(loadReport(db, 'a')).toMatchObject({ place: 'section:s1', revision: 1, editedAt: at(0) });
  });

  test('of a report that is not there is not kept', () => {
    const db = openedStore();
    expect(failureOf(() => setPlace(db, 'nobody', 'facts')).code).toBe('not-found');
  });
});

describe('a setting', () => {
  test('is what was written last, null if nothing was', () => {
    const db = openedStore();
    expect(readSetting(db, 'last')).toBeNull();
    writeSetting(db, 'last', 'a');
    writeSetting(db, 'last', '');
    expect(readSetting(db, 'last')).toBe('');
  });
});

describe('an imported file', () => {
  test('is kept with its report byte for byte, once', () => {
    const db = storeWithReports('a');
    // A window into a larger buffer, as a file read in one go often is: only the window may be kept.
    const window = new Uint8Array([9, ...bytes, 9]).subarray(1, 1 + bytes.length);
    expect(keepOriginal(db, { reportId: 'a', name: '2016年年报.txt', bytes: window })).toBe(digest);
    keepOriginal(db, { reportId: 'a', name: '副本.txt', bytes });
    keepOriginal(db, { reportId: 'a', name: '空.txt', bytes: new Uint8Array() });
    expect(listOriginals(db, 'a').map(({ name, size }) => [name, size])).toEqual([
      ['2016年年报.txt', bytes.length],
      ['空.txt', 0],
    ]);
    const kept = readOriginal(db, 'a', digest);
    expect([kept?.name, Array.from(kept?.bytes ?? [])]).toEqual(['2016年年报.txt', Array.from(bytes)]);
  });

  test("is not another report's", () => {
    const db = storeWithReports('a', 'b');
    keepOriginal(db, { reportId: 'a', name: '去年.txt', bytes });
    expect(readOriginal(db, 'b', digest)).toBeNull();
    expect(listOriginals(db, 'b')).toEqual([]);
    expect(() => keepOriginal(db, { reportId: 'nobody', name: '去年.txt', bytes })).toThrow();
  });
});

describe('a source text', () => {
  test('is kept to the letter and listed without its text, the last kept first', () => {
    const db = openedStore();
    const text = '𠮷县\0经验\r\n';
    keepSource(db, { id: 'a', name: '经验.txt', text, addedAt: at(1) });
    keepSource(db, { id: 'b', name: '空.txt', text: '', addedAt: at(2) });
    const list = listSources(db);
    expect(list).toEqual([
      { id: 'b', name: '空.txt', addedAt: at(2), characters: 0 },
      { id: 'a', name: '经验.txt', addedAt: at(1), characters: 7 },
    ]);
    expect(contract['sources.list'].output.parse(list)).toEqual(list);
    expect(readSource(db, 'a')).toEqual({ id: 'a', name: '经验.txt', text });
  });

  test('that is not there is not found', () => {
    const db = openedStore();
    expect(failureOf(() => readSource(db, 'a'))).toEqual({ code: 'not-found', detail: { what: '素材' } });
  });
});

describe('a picture', () => {
  test('is kept once under its id, byte for byte', () => {
    const db = openedStore();
    const picture = { mime: 'image/png' as const, width: 3, height: 2, bytes };
    addPicture(db, { id: digest, ...picture });
    addPicture(db, { id: digest, ...picture });
    const kept = getPicture(db, digest);
    expect({ ...kept, bytes: Array.from(kept?.bytes ?? []) }).toEqual({ ...picture, bytes: Array.from(bytes) });
    expect(getPicture(db, 'f'.repeat(64))).toBeNull();
  });
});

describe('the record of exports', () => {
  test('lists what was written for a report, the last first, also within one moment', () => {
    const db = storeWithReports('a', 'b');
    const docx = { path: '/出/年报.docx', kind: 'docx' as const, sha256: '1', errors: 2, despite: '领导要先看' };
    const xlsx = { path: '/出/统计表.xlsx', kind: 'xlsx' as const, sha256: '2', errors: null, despite: null };
    recordExport(db, { reportId: 'a', ...docx, at: at(1) });
    recordExport(db, { reportId: 'a', ...xlsx, at: at(1) });
    recordExport(db, { reportId: 'b', ...docx, sha256: '3', at: at(2) });
    const list = listExports(db, 'a');
    expect(list).toEqual([
      { ...xlsx, at: at(1) },
      { ...docx, at: at(1) },
    ]);
    expect(contract['report.exports'].output.parse(list)).toEqual(list);
  });

  test('knows what was last written to a path, for whichever report', () => {
    const db = storeWithReports('a', 'b');
    const file = { path: '/出/年报.docx', kind: 'docx' as const, errors: 0, despite: null };
    recordExport(db, { reportId: 'a', ...file, sha256: '1', at: at(1) });
    recordExport(db, { reportId: 'b', ...file, sha256: '2', at: at(2) });
    expect(lastExportOf(db, file.path)).toEqual({ reportId: 'b', ...file, sha256: '2', at: at(2) });
    expect(lastExportOf(db, '/出/别的.docx')).toBeNull();
  });
});
