import { expect, test } from 'vitest';
import { runChecks } from '../../shared/checks/engine.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import { dismissed, isOpen } from '../../shared/checks/settle.ts';
import { sum } from '../../shared/report/decimal.ts';
import { findForm } from '../../shared/forms/forms.ts';
import { none } from '../../shared/forms/none.ts';
import { mapLines } from '../../shared/report/prose-lines.ts';
import { paragraphOf } from '../../shared/report/prose.ts';
import type { Report } from '../../shared/report/report.ts';
import { chanceOf, type Chance } from '../arbitrary/chance.ts';
import { plants } from './planted.ts';
import type { Plant } from './plants/plant.ts';
import { cleanReport } from './reports/clean-report.ts';
import { clean } from './said.ts';

const cases = 8;
const at = '2018-02-01T08:00:00.000Z';

const check = (report: Report): Finding[] => runChecks({ report, form: findForm(report.form) ?? none, previous: null });

/** The report with all that is found in it set aside. */
function allAside(report: Report): Report {
  const now = check(report);
  const dismissals = now.reduce((kept, one) => dismissed(kept, one, { reason: '属实', at, now }), report.dismissals);
  return { ...report, dismissals };
}

/** Another paragraph above everything a section says. */
const withLinesAbove = (report: Report): Report => ({
  ...report,
  sections: report.sections.map((section) => ({
    ...section,
    prose: { ...section.prose, content: [paragraphOf('具体情况说明如下。'), ...section.prose.content] },
  })),
});

/** One figure of the table more by one. */
function withOtherFigure(report: Report, chance: Chance): Report {
  const [first = null, ...more] = Object.keys(report.figures);
  if (first === null) return report;
  const id = chance.pick([first, ...more]);
  const figure = report.figures[id];
  if (!figure || figure.value === null) return report;
  return { ...report, figures: { ...report.figures, [id]: { ...figure, value: sum([figure.value, '1']) } } };
}

const otherDigits = (text: string): string => text.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10));

/** Every number of the prose another one. */
const withOtherNumbers = (report: Report): Report => ({
  ...report,
  sections: report.sections.map((section) => ({
    ...section,
    prose: mapLines(section.prose, (line) =>
      line.map((item) => (item.type === 'text' ? { ...item, text: otherDigits(item.text) } : item)),
    ),
  })),
});

const planted = ({ put }: Plant): Report[] =>
  Array.from({ length: cases }, (_, at) => {
    const report = at === 0 ? clean : cleanReport(at);
    return put(report, chanceOf(at));
  }).filter((report) => report !== null);

const said = ({ rule, message }: Finding): string => `${rule}: ${message}`;

test.each(plants.map((plant) => [plant.rule, plant] as const))(
  '%s: what was set aside stays so when something else is written, and speaks up when its facts change',
  (_, plant) => {
    for (const [at, report] of planted(plant).entries()) {
      const aside = allAside(report);
      expect(check(aside).filter(isOpen).map(said)).toEqual([]);
      const before = new Set(check(report).map(said));
      const open = check(withLinesAbove(aside)).filter(isOpen);
      expect(open.filter((one) => before.has(said(one))).map(said)).toEqual([]);
      expect(open.filter(({ rule, where }) => rule === plant.rule && where.range).map(said)).toEqual([]);
      const other = check(withOtherFigure(aside, chanceOf(at)));
      expect(other.filter((one) => isOpen(one) && before.has(said(one))).map(said)).toEqual([]);
      const told = new Set(
        aside.dismissals.map(({ rule, message, facts }) => `${rule}: ${facts === '' ? '' : message}`),
      );
      const stands = check(withOtherNumbers(aside)).filter((one) => !isOpen(one));
      expect(stands.filter((one) => one.facts !== '' && !told.has(said(one))).map(said)).toEqual([]);
    }
  },
);
