/**
 * For what is still under way when the window goes: the driver rejects it, and there is nothing left to do. Unheard, the
 * rejection would end the whole program in the middle of closing.
 */
export const whenGone = (): void => {};
