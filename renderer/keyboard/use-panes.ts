import { useShortcuts } from './shortcuts.ts';

/** F6: from one part of the window to the next. Every part is marked data-pane and can take the focus itself. */
export function usePanes(): void {
  useShortcuts({
    pane: () => {
      const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
        (pane) => pane.offsetParent !== null,
      );
      const at = panes.findIndex((pane) => pane.contains(document.activeElement));
      const next = panes[(at + 1) % panes.length];
      const current = next?.querySelector<HTMLElement>('[aria-current]') ?? next;
      current?.focus();
    },
  });
}
