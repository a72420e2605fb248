import { expect, test } from 'vitest';
import { rules } from '../../shared/checks/engine.ts';
import { partsOfReport } from '../../shared/checks/lines.ts';
import { plainOffice, type Office } from '../../shared/checks/office.ts';
import type { Others } from '../../shared/checks/others.ts';
import type { Facts } from '../../shared/checks/rule.ts';
import { findForm } from '../../shared/forms/forms.ts';
import { none } from '../../shared/forms/none.ts';
import type { Report } from '../../shared/report/report.ts';
import { chanceOf } from '../arbitrary/chance.ts';
import { plants } from './planted.ts';
import { cleanPair, cleanReport } from './reports/clean-report.ts';

/** Names of facts by what rules call them; lines and parts are the same, and the form's name stands for the form. */
const called: Readonly<Record<string, string>> = { parts: 'lines', 'report.form': 'form' };

/** The facts, telling of everything that is looked at. */
function watched(facts: Facts, look: (what: string) => void): Facts {
  const report = new Proxy(facts.report, {
    get: (target, key): unknown => {
      look(called[`report.${String(key)}`] ?? String(key));
      return Reflect.get(target, key);
    },
  });
  return new Proxy(
    { ...facts, report },
    {
      get: (target, key): unknown => {
        if (key !== 'report') look(called[String(key)] ?? String(key));
        return Reflect.get(target, key);
      },
    },
  );
}

const office: Office = {
  ...plainOffice,
  corrections: [{ wrong: '登陆', right: '登录' }],
  elsewhere: ['邻县'],
};
const others: Others = { reports: [{ agency: '某市某局', title: '某市某局2016年报告' }], sentences: {} };

const factsOf = ({ report, previous }: Checked): Facts => {
  const parts = partsOfReport(report);
  return { report, form: findForm(report.form) ?? none, previous, office, others, parts, lines: parts.flat() };
};

type Checked = { report: Report; previous: Report | null };

/** Clean reports of several forms, years and offices, and each with every fault that can be planted in it. */
const reports = [1, 2, 3, 4, 5, 6].flatMap((seed): Checked[] => {
  const pair = cleanPair(seed);
  const alone = { report: cleanReport(seed), previous: null };
  const planted = plants.flatMap((plant): Checked[] => {
    const { report, previous } = plant.pair ? pair : alone;
    const made = plant.put(report, chanceOf(seed), pair.previous);
    return made ? [{ report: made, previous }] : [];
  });
  return [pair, alone, ...planted];
});

const looked = new Map(rules.map(({ id }) => [id, new Set<string>()]));
const said = new Map(rules.map(({ id }) => [id, new Set<string>()]));
for (const facts of reports.map(factsOf)) {
  for (const { id, check } of rules) {
    for (const { severity } of check(watched(facts, (what) => looked.get(id)?.add(what)))) said.get(id)?.add(severity);
  }
}

test.each(rules)('$id declares what it reads, no less and no more', ({ id, reads }) => {
  expect([...(looked.get(id) ?? [])].sort()).toEqual([...reads].sort());
});

test.each(rules)('$id finds nothing graver or slighter than it declares', ({ id, severities }) => {
  expect([...(said.get(id) ?? [])].filter((one) => !severities.some((declared) => declared === one))).toEqual([]);
});
