import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { y2014 } from '../../shared/forms/y2014.ts';
import { applyChange, type Change } from '../../shared/report/change.ts';
import { agencyNamed, newReport } from '../../shared/report/create.ts';
import { headingOf, paragraphOf, text, type Block } from '../../shared/report/prose.ts';
import type { Report } from '../../shared/report/report.ts';
import { foundSchema } from '../../shared/api/contract.ts';
import { emptyBin, moveToBin, takeFromBin } from '../../electron/store/bin.ts';
import { applyChanges } from '../../electron/store/changes.ts';
import { insertReport } from '../../electron/store/reports.ts';
import { searchLibrary, searchSources } from '../../electron/store/search.ts';
import { keepSource } from '../../electron/store/sources.ts';
import type { Store } from '../../electron/store/store.ts';
import { openStore } from '../../electron/store/open.ts';
import { arbitraryChange } from '../arbitrary/change.ts';
import { arbitraryReport } from '../arbitrary/report.ts';
import { openedStore, temporaryFolder } from './folder.ts';

const now = '2026-11-22T03:00:00.000Z';

function reportOf(agency: string, year: number, changes: Partial<Report> = {}): Report {
  let made = 0;
  return { ...newReport(agencyNamed(agency), year, y2014, () => `s${made++}`), ...changes };
}

const written = (section: string, ...blocks: Block[]): Change => ({
  kind: 'prose',
  section,
  prose: { type: 'doc', content: blocks },
});

let base = 1;
function write(db: Store, ...changes: Change[]): void {
  base = applyChanges(db, { id: 'r', base, changes, now }).revision;
}

function storeWith(report = reportOf('青岚县人民政府', 2017)): Store {
  base = 1;
  const db = openedStore();
  insertReport(db, { id: 'r', report, now });
  return db;
}

const find = (db: Store, typed: string, more: { year?: number; agency?: string; skip?: number } = {}) =>
  foundSchema.parse(searchLibrary(db, { text: typed, year: null, agency: null, skip: 0, ...more }));

/** Where in report r something is found, with what is marked. */
const places = (db: Store, typed: string): string[] =>
  find(db, typed).groups.flatMap(({ passages }) =>
    passages.map(({ place, indicator, parts }) =>
      [
        place,
        ...(indicator === null ? [] : [indicator]),
        ...parts.filter(({ hit }) => hit).map((part) => part.text),
      ].join(' '),
    ),
  );

