import type { Prose } from '../report/prose.ts';
import { blockSentences } from '../report/sentences.ts';
import { align } from './align.ts';
import { compareWords, likeness, type Mark } from './words.ts';

/** Where a sentence stands: in a paragraph, in a heading of a level, in a table, or as a picture. */
export type Standing = 'paragraph' | 'heading2' | 'heading3' | 'heading4' | 'table' | 'picture';

/** A sentence as it is compared. */
export type Spoken = { text: string; standing: Standing };

/**
 * What became of one sentence. `movedAway` and `movedHere` are one sentence that stands elsewhere now; `changed` says word by word
 * how, and has no marks of change where only its standing did.
 */
export type Piece =
  | { kind: 'same' | 'removed' | 'added' | 'movedAway' | 'movedHere'; sentence: Spoken }
  | { kind: 'changed'; before: Spoken; after: Spoken; marks: Mark[] };

/** Sentences that have less in common are another sentence, not a changed one. */
const leastLikeness = 0.4;

function spokenIn(prose: Prose): Spoken[] {
  return prose.content.flatMap((block) => {
    const standing: Standing = block.type === 'heading' ? `heading${block.attrs.level}` : block.type;
    return blockSentences(block).map((text) => ({ text, standing }));
  });
}

const keyOf = ({ text, standing }: Spoken): string => `${standing} ${text}`;

/**
 * The prose sentence by sentence in the order one reads it, the old beside the new. Leaving out what is only new gives the sentences
 * of `before`, leaving out what is only old those of `after`, each in its order.
 */
export function compareProse(before: Prose, after: Prose): Piece[] {
  const pieces: Piece[] = [];
  let [removed, added]: [Spoken[], Spoken[]] = [[], []];
  const settle = (): void => {
    pieces.push(...paired(removed, added));
    [removed, added] = [[], []];
  };
  for (const step of align(spokenIn(before), spokenIn(after), keyOf)) {
    if (step.kind === 'removed') removed.push(step.before);
    else if (step.kind === 'added') added.push(step.after);
    else {
      settle();
      pieces.push({ kind: 'same', sentence: step.after });
    }
  }
  settle();
  return withMoves(pieces);
}

/** What went out and came in at one place: each old sentence with the first new one that is like it, in their order. */
function paired(removed: readonly Spoken[], added: readonly Spoken[]): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  for (const before of removed) {
    const at = added.findIndex((after, index) => index >= next && isLike(before, after));
    const after = added[at];
    if (!after) {
      pieces.push({ kind: 'removed', sentence: before });
      continue;
    }
    for (const sentence of added.slice(next, at)) pieces.push({ kind: 'added', sentence });
    pieces.push({ kind: 'changed', before, after, marks: compareWords(before.text, after.text) });
    next = at + 1;
  }
  for (const sentence of added.slice(next)) pieces.push({ kind: 'added', sentence });
  return pieces;
}

/** A picture is the same one or another. */
function isLike(before: Spoken, after: Spoken): boolean {
  if (before.text === after.text) return true;
  if (before.standing === 'picture' || after.standing === 'picture') return false;
  return likeness(before.text, after.text) >= leastLikeness;
}

/** What was taken out at one place and put in at another, word for word, has moved. */
function withMoves(pieces: readonly Piece[]): Piece[] {
  const waiting = new Map<string, number>();
  for (const piece of pieces) {
    if (piece.kind === 'removed') waiting.set(keyOf(piece.sentence), (waiting.get(keyOf(piece.sentence)) ?? 0) + 1);
  }
  const moved = new Map<string, number>();
  const arrived = pieces.map((piece): Piece => {
    if (piece.kind !== 'added') return piece;
    const key = keyOf(piece.sentence);
    const left = (waiting.get(key) ?? 0) - (moved.get(key) ?? 0);
    if (left <= 0) return piece;
    moved.set(key, (moved.get(key) ?? 0) + 1);
    return { ...piece, kind: 'movedHere' };
  });
  return arrived.map((piece): Piece => {
    if (piece.kind !== 'removed') return piece;
    const left = moved.get(keyOf(piece.sentence)) ?? 0;
    if (left === 0) return piece;
    moved.set(keyOf(piece.sentence), left - 1);
    return { ...piece, kind: 'movedAway' };
  });
}
