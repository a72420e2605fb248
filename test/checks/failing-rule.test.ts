import { expect, test } from 'vitest';
import { checkAll, checkInSteps, rules, runChecks } from '../../shared/checks/engine.ts';
import type { Rule } from '../../shared/checks/rule.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { withLines } from './said.ts';

const report = withLines(['与公众的需求相此还有差距。']);
const checked = { report, form: y2014, previous: null };
const failing: Rule = {
  id: 'failing',
  title: '会出故障的规则',
  source: 'inferred',
  severities: ['error'],
  reads: [],
  check: () => {
    throw new TypeError('no such thing');
  },
};
const [first, ...rest] = rules;
const every = [...(first ? [first] : []), failing, ...rest];

test('a rule that throws is named in one sentence, and all others say what they always say', () => {
  const { findings, remarks } = checkAll(checked, every);
  expect(findings).toEqual(runChecks(checked));
  expect(findings.length).toBeGreaterThan(0);
  expect(remarks).toEqual([expect.stringMatching(/^“会出故障的规则”这一项出了程序故障，没有检查.*。$/)]);
});

test('the check in steps comes to its end all the same', () => {
  const steps = checkInSteps(checked, every);
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect(step.value).toEqual(checkAll(checked, every));
});

test('a rule that is switched off cannot fail', () => {
  const office = { off: [{ rule: 'failing', reason: '不用' }], words: [], corrections: [], elsewhere: [] };
  expect(checkAll({ ...checked, office }, every).remarks).toEqual([]);
});

test('what could not be read to hold the report against is told with the year and the reason', () => {
  const failure = { code: 'unexpected', detail: { detail: 'x' } } as const;
  expect(checkAll({ ...checked, unread: { previous: failure, others: failure } }).remarks).toEqual([
    expect.stringContaining(`没有和上年（${report.year - 1}年）的报告对照：程序遇到意外问题`),
    expect.stringContaining('没有和其他单位的报告对照：'),
  ]);
  expect(checkAll({ ...checked, unread: { previous: null } }).remarks).toEqual([]);
});
