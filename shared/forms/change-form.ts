import type { Change } from '../report/change.ts';
import type { NewId } from '../report/create.ts';
import type { Annex, Report } from '../report/report.ts';
import { formKey, type Form } from './form.ts';
import { planFigures, type FigurePlan } from './moving/figures.ts';
import { planProse, type ProseMove } from './moving/prose.ts';
import { planSections, type SectionPlan } from './moving/sections.ts';

/** What moving a report to another form does, to be shown first; `changes` does it. */
export type FormPlan = Pick<FigurePlan, 'moves' | 'homeless'> &
  SectionPlan & {
    /** The figures in the prose that are not shown as they were. */
    prose: ProseMove[];
    changes: Change[];
  };

/**
 * Plans moving a report from its form to another. Nothing is dropped: a figure without a place is listed among the unplaced
 * pieces and remembers its cell, a figure in the prose stays as text, a section somebody wrote in stays as it is.
 */
export function planFormChange(report: Report, from: Form, to: Form, newId: NewId): FormPlan {
  const { figures, moves, homeless, unplaced, renamed } = planFigures(report, from, to);
  const sections = planSections(report, from, to, newId);
  const prose = planProse(report, from, to, { figures, renamed }, sections.removed);
  return {
    moves,
    homeless,
    prose: prose.told,
    ...sections.told,
    changes: [
      { kind: 'form', form: formKey(to), figures },
      ...annexChanges(report.annex, from, to),
      ...sections.changes,
      ...prose.changes,
      ...(unplaced === null ? [] : [{ kind: 'unplaced' as const, unplaced }]),
    ],
  };
}

/** The annex is called as the new form calls it, except where the office words it itself. */
function annexChanges(annex: Annex, from: Form, to: Form): Change[] {
  if (from.annexCaption === to.annexCaption || annex.caption !== from.annexCaption) return [];
  const mention = annex.mention === from.annexCaption ? to.annexCaption : annex.mention;
  return [{ kind: 'annex', annex: { ...annex, caption: to.annexCaption, mention } }];
}
