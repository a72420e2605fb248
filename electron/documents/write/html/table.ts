import type { Layout, Placed } from '../../../../shared/forms/layout.ts';
import { divide } from '../divide.ts';
import { look } from './look.ts';
import { element, tag, type Attributes } from './markup.ts';

/** What a cell is: its element with its own attributes, and its content as markup. */
export type Drawn = { name: 'th' | 'td'; attributes: Attributes; content: string };

export type TableLook<T> = {
  layout: Layout<T>;
  /** The columns' shares of the width. */
  shares: readonly number[];
  /** How many rows at the top are printed again on every page. */
  headRows: number;
  /** In points. */
  size: number;
  draw: (placed: Placed<T>) => Drawn;
};

/** A ruled table as wide as the text; its lines are drawn without the style sheet too. */
export function table<T>({ layout, shares, headRows, size, draw }: TableLook<T>): string {
  const rows = layout.owners.map((owners, row) => element('tr', {}, cellsOf(owners, row, draw)));
  const head = headOf(layout, headRows);
  // In hundredths of a percent, so that they are a hundred together.
  const columns = divide(10_000, shares).map((share) => tag('col', { style: `width:${share / 100}%` }));
  const attributes = { border: 1, cellspacing: 0, style: `${look.table};font-size:${size}pt` };
  return element(
    'table',
    attributes,
    [
      `\n${element('colgroup', {}, columns.join(''))}\n`,
      head === 0 ? '' : `${element('thead', {}, lines(rows.slice(0, head)))}\n`,
      head === rows.length ? '' : `${element('tbody', {}, lines(rows.slice(head)))}\n`,
    ].join(''),
  );
}

const lines = (rows: readonly string[]): string => `\n${rows.join('\n')}\n`;

/** The head with every row that one of its cells reaches into: a cell ends with the group of rows it begins in. */
function headOf({ cells, rows }: Layout<unknown>, headRows: number): number {
  let end = Math.min(headRows, rows);
  for (const cell of cells) if (cell.row < end) end = Math.max(end, cell.row + cell.rows);
  return end;
}

function cellsOf<T>(owners: Layout<T>['owners'][number], row: number, draw: TableLook<T>['draw']): string {
  return owners
    .map((owner, column) => {
      // A gap that a short row left is a cell too, or what follows would move into it.
      if (owner === null) return element('td', {}, '');
      if (owner.row !== row || owner.column !== column) return '';
      const { name, attributes, content } = draw(owner);
      const { rows, columns } = owner;
      const spans = { colspan: columns > 1 ? columns : undefined, rowspan: rows > 1 ? rows : undefined };
      return element(name, { ...spans, ...attributes }, content);
    })
    .join('');
}
