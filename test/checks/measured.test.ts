import { expect, test } from 'vitest';
import { runChecks } from '../../shared/checks/engine.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import { findForm } from '../../shared/forms/forms.ts';
import { none } from '../../shared/forms/none.ts';
import type { Report } from '../../shared/report/report.ts';
import { chanceOf } from '../arbitrary/chance.ts';
import type { Plant } from './plants/plant.ts';
import { plants } from './planted.ts';
import { cleanPair, cleanReport } from './reports/clean-report.ts';
import { clean } from './said.ts';

/** More of them are counted by hand: NIANBAO_PLANTS=2000 npx vitest run test/checks/measured.test.ts prints the table. */
const asked = Number(process.env.NIANBAO_PLANTS ?? 0);
const cases = asked > 0 ? asked : 40;

const foundBy = (rule: string, report: Report, previous: Report | null): Finding[] =>
  runChecks({ report, form: findForm(report.form) ?? none, previous }).filter((one) => one.rule === rule);

/** `alarms` are errors and warnings, `asked` the hints: a clean report may be asked about. */
type Tally = { found: number; missed: number; alarms: number; asked: number; passed: number };

type Case = { report: Report; planted: Report | null; previous: Report | null };

function caseOf(plant: Plant, seed: number): Case {
  const chance = chanceOf(seed);
  if (plant.pair) {
    const { report, previous } = cleanPair(seed);
    return { report, planted: plant.put(report, chance, previous), previous };
  }
  const report = seed === 1 ? clean : cleanReport(seed);
  return { report, planted: plant.put(report, chance), previous: null };
}

/** How often a planted fault is found, and how often its rule speaks of the same report without it. */
function tallyOf(plant: Plant): Tally {
  const tally: Tally = { found: 0, missed: 0, alarms: 0, asked: 0, passed: 0 };
  for (let seed = 1; seed <= cases; seed += 1) {
    const { report, planted, previous } = caseOf(plant, seed);
    const before = foundBy(plant.rule, report, previous);
    const hints = before.filter(({ severity }) => severity === 'hint').length;
    tally.alarms += before.length - hints;
    tally.asked += hints;
    if (planted === null) tally.passed += 1;
    else if (foundBy(plant.rule, planted, previous).length > before.length) tally.found += 1;
    else tally.missed += 1;
  }
  return tally;
}

const tallies = plants.map((plant) => ({ rule: plant.rule, ...tallyOf(plant) }));
if (asked > 0) process.stdout.write(`${tallies.map((one) => JSON.stringify(one)).join('\n')}\n`);

test.each(tallies)('$rule finds what is planted and is silent on a clean report', ({ found, missed, alarms }) => {
  expect({ missed, alarms }).toEqual({ missed: 0, alarms: 0 });
  expect(found).toBeGreaterThan(0);
});
