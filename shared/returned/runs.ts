import { align } from '../compare/align.ts';
import { likeness } from '../compare/words.ts';
import type { Inline } from '../report/prose.ts';
import type { Report } from '../report/report.ts';
import type { Run } from './edit.ts';
import { fold, writtenAlike } from './fold.ts';
import { loosens, sentenceRuns, withFigures, wordsOf } from './inline.ts';

type Figures = Pick<Report, 'figures'>;
type Content = readonly Inline[];

/** What the words are read with: the draft's figures, and those the draft would have with all figures of the file. */
export type Reading = { own: Figures; theirs: Figures };

/** Sentences that have less in common are another sentence, not a changed one. */
const leastLikeness = 0.4;
/** Several sentences that together have this in common with several others are the same matter, cut otherwise. */
const sameMatter = 0.7;

type Side = { content: Content; key: string };

/**
 * How the sides of a comparison are told apart: a sentence of the draft that reads like one of the file once its figures are the
 * file's is that one, for the figures are edits of their own.
 */
function sidesOf(before: readonly Content[], after: readonly Content[], { own, theirs }: Reading): [Side[], Side[]] {
  const right = after.map((content) => ({ content, key: fold(wordsOf(content, own)) }));
  const known = new Set(right.map(({ key }) => key));
  const left = before.map((content) => {
    const filled = fold(wordsOf(content, theirs));
    return { content, key: known.has(filled) ? filled : fold(wordsOf(content, own)) };
  });
  return [left, right];
}

/** The old sentences of one place beside the new ones, each with the first that is like it. */
function groupsOf(removed: readonly Content[], added: readonly Content[], own: Figures): [Content, Content][] {
  const [old, now] = [removed.flat(), added.flat()];
  const words = (content: Content): string => wordsOf(content, own);
  if (removed.length !== added.length && removed.length > 0 && added.length > 0) {
    if (likeness(words(old), words(now)) >= sameMatter) return [[old, now]];
  }
  const groups: [Content, Content][] = [];
  let next = 0;
  for (const before of removed) {
    const at = added.findIndex(
      (after, index) => index >= next && likeness(words(before), words(after)) >= leastLikeness,
    );
    const after = added[at];
    if (!after) {
      groups.push([before, []]);
      continue;
    }
    for (const one of added.slice(next, at)) groups.push([[], one]);
    groups.push([before, after]);
    next = at + 1;
  }
  for (const one of added.slice(next)) groups.push([[], one]);
  return groups;
}

/** What a change is called, by what stood there and what stands there. */
export const howOf = (before: { length: number }, after: { length: number }) =>
  before.length === 0 ? 'added' : after.length === 0 ? 'removed' : 'changed';

/**
 * Sentences of a paragraph beside those of the file's: equal ones stay, the others are edits of their own, named by `id` and
 * their place. Without the words of the file the runs are the draft's content.
 */
export function runsOf(before: Content, after: Content, reading: Reading, id: string): Run[] {
  const { own, theirs } = reading;
  const runs: Run[] = [];
  let [removed, added]: [Content[], Content[]] = [[], []];
  const edit = (old: Content, now: Content, isTrifle: boolean): void => {
    const taken = withFigures(old, now, own);
    const care = isTrifle ? 'trifle' : now.length > 0 && loosens(old, taken) ? 'loose' : undefined;
    runs.push({ kind: 'edit', id: `${id}.${runs.length}`, how: howOf(old, now), before: old, after: taken, care });
  };
  const settle = (): void => {
    for (const [old, now] of groupsOf(removed, added, own)) edit(old, now, false);
    [removed, added] = [[], []];
  };
  for (const step of align(...sidesOf(sentenceRuns(before), sentenceRuns(after), reading), ({ key }) => key)) {
    if (step.kind === 'removed') removed.push(step.before.content);
    else if (step.kind === 'added') added.push(step.after.content);
    else {
      settle();
      const { content } = step.before;
      const now = wordsOf(step.after.content, own);
      const isAlike = [own, theirs].some((figures) => writtenAlike(wordsOf(content, figures), now));
      if (isAlike) runs.push({ kind: 'same', content });
      else edit(content, step.after.content, true);
    }
  }
  settle();
  return runs;
}
