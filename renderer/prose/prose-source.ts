import type { Prose } from '../../shared/report/prose.ts';

/** The prose of a section as the report has it now, null where the section is no more, and word of every change to it. */
export type ProseSource = {
  get: () => Prose | null;
  subscribe: (listener: () => void) => () => void;
};
