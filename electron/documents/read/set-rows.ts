/** What sets the cells of a line apart. A tab at an end of a line may be blank space, a bar there may only close it. */
export type Separator = 'tab' | 'bar';

const patterns: Record<Separator, RegExp> = { tab: /\t/, bar: /[|｜│]/ };

/** One tab alone also indents a paragraph or marks a cell on a line of its own; one bar alone stands in prose as well. */
const fewestSeparators = 2;

const cellsOf = (line: string, separator: Separator): string[] =>
  line.split(patterns[separator]).map((cell) => cell.trim());
const filledIn = (cells: readonly string[]): number => cells.filter((cell) => cell !== '').length;

/** Lines that stand between the rows of a table without ending it: blank ones and page numbers. */
const isBetween = (line: string): boolean => /^\s*\d{0,4}\s*$/.test(line);

type Line = { at: number; cells: string[] };

/** The lines with separators, those together that follow one another. */
function runsOf(lines: readonly string[], separator: Separator): Line[][] {
  const runs: Line[][] = [];
  let open: Line[] = [];
  lines.forEach((line, at) => {
    const cells = cellsOf(line, separator);
    if (cells.length > 1) open.push({ at, cells });
    else if (!isBetween(line) && open.length > 0) {
      runs.push(open);
      open = [];
    }
  });
  return open.length > 0 ? [...runs, open] : runs;
}

const isRow = ({ cells }: Line): boolean => cells.length > fewestSeparators && filledIn(cells) > 1;

/** How many cells the rows of a run have that begin, or end, with a filled one. */
const widthsOf = (run: readonly Line[], end: 0 | -1): Set<number> =>
  new Set(run.filter((line) => isRow(line) && line.cells.at(end) !== '').map(({ cells }) => cells.length));

function rowsOfRun(run: readonly Line[], separator: Separator): Line[] {
  const begins = widthsOf(run, 0);
  const ends = widthsOf(run, -1);
  const widths = new Set(run.filter(isRow).map(({ cells }) => cells.length));
  const title = run.findIndex(isRow);
  return run.flatMap(({ at, cells }, index): Line[] => {
    if (index < title || !widths.has(cells.length)) return [];
    if (separator === 'tab') return [{ at, cells: begins.size > 0 || cells[0] !== '' ? cells : cells.slice(1) }];
    if (filledIn(cells) === 0) return [];
    const from = cells[0] !== '' || begins.has(cells.length) ? 0 : 1;
    const to = cells.at(-1) !== '' || ends.has(cells.length) ? cells.length : -1;
    return [{ at, cells: cells.slice(from, to) }];
  });
}

/**
 * The cells of the lines that are rows of one table, blank ones at both ends among them; other lines have no entry. Tabs
 * before every row indent the table, and bars around every row draw it: only where another row begins, or ends, with a
 * filled cell a blank one is there. A line over the first row that only goes on with blanks is its title.
 */
export function setRows(lines: readonly string[], separator: Separator): Map<number, string[]> {
  const rows = runsOf(lines, separator).flatMap((run) => rowsOfRun(run, separator));
  return new Map(rows.map(({ at, cells }) => [at, cells]));
}