describe('the search', () => {
  test.each([
    ['two characters in the middle of a sentence', '费减', ['section:s1 费减']],
    ['a longer stretch', '收费减免情况如下', ['section:s1 收费减免情况如下']],
    ['digits', '312', ['section:s1 312']],
    ['digits with what is counted', '12件', ['section:s1 12件']],
    ['Latin letters, small or not', 'Docx', ['section:s1 DOCX']],
    ['full-width digits and letters', '３１２', ['section:s1 312']],
    ['words that stand apart in one paragraph', '全年 如下', ['section:s1 如下 全年']],
    ['a stretch with marks in it', '如下：全年', ['section:s1 如下：全年']],
    ['the same in half-width marks', '如下:全年', ['section:s1 如下：全年']],
    ['nothing across a mark that was not typed', '如下全年', []],
    ['nothing that is not there', '食品安全', []],
    ['a rare ideograph', '𠮷祥', ['section:s1 𠮷祥']],
  ])('finds %s', (_, typed, expected) => {
    const db = storeWith();
    write(
      db,
      written('s1', paragraphOf('收费减免情况如下：全年共312件，见附件DOCX。𠮷祥街道。'), paragraphOf('第二段。')),
    );
    expect(places(db, typed)).toEqual(expected);
  });

  test.each([
    [
      'a heading',
      '新章标题',
      { kind: 'heading', section: 's2', heading: '新章标题', numbered: true },
      ['section:s2', 'preface'],
    ],
    ['a heading in the prose', '小标题三', written('s2', headingOf(3, '小标题三')), ['section:s2']],
    [
      'the preface',
      '特别说明',
      { kind: 'preface', preface: { ...reportOf('甲', 2017).preface, written: '特别说明。' } },
      ['preface'],
    ],
    [
      'what has no place yet',
      '旧表一张',
      { kind: 'unplaced', unplaced: [{ text: '旧表一张', why: '' }] },
      ['unplaced'],
    ],
    [
      'who signs',
      '张三丰',
      { kind: 'signOff', signOff: { ...reportOf('甲', 2017).signOff, preparer: '张三丰' } },
      ['signOff'],
    ],
  ] satisfies [string, string, Change, string[]][])('finds %s', (_, typed, change, expected) => {
    const db = storeWith();
    expect(places(db, typed)).toEqual([]);
    write(db, change);
    expect(
      find(db, typed)
        .groups[0]?.passages.map(({ place }) => place)
        .toSorted(),
    ).toEqual(expected.toSorted());
  });

  test('finds a figure by its label and by its value, and names it', () => {
    const db = storeWith();
    write(db, { kind: 'figure', indicator: 'app.recv', figure: { value: '4821', note: '含上年结转' } });
    expect(places(db, '4821')).toEqual(['table app.recv 4821']);
    expect(places(db, '收到申请数')).toEqual(['table app.recv 收到申请数']);
    expect(places(db, '上年结转')).toEqual(['table app.recv 上年结转']);
    write(db, { kind: 'figure', indicator: 'app.recv', figure: { value: null, note: '' } });
    expect(places(db, '4821')).toEqual([]);
  });

  test('follows a figure that is shown in a sentence', () => {
    const db = storeWith();
    const shown = { type: 'figure' as const, attrs: { indicator: 'app.recv' } };
    write(db, written('s1', { type: 'paragraph', content: [...text('共收到'), shown, ...text('件申请')] }));
    write(db, { kind: 'figure', indicator: 'app.recv', figure: { value: '77', note: '' } });
    expect(places(db, '收到77件')).toEqual(['section:s1 收到77件']);
    write(db, { kind: 'figure', indicator: 'app.recv', figure: { value: '78', note: '' } });
    expect(places(db, '收到77件')).toEqual([]);
    expect(places(db, '收到78件')).toEqual(['section:s1 收到78件']);
  });

  test('says that one character is too short instead of finding nothing', () => {
    const db = storeWith();
    for (const typed of ['', ' ', '县', '，', '县 乡', '（ ）']) expect(find(db, typed).tooShort).toBe(true);
    expect(find(db, '青岚').tooShort).toBe(false);
  });

  test('takes whatever is typed for text: no sign of a query language is an error', () => {
    const db = storeWith();
    keepSource(db, { id: 'q', name: '记号.txt', addedAt: now, text: 'NEAR "OR" AND* (col:x) ^-+{}' });
    for (const typed of [
      '"',
      '""',
      "'; DROP TABLE report; --",
      'NEAR(',
      'a OR',
      'AND AND',
      '*ab*',
      'x:y ab',
      '\\',
      '\u0000ab',
      '青岚"县',
    ]) {
      expect(() => find(db, typed)).not.toThrow();
    }
    expect(searchSources(db, 'near "or"').map(({ hits }) => hits)).toEqual([1]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => void find(db, typed)),
      { numRuns: 200 },
    );
  });

  test('finds every stretch of two or more characters of any text, and marks it', () => {
    const db = storeWith();
    const letters = fc.string({
      unit: fc.constantFrom(...'收费减免情况2017年aB。，（、 𠮷'),
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(letters, fc.nat(), fc.nat(), (whole, a, b) => {
        const text = whole.trim();
        fc.pre(text.length > 1);
        write(db, written('s1', paragraphOf(text)));
        const from = a % (text.length - 1);
        const typed = text.slice(from, from + 2 + (b % (text.length - from - 1)));
        const found = find(db, typed);
        fc.pre(!found.tooShort && typed.isWellFormed());
        expect(found.groups.flatMap(({ passages }) => passages.map(({ place }) => place))).toContain('section:s1');
      }),
      { numRuns: 150 },
    );
  });

  test('lists the newest year first and within a year by agency, with counts and filters', () => {
    const db = openedStore();
    const rows = [
      ['a', '乙县', 2016],
      ['b', '乙县', 2018],
      ['c', '甲县', 2018],
    ] as const;
    for (const [id, agency, year] of rows) {
      const { sections, ...rest } = reportOf(agency, year);
      const said = { type: 'doc' as const, content: [paragraphOf('热线受理'), paragraphOf('热线答复')] };
      insertReport(db, {
        id,
        now,
        report: { ...rest, sections: sections.map((one, at) => (at === 0 ? { ...one, prose: said } : one)) },
      });
    }
    const all = find(db, '热线');
    expect(all.groups.map(({ year, agency }) => [year, agency])).toEqual([
      [2018, '乙县'],
      [2018, '甲县'],
      [2016, '乙县'],
    ]);
    expect([all.reports, all.hits]).toEqual([3, 6]);
    expect(all.years).toEqual([
      { year: 2018, reports: 2 },
      { year: 2016, reports: 1 },
    ]);
    expect(all.agencies).toEqual([
      { agency: '乙县', reports: 2 },
      { agency: '甲县', reports: 1 },
    ]);
    const some = find(db, '热线', { year: 2018, agency: '甲县' });
    expect(some.groups.map(({ id }) => id)).toEqual(['c']);
    expect([some.reports, some.hits, some.years.length]).toEqual([1, 2, 2]);
    expect(find(db, '热线', { skip: 2 }).groups.map(({ id }) => id)).toEqual(['a']);
  });

  test('leaves out what is in the bin, and forgets what is deleted', () => {
    const db = storeWith();
    keepSource(db, { id: 's', name: '经验.txt', text: '青岚经验\n\n第二段', addedAt: now });
    expect([find(db, '青岚').reports, find(db, '青岚').sources.length]).toEqual([1, 1]);
    moveToBin(db, 'report', { id: 'r', now });
    moveToBin(db, 'source', { id: 's', now });
    expect([find(db, '青岚').reports, find(db, '青岚').sources.length]).toEqual([0, 0]);
    takeFromBin(db, 'report', 'r');
    expect(find(db, '青岚').reports).toBe(1);
    moveToBin(db, 'report', { id: 'r', now });
    emptyBin(db, { reports: ['r'], sources: ['s'] });
    for (const table of ['searched', 'passage', 'passage_index']) {
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
    }
  });
});

