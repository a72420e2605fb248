import { createContext, useContext } from 'react';

const LeaveBubble = createContext<(() => void) | null>(null);

/** Tells what stands in a bubble how one leaves it: what was settled in it is gone, and the focus goes back. */
export const LeaveBubbleProvider = LeaveBubble.Provider;

/** null outside of bubbles. */
export const useLeaveBubble = (): (() => void) | null => useContext(LeaveBubble);
