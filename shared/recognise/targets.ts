import type { Cell, Form, FormTable, Indicator } from '../forms/form.ts';
import { layOut, type Layout, type Placed } from '../forms/layout.ts';
import { units } from '../forms/units.ts';
import { bare } from './fold.ts';
import { printedOf, type Printed } from './printed.ts';

/** A figure a row of a form asks for: its indicator and the name printed over its column, '' if there is none. */
export type Wanted = Pick<Indicator, 'id' | 'unit' | 'signed'> & { column: string };

/**
 * A place of a form's row: a figure, the rest of a cell that spans several places, a cell the form leaves empty, a serial
 * number, another label.
 */
export type Place = 'figure' | 'span' | 'empty' | 'serial' | 'label';

/**
 * A row of a form's table as the recogniser looks for it. A row without a label is known by `heads`, the labels over it
 * in the order they are printed in; neighbouring rows of that kind are one target.
 */
export type Target = {
  label: string;
  bare: string;
  heads: string[];
  printedHeads: Printed;
  /** The unit printed in a cell of its own, '' if the form prints none. */
  unit: string;
  figures: Wanted[];
  /** The places before and behind the label, left to right, without that of the unit. */
  ahead: Place[];
  behind: Place[];
  /** The head over the label's column alone, '' where it is over several columns. */
  over: string;
};

/** A table of a form as the recogniser looks for it: its rows, and what it prints besides their labels. */
export type Sought = { table: FormTable; targets: Target[]; words: string[]; printed: Printed };

const nothingPrinted = printedOf([]);

type Label = Extract<Cell, { kind: 'label' }>;
type PlacedLabel = Placed<Cell> & { cell: Label };
type Laid = Layout<Cell>;

const unitTexts: ReadonlySet<string> = new Set([...units, '——', '—']);
const isUnitCell = ({ text }: Label): boolean => unitTexts.has(text.trim());
const isPrintedWord = (text: string): boolean => text !== '' && !unitTexts.has(text) && !/^\d+$/.test(text);
const isSerial = ({ text }: Label): boolean => /^\d+$/.test(text.trim());
const isLabel = (placed: Placed<Cell> | null | undefined): placed is PlacedLabel =>
  placed?.cell.kind === 'label' && placed.cell.text.trim() !== '';

/** The row's cells, each once, as they begin or go on in it. */
const inRow = (laid: Laid, row: number): Placed<Cell>[] => [
  ...new Set((laid.owners[row] ?? []).filter((placed) => placed !== null)),
];

/** The label that names a row: the last one that begins in it and is neither a unit nor a serial number. */
function nameOf(laid: Laid, row: number): PlacedLabel | null {
  const cells = inRow(laid, row).filter((placed) => placed.row === row);
  const figure = cells.find(({ cell }) => cell.kind === 'figure')?.column ?? Infinity;
  const labels = cells.filter(isLabel).filter(({ cell }) => cell.head !== true);
  return labels.findLast(({ cell, column }) => column < figure && !isUnitCell(cell) && !isSerial(cell)) ?? null;
}

function placeAt(laid: Laid, row: number, column: number): Place | null {
  const placed = laid.owners[row]?.[column];
  if (!placed) return null;
  const { cell } = placed;
  if (placed.row !== row || placed.column !== column) return 'span';
  if (cell.kind === 'figure') return 'figure';
  if (!isLabel(placed)) return 'empty';
  if (isUnitCell(placed.cell)) return null;
  return isSerial(placed.cell) ? 'serial' : 'label';
}

const placesOf = (laid: Laid, row: number, from: number, to = laid.columns): Place[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => placeAt(laid, row, from + at)).filter(
    (place) => place !== null,
  );

/** The nearest heads over a place, nearest first. */
function headsOver(laid: Laid, heads: ReadonlySet<number>, row: number, column: number): PlacedLabel[] {
  const found = new Set<Placed<Cell>>();
  for (let above = row - 1; above >= 0; above -= 1) {
    const placed = laid.owners[above]?.[column];
    if (placed && heads.has(placed.row)) found.add(placed);
  }
  return [...found].filter(isLabel);
}

