import type { Look, Piece, PictureAt } from '../../../../shared/recognise/manuscript.ts';

/**
 * What stands below one another in a word processor's document, before its tables have a common grid. The lines of a paragraph
 * are set apart by line feeds. What is `beside` is anchored there and stands elsewhere on the page: a text box, a note. `pieces` are
 * those of another document that stands in this one.
 */
export type Block =
  | { kind: 'paragraph'; text: string; indented: boolean; look: Look }
  | { kind: 'picture'; text: string; picture: PictureAt }
  | { kind: 'beside'; part: string; blocks: Block[] }
  | { kind: 'pieces'; pieces: readonly Piece[] }
  | { kind: 'table'; rows: Row[] };

export type Row = { cells: Cell[] };

/**
 * A cell between two edges, in twips from an edge that all rows share. `across` is one that belongs to the cell left of it, `down`
 * to the cell over it.
 */
export type Cell = { left: number; right: number; across: boolean; down: boolean; blocks: Block[] };

/** Twips: a twentieth of a point, 1440 an inch. */
export const mmPerTwip = 25.4 / 1440;
