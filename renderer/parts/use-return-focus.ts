import { useEffect, useState } from 'react';

/**
 * Gives the focus back to where it was before something was opened, once what was opened is gone; if the focus has been put
 * somewhere else meanwhile it stays there.
 */
export function returnFocus(to: Element | null): void {
  requestAnimationFrame(() => {
    const { activeElement } = document;
    // What is hidden may keep the focus until the next frame is drawn.
    const lost = activeElement === null || activeElement === document.body || !activeElement.checkVisibility();
    if (lost && to instanceof HTMLElement && to.isConnected) to.focus({ preventScroll: true });
  });
}

/** For a dialog that is there only while it is open: when it goes, the focus returns to where it was before. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => returnFocus(before), [before]);
}
