import { useLayoutEffect, useRef, useState, type FocusEvent } from 'react';

/**
 * The text of a field that is filled in beforehand with something known only a moment later (`offer`). What was typed by then
 * stays, be it nothing. To one who is in the field already the offer comes chosen as a whole: what is typed or pasted next
 * stands in its place, not within it.
 */
export function useOffered() {
  const [offered, offer] = useState('');
  const [typed, type] = useState<string | null>(null);
  const entered = useRef<HTMLInputElement | null>(null);
  const untouched = typed === null;
  useLayoutEffect(() => {
    if (untouched) entered.current?.select();
  }, [offered, untouched]);
  return {
    value: typed ?? offered,
    offer,
    type,
    /** For the control itself. */
    focus: {
      onFocus: ({ target }: FocusEvent<HTMLElement>): void => {
        entered.current = target instanceof HTMLInputElement ? target : null;
      },
      onBlur: (): void => {
        entered.current = null;
      },
    },
  };
}
