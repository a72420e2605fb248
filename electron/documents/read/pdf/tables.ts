import type { Repair } from '../../../../shared/recognise/outcome.ts';
import type { Span } from '../../../../shared/recognise/manuscript.ts';
import type { RuledTable } from './cells.ts';

/** A row of a table as a manuscript has it, with the page it stands on. */
export type Row = { cells: string[]; spans: Span[]; page: number };

/** A table, or a part of one, on a page. */
export type Part = { table: RuledTable; page: number };

const same = 4;

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= same;

/** Whether two tables on pages one behind the other are parts of one: as wide, with the same columns as far as both have them. */
export function continues(above: RuledTable, below: RuledTable): boolean {
  const [left, right] = [above.xs[0] ?? 0, above.xs.at(-1) ?? 0];
  if (!isSame(left, below.xs[0] ?? 0) || !isSame(right, below.xs.at(-1) ?? 0)) return false;
  const [few, many] = above.xs.length < below.xs.length ? [above.xs, below.xs] : [below.xs, above.xs];
  return few.filter((edge) => many.some((other) => isSame(edge, other))).length >= few.length * 0.75;
}

/** The columns of all parts together. */
function columnsOf(parts: readonly Part[]): number[] {
  const edges: number[] = [];
  for (const { table } of parts)
    for (const edge of table.xs) if (!edges.some((other) => isSame(edge, other))) edges.push(edge);
  return edges.toSorted((a, b) => a - b);
}

/** The rows of a part over these columns. */
function rowsOf({ table, page }: Part, columns: readonly number[]): Row[] {
  const at = (edge: number): number => {
    const place = table.xs[edge] ?? 0;
    return columns.reduce((best, other, index) => {
      return Math.abs(other - place) < Math.abs((columns[best] ?? 0) - place) ? index : best;
    }, 0);
  };
  const rows = table.ys.slice(1).map((): Row => {
    return { cells: columns.slice(1).map(() => ''), spans: [], page };
  });
  table.regions.forEach((region, index) => {
    const row = rows[region.row];
    const column = at(region.column);
    const span = { column, columns: at(region.column + region.columns) - column, rows: region.rows };
    if (!row) return;
    row.cells[column] = table.texts[index] ?? '';
    if (span.columns > 1 || span.rows > 1) row.spans.push(span);
  });
  for (const row of rows) row.spans.sort((a, b) => a.column - b.column);
  return rows;
}

const words = ({ cells }: Row): string => cells.join('\t').replace(/\s+/g, ' ').trim();

/** How many rows at the beginning of a part repeat those at the beginning of the table. */
function headsAgain(rows: readonly Row[], part: readonly Row[]): number {
  let count = 0;
  while (count < part.length && count < rows.length) {
    const [own, head] = [part[count], rows[count]];
    if (!own || !head || words(own) === '' || words(own) !== words(head)) break;
    count += 1;
  }
  return count < part.length ? count : 0;
}

/** The rows of one table that stands on these pages; heads printed again are left out and noted. */
export function joinedRows(parts: readonly Part[]): { rows: Row[]; repairs: Repair[] } {
  const columns = columnsOf(parts);
  const rows: Row[] = [];
  const repeated: Row[] = [];
  for (const part of parts) {
    const own = rowsOf(part, columns);
    const heads = rows.length === 0 ? 0 : headsAgain(rows, own);
    repeated.push(...own.slice(0, heads));
    rows.push(...own.slice(heads));
  }
  const texts = [
    ...new Set(
      repeated.map((row) =>
        row.cells
          .filter((cell) => cell !== '')
          .join('　')
          .replace(/\n/g, ''),
      ),
    ),
  ];
  return { rows, repairs: texts.map((before) => ({ what: '去掉续页重复的表头', before, after: '' })) };
}
