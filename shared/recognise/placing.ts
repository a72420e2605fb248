import { byColumnNames, hasOtherNames, type FileRow } from './columns.ts';
import type { Target } from './targets.ts';
import { isBlankMark, isValueText, type Token } from './tokens.ts';
import { figureCells, figureCellsToEnd, type FoundRow, type Printing } from './printing.ts';

/** What is known of a table as a whole when one of its rows is read. */
export type Habits = {
  printing: Printing;
  /** The file prints blank cells, so that a row that is too short lacks its last ones. */
  printsBlanks: boolean;
  /** The file has rows with more figures than the form. */
  crowded: boolean;
};

/** A row's cells, a place for every figure of the form, null for one without a cell; and the cells that have no place. */
export type Placement = { cells: (Token | null)[]; others: Token[] };

const isFilled = ({ text }: Token): boolean => text !== '';
const isNumber = ({ text }: Token): boolean => text !== '' && /\d/.test(text) && isValueText(text);

/** True for a row with more numbers than its form has figures. */
export const isCrowded = ({ found, target }: FoundRow): boolean =>
  found.layout === 'row' && found.cells.filter(isNumber).length > Math.max(1, target.figures.length);

function single(cells: readonly Token[], layout: FoundRow['found']['layout']): Placement | null {
  const filled = cells.filter(isFilled);
  const [first, ...others] = filled;
  if (!first) return null;
  // A file that marks its cells shows that the row's own one is blank: what follows is another row's.
  if (layout === 'cells' && cells[0] !== first) return null;
  const sure = layout !== 'row' || (isNumber(first) && filled.filter(isNumber).length === 1);
  return sure ? { cells: [first], others } : null;
}

/** The cells without the blank ones at either end, where a file has merged cells and nobody knows how many. */
const withoutEnds = (cells: readonly Token[]): Token[] =>
  cells.slice(Math.max(0, cells.findIndex(isFilled)), cells.findLastIndex(isFilled) + 1);

/** The cells of a row some of which take two columns of its table, where there is one for every figure. */
function uncoveredCells({ target, found }: FoundRow): Token[] | null {
  if (found.layout !== 'row') return null;
  const own = found.cells.filter(({ covered }) => !covered);
  const whole = own.length < found.cells.length && own.length === target.figures.length;
  return whole && own.every(({ text }) => text === '' || isValueText(text)) ? own : null;
}

/** As many numbers as the row has figures, with nothing but blank cells around them; null where it is otherwise. */
function insideOf({ target, found }: FoundRow, { crowded }: Habits): Token[] | null {
  if (found.layout === 'cells' || crowded) return null;
  const inside = withoutEnds(found.cells);
  const whole =
    inside.length === target.figures.length && inside.every((cell) => isFilled(cell) && isValueText(cell.text));
  return whole ? inside : null;
}

const blanks = (target: Target): null[] => target.figures.map(() => null);

/**
 * Finds the cells of a row's figures. As many cells as figures are taken in order; where there are more or fewer, the
 * names over the columns may say which is which. Null where nothing does: then nothing is guessed.
 */
export function placeRow(
  row: FoundRow,
  file: FileRow | null,
  above: readonly (readonly Token[])[],
  habits: Habits,
): Placement | null {
  const { target, found } = row;
  const count = target.figures.length;
  if (found.cells.every(({ text }) => text === '')) return { cells: blanks(target), others: [] };
  const byNames = found.layout === 'row' && file ? byColumnNames(file, target, above) : null;
  // A row that is too short lacks its last cells only where the file is known to print blank ones.
  const short = count > 1 && byNames?.complete === true && byNames.cells.includes(null);
  const named = short && !habits.printsBlanks ? null : byNames;
  const byName = named && { ...named, others: found.cells.filter((cell) => !named.cells.includes(cell)) };
  const uncovered = habits.crowded ? null : uncoveredCells(row);
  // A number under no name, where cells are merged otherwise than the names over them: the order tells more.
  const isOff = uncovered !== null && byName !== null && byName.others.some(isNumber);
  if (byName?.complete === true && count > 1 && !isOff) return byName;
  const fitting = figureCells(row, habits.printing);
  if (fitting && count > 1 && file && hasOtherNames(fitting, file, target, above)) return null;
  if (fitting) return { cells: fitting, others: [] };
  if (uncovered && !(file && hasOtherNames(uncovered, file, target, above))) return { cells: uncovered, others: [] };
  const inside = insideOf(row, habits);
  // Where some names are cut short, the whole ones must say the same as the order.
  if (inside && byName?.cells.every((cell, at) => cell === null || cell === inside[at]) === true)
    return { cells: inside, others: [] };
  if (byName) return byName;
  const filled = found.cells.filter(isFilled);
  if (filled.every(isBlankMark)) return { cells: blanks(target), others: filled };
  if (inside) return { cells: inside, others: [] };
  // A row without label may as well lack its first cells.
  const ended = habits.printsBlanks && target.label !== '' ? figureCellsToEnd(row, habits.printing) : null;
  if (ended) return { cells: ended, others: [] };
  return count === 1 ? single(found.cells, found.layout) : null;
}