function wantedIn(laid: Laid, heads: ReadonlySet<number>, row: number, known: Map<string, Indicator>): Wanted[] {
  return inRow(laid, row)
    .filter((placed) => placed.row === row)
    .flatMap(({ cell, column }): Wanted[] => {
      const indicator = cell.kind === 'figure' ? known.get(cell.indicator) : undefined;
      if (!indicator) return [];
      const { id, unit, signed } = indicator;
      return [
        { id, unit, signed, column: headsOver(laid, heads, row, column)[0]?.cell.text ?? indicator.column ?? '' },
      ];
    });
}

/** The rows that name columns: those at the top the form says so of, and every row of nothing but heads. */
function headRowsOf({ rows, headRows }: FormTable['grid']): Set<number> {
  const isHead = (cells: readonly Cell[], at: number): boolean =>
    at < headRows || (cells.length > 0 && cells.every((cell) => cell.kind === 'label' && cell.head === true));
  return new Set(rows.flatMap((cells, at) => (isHead(cells, at) ? [at] : [])));
}

/** The labels of the head rows right over a row, in the order they are printed in. */
function runOver(laid: Laid, heads: ReadonlySet<number>, row: number): { labels: PlacedLabel[]; last: number } {
  let from = row;
  while (heads.has(from - 1)) from -= 1;
  const labels = laid.cells.filter(isLabel).filter((placed) => placed.row >= from && placed.row < row);
  return { labels, last: row - 1 };
}

function unlabelled(laid: Laid, headRows: ReadonlySet<number>, row: number, figures: Wanted[]): Target | null {
  const { labels, last } = runOver(laid, headRows, row);
  const end = labels.findLast((placed) => placed.row === last);
  if (labels.length === 0) return null;
  const heads = labels.map(({ cell }) => bare(cell.text));
  return {
    label: '',
    bare: '',
    heads,
    printedHeads: printedOf(heads),
    unit: '',
    figures,
    ahead: [],
    behind: [...(end ? placesOf(laid, last, end.column + 1) : []), ...placesOf(laid, row, 0)],
    over: '',
  };
}

function targetsIn(table: FormTable, known: Map<string, Indicator>): Target[] {
  const { grid } = table;
  const laid = layOut(grid.rows, (cell) => cell, grid.widths.length);
  const heads = headRowsOf(grid);
  const targets: Target[] = [];
  grid.rows.forEach((_, row) => {
    if (heads.has(row)) return;
    const figures = wantedIn(laid, heads, row, known);
    const name = nameOf(laid, row);
    if (name) {
      const unit =
        inRow(laid, row)
          .filter(isLabel)
          .find(({ cell }) => isUnitCell(cell))
          ?.cell.text.trim() ?? '';
      targets.push({
        label: name.cell.text,
        bare: bare(name.cell.text),
        heads: [],
        printedHeads: nothingPrinted,
        unit,
        figures,
        ahead: placesOf(laid, row, 0, name.column),
        behind: placesOf(laid, row, name.column + 1),
        over: bare(headsOver(laid, heads, row, name.column).find(({ columns }) => columns === 1)?.cell.text ?? ''),
      });
      return;
    }
    const last = targets.at(-1);
    if (figures.length === 0) return;
    if (heads.has(row - 1)) targets.push(...[unlabelled(laid, heads, row, figures) ?? []].flat());
    else if (last && last.label === '') {
      last.figures.push(...figures);
      last.behind.push(...placesOf(laid, row, 0));
    }
  });
  return targets;
}

/** What a recogniser has to look for to find the tables of a form. */
export function soughtOf(form: Form): Sought[] {
  const known = new Map(form.indicators.map((indicator) => [indicator.id, indicator]));
  return form.tables.map((table) => {
    const targets = targetsIn(table, known);
    const names = new Set(targets.map((target) => target.bare));
    const labels = table.grid.rows.flat().flatMap((cell) => (cell.kind === 'label' ? [bare(cell.text)] : []));
    const words = [...new Set(labels)].filter((text) => !names.has(text) && isPrintedWord(text));
    return { table, targets, words, printed: printedOf(words) };
  });
}
