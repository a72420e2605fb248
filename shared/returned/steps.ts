import { align } from '../compare/align.ts';
import { likeness } from '../compare/words.ts';
import type { Block, Prose } from '../report/prose.ts';
import { blockWords, isBlank, isWritten, standingOf, type Written } from './blocks.ts';
import { cellEdits } from './cells.ts';
import { recutAt } from './cut.ts';
import type { Step } from './edit.ts';
import { fold, writtenAlike } from './fold.ts';
import { loosens, withFigures, wordsOf } from './inline.ts';
import { howOf, runsOf, type Reading } from './runs.ts';

/** A block, its words as they are compared, and as they stand. */
type Known = { block: Block; key: string; texts: readonly string[] };

/** Blocks that have less in common are another block, not a changed one. */
const leastLikeness = 0.4;

const contentOf = (block: Written) => block.content ?? [];

/** How one block became another; null if it is another one. */
function changed(before: Block, after: Block, reading: Reading, id: string): Step | null {
  const { own } = reading;
  if (before.type === 'table' && after.type === 'table') {
    const cells = cellEdits(before, after, reading, id);
    if (cells !== null) return { kind: 'cells', block: before, cells };
    const care = after.content.length < before.content.length ? 'blank' : undefined;
    return { kind: 'edit', id, how: 'changed', before: [before], after: [after], care };
  }
  if (!isWritten(before) || !isWritten(after)) return null;
  const [old, now] = [contentOf(before), contentOf(after)];
  const [said, says] = [wordsOf(old, own), wordsOf(now, own)];
  if (fold(said) !== fold(says) && likeness(said, says) < leastLikeness) return null;
  if (standingOf(before) === standingOf(after)) {
    return { kind: 'runs', block: before, runs: runsOf(old, now, reading, id) };
  }
  const content = withFigures(old, now, own);
  const care = loosens(old, content) ? 'loose' : undefined;
  return { kind: 'edit', id, how: 'level', before: [before], after: [{ ...after, content }], care };
}

/** What went and what came at one place: each old block with the first new one that is like it, in their order. */
function paired(removed: readonly Block[], added: readonly Block[], reading: Reading, id: () => string): Step[] {
  const steps: Step[] = [];
  let next = 0;
  const come = (to: number): void => {
    for (const after of added.slice(next, to))
      steps.push({ kind: 'edit', id: id(), how: 'added', before: [], after: [after] });
    next = Math.max(next, to);
  };
  for (let at = 0; at < removed.length; at += 1) {
    const before = removed[at];
    if (!before) continue;
    const own = id();
    const recut = recutAt(removed, at, added, next, reading.own);
    if (recut) {
      come(recut.from);
      const { how, before: old, after, care } = recut;
      steps.push({ kind: 'edit', id: own, how, before: old, after, care });
      next = recut.from + after.length;
      at += old.length - 1;
      continue;
    }
    const place = added.findIndex((after, index) => index >= next && changed(before, after, reading, own) !== null);
    const after = added[place];
    const step = after ? changed(before, after, reading, own) : null;
    if (after && step) {
      come(place);
      steps.push(step);
      next = place + 1;
    } else steps.push({ kind: 'edit', id: own, how: howOf([before], []), before: [before], after: [] });
  }
  come(added.length);
  return steps;
}

const keyOf = (block: Block, words: string): string => `${standingOf(block)} ${fold(words)}`;

/**
 * A section of the draft beside the same of the file. `trip` is the draft's section exported and read again: where its blocks
 * are as many, a block counts as what it reads like there. Blank paragraphs are no edit; the draft's stay.
 */
export function stepsOf(draft: Prose, trip: Prose | null, file: Prose, reading: Reading, id: string): Step[] {
  const theirs = file.content
    .filter((block) => !isBlank(block))
    .map((block): Known => {
      const words = blockWords(block, reading.own);
      return { block, key: keyOf(block, words), texts: [words] };
    });
  const there = new Set(theirs.map(({ key }) => key));
  const isAsLong = trip !== null && trip.content.length === draft.content.length;
  const known = draft.content.map((block, at): Known => {
    const read = (isAsLong ? trip.content[at] : undefined) ?? block;
    const texts = [blockWords(read, reading.own), blockWords(block, reading.theirs)];
    const keys = [keyOf(read, texts[0] ?? ''), keyOf(block, texts[1] ?? '')];
    return { block, key: keys.find((key) => there.has(key)) ?? keys[0] ?? '', texts };
  });
  let count = 0;
  const nextId = (): string => `${id}.${(count += 1)}`;
  const steps: Step[] = [];
  let [removed, added]: [Block[], Block[]] = [[], []];
  const settle = (): void => {
    steps.push(...paired(removed, added, reading, nextId));
    [removed, added] = [[], []];
  };
  for (const step of align(known, theirs, ({ key }) => key)) {
    if (step.kind === 'added') added.push(step.after.block);
    else if (step.kind === 'removed' && !isBlank(step.before.block)) removed.push(step.before.block);
    else {
      settle();
      const { block, texts } = step.before;
      const now = step.kind === 'same' ? step.after : null;
      const isAlike = now === null || texts.some((text) => writtenAlike(text, now.texts[0] ?? ''));
      const apart = isAlike || !isWritten(block) ? null : changed(block, now.block, reading, nextId());
      steps.push(apart ?? { kind: 'same', block });
    }
  }
  settle();
  return steps;
}
