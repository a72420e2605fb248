import { useEffect, useState } from 'react';

/**
 * For a dialog that is there only while it is open: when it goes, the focus returns to where it was before, unless it
 * has been put somewhere else meanwhile.
 */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      });
    },
    [before],
  );
}
