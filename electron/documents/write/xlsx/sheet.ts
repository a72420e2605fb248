import type { Cell as SheetCell, Worksheet } from 'exceljs';
import type { Cell, FormTable, Grid } from '../../../../shared/forms/form.ts';
import { isHead } from '../../../../shared/forms/head.ts';
import { figureValue, type Report } from '../../../../shared/report/report.ts';
import { signLines, unitLine, yearLine } from '../../../../shared/report/annex-lines.ts';
import { widthInEm, writable } from '../characters.ts';
import { isAnnex } from '../../../../shared/forms/table-places.ts';
import { layOut, type Layout, type Placed } from '../../../../shared/forms/layout.ts';
import { looks, ruled, type Look } from './look.ts';
import { columnWidth, heightFor, highestRow, indentSteps, sheetSize } from './measures.ts';
import { setNumber } from './number.ts';
import { setPrinting } from './print.ts';

/**
 * Fills a sheet with one table of the form: title and year, the grid with its figures, and for a table of the annex the
 * unit over it and the people under it. A hidden column right of the table carries the indicators of each row (left to
 * right, divided by spaces) for reading the file back.
 */
export function fillSheet(sheet: Worksheet, table: FormTable, title: string, report: Report): void {
  const { grid } = table;
  const layout = layOut(grid.rows, (cell) => cell, grid.widths.length);
  const shares = sharesOf(grid.widths, layout.columns);
  const size = sheetSize(narrowest(layout, shares), (layout.rows + rowsAround) * smallestRow);
  const widths = shares.map((share) => share * size.widthMm);
  widths.forEach((mm, index) => (sheet.getColumn(index + 1).width = columnWidth(mm)));
  sheet.getColumn(layout.columns + 1).hidden = true;

  const year = yearLine(report);
  const unit = isAnnex(table) ? unitLine(report) : null;
  const people = isAnnex(table) ? signLines(report) : [];
  wide(sheet, widths, title, 'title');
  if (year !== null) wide(sheet, widths, year, 'year');
  if (unit !== null) wide(sheet, widths, unit, 'note');

  const headFrom = sheet.rowCount + 1;
  writeGrid(sheet, headFrom, layout, widths, grid, report);
  const headTo = headFrom + grid.headRows - 1;
  for (const entries of people) wide(sheet, widths, spread(entries, size.widthMm), 'note');

  sheet.views = [{ state: 'frozen', ySplit: headTo, showGridLines: false }];
  const { landscape } = size;
  setPrinting(sheet, { columns: layout.columns, lastRow: sheet.rowCount, headFrom, headTo, landscape });
}

// The title and the lines above and below the table take about the height of these.
const rowsAround = 6;

/** The columns' parts of the whole width. */
function sharesOf(widths: readonly number[], columns: number): number[] {
  const sum = sumOf(widths) || 1;
  const mean = sum / Math.max(1, widths.length);
  const full = Array.from({ length: columns }, (_, column) => widths[column] ?? mean);
  const total = sumOf(full);
  return full.map((width) => width / total);
}

/** The part of the whole width that the narrowest cell for a figure takes; 1 where there is none. */
function narrowest({ cells }: Layout<Cell>, shares: readonly number[]): number {
  const figures = cells.filter(({ cell }) => cell.kind === 'figure');
  return Math.min(1, ...figures.map(({ column, columns }) => sumOf(shares.slice(column, column + columns))));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

/** One more row with a text over the whole width of the table. */
function wide(sheet: Worksheet, widths: readonly number[], text: string, look: Look): void {
  const row = sheet.rowCount + 1;
  if (widths.length > 1) sheet.mergeCells(row, 1, row, widths.length);
  put(sheet.getCell(row, 1), text, look);
  sheet.getRow(row).height = Math.min(highestRow, heightFor(text, sumOf(widths), looks[look].font.size) + 4);
}

// One merged cell has no tab stops: each entry is filled up with full-width spaces to a third of the line.
function spread(entries: readonly string[], widthMm: number): string {
  const third = Math.floor((widthMm * 72) / 25.4 / looks.note.font.size / 3) - 1;
  return entries
    .map((entry, index) => {
      if (index === entries.length - 1) return entry;
      return entry + '\u3000'.repeat(Math.max(1, Math.round(third - widthInEm(entry))));
    })
    .join('');
}

function put(cell: SheetCell, text: string, look: Look): void {
  cell.value = writable(text);
  cell.style = { ...looks[look] };
}

function writeGrid(
  sheet: Worksheet,
  top: number,
  layout: Layout<Cell>,
  widths: readonly number[],
  grid: Grid,
  report: Report,
): void {
  const heights = Array.from({ length: layout.rows }, () => smallestRow);
  const ids = Array.from({ length: layout.rows }, (): string[] => []);
  for (const placed of layout.cells) {
    const { cell, row, column, rows, columns } = placed;
    if (rows > 1 || columns > 1) sheet.mergeCells(top + row, column + 1, top + row + rows - 1, column + columns);
    write(sheet.getCell(top + row, column + 1), cell, isHead(cell, row, grid), report);
    heights[row] = Math.max(heights[row] ?? smallestRow, heightOf(placed, widths));
    if (cell.kind === 'figure') ids[row]?.push(cell.indicator);
  }
  layout.owners.forEach((owners, row) => {
    const line = sheet.getRow(top + row);
    line.height = heights[row] ?? smallestRow;
    owners.forEach((_, column) => (line.getCell(column + 1).border = ruled));
    const indicators = ids[row] ?? [];
    if (indicators.length > 0) put(line.getCell(layout.columns + 1), indicators.join(' '), 'hidden');
  });
}

const smallestRow = 18;

function heightOf({ cell, rows, column, columns }: Placed<Cell>, widths: readonly number[]): number {
  if (cell.kind !== 'label') return smallestRow;
  const mm = sumOf(widths.slice(column, column + columns));
  // A cell over several rows shares its height among them.
  return heightFor(cell.text, mm, looks.label.font.size, indentSteps(cell.indent ?? 0)) / rows;
}

function write(target: SheetCell, cell: Cell, head: boolean, report: Report): void {
  switch (cell.kind) {
    case 'empty':
      return;
    case 'label': {
      const centred = cell.align === 'center' || (head && cell.align === undefined);
      put(target, cell.text, head ? 'head' : centred ? 'centredLabel' : 'label');
      const indent = indentSteps(cell.indent ?? 0);
      if (indent > 0) target.alignment = { ...target.alignment, indent };
      return;
    }
    case 'figure': {
      target.style = { ...looks.figure };
      const value = figureValue(report, cell.indicator);
      if (value !== null) setNumber(target, value);
    }
  }
}
