import type { Chance } from '../../arbitrary/chance.ts';
import { spansOf, type Spot, type Spots } from './spots.ts';
import type { Piece } from '../../../shared/recognise/manuscript.ts';

/** How the tables of a text are printed, by the survey's names; `weight` says how often. */
export const textShapes = {
  pipe: 7,
  mdpipe: 4,
  pipeeol: 5,
  barline: 3,
  lineblank: 4,
  tabs: 5,
  tabcells: 2,
  spaced: 4,
  concat: 1,
  collapsed: 1,
} as const;

export type TextShape = keyof typeof textShapes;

/** How readers of files with tables give them: with spans, place by place without, or by rows that differ in length. */
export const gridShapes = { spanned: 10, places: 4, ragged: 2 } as const;
export type GridShape = keyof typeof gridShapes;

export type Habit = { covered: 'empty' | 'left out' | 'repeated'; drops: boolean; broken: boolean; pages: boolean };

export const habitBy = (chance: Chance): Habit => ({
  covered: chance.weighed([
    [5, 'empty'],
    [4, 'left out'],
    [1, 'repeated'],
  ] as const),
  drops: chance.odds(0.12),
  broken: chance.odds(0.25),
  pages: chance.odds(0.2),
});

const isCover = ({ kind }: Spot): boolean => kind === 'across' || kind === 'down';

/** The cells of a row as a text prints them. */
function cellsOf(spots: Spots, row: readonly Spot[], at: number, { covered, drops }: Habit): string[] {
  const texts = row.flatMap((spot, column) => {
    if (!isCover(spot)) return [spot.text];
    if (covered === 'left out') return [];
    if (covered === 'empty') return [''];
    if (spot.kind === 'across') return [row.slice(0, column).findLast((one) => !isCover(one))?.text ?? ''];
    return [spots.slice(0, at).findLast((above) => above[column] && !isCover(above[column]))?.[column]?.text ?? ''];
  });
  return drops ? texts.filter((text) => text !== '') : texts;
}

const brokenAt = (text: string, habit: Habit): string[] =>
  habit.broken && text.length > 7 && !/^\d/.test(text) ? [text.slice(0, 5), text.slice(5)] : [text];

function linesOf(cells: readonly string[], shape: TextShape, habit: Habit, seen: Set<string>): string[] {
  const filled = cells.filter((text) => text !== '');
  switch (shape) {
    case 'pipe':
      return [`${cells.join(' | ')} |`];
    case 'mdpipe':
      return [`| ${cells.join(' | ')} |`];
    case 'tabs':
      return [cells.join('\t')];
    case 'tabcells':
      return cells.flatMap((text) => brokenAt(text, habit).map((part, at) => `${at === 0 ? '\t' : '　　'}${part}`));
    case 'pipeeol':
      return cells.map((text) => `${text} |`);
    case 'barline':
      return cells.flatMap((text) => (text === '' ? ['|'] : [text, '|']));
    case 'lineblank':
      return filled.flatMap((text) => brokenAt(text, habit).flatMap((part) => [part, '']));
    case 'spaced':
      return [filled.join(' ')];
    case 'concat':
      return [filled.join('')];
    case 'collapsed': {
      const fresh = filled.filter((text) => !seen.has(text));
      for (const text of fresh) seen.add(text);
      return fresh;
    }
  }
}

const marksCells = (shape: TextShape): boolean => !['lineblank', 'spaced', 'concat', 'collapsed'].includes(shape);

/** A table as lines of a text. A page number stands alone only where cells have marks of their own. */
export function tableLines(spots: Spots, shape: TextShape, habit: Habit): string[] {
  const seen = new Set<string>();
  return spots.flatMap((row, at) => {
    const number = marksCells(shape) ? String(at) : `- ${at} -`;
    const page = habit.pages && at % 11 === 10 && shape !== 'barline' ? [number] : [];
    return [...linesOf(cellsOf(spots, row, at, habit), shape, habit, seen), ...page];
  });
}

type Row = Extract<Piece, { kind: 'row' }>;

/** A table as a reader gives it that knows cells from each other; `line` counts on. */
export function tableRows(spots: Spots, shape: GridShape, table: number, habit: Habit): Omit<Row, 'line'>[] {
  return spots.map((row, at) => {
    if (shape === 'ragged')
      return { kind: 'row', cells: cellsOf(spots, row, at, { ...habit, covered: 'left out' }), table };
    const cells = row.map(({ text }) =>
      habit.broken && text.length > 7 ? `${text.slice(0, 5)}\n${text.slice(5)}` : text,
    );
    const spans = shape === 'spanned' ? spansOf(row) : [];
    return { kind: 'row', cells, ...(spans.length > 0 && { spans }), table };
  });
}
