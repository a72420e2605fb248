import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { sampleReport } from '../../electron/services/sample.ts';
import { runChecks } from '../../shared/checks/engine.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { reportSchema } from '../../shared/report/report.ts';

test('the sample report is valid, has every figure, and gives no error and no warning', () => {
  const report = sampleReport(randomUUID);
  expect(reportSchema.safeParse(report).success).toBe(true);
  expect(y2014.indicators.filter(({ id }) => report.figures[id] === undefined)).toEqual([]);
  const findings = runChecks({ report, form: y2014, previous: null });
  expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
});