/** Everything the index knows of a report, with what the full-text index says about each passage. */
function indexOf(db: Store, id: string) {
  return db
    .prepare(
      `SELECT place, line, text, anchors FROM passage JOIN searched ON searched.number = searched
       WHERE report_id = ? ORDER BY place, line`,
    )
    .all(id);
}

describe('the index', () => {
  test('after any changes is that of a report stored anew, and every passage is found by its own number', () => {
    const db = openedStore();
    let made = 0;
    fc.assert(
      fc.property(
        arbitraryReport,
        fc.array(arbitraryChange, { minLength: 1, maxLength: 6 }),

        (report, changes) => {
          const id = `r${made++}`;
          insertReport(db, { id, report, now });
          let revision = 1;
          for (const change of changes)
            revision = applyChanges(db, { id, base: revision, changes: [change], now }).revision;
          const after = changes.reduce(applyChange, report);
          insertReport(db, { id: `fresh-${id}`, report: after, now });
          expect(indexOf(db, id)).toEqual(indexOf(db, `fresh-${id}`));
          const lost = db
            .prepare('SELECT count(*) FROM passage WHERE number NOT IN (SELECT rowid FROM passage_index)')
            .pluck();
          expect(lost.get()).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
    expect(() => db.exec("INSERT INTO passage_index (passage_index) VALUES ('integrity-check')")).not.toThrow();
  });

  test('writes one paragraph of a section when one was typed in', () => {
    const db = storeWith();
    const lines = Array.from({ length: 40 }, (_, at) => paragraphOf(`第${at}段的文字`));
    write(db, written('s1', ...lines));
    db.exec('CREATE TEMP TABLE written (number)');
    for (const act of ['INSERT', 'DELETE', 'UPDATE OF text']) {
      const row = act === 'DELETE' ? 'old' : 'new';
      db.exec(
        `CREATE TEMP TRIGGER "${act}" AFTER ${act} ON main.passage BEGIN INSERT INTO written VALUES (${row}.number); END`,
      );
    }
    const count = () => db.prepare('SELECT count(*) FROM written').pluck().get();
    write(db, written('s1', ...lines.with(20, paragraphOf('改了一段'))));
    expect(count()).toBe(1);
    write(db, written('s1', ...lines.toSpliced(20, 0, paragraphOf('多了一段'))));
    expect(count()).toBe(3);
  });

  test('is made when a file from before there was one is opened', () => {
    const folder = temporaryFolder();
    const first = openStore(folder);
    insertReport(first, { id: 'r', report: reportOf('青岚县人民政府', 2017), now });
    insertReport(first, { id: 'broken', report: reportOf('云渡县人民政府', 2017), now });
    keepSource(first, { id: 's', name: '经验.txt', text: '青岚经验', addedAt: now });
    first.exec("DELETE FROM searched; UPDATE section SET slot = 'nothing' WHERE report_id = 'broken'");
    expect(find(first, '青岚').reports).toBe(0);
    first.close();
    const db = openedStore(folder);
    expect(find(db, '青岚')).toMatchObject({ reports: 1, sources: [{ id: 's' }] });
    expect(find(db, '云渡').reports).toBe(0);
  });
});
