import type { Change } from '../../shared/report/change.ts';
import { part } from './queue.ts';

/**
 * One thing the clerk did and can take back: what does it and what undoes it, both in the order to apply them. `name` is the
 * part of the report that was typed in; null for what is a step of its own.
 */
export type UndoStep = {
  readonly name: string | null;
  readonly redo: readonly Change[];
  readonly undo: readonly Change[];
  readonly at: number;
};

/** What was done and can be undone, last at the end; what was undone and can be redone, next at the end. Pure data. */
export type UndoStack = { readonly done: readonly UndoStep[]; readonly undone: readonly UndoStep[] };

export const emptyUndo: UndoStack = { done: [], undone: [] };

/** Typing that goes on within this many milliseconds is one step: about a sentence between two breaths. */
const breath = 900;
/** Steps kept; every one holds only the parts it changed. */
const mostSteps = 500;

/** Of several changes of one part only the last counts; those of the set of sections all count. */
function lastOfEach(changes: readonly Change[]): Change[] {
  return changes.filter((change, at) => {
    const name = part(change);
    return name === null || !changes.slice(at + 1).some((later) => part(later) === name);
  });
}

/**
 * The stack with a step added last; what was undone before can no longer be redone. A step that goes on typing in the
 * same part as the last one becomes one with it.
 */
export function record({ done }: UndoStack, step: UndoStep): UndoStack {
  const last = done.at(-1);
  if (last && step.name !== null && last.name === step.name && step.at - last.at < breath) {
    const redo = lastOfEach([...last.redo, ...step.redo]);
    const undo = lastOfEach([...step.undo, ...last.undo]);
    return { done: [...done.slice(0, -1), { ...step, redo, undo }], undone: [] };
  }
  return { done: [...done, step].slice(-mostSteps), undone: [] };
}

/** The step to take back now, and the stack without it; null where there is none. */
export function takeBack({ done, undone }: UndoStack): { step: UndoStep; stack: UndoStack } | null {
  const step = done.at(-1);
  return step ? { step, stack: { done: done.slice(0, -1), undone: [...undone, step] } } : null;
}

/** The step to do again, and the stack after it; null where there is none. It never grows by typing afterwards. */
export function doAgain({ done, undone }: UndoStack): { step: UndoStep; stack: UndoStack } | null {
  const step = undone.at(-1);
  return step ? { step, stack: { done: [...done, { ...step, name: null }], undone: undone.slice(0, -1) } } : null;
}
