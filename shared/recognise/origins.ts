/** A cell of a table in the manuscript: the piece that is its row, and which of its cells, from 0. */
export type CellAt = { piece: number; cell: number };

/**
 * Where in the manuscript the parts of a recognised report came from, as indices of its pieces. `sections` go by the section's id
 * and have an entry for every block of its prose; a figure is in `figures` only if something stood in its cell.
 */
export type Origins = {
  title: readonly number[];
  preface: readonly number[];
  signOff: readonly number[];
  annex: readonly number[];
  sections: Readonly<Record<string, { heading: readonly number[]; blocks: readonly (readonly number[])[] }>>;
  figures: Readonly<Record<string, CellAt>>;
};

export const noOrigins: Origins = { title: [], preface: [], signOff: [], annex: [], sections: {}, figures: {} };
