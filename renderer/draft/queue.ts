import type { Change } from '../../shared/report/change.ts';

/**
 * What still has to reach the store. `sent` is under way, based on revision `base`; `waiting` comes after it.
 * Pure data: draft.ts turns it into requests.
 */
export type Queue = { readonly base: number; readonly sent: readonly Change[]; readonly waiting: readonly Change[] };

/** The contract takes no more in one request. */
const atOnce = 500;

export const emptyQueue = (base: number): Queue => ({ base, sent: [], waiting: [] });

export const isIdle = (queue: Queue): boolean => queue.sent.length === 0 && queue.waiting.length === 0;

/**
 * The part of the report a change replaces as a whole, or null where it changes more than one: the order or set of sections,
 * or the form with all its figures. Changes of different parts commute; a later change of the same part makes the earlier
 * one superfluous.
 */
export function part(change: Change): string | null {
  switch (change.kind) {
    case 'prose':
    case 'heading':
    case 'carried':
    case 'done':
      return `${change.kind}:${change.section}`;
    case 'figure':
      return `figure:${change.indicator}`;
    case 'addSection':
    case 'removeSection':
    case 'moveSection':
    case 'form':
      return null;
    default:
      return change.kind;
  }
}

/**
 * The queue with the change added last. An earlier waiting change of the same part is dropped, but never one from
 * before a change of more than one part: a section may have been removed and put back in between, or a figure moved.
 */
export function enqueue(queue: Queue, change: Change): Queue {
  const name = part(change);
  if (name === null) return { ...queue, waiting: [...queue.waiting, change] };
  const barrier = queue.waiting.findLastIndex((earlier) => part(earlier) === null);
  const kept = queue.waiting.filter((earlier, index) => index <= barrier || part(earlier) !== name);
  return { ...queue, waiting: [...kept, change] };
}

/** Marks the next changes as sent; the request is null while one is under way or nothing waits. */
export function take(queue: Queue): { queue: Queue; request: { base: number; changes: Change[] } | null } {
  if (queue.sent.length > 0 || queue.waiting.length === 0) return { queue, request: null };
  const changes = queue.waiting.slice(0, atOnce);
  return {
    queue: { ...queue, sent: changes, waiting: queue.waiting.slice(atOnce) },
    request: { base: queue.base, changes },
  };
}

/** The store wrote what was sent and stands at `revision` now. */
export function acknowledged(queue: Queue, revision: number): Queue {
  return { base: revision, sent: [], waiting: queue.waiting };
}

/** What was sent was not written: it waits again, before everything typed since. */
export function refused(queue: Queue): Queue {
  const unsent: Queue = { ...queue, sent: [], waiting: queue.sent };
  return queue.waiting.reduce(enqueue, unsent);
}
