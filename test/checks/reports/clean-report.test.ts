import { expect, test } from 'vitest';
import { runChecks } from '../../../shared/checks/engine.ts';
import { findForm } from '../../../shared/forms/forms.ts';
import { none } from '../../../shared/forms/none.ts';
import { reportSchema } from '../../../shared/report/report.ts';
import { cleanPair, cleanReport } from './clean-report.ts';

const seeds = Array.from({ length: 200 }, (_, at) => at + 1);

test('a clean report is one the schema accepts as it is', () => {
  for (const seed of seeds) {
    const report = cleanReport(seed);
    expect(reportSchema.parse(report)).toEqual(report);
  }
});

test('nothing in a clean report is an error or a warning', () => {
  const found = seeds.flatMap((seed) => {
    const report = cleanReport(seed);
    const findings = runChecks({ report, form: findForm(report.form) ?? none, previous: null });
    return findings
      .filter(({ severity }) => severity !== 'hint')
      .map(({ rule, message, where }) => `${seed} ${rule}: ${message} [${where.context ?? ''}]`);
  });
  expect(found).toEqual([]);
});

test('nothing in the second of a clean pair is an error or a warning', () => {
  const found = seeds.flatMap((seed) => {
    const { report, previous } = cleanPair(seed);
    return runChecks({ report, form: findForm(report.form) ?? none, previous })
      .filter(({ severity }) => severity !== 'hint')
      .map(({ rule, message, where }) => `${seed} ${rule}: ${message} [${where.context ?? ''}]`);
  });
  expect(found).toEqual([]);
});
