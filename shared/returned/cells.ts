import { inlineText } from '../report/plain.ts';
import type { ProseTable } from '../report/prose.ts';
import type { Report } from '../report/report.ts';
import type { CellEdit } from './edit.ts';
import { fold } from './fold.ts';
import type { Reading } from './runs.ts';

type Figures = Pick<Report, 'figures'>;
type Cell = CellEdit['after'];

/** What a cell says, a line a paragraph. */
export const cellWords = ({ content }: Cell, report: Figures): string =>
  content
    .map((line) => inlineText(line.content, report).trim())
    .join('\n')
    .trim();

const shapeOf = ({ content }: ProseTable): string =>
  content
    .map((row) => row.content.map(({ attrs }) => `${attrs?.colspan ?? 1}x${attrs?.rowspan ?? 1}`).join())
    .join(';');

/** The cells of a table that the file words otherwise; null where its rows and columns are others, so that only the whole can be compared. */
export function cellEdits(
  before: ProseTable,
  after: ProseTable,
  { own: figures, theirs }: Reading,
  id: string,
): CellEdit[] | null {
  if (shapeOf(before) !== shapeOf(after)) return null;
  return before.content.flatMap((line, row) =>
    line.content.flatMap((own, cell): CellEdit[] => {
      const now = after.content[row]?.content[cell];
      if (!now) return [];
      const says = fold(cellWords(now, figures));
      if ([figures, theirs].some((reading) => fold(cellWords(own, reading)) === says)) return [];
      const isBound = own.content.some(({ content = [] }) => content.some(({ type }) => type === 'figure'));
      const care = isBound && says !== '' ? { care: 'loose' as const } : {};
      // How a cell is set stays the draft's.
      return [{ id: `${id}.${row}.${cell}`, row, cell, after: { ...own, content: now.content }, ...care }];
    }),
  );
}
