/** Where to go: a step, and on it a figure to focus or a text to find. */
export type Target = { place: string; indicator?: string; quote?: string };
