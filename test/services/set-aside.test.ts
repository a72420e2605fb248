import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkReport } from '../../electron/services/check-report.ts';
import { duplicate, openReport, startReport } from '../../electron/services/library.ts';
import { applyChanges } from '../../electron/store/changes.ts';
import { insertReport, loadReport } from '../../electron/store/reports.ts';
import { nothingKnown } from '../../shared/checks/result.ts';
import { isOpen, dismissed } from '../../shared/checks/settle.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { withLines } from '../checks/said.ts';
import { openedStore } from '../store/folder.ts';

const now = (): string => '2018-03-01T08:00:00.000Z';

/** A stored report of which one finding was set aside. */
function desk() {
  const store = openedStore();
  const report = withLines(['截止到12月底，安照要求办理。']);
  insertReport(store, { id: 'a', report, now: now() });
  const { findings } = checkReport(store, report, y2014, nothingKnown);
  const finding = findings.find(({ rule }) => rule === 'confusion');
  if (!finding) throw new Error('the line is at fault');
  const dismissals = dismissed([], finding, { reason: '是地名', at: now(), now: findings });
  applyChanges(store, { id: 'a', base: 1, changes: [{ kind: 'dismissals', dismissals }], now: now() });
  return { context: { store, now, newId: randomUUID }, dismissals, finding };
}

test('a finding that was set aside stays so when the report is opened again, and in a copy of it', () => {
  const { context, dismissals, finding } = desk();
  for (const { report } of [openReport(context, 'a'), duplicate(context, 'a')]) {
    expect(report.dismissals).toEqual(dismissals);
    const again = checkReport(context.store, report, y2014, nothingKnown).findings.find(
      ({ rule, subject }) => rule === finding.rule && subject === finding.subject,
    );
    expect(again?.dismissal).toEqual({ reason: '是地名', at: now(), stands: true });
    expect(again && isOpen(again)).toBe(false);
  }
});

test("next year's report begins without what was set aside in this one's", () => {
  const { context } = desk();
  const { report } = loadReport(context.store, 'a');
  const next = startReport(context, {
    agency: report.agency.name,
    year: report.year + 1,
    form: report.form,
    from: 'a',
    prose: true,
  });
  expect(next.report.dismissals).toEqual([]);
});
