import type { Block, Inline } from '../report/prose.ts';
import type { Report, Section } from '../report/report.ts';

/** A field outside sections and figures: what it is called, and how it is read and set in a report. */
export type Field = {
  label: string;
  read: (report: Report) => string;
  put: (report: Report, from: Report) => Report;
};

/**
 * One thing a file that came back says otherwise than the draft, which can be taken over or left. `id` tells it from the others;
 * `before` and `after` are what a reader sees, '' for nothing.
 */
export type Edit = { id: string; before: string; after: string } & (
  | { kind: 'figure'; indicator: string; value: string | null }
  | { kind: 'field'; label: string }
  | { kind: 'heading'; section: string }
  | { kind: 'prose'; section: string }
  | { kind: 'section-added' | 'section-removed'; section: string }
  | { kind: 'order' }
);

/** A stretch of a paragraph: as it is in both, or worded otherwise in the file. */
export type Run =
  | { kind: 'same'; content: readonly Inline[] }
  | { kind: 'edit'; id: string; before: readonly Inline[]; after: readonly Inline[] };

/**
 * A section's prose cut where the file differs: blocks of the draft that stay, blocks that came, went or were exchanged as a
 * whole, and paragraphs of which single sentences are worded otherwise.
 */
export type Step =
  | { kind: 'same'; block: Block }
  | { kind: 'edit'; id: string; before: Block | null; after: Block | null }
  | { kind: 'runs'; block: Block & { type: 'paragraph' | 'heading' }; runs: readonly Run[] };

/** A section of the draft and the one of the file it became; null where the file has none. */
export type Pair = { draft: Section; file: Section | null; steps: readonly Step[] };

/** All that lies between a draft and a file that came back: the list for the clerk, and what is needed to take parts of it over. */
export type Returned = {
  edits: readonly Edit[];
  pairs: readonly Pair[];
  /** The file's sections in their order: an id of the draft, or a new section whole. */
  order: readonly (string | Section)[];
  file: Report;
};
