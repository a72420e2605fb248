import { widthInEm } from '../characters.ts';

/** Where a table is printed: how wide its columns are together in millimetres, and whether the paper lies on its side. */
export type SheetSize = { widthMm: number; landscape: boolean };

const pointsPerMm = 72 / 25.4;

// A4 between margins of 12 mm at the sides and 20 mm above and below, so that few labels need a second line.
const upright = { widthMm: 186 };
const onItsSide = { widthMm: 273, heightMm: 170 };

// Four characters of a column's head at 10.5 points, and the edges of the cell.
const figureMm = 17;

/**
 * The size of a table whose narrowest cell for a figure takes `share` of its width: upright where its heads then have room,
 * else on its side if that is high enough for `heightPoints`, else upright and wider than the paper, for which it is printed
 * smaller.
 */
export function sheetSize(share: number, heightPoints: number): SheetSize {
  const needed = figureMm / share;
  if (needed <= upright.widthMm) return { widthMm: upright.widthMm, landscape: false };
  if (heightPoints <= onItsSide.heightMm * pointsPerMm)
    return { widthMm: Math.max(onItsSide.widthMm, needed), landscape: true };
  return { widthMm: needed, landscape: false };
}

// A column's width is counted in digits of the workbook's standard font, 7 pixels each at 96 dpi, plus 5 for the edges.
const digitPixels = 7;
const edgePixels = 5;

/** Millimetres to a spreadsheet's column width. */
export function columnWidth(mm: number): number {
  return Math.max(1, ((mm / 25.4) * 96 - edgePixels) / digitPixels);
}

const edgePoints = 6;
/** One step of a cell's indent. */
const indentPoints = 9;
const lineFactor = 1.45;

/** No row of a workbook may be higher, in points. */
export const highestRow = 409;

/** How many points high a row must be for a wrapped text of `fontSize` points in a cell `mm` wide; the most a row may be. */
export function heightFor(text: string, mm: number, fontSize: number, indent = 0): number {
  const room = Math.max(fontSize, mm * pointsPerMm - edgePoints - indent * indentPoints);
  const perLine = Math.max(1, Math.floor((room / fontSize) * 2) / 2);
  const lines = text.split('\n').reduce((all, line) => all + Math.max(1, Math.ceil(widthInEm(line) / perLine)), 0);
  return Math.min(highestRow, Math.ceil(lines * fontSize * lineFactor + 3));
}

/** The steps of a spreadsheet's indent for the full-width spaces a form prints before a label. */
export function indentSteps(spaces: number): number {
  return Math.round((spaces * 2) / 3);
}
