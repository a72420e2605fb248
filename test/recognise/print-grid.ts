import type { Cell, FormTable } from '../../shared/forms/form.ts';
import { layOut, type Placed } from '../../shared/forms/layout.ts';

/** The ways in which the tables of old files are printed in a text. */
export type TableStyle = {
  cells: 'bars' | 'leading-bar' | 'tab-rows' | 'bar-at-end' | 'bar-lines' | 'tabs' | 'bare-lines' | 'spaced';
  /** What stands in the further places of a cell that spans columns, and of one that spans rows. */
  across: 'left out' | 'empty' | 'repeated';
  down: 'left out' | 'empty' | 'repeated';
  /** What a blank figure is printed as, where the style can print nothing at all. */
  blank: '' | '/' | '-' | '—' | '无';
  brokenLabels: boolean;
  pageNumbers: boolean;
};

type Printed = { text: string; label: boolean };

/** The cells of every row of a table, as a style prints its merged ones. */
function rowsOf(table: FormTable, value: (indicator: string) => string, style: TableStyle): Printed[][] {
  const laid = layOut(table.grid.rows, (cell) => cell, table.grid.widths.length);
  const textOf = (cell: Cell): Printed =>
    cell.kind === 'label'
      ? { text: cell.text, label: true }
      : { text: cell.kind === 'figure' ? value(cell.indicator) : '', label: false };
  const printed = (placed: Placed<Cell>, row: number, column: number): Printed[] => {
    const first = placed.column === column;
    if (first && placed.row === row) return [textOf(placed.cell)];
    // A merged cell of both kinds goes by its columns first.
    const how = first ? style.down : style.across;
    const other = placed.row === row ? 'repeated' : style.down;
    if (how === 'left out' || other === 'left out') return [];
    return [how === 'empty' || other === 'empty' ? { text: '', label: true } : textOf(placed.cell)];
  };
  return laid.owners.map((line, row) => line.flatMap((placed, column) => (placed ? printed(placed, row, column) : [])));
}

const broken = ({ text, label }: Printed, style: TableStyle): string[] => {
  const breaks = style.brokenLabels && label && text.length > 7;
  return breaks ? [text.slice(0, 5), text.slice(5)] : [text];
};

const filled = (row: readonly Printed[]): Printed[] => row.filter(({ text }) => text !== '');

function lines(row: readonly Printed[], style: TableStyle): string[] {
  const texts = row.map(({ text }) => text);
  switch (style.cells) {
    case 'bars':
      return [`${texts.join(' | ')} |`];
    case 'leading-bar':
      return [`| ${texts.join(' | ')} |`];
    case 'tab-rows':
      return [texts.join('\t')];
    case 'bar-at-end':
      return texts.map((text) => `${text} |`);
    case 'bar-lines':
      return texts.flatMap((text) => (text === '' ? ['|'] : [text, '|']));
    case 'tabs':
      return row.flatMap((cell) => broken(cell, style).map((text, at) => (at === 0 ? `\t${text}` : `　　${text}`)));
    case 'bare-lines':
      return filled(row).flatMap((cell) => broken(cell, style));
    case 'spaced':
      return [
        filled(row)
          .map(({ text }) => text)
          .join(' '),
      ];
  }
}

const marksCells = ({ cells }: TableStyle): boolean => cells !== 'bare-lines' && cells !== 'spaced';

/** A bare number is a page's only where cells have marks of their own. */
const pageNumber = (style: TableStyle, page: number): string => (marksCells(style) ? String(page) : `- ${page} -`);

/** Where a reader cannot see that a cell is blank: it marks none, or no row like it shows that one is there. */
const needsMark = (at: number, style: TableStyle): boolean =>
  !marksCells(style) || (at === 0 && (style.cells === 'tab-rows' || style.cells === 'bars'));

/** A form's table, filled, as lines of a text; `value` gives a figure's text, '' for a blank one. */
export function printTable(table: FormTable, value: (indicator: string) => string, style: TableStyle): string[] {
  return rowsOf(table, value, style).flatMap((row, at) => {
    const cells = row.map((cell, index) => {
      if (cell.text !== '' || cell.label) return cell;
      return { ...cell, text: style.blank === '' && needsMark(index, style) ? '/' : style.blank };
    });
    // A bar below a page number would make it a cell.
    const page = style.pageNumbers && style.cells !== 'bar-lines' && at % 9 === 8 ? [pageNumber(style, at)] : [];
    return [...lines(cells, style), ...page];
  });
}
