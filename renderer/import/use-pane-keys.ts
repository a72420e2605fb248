import type { KeyboardEvent, MouseEvent } from 'react';

type Handlers = {
  onClick: (event: MouseEvent<HTMLElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The mark of the element that is chosen in a pane. */
export const chosenMark = 'data-chosen';

/**
 * Lets one choose among a pane's elements by click, or with the arrow keys from the one chosen now. Text can still be marked
 * with the mouse: a click that ends a selection chooses nothing.
 */
export function usePaneKeys(selector: string, choose: (element: HTMLElement) => void): Handlers {
  const elements = (pane: HTMLElement): HTMLElement[] => [...pane.querySelectorAll<HTMLElement>(selector)];
  return {
    onClick: (event) => {
      const target = event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
      if (target && (getSelection()?.isCollapsed ?? true)) choose(target);
    },
    onKeyDown: (event) => {
      const step = steps[event.key];
      if (step === undefined) return;
      const all = elements(event.currentTarget);
      const at = all.findIndex((element) => element.hasAttribute(chosenMark));
      const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))];
      if (!next) return;
      event.preventDefault();
      choose(next);
    },
  };
}
