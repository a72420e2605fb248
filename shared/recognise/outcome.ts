import type { Unplaced } from '../report/report.ts';

/** A thing the recogniser changed so that it fits the model: what, how it stood, how it stands. */
export type Repair = { what: string; before: string; after: string };

/** What recognisers note on their way; every piece of the file ends in the report, in `unplaced` or in `repairs`. */
export type Notes = { unplaced: Unplaced[]; repairs: Repair[] };
