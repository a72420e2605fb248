import type { Range } from '../../shared/checks/finding.ts';

/**
 * Where to go: a step, and on it a figure to focus or a text to find; `context` tells which of several like texts is meant,
 * `range` where it stood when it was looked for.
 */
export type Target = { place: string; indicator?: string; quote?: string; context?: string; range?: Range };
