import { align } from '../compare/align.ts';
import { likeness } from '../compare/words.ts';
import { blockLines } from '../report/plain.ts';
import type { Block, Prose } from '../report/prose.ts';
import type { Report } from '../report/report.ts';
import type { Run, Step } from './edit.ts';
import { sentenceRuns, wordsOf } from './inline.ts';

type Figures = Pick<Report, 'figures'>;
type Written = Block & { type: 'paragraph' | 'heading' };

/** A block of the draft, and how it reads when the draft is exported and read again: that trip is no edit. */
type Known = { block: Block; text: string };

/** Blocks that have less in common are another block, not a changed one. */
const leastLikeness = 0.4;

const isWritten = (block: Block): block is Written => block.type === 'paragraph' || block.type === 'heading';

/** What tells one block from another: what it is and what it says. */
export function blockText(block: Block, report: Figures): string {
  const level = block.type === 'heading' ? block.attrs.level : '';
  if (block.type === 'picture') return `picture ${block.attrs.picture}`;
  return `${block.type}${level} ${blockLines(block, '', report)
    .map((line) => line.trim())
    .join('\n')}`;
}

const isBlank = (block: Block): boolean => isWritten(block) && (block.content ?? []).length === 0;

/** Sentences of a paragraph beside those of the file's: equal ones stay, the others are edits of their own. */
function runsOf(before: Written, after: Written, report: Figures, id: (at: number) => string): Run[] {
  const [left, right] = [sentenceRuns(before.content ?? []), sentenceRuns(after.content ?? [])];
  const runs: Run[] = [];
  let [removed, added]: [typeof left, typeof right] = [[], []];
  const settle = (): void => {
    const pairs = removed.length === added.length ? removed.map((one, at) => [[one], [added[at] ?? []]] as const) : [];
    const groups = pairs.length > 0 ? pairs : removed.length + added.length > 0 ? [[removed, added] as const] : [];
    for (const [old, now] of groups)
      runs.push({ kind: 'edit', id: id(runs.length), before: old.flat(), after: now.flat() });
    [removed, added] = [[], []];
  };
  for (const step of align(left, right, (one) => wordsOf(one, report))) {
    if (step.kind === 'removed') removed.push(step.before);
    else if (step.kind === 'added') added.push(step.after);
    else {
      settle();
      runs.push({ kind: 'same', content: step.before });
    }
  }
  settle();
  return runs;
}

function changed(before: Block, after: Block, report: Figures, id: string): Step | null {
  if (!isWritten(before) || !isWritten(after)) {
    return before.type === after.type && before.type === 'table' ? { kind: 'edit', id, before, after } : null;
  }
  const [old, now] = [wordsOf(before.content ?? [], report), wordsOf(after.content ?? [], report)];
  if (old !== now && likeness(old, now) < leastLikeness) return null;
  const alike = blockText({ ...before, content: [] }, report) === blockText({ ...after, content: [] }, report);
  if (!alike) return { kind: 'edit', id, before, after };
  return { kind: 'runs', block: before, runs: runsOf(before, after, report, (at) => `${id}.${at}`) };
}

/** What went and what came at one place: each old block with the first new one that is like it, in their order. */
function paired(removed: readonly Block[], added: readonly Block[], report: Figures, id: () => string): Step[] {
  const steps: Step[] = [];
  let next = 0;
  const come = (to: number): void => {
    for (const after of added.slice(next, to)) steps.push({ kind: 'edit', id: id(), before: null, after });
    next = Math.max(next, to);
  };
  for (const before of removed) {
    const own = id();
    const at = added.findIndex((after, index) => index >= next && changed(before, after, report, own) !== null);
    const after = added[at];
    const step = after ? changed(before, after, report, own) : null;
    if (after && step) {
      come(at);
      steps.push(step);
      next = at + 1;
    } else steps.push({ kind: 'edit', id: own, before, after: null });
  }
  come(added.length);
  return steps;
}

/**
 * A section of the draft beside the same of the file. `trip` is the draft's section exported and read again: where its blocks
 * are as many, a block counts as what it reads like there. Blank paragraphs are no edit; the draft's stay.
 */
export function stepsOf(draft: Prose, trip: Prose | null, file: Prose, report: Figures, id: string): Step[] {
  const sameLength = trip !== null && trip.content.length === draft.content.length;
  const known = draft.content.map((block, at): Known => {
    const read = sameLength ? trip.content[at] : undefined;
    return { block, text: blockText(read ?? block, report) };
  });
  let count = 0;
  const nextId = (): string => `${id}.${(count += 1)}`;
  const steps: Step[] = [];
  let [removed, added]: [Block[], Block[]] = [[], []];
  const settle = (): void => {
    steps.push(...paired(removed, added, report, nextId));
    [removed, added] = [[], []];
  };
  const theirs = file.content
    .filter((block) => !isBlank(block))
    .map((block): Known => ({ block, text: blockText(block, report) }));
  for (const step of align(known, theirs, ({ text }) => text)) {
    if (step.kind === 'added') added.push(step.after.block);
    else if (step.kind === 'removed' && !isBlank(step.before.block)) removed.push(step.before.block);
    else {
      settle();
      steps.push({ kind: 'same', block: step.before.block });
    }
  }
  settle();
  return steps;
}
