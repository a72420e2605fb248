import { expect, test } from 'vitest';
import { runChecks } from '../../shared/checks/engine.ts';
import { y2021 } from '../../shared/forms/y2021.ts';
import { agencyNamed, newReport } from '../../shared/report/create.ts';
import type { Figure } from '../../shared/report/report.ts';

function brokenSum(reason: Partial<Figure>) {
  let count = 0;
  const report = newReport(agencyNamed('云岭县人民政府办公室'), 2025, y2021, () => `s${(count += 1)}`);
  const parts = ['keep', 'correct', 'other', 'pending'].map((id) => [`t4.fy.${id}`, { value: '1', note: '' }]);
  const total = { value: '5', note: '', ...reason };
  const figures = Object.fromEntries([...parts, ['t4.fy.total', total]]);
  return runChecks({ report: { ...report, figures }, form: y2021, previous: null }).find(
    ({ rule, where }) => rule === 'identity' && where.indicator === 't4.fy.total',
  );
}

test('a reason given for a total is told with the sum it breaks, which stays as grave as it was', () => {
  const without = brokenSum({});
  const explained = brokenSum({ reason: '一件并案审理，分别计数' });
  expect(without?.explain).not.toContain('理由');
  expect(explained?.explain).toBe(`${without?.explain}；“行政复议·总计”已说明理由：一件并案审理，分别计数`);
  expect(explained?.severity).toBe(without?.severity);
});
