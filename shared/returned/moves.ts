import { similarity } from '../recognise/fold.ts';
import type { Block, Inline } from '../report/prose.ts';
import type { Report } from '../report/report.ts';
import { isWritten, shownWords, standingOf } from './blocks.ts';
import type { Run, Step } from './edit.ts';
import { fold } from './fold.ts';
import { loosens, withFigures, wordsOf } from './inline.ts';

type Figures = Pick<Report, 'figures'>;
type RunEdit = Run & { kind: 'edit' };
type StepEdit = Step & { kind: 'edit' };

/** Shorter words stand in many places; that they went here and came there says nothing. */
const shortest = 6;
/** A paragraph that moved and was worded otherwise on the way has at least this in common with what it was. */
const leastLikeness = 0.8;

type Gone<T> = { edit: T; words: string };

/** Everything that only went, or only came, of one kind of edit. */
function oneSided<T extends StepEdit | RunEdit>(
  edits: readonly T[],
  side: 'before' | 'after',
  words: (edit: T) => string,
) {
  const other = side === 'before' ? 'after' : 'before';
  return edits.flatMap((edit): Gone<T>[] => {
    const said = words(edit);
    return edit[side].length > 0 && edit[other].length === 0 && said.length >= shortest ? [{ edit, words: said }] : [];
  });
}

/** What went at one place with what came at another: the same words first, then what is most like it. */
function couples<T extends StepEdit | RunEdit>(gone: Gone<T>[], come: Gone<T>[], least: number): Map<T, T> {
  const found = new Map<T, T>();
  const taken = new Set<T>();
  const couple = (one: Gone<T>, is: (other: Gone<T>) => boolean): void => {
    const other = come.find((candidate) => !taken.has(candidate.edit) && is(candidate));
    if (!other || found.has(one.edit)) return;
    found.set(one.edit, other.edit);
    taken.add(other.edit);
  };
  for (const one of gone) couple(one, ({ words }) => words === one.words);
  if (least < 1) for (const one of gone) couple(one, ({ words }) => similarity(words, one.words) >= least);
  return found;
}

const runEditsOf = (steps: readonly Step[]): RunEdit[] =>
  steps.flatMap((step) => (step.kind === 'runs' ? step.runs.filter((run): run is RunEdit => run.kind === 'edit') : []));

/** The block as it stands in its new place: the draft's own where the words are the same, which keeps its figures. */
function arrived(before: readonly Block[], after: readonly Block[], report: Figures): readonly Block[] {
  const [old, now] = [before[0], after[0]];
  if (!old || !now) return after;
  if (fold(shownWords(before, report)) === fold(shownWords(after, report)) && standingOf(old) === standingOf(now))
    return before;
  if (!isWritten(old) || !isWritten(now)) return after;
  return [{ ...now, content: withFigures(old.content ?? [], now.content ?? [], report) }];
}

const contentsOf = (blocks: readonly Block[]): Inline[] =>
  blocks.flatMap((block) => (isWritten(block) ? (block.content ?? []) : []));

/**
 * The steps of all sections with what went in one place and came in another made one edit: both steps have the id of where it was,
 * so that it is in the draft once, whether it is taken over or left.
 */
export function withMoves(sections: readonly (readonly Step[])[], report: Figures): Step[][] {
  const all = sections.flat();
  const blocks = all.filter((step): step is StepEdit => step.kind === 'edit');
  const blockText = (side: 'before' | 'after') => (edit: StepEdit) =>
    `${edit[side].map(standingOf).join()} ${fold(shownWords(edit[side], report))}`;
  const movedBlocks = couples(
    oneSided(blocks, 'before', blockText('before')),
    oneSided(blocks, 'after', blockText('after')),
    leastLikeness,
  );
  const runs = runEditsOf(all);
  const runText = (side: 'before' | 'after') => (edit: RunEdit) => fold(wordsOf(edit[side], report));
  const movedRuns = couples(oneSided(runs, 'before', runText('before')), oneSided(runs, 'after', runText('after')), 1);
  const fromOf = <T>(moved: ReadonlyMap<T, T>): Map<T, T> => new Map([...moved].map(([from, to]) => [to, from]));
  const [blockFrom, runFrom] = [fromOf(movedBlocks), fromOf(movedRuns)];

  const movedStep = (step: StepEdit): StepEdit => {
    if (movedBlocks.has(step)) return { ...step, how: 'moved' };
    const from = blockFrom.get(step);
    if (!from) return step;
    const after = arrived(from.before, step.after, report);
    const care = loosens(contentsOf(from.before), contentsOf(after)) ? 'loose' : undefined;
    return { ...step, id: from.id, how: 'moved', after, care };
  };
  const movedRun = (run: Run): Run => {
    if (run.kind === 'same') return run;
    if (movedRuns.has(run)) return { ...run, how: 'moved' };
    const from = runFrom.get(run);
    return from ? { ...run, id: from.id, how: 'moved', after: from.before } : run;
  };
  return sections.map((steps) =>
    steps.map((step): Step => {
      if (step.kind === 'edit') return movedStep(step);
      return step.kind === 'runs' ? { ...step, runs: step.runs.map(movedRun) } : step;
    }),
  );
}
