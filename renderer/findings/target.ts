/** Where to go: a step, and on it a figure to focus or a text to find; `context` tells which of several like texts is meant. */
export type Target = { place: string; indicator?: string; quote?: string; context?: string };
