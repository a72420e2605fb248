import { describe, expect, test } from 'vitest';
import { createChecker } from '../../renderer/findings/checker.ts';
import { filtered, keepingEntries, listingOf, placeFrom, stepFrom } from '../../renderer/findings/listing.ts';
import { findingsByPlace, placesOf, targetOf } from '../../renderer/findings/where.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import { checkAll } from '../../shared/checks/engine.ts';
import { y2021 } from '../../shared/forms/y2021.ts';
import type { Draft } from '../../renderer/draft/draft.ts';
import { sampleSince2019 } from './dev/sample-2021.ts';

const finding = (where: Finding['where'], more: Partial<Finding> = {}): Finding => ({
  rule: 'r',
  severity: 'warning',
  confidence: 'certain',
  source: 'inferred',
  message: JSON.stringify(where),
  where,
  other: null,
  left: null,
  right: null,
  explain: '',
  dismissal: null,
  subject: '',
  facts: '',
  repair: null,
  ...more,
});

const report = sampleSince2019();
const section = report.sections[2]?.id ?? '';

describe('where a finding stands', () => {
  test('a figure is in the section of its slot and in the full table, and leads to its cell', () => {
    const one = finding({ indicator: 't3.new.nat' });
    expect(placesOf(one, report, y2021)).toEqual([`section:${section}`, 'table']);
    expect(targetOf(one, report)).toEqual({ place: 'table', indicator: 't3.new.nat' });
  });

  test('a section that is no more leads nowhere', () => {
    expect(targetOf(finding({ place: 'section:gone' }), report)).toBeNull();
    expect(targetOf(finding({}), report)).toBeNull();
  });

  test('places are counted with the gravest; hints and what is plain to see are not', () => {
    const place = `section:${section}`;
    const places = findingsByPlace(
      [
        finding({ place }),
        finding({ place }, { severity: 'error' }),
        finding({ place }, { severity: 'hint' }),
        finding({ place }, { rule: 'empty-section' }),
      ],
      report,
      y2021,
    );
    expect([...places]).toEqual([[place, { count: 2, gravest: 'error' }]]);
  });

  test('what was set aside is counted no longer, unless its facts have changed since', () => {
    const place = `section:${section}`;
    const said = { reason: '已核对', at: '2026-01-05T02:00:00.000Z' };
    const set = [
      finding({ place }, { dismissal: { ...said, stands: true } }),
      finding({ place }, { dismissal: { ...said, stands: false } }),
    ];
    expect(findingsByPlace(set, report, y2021).get(place)?.count).toBe(1);
    expect(findingsByPlace(set.slice(0, 1), report, y2021).size).toBe(0);
  });
});

