/**
 * A piece of the body: a paragraph, or a row of a small table that is no statistics table. `plain` marks a paragraph
 * whose number is words and not the number of a part.
 */
export type Line = { kind: 'text'; text: string; plain?: boolean } | { kind: 'row'; cells: string[] };

/** A line's text whatever its kind; cells are set apart by wide spaces. */
export const lineText = (line: Line): string => (line.kind === 'row' ? line.cells.join('　') : line.text);
