import { halfWidth } from './fold.ts';
import type { Line } from './line.ts';

const figure = /^(?:[-+]?\d[\d,.]*\s*%?(?:万元|元|件|条|次|个|人)?|[/—-]{1,3})$/;

/** A label and what an office explains behind it, which may be long. */
const explained = /^[^（(]{2,30}[（(].{1,200}[）)]$/;

/** A line that could be a cell: a row anyhow, or short words that are no sentence. */
const couldBeCell = (line: Line): boolean =>
  line.kind === 'row' ||
  (line.kind === 'text' &&
    line.plain !== true &&
    ((line.text.length <= 60 && !/[。；！？：:]$/.test(line.text)) || explained.test(line.text)));

const isFigure = (line: Line): boolean =>
  line.kind === 'row'
    ? line.cells.some((cell) => figure.test(halfWidth(cell).trim()))
    : line.kind === 'text' && figure.test(halfWidth(line.text).trim());

const fewestCells = 6;
const shareOfFigures = 0.25;

/**
 * A table printed one cell a line, without any mark, is known by its figures standing alone. Such runs become rows of one
 * cell: their labels （一）1. are no headings, and nothing is joined that the file does not join.
 */
export function withCellRuns(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  let run: Line[] = [];
  const close = () => {
    const figures = run.filter(isFigure).length;
    const table = run.length >= fewestCells && figures >= run.length * shareOfFigures;
    for (const line of run)
      result.push(table && line.kind === 'text' ? { kind: 'row', cells: [line.text], from: line.from } : line);
    run = [];
  };
  for (const line of lines) {
    if (couldBeCell(line)) run.push(line);
    else {
      close();
      result.push(line);
    }
  }
  close();
  return result;
}
