import type { Block, Inline, ProseTable } from '../report/prose.ts';
import type { Report, Section } from '../report/report.ts';

/** A field outside sections and figures: what it is called, and how it is read and set in a report. */
export type Field = {
  label: string;
  read: (report: Report) => string;
  put: (report: Report, from: Report) => Report;
};

/**
 * What makes an edit one to think over, so that it is not chosen in advance: `blank` a figure the file has nothing for, `trifle`
 * only quotes or the width of characters differ, `loose` a figure bound to its cell would become mere digits, `both` the clerk has
 * changed the same place since the file went out.
 */
export type Care = 'blank' | 'trifle' | 'loose' | 'both';

/** What became of a stretch of prose; `cell` is one cell of a small table, `level` a heading made text or the other way round. */
export type How = 'changed' | 'added' | 'removed' | 'moved' | 'split' | 'merged' | 'level' | 'cell';

/**
 * One thing a file that came back says otherwise than the draft, which can be taken over or left. `id` tells it from the others;
 * `before` and `after` are what a reader sees, '' for nothing.
 */
export type Edit = { id: string; before: string; after: string; care?: Care | undefined } & (
  | { kind: 'figure'; indicator: string; value: string | null }
  | { kind: 'field'; label: string }
  | { kind: 'preface'; how: How }
  | { kind: 'heading'; section: string }
  /** `behind` is said of what moved: the words it stands behind in the file, '' at the beginning of a section. */
  | { kind: 'prose'; section: string; how: How; behind?: string | undefined }
  | { kind: 'section-added' | 'section-removed'; section: string }
  | { kind: 'order' }
);

/** A stretch of a paragraph: as it is in both, or worded otherwise in the file. */
export type Run =
  | { kind: 'same'; content: readonly Inline[] }
  | {
      kind: 'edit';
      id: string;
      how: How;
      before: readonly Inline[];
      after: readonly Inline[];
      care?: Care | undefined;
    };

/** A cell of a small table that the file words otherwise. */
export type CellEdit = {
  id: string;
  row: number;
  cell: number;
  after: ProseTable['content'][number]['content'][number];
  care?: Care | undefined;
};

/**
 * A section's prose cut where the file differs: blocks of the draft that stay, blocks that came, went, were cut or put together as
 * a whole, paragraphs of which single sentences are worded otherwise, and tables of which single cells are. What has moved has
 * two steps of one id: where it was, and where it is.
 */
export type Step =
  | { kind: 'same'; block: Block }
  | {
      kind: 'edit';
      id: string;
      how: How;
      before: readonly Block[];
      after: readonly Block[];
      care?: Care | undefined;
    }
  | { kind: 'runs'; block: Block & { type: 'paragraph' | 'heading' }; runs: readonly Run[] }
  | { kind: 'cells'; block: ProseTable; cells: readonly CellEdit[] };

/** A section of the draft and the one of the file it became; null where the file has none. */
export type Pair = { draft: Section; file: Section | null; steps: readonly Step[] };

/** All that lies between a draft and a file that came back: the list for the clerk, and what is needed to take parts of it over. */
export type Returned = {
  edits: readonly Edit[];
  pairs: readonly Pair[];
  /** The file's sections in their order: an id of the draft, or a new section whole. */
  order: readonly (string | Section)[];
  /** The preface's sentences beside those of the file. */
  preface: readonly Run[];
  file: Report;
};

/** The edits that are chosen before the clerk has looked: those nothing speaks against. */
export const chosenAtFirst = (edits: readonly Edit[]): string[] =>
  edits.filter(({ care }) => care === undefined).map(({ id }) => id);
