import { runChecks } from '../../shared/checks/engine.ts';
import { findForm } from '../../shared/forms/forms.ts';
import { none } from '../../shared/forms/none.ts';
import { applyChange, type Change } from '../../shared/report/change.ts';
import { paragraphOf } from '../../shared/report/prose.ts';
import { reportSchema, type Report } from '../../shared/report/report.ts';
import { checkedReport } from './make/checked-report.ts';
import type { Subject } from './subject.ts';

const characters = 50_000;

const check = (report: Report): number =>
  runChecks({ report, form: findForm(report.form) ?? none, previous: null }).length;

/** Every character of a report read once and its shape looked at: less than that no check can do. */
function floor(report: Report): void {
  reportSchema.parse(JSON.parse(JSON.stringify(report)));
}

const again = { warmUp: 5, timed: 100 };

/** All rules over a report nothing is remembered of: each round has one of its own. */
export const checkNew: Subject = {
  name: 'check-new',
  label: `检查一份没有检查过的${characters}字报告，全部规则`,
  floorLabel: '把同一份报告写成JSON再读回',
  rounds: { warmUp: 10, timed: 40 },
  window: false,
  prepare: () => {
    const report = (round: number): Report => checkedReport(characters, round + 1);
    return {
      program: (round) => {
        const made = report(round);
        const start = performance.now();
        check(made);
        return [performance.now() - start];
      },
      floor: (round) => {
        const made = report(round);
        const start = performance.now();
        floor(made);
        return [performance.now() - start];
      },
      close: () => {},
    };
  },
};

/** All rules over a report that was checked before, as when it is exported or looked at once more. */
export const checkAgain: Subject = {
  name: 'check',
  label: `检查一份${characters}字的报告，全部规则`,
  floorLabel: '把同一份报告写成JSON再读回',
  rounds: again,
  window: false,
  prepare: () => {
    const report = checkedReport(characters, 1);
    return { program: () => void check(report), floor: () => floor(report), close: () => {} };
  },
};

/** The report with one more character in the middle of its first section. */
function typed(report: Report, round: number): Report {
  const [section] = report.sections;
  if (!section) throw new Error('the report has no sections');
  const at = Math.floor(section.prose.content.length / 2);
  const words = `县政府办公室按季度抽查公开栏目${'甲'.repeat(round + 1)}，发现的问题当天改正。`;
  const content = section.prose.content.map((block, place) => (place === at ? paragraphOf(words) : block));
  const change: Change = { kind: 'prose', section: section.id, prose: { type: 'doc', content } };
  return applyChange(report, change);
}

/** All rules after one more character was typed. */
export const checkKey: Subject = {
  name: 'check-key',
  label: `在${characters}字的报告里多打一个字后再检查，全部规则`,
  floorLabel: '把同一份报告写成JSON再读回',
  rounds: again,
  window: false,
  prepare: () => {
    const report = checkedReport(characters, 1);
    check(report);
    return { program: (round) => void check(typed(report, round)), floor: () => floor(report), close: () => {} };
  },
};
