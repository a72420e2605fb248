import type { Change } from './change.ts';
import { applyChange } from './change.ts';
import type { Report } from './report.ts';

/**
 * The changes that take a change back: applied to applyChange(report, change) they end in `report` again. A figure that
 * was not there before is blank afterwards, which means the same. None where the change does nothing.
 */
export function inverse(report: Report, change: Change): Change[] {
  switch (change.kind) {
    case 'facts':
      return [{ kind: 'facts', agency: report.agency, year: report.year, titleLines: report.titleLines }];
    case 'preface':
      return [{ kind: 'preface', preface: report.preface }];
    case 'annex':
      return [{ kind: 'annex', annex: report.annex }];
    case 'signOff':
      return [{ kind: 'signOff', signOff: report.signOff }];
    case 'unplaced':
      return [{ kind: 'unplaced', unplaced: report.unplaced }];
    case 'dismissals':
      return [{ kind: 'dismissals', dismissals: report.dismissals }];
    case 'form':
      return [{ kind: 'form', form: report.form, figures: report.figures }];
    case 'figure': {
      const figure = report.figures[change.indicator] ?? { value: null, note: '' };
      return [{ kind: 'figure', indicator: change.indicator, figure }];
    }
    case 'addSection':
      return sectionInverse(report, change.section.id, [{ kind: 'removeSection', section: change.section.id }]);
    default:
      return sectionInverse(report, change.section, [], change);
  }
}

/** Puts one section back as it was; `absent` where there was none. */
function sectionInverse(report: Report, id: string, absent: Change[], change?: Change): Change[] {
  const at = report.sections.findIndex((section) => section.id === id);
  const section = report.sections[at];
  if (!section) return absent;
  switch (change?.kind) {
    case 'prose':
      return [{ kind: 'prose', section: id, prose: section.prose }];
    case 'heading':
      return [{ kind: 'heading', section: id, heading: section.heading, numbered: section.numbered }];
    case 'carried':
      return [{ kind: 'carried', section: id, carried: section.carried ?? [] }];
    case 'done':
      return [{ kind: 'done', section: id, done: section.done === true }];
    case 'moveSection':
      return [{ kind: 'moveSection', section: id, to: at }];
    default:
      return [{ kind: 'addSection', section, at }];
  }
}

/** The changes that take several back, made one after another on `report`. */
export function inverseOfAll(report: Report, changes: readonly Change[]): Change[] {
  let current = report;
  const back: Change[][] = [];
  for (const change of changes) {
    back.unshift(inverse(current, change));
    current = applyChange(current, change);
  }
  return back.flat();
}
