import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../shared/checks/finding.ts';
import { dismissed, isOpen, settled, undismissed } from '../../shared/checks/settle.ts';
import type { Dismissal } from '../../shared/report/dismissal.ts';

const at = (day: number): string => `2018-02-${String(day).padStart(2, '0')}T08:00:00.000Z`;

const found = (facts: string, more: Partial<Finding> = {}): Finding => ({
  rule: 'years',
  severity: 'warning',
  confidence: 'likely',
  source: 'inferred',
  message: `这一句写的是${facts}年`,
  where: { place: 'section:a' },
  other: null,
  left: null,
  right: null,
  explain: '',
  subject: '全年召开会议次',
  facts,
  repair: null,
  dismissal: null,
  ...more,
});

/** What a check says of the findings when these dismissals are kept with the report. */
const now = (dismissals: readonly Dismissal[], ...findings: Finding[]): Finding[] => settled(findings, dismissals);

const setAside = (dismissals: readonly Dismissal[], finding: Finding, reason: string, day = 1): Dismissal[] =>
  dismissed(dismissals, finding, { reason, at: at(day), now: now(dismissals, finding) });

describe('a finding that was set aside', () => {
  const kept = setAside([], found('2016'), ' 说的就是上一年 ');

  test('is not open as long as it says the same of the same', () => {
    const [same] = now(kept, found('2016', { where: { place: 'section:b' }, explain: '说得不同' }));
    expect(same?.dismissal).toEqual({ reason: '说的就是上一年', at: at(1), stands: true });
    expect(same && isOpen(same)).toBe(false);
  });

  test('is open again with the old reason when the facts have changed', () => {
    const [other] = now(kept, found('2015'));
    expect(other?.dismissal).toEqual({ reason: '说的就是上一年', at: at(1), stands: false });
    expect(other && isOpen(other)).toBe(true);
  });

  test.each([
    ['another rule', { rule: 'deadline' }],
    ['another subject', { subject: '收到申请件' }],
  ])('says nothing of %s', (_, more) => {
    expect(now(kept, found('2016', more))[0]?.dismissal).toBeNull();
  });

  test('is open as before when that is taken back', () => {
    expect(undismissed(kept, found('2016'))).toEqual([]);
    const both = setAside(kept, found('12', { subject: '收到申请件' }), '口径不同');
    expect(undismissed(both, found('2016'))).toEqual(both.slice(1));
  });

  test('keeps its sentence, for whoever reads the reasons later', () => {
    expect(kept).toEqual([
      {
        ...{ rule: 'years', subject: '全年召开会议次', facts: '2016', message: '这一句写的是2016年' },
        ...{ reason: '说的就是上一年', at: at(1) },
      },
    ]);
  });
});

describe('the earlier reason', () => {
  test('is the last one given', () => {
    const first = setAside([], found('2016'), '第一次');
    const second = dismissed(first, found('2015'), { reason: '第二次', at: at(2), now: now(first, found('2015')) });
    expect(now(second, found('2014'))[0]?.dismissal?.reason).toBe('第二次');
    expect(second).toHaveLength(1);
  });

  test('is not told of a second finding on the same subject while the first stands', () => {
    const kept = setAside([], found('2016'), '属实');
    const [first, second] = now(kept, found('2016'), found('2015'));
    expect([first?.dismissal?.stands, second?.dismissal]).toEqual([true, null]);
    const both = dismissed(kept, found('2015'), {
      reason: '也属实',
      at: at(2),
      now: [first, second].flatMap((one) => one ?? []),
    });
    expect(now(both, found('2016'), found('2015')).map((one) => one.dismissal?.reason)).toEqual(['属实', '也属实']);
  });
});

const arbitraryFound = fc
  .record({
    rule: fc.constantFrom('years', 'identity'),
    subject: fc.constantFrom('甲', '乙', ''),
    facts: fc.constantFrom('1', '2', '3'),
  })
  .map(({ facts, ...more }) => found(facts, more));
const arbitraryFindings = fc.uniqueArray(arbitraryFound, {
  maxLength: 6,
  selector: ({ rule, subject, facts }) => `${rule} ${subject} ${facts}`,
});

describe('in any order of setting aside', () => {
  test('each that was set aside stands, each other is open, and taking one back opens that one alone', () => {
    fc.assert(
      fc.property(arbitraryFindings, fc.array(fc.nat(5), { maxLength: 8 }), (findings, order) => {
        let kept: Dismissal[] = [];
        const aside = new Set<number>();
        order.forEach((which, step) => {
          const told = now(kept, ...findings);
          const one = told[which];
          if (!one) return;
          if (aside.has(which)) kept = undismissed(kept, one);
          else kept = dismissed(kept, one, { reason: `第${step}次`, at: at(step + 1), now: told });
          if (!aside.delete(which)) aside.add(which);
          expect(now(kept, ...findings).map((each) => !isOpen(each))).toEqual(findings.map((_, at) => aside.has(at)));
        });
        expect(kept).toHaveLength(aside.size);
      }),
    );
  });

  test('nothing stands that says something else than what was set aside', () => {
    fc.assert(
      fc.property(arbitraryFindings, arbitraryFindings, (before, after) => {
        const kept = before.reduce<Dismissal[]>(
          (all, one) => dismissed(all, one, { reason: '属实', at: at(1), now: now(all, ...before) }),
          [],
        );
        for (const one of now(kept, ...after)) {
          const said = before.some(
            (each) => each.message === one.message && each.rule === one.rule && each.subject === one.subject,
          );
          expect(!isOpen(one)).toBe(said);
        }
      }),
    );
  });
});
