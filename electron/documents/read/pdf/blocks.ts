import type { RuledTable } from './cells.ts';
import type { Line } from './lines.ts';

/** A line of running text, or a table, as it stands on a page. `top` and `bottom` are its places there. */
export type TextLine = Line & { kind: 'line'; text: string; page: number };
export type TableBlock = { kind: 'table'; table: RuledTable; top: number; bottom: number; page: number };
export type Block = TextLine | TableBlock;
