import { describe, expect, test } from 'vitest';
import { createChecker } from '../../renderer/findings/checker.ts';
import { findingsByPlace, neighbourOf, placesOf, targetOf } from '../../renderer/findings/where.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import { runChecks } from '../../shared/checks/engine.ts';
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
  subject: '',
  facts: '',
  repair: null,
  dismissal: null,
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

  test('next and previous go round over those that lead somewhere', () => {
    const [first, nowhere, last] = [finding({ place: 'facts' }), finding({}), finding({ place: 'preface' })];
    const list = [first, nowhere, last];
    expect(neighbourOf(list, null, 1, report)).toBe(first);
    expect(neighbourOf(list, null, -1, report)).toBe(last);
    expect(neighbourOf(list, first, 1, report)).toBe(last);
    expect(neighbourOf(list, last, 1, report)).toBe(first);
    expect(neighbourOf(list, first, -1, report)).toBe(last);
    expect(neighbourOf([nowhere], null, 1, report)).toBeNull();
  });
});

describe('checking while one writes', () => {
  function bench() {
    let current = { report, form: y2021 };
    const listeners = new Set<() => void>();
    const waiting = new Set<() => void>();
    const draft: Pick<Draft, 'subscribe'> & { get: () => typeof current } = {
      get: () => current,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const checker = createChecker(draft, null, (run) => {
      waiting.add(run);
      return () => waiting.delete(run);
    });
    const change = (next: typeof report): void => {
      current = { ...current, report: next };
      for (const listener of listeners) listener();
    };
    const idle = (): void => {
      const due = [...waiting];
      waiting.clear();
      due.forEach((run) => run());
    };
    return { checker, change, idle, waiting };
  }

  test('the findings are those of the services for the same report', () => {
    const { checker, idle } = bench();
    expect(checker.get()).toBeNull();
    idle();
    expect(checker.get()).toEqual(runChecks({ report, form: y2021, previous: null }));
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
    expect(checker.get()).toEqual(runChecks({ report: { ...report, sections: [] }, form: y2021, previous: null }));
  });

  test('a stopped one does not run any more', () => {
    const { checker, change, idle } = bench();
    checker.stop();
    change({ ...report, sections: [] });
    idle();
    expect(checker.get()).toBeNull();
  });
});
