import { describe, expect, test } from 'vitest';
import { y2014 } from '../../shared/forms/y2014.ts';
import { agencyNamed, newReport } from '../../shared/report/create.ts';
import { emptyBin, isInBin, listBin, moveToBin, takeFromBin } from '../../electron/store/bin.ts';
import { applyChanges } from '../../electron/store/changes.ts';
import { listEvents, recordCopy } from '../../electron/store/events.ts';
import { insertReport, lastAgencies, listReports, loadReport, setStatus } from '../../electron/store/reports.ts';
import { keepSource, listSources, readSource, renameSource } from '../../electron/store/sources.ts';
import type { Store } from '../../electron/store/store.ts';
import { failureOf, openedStore } from './folder.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 3, minute)).toISOString();

function storeWith(...ids: string[]): Store {
  const db = openedStore();
  for (const id of ids) {
    let made = 0;
    const report = newReport(agencyNamed(`${id}县`), 2017, y2014, () => `s${made++}`);
    insertReport(db, { id, report, now: at(0) });
  }
  return db;
}

describe('the bin', () => {
  test('hides a report from the list and from the known agencies until it is taken out', () => {
    const db = storeWith('甲', '乙');
    moveToBin(db, 'report', { id: '甲', now: at(1) });
    expect(listReports(db).map(({ id }) => id)).toEqual(['乙']);
    expect(lastAgencies(db).map(({ name }) => name)).toEqual(['乙县']);
    expect(listBin(db).reports).toMatchObject([{ id: '甲', agency: '甲县', year: 2017, removedAt: at(1) }]);
    const before = loadReport(db, '甲');
    takeFromBin(db, 'report', '甲');
    expect(listReports(db)).toHaveLength(2);
    expect(listBin(db).reports).toEqual([]);
    expect(loadReport(db, '甲')).toEqual(before);
  });

  test('is emptied of what is named only, and never of what is not in it', () => {
    const db = storeWith('甲', '乙', '丙');
    keepSource(db, { id: 's', name: '经验.txt', text: '文字', addedAt: at(0) });
    for (const id of ['甲', '乙']) moveToBin(db, 'report', { id, now: at(1) });
    expect(emptyBin(db, { reports: ['甲', '丙', '没有'], sources: ['s'] })).toBe(1);
    expect(listReports(db).map(({ id }) => id)).toEqual(['丙']);
    expect(listBin(db).reports.map(({ id }) => id)).toEqual(['乙']);
    expect(listSources(db)).toHaveLength(1);
  });

  test('keeps the moment at which something was put into it first', () => {
    const db = storeWith('甲');
    moveToBin(db, 'report', { id: '甲', now: at(1) });
    moveToBin(db, 'report', { id: '甲', now: at(2) });
    expect(listBin(db).reports[0]?.removedAt).toBe(at(1));
    expect([isInBin(db, 'report', '甲'), isInBin(db, 'report', '乙')]).toEqual([true, false]);
    expect(failureOf(() => moveToBin(db, 'report', { id: '没有', now: at(1) })).code).toBe('not-found');
  });

  test('takes source texts too, which may be renamed', () => {
    const db = storeWith();
    keepSource(db, { id: 's', name: '经验.txt', text: '文字', addedAt: at(0) });
    renameSource(db, 's', '外县经验');
    expect(readSource(db, 's').name).toBe('外县经验');
    moveToBin(db, 'source', { id: 's', now: at(1) });
    expect(listSources(db)).toEqual([]);
    expect(listBin(db).sources).toEqual([{ id: 's', name: '外县经验', characters: 2, removedAt: at(1) }]);
    expect(emptyBin(db, { reports: [], sources: ['s'] })).toBe(1);
    expect(failureOf(() => readSource(db, 's')).code).toBe('not-found');
    expect(failureOf(() => renameSource(db, 's', '名')).code).toBe('not-found');
  });
});

describe('a final report', () => {
  const change = { kind: 'figure', indicator: 'app.recv', figure: { value: '1', note: '' } } as const;

  test('takes no change, and none of it is written', () => {
    const db = storeWith('甲');
    setStatus(db, { id: '甲', base: 1, status: 'final', now: at(1) });
    const before = loadReport(db, '甲');
    expect(failureOf(() => applyChanges(db, { id: '甲', base: 2, changes: [change], now: at(2) })).code).toBe(
      'report-final',
    );
    expect(loadReport(db, '甲')).toEqual(before);
  });

  test('is opened for change with a reason only, and the reason is kept', () => {
    const db = storeWith('甲');
    setStatus(db, { id: '甲', base: 1, status: 'reviewing', now: at(1) });
    setStatus(db, { id: '甲', base: 2, status: 'final', now: at(2) });
    const again = { id: '甲', base: 3, status: 'drafting', now: at(3) } as const;
    expect(failureOf(() => setStatus(db, { ...again, reason: '  ' })).code).toBe('reason-missing');
    expect(loadReport(db, '甲')).toMatchObject({ status: 'final', revision: 3 });
    setStatus(db, { ...again, reason: ' 上级退回，更正第三部分 ' });
    expect(applyChanges(db, { id: '甲', base: 4, changes: [change], now: at(4) }).revision).toBe(5);
    expect(listEvents(db, '甲')).toEqual([
      { at: at(3), kind: 'status', from: 'final', to: 'drafting', reason: '上级退回，更正第三部分' },
      { at: at(2), kind: 'status', from: 'reviewing', to: 'final', reason: '' },
      { at: at(1), kind: 'status', from: 'drafting', to: 'reviewing', reason: '' },
    ]);
  });

  test('set final again is no event', () => {
    const db = storeWith('甲');
    setStatus(db, { id: '甲', base: 1, status: 'final', now: at(1) });
    setStatus(db, { id: '甲', base: 2, status: 'final', now: at(2) });
    expect(listEvents(db, '甲')).toHaveLength(1);
  });
});

test('a copy is told apart in the list by what is recorded of it, not by its title', () => {
  const db = storeWith('甲', '乙');
  recordCopy(db, { id: '乙', of: '甲县的报告', at: at(1) });
  expect(
    listReports(db)
      .map(({ id, copy }) => [id, copy])
      .toSorted(),
  ).toEqual([
    ['乙', true],
    ['甲', false],
  ]);
  expect(listEvents(db, '乙')).toMatchObject([{ kind: 'copied', reason: '甲县的报告' }]);
});
