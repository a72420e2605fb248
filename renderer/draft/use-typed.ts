import { useRef, useState, type ChangeEvent, type CompositionEvent } from 'react';

type Control = HTMLInputElement | HTMLTextAreaElement;

/**
 * What a text control shows: while it has the focus, its own text, set synchronously with every key so that an
 * input method never loses its place (nothing the store makes of the text comes back into it); otherwise `value`.
 * `commit` hears of the text with every key outside a composition, and at the end of one.
 */
export function useTyped(value: string, commit: (text: string) => void) {
  const [own, setOwn] = useState<string | null>(null);
  const composing = useRef(false);

  const take = (text: string): void => {
    setOwn((shown) => (shown === null ? null : text));
    if (!composing.current) commit(text);
  };

  return {
    value: own ?? value,
    onFocus: () => setOwn(value),
    onBlur: () => setOwn(null),
    onChange: (event: ChangeEvent<Control>) => take(event.target.value),
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event: CompositionEvent<Control>) => {
      composing.current = false;
      take(event.currentTarget.value);
    },
  };
}
