import { flushSync } from 'react-dom';
import { useCallback } from 'react';
import { sectionOfPlace, sectionPlace } from '../../shared/api/place.ts';
import type { Change } from '../../shared/report/change.ts';
import type { Draft } from '../draft/draft.ts';
import { useShortcuts } from '../keyboard/shortcuts.ts';
import { focusFigure } from '../tables/focus-figure.ts';
import type { Target } from '../findings/target.ts';

/**
 * Ctrl+Z and Ctrl+Y over the whole report: the step is taken back wherever it was made, and the window goes to where one
 * sees it. `here` is the place on the screen.
 */
export function useUndo(draft: Draft, here: string, go: (target: Target) => void): void {
  const turn = useCallback(
    (side: 'undo' | 'redo') => {
      const before = draft.get().report.sections.map(({ id }) => id);
      const changes = anew(() => draft[side]());
      // What the clerk did comes first where it is done, last where it is taken back; totals only follow it.
      const change = side === 'undo' ? changes.at(-1) : changes[0];
      const target = change ? targetOf(change, here, before) : null;
      if (target) go(target);
    },
    [draft, here, go],
  );
  useShortcuts({ undo: () => turn('undo'), redo: () => turn('redo') });
}

/** A control with the focus shows its own text: it lets go of it for the moment in which the report changes. */
function anew(run: () => readonly Change[]): readonly Change[] {
  const active = document.activeElement;
  const control = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement ? active : null;
  control?.blur();
  const changes = flushSync(run);
  if (control?.isConnected) control.focus({ preventScroll: true });
  return changes;
}

/** Where a change is to be seen; null where one is there already, or it is nowhere. */
function targetOf(change: Change, here: string, before: readonly string[]): Target | null {
  switch (change.kind) {
    case 'figure':
      return focusFigure(change.indicator) || isInProse(change.indicator)
        ? null
        : { place: 'table', indicator: change.indicator };
    case 'prose':
    case 'heading':
    case 'carried':
    case 'done':
      return elsewhere(sectionPlace(change.section), here);
    case 'moveSection':
    case 'dismissals':
      return null;
    case 'addSection':
      return elsewhere(sectionPlace(change.section.id), here);
    case 'removeSection':
      return sectionOfPlace(here) === change.section ? { place: neighbour(before, change.section) } : null;
    case 'form':
      return elsewhere('facts', here);
    case 'annex':
      return elsewhere('signOff', here);
    case 'facts':
    case 'preface':
    case 'signOff':
    case 'unplaced':
      return elsewhere(change.kind, here);
  }
}

const elsewhere = (place: string, here: string): Target | null => (place === here ? null : { place });

const isInProse = (indicator: string): boolean =>
  document.querySelector(`[data-indicator="${CSS.escape(indicator)}"]`) !== null;

function neighbour(sections: readonly string[], section: string): string {
  const at = sections.indexOf(section);
  const next = sections[at + 1] ?? sections[at - 1];
  return next === undefined ? 'preface' : sectionPlace(next);
}
