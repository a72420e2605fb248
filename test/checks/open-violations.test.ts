import { describe, expect, test } from 'vitest';
import { runChecks } from '../../shared/checks/engine.ts';
import { openViolations } from '../../shared/checks/open-violations.ts';
import { plainOffice, type Office } from '../../shared/checks/office.ts';
import { dismissed, isOpen } from '../../shared/checks/settle.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import type { Report } from '../../shared/report/report.ts';
import { clean } from './said.ts';

const figure = (value: string) => ({ value, note: '' });
const broken: Report = {
  ...clean,
  figures: { ...clean.figures, 'app.recv': figure('99999'), 'app.done': figure('77777') },
};
const previous: Report = { ...clean, year: clean.year - 1 };

/** What cells show and what the list has open of the same identities, both as their sentences. */
function both(report: Report, last: Report | null = null, office: Office = plainOffice) {
  const cells = openViolations(y2014, report, last, office.off).map(({ words }) => words);
  const list = runChecks({ report, form: y2014, previous: last, office })
    .filter((finding) => finding.rule === 'identity' && isOpen(finding))
    .map(({ message }) => message);
  return { cells: cells.toSorted(), list: list.toSorted() };
}

describe('cells and the list say the same of broken identities', () => {
  test('as they stand, with and without last year’s report', () => {
    for (const last of [null, previous]) {
      const { cells, list } = both(broken, last);
      expect(cells.length).toBeGreaterThan(1);
      expect(cells).toEqual(list);
    }
  });

  test('where one was set aside, and again where its numbers have changed since', () => {
    const now = runChecks({ report: broken, form: y2014, previous: null });
    const one = now.find(({ rule }) => rule === 'identity');
    if (!one) throw new Error('a sum is broken');
    const dismissals = dismissed([], one, { reason: '属实', at: '2018-03-01T08:00:00.000Z', now });
    const aside = both({ ...broken, dismissals });
    expect(aside.cells).toEqual(aside.list);
    expect(aside.cells).not.toContain(one.message);
    const figures = { ...broken.figures, 'app.recv': figure('99998'), 'app.done': figure('77776') };
    const again = both({ ...broken, figures, dismissals });
    expect(again.cells).toEqual(again.list);
    expect(again.cells).toHaveLength(both(broken).cells.length);
  });

  test('where the office does without the rule', () => {
    const off = [{ rule: 'identity', reason: '本省另有口径' }];
    expect(both(broken, null, { ...plainOffice, off })).toEqual({ cells: [], list: [] });
  });
});