describe('the list of findings', () => {
  const place = `section:${section}`;
  const list = (findings: readonly Finding[]) => listingOf(keepingEntries()(findings), report.sections, y2021);

  test('stands in the order of the report, in each part the gravest first and then as the text goes', () => {
    const range = (line: number) => ({ line, from: 0, to: 1 });
    const { groups, counts } = list([
      finding({ place: 'signOff' }, { message: '落款' }),
      finding({ place, range: range(3) }, { message: '后' }),
      finding({ place, range: range(1) }, { message: '前' }),
      finding({ place, range: range(9) }, { message: '重', severity: 'error' }),
      finding({ place: 'section:gone' }, { message: '无处', severity: 'hint' }),
      finding({ place: 'facts' }, { message: '标题' }),
    ]);
    expect(groups.map(({ title, entries }) => [title, entries.map(({ finding: one }) => one.message)])).toEqual([
      ['整篇报告', ['无处']],
      ['基本信息', ['标题']],
      [expect.stringContaining(report.sections[2]?.heading ?? ''), ['重', '前', '后']],
      ['落款与附件', ['落款']],
    ]);
    expect(counts).toEqual({ error: 1, warning: 4, hint: 1 });
    expect(filtered(groups, new Set(['error'])).map(({ entries }) => entries.length)).toEqual([1]);
  });

  test('what is set aside stands apart', () => {
    const dismissal = { reason: '已核对', at: '2026-01-05T02:00:00.000Z', stands: true };
    const { groups, dismissed, counts } = list([finding({ place }), finding({ place }, { dismissal })]);
    expect(groups.flatMap(({ entries }) => entries)).toHaveLength(1);
    expect(dismissed).toHaveLength(1);
    expect(counts.warning).toBe(1);
  });

  test('begins at the part one is in, or the first one after it with anything to say', () => {
    const { places, groups } = list([finding({ place: 'preface' }), finding({ place: 'signOff' })]);
    expect(
      ['facts', 'preface', place, 'signOff', 'unplaced', 'export'].map((here) => placeFrom(places, groups, here)),
    ).toEqual(['preface', 'preface', 'signOff', 'signOff', null, null]);
  });

  test('an entry is the same one as long as its finding says the same, and two of the same words are two', () => {
    const keep = keepingEntries();
    const [one, twin, other] = [finding({ place }), finding({ place }), finding({ place: 'facts' }, { facts: '1' })];
    const before = keep([one, twin, other]);
    expect(new Set(before.map(({ key }) => key)).size).toBe(3);
    const after = keep([structuredClone(one), { ...other, message: '另一句' }]);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[2]);
    expect(after[1]?.key).toBe(before[2]?.key);
  });

  test('next and previous go round, and from one that was put right to what stands in its place', () => {
    const entries = keepingEntries()(['甲', '乙', '丙'].map((facts) => finding({ place }, { facts })));
    const [first, second, third] = entries.map(({ key }, at) => ({ key, at }));
    expect(stepFrom(entries, null, 1)).toEqual(first);
    expect(stepFrom(entries, null, -1)).toEqual(third);
    expect(stepFrom(entries, third ?? null, 1)).toEqual(first);
    expect(stepFrom(entries, first ?? null, -1)).toEqual(third);
    const without = entries.filter(({ key }) => key !== second?.key);
    expect(stepFrom(without, second ?? null, 1)?.key).toBe(third?.key);
    expect(stepFrom(without, second ?? null, -1)?.key).toBe(first?.key);
    expect(stepFrom([], first ?? null, 1)).toBeNull();
  });
});

describe('checking while one writes', () => {
  function bench() {
    let current = { report, form: y2021 };
    const listeners = new Set<() => void>();
    const waiting = new Set<() => boolean>();
    const draft: Pick<Draft, 'subscribe'> & { get: () => typeof current } = {
      get: () => current,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const checker = createChecker(draft, (run) => {
      waiting.add(run);
      return () => waiting.delete(run);
    });
    checker.holdAgainst({ previous: null });
    const change = (next: typeof report): void => {
      current = { ...current, report: next };
      for (const listener of listeners) listener();
    };
    /** So many steps of each work, as a window does them between frames; all of them where no number is given. */
    const idle = (steps = Infinity): void => {
      for (const step of waiting) {
        let done = false;
        for (let at = 0; at < steps && !done; at += 1) done = step();
        if (done) waiting.delete(step);
      }
    };
    return { checker, change, idle, waiting };
  }

  test('the findings are those of the services for the same report', () => {
    const { checker, idle } = bench();
    expect(checker.get()).toBeNull();
    idle();
    expect(checker.get()).toEqual(checkAll({ report, form: y2021, previous: null }));
  });

  test('several changes are checked once, and a listener hears of it only where the findings are others', () => {
    const { checker, change, idle, waiting } = bench();
    idle();
    let heard = 0;
    checker.subscribe(() => (heard += 1));
    change({ ...report, signOff: { ...report.signOff, phone: '1' } });
    change({ ...report, signOff: { ...report.signOff, phone: '12' } });
    expect(waiting.size).toBe(1);
    idle();
    expect(heard).toBe(0);
    change({ ...report, sections: [] });
    idle();
    expect(heard).toBe(1);
    expect(checker.get()).toEqual(checkAll({ report: { ...report, sections: [] }, form: y2021, previous: null }));
  });

  test('a change between two steps begins the check anew, and going back to what was checked ends it', () => {
    const { checker, change, idle, waiting } = bench();
    idle();
    const known = checker.get();
    change({ ...report, sections: [] });
    idle(3);
    change(report);
    expect(waiting.size).toBe(0);
    idle();
    expect(checker.get()).toBe(known);
    change({ ...report, sections: [] });
    idle(3);
    change({ ...report, titleLines: ['年度报告'] });
    idle();
    const last = { ...report, titleLines: ['年度报告'] };
    expect(checker.get()).toEqual(checkAll({ report: last, form: y2021, previous: null }));
  });

  test('a stopped one does not run any more', () => {
    const { checker, change, idle } = bench();
    checker.stop();
    change({ ...report, sections: [] });
    idle();
    expect(checker.get()).toBeNull();
  });
});
