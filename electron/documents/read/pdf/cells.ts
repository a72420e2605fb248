import type { Grid, Region } from './grid.ts';
import { isBlank, linesOf, textOf, type Line } from './lines.ts';
import type { Glyph } from './page.ts';

/** A ruled table with its words, one text a region, lines set apart by line feeds. */
export type RuledTable = Grid & { texts: string[] };

const middle = (glyph: Glyph): readonly [x: number, y: number] => [
  (glyph.x0 + glyph.x1) / 2,
  glyph.y - glyph.size * 0.36,
];

/** True for a point inside of a table. */
function holds({ xs, ys }: Grid, [x, y]: readonly [x: number, y: number]): boolean {
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0);
}

const between = (edges: readonly number[], place: number): number => edges.findLastIndex((edge) => edge <= place);

const area = ({ xs, ys }: Grid): number => ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0));

/** Glyphs written one after the other without a gap, as they were drawn. */
function runsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    const gap = last ? glyph.x0 - last.x1 : Infinity;
    const goesOn = last && Math.abs(glyph.y - last.y) < 0.5 && Math.abs(gap) < last.size * 0.2;
    if (goesOn) runs.at(-1)?.push(glyph);
    else runs.push([glyph]);
    last = glyph;
  }
  return runs;
}

/**
 * Which region each glyph of a run belongs to. A run is cut where an edge of cells falls between two glyphs; words that
 * reach over an edge stay together, in the cell that most of them stand in.
 */
function divided(
  run: readonly Glyph[],
  regionAt: (glyph: Glyph) => number,
  edges: readonly number[],
): [Glyph[], number][] {
  const parts: Glyph[][] = [];
  run.forEach((glyph, at) => {
    const last = run[at - 1];
    const cut =
      last !== undefined &&
      regionAt(last) !== regionAt(glyph) &&
      edges.some((edge) => edge >= last.x1 - last.size * 0.15 && edge <= glyph.x0 + glyph.size * 0.15);
    if (last === undefined || cut) parts.push([glyph]);
    else parts.at(-1)?.push(glyph);
  });
  return parts.map((part) => {
    const counts = new Map<number, number>();
    for (const glyph of part) if (!isBlank(glyph)) counts.set(regionAt(glyph), (counts.get(regionAt(glyph)) ?? 0) + 1);
    const best = [...counts].reduce<[number, number]>((most, entry) => (entry[1] > most[1] ? entry : most), [-1, 0]);
    return [part, best[0]];
  });
}

/** The tables with the words that stand in them, and the glyphs that stand in none. A table without words is none. */
export function filled(grids: readonly Grid[], glyphs: readonly Glyph[]): { tables: RuledTable[]; rest: Glyph[] } {
  const innermost = grids.toSorted((a, b) => area(a) - area(b));
  const inside = new Map<Grid, Glyph[]>(grids.map((grid) => [grid, []]));
  const rest: Glyph[] = [];
  for (const glyph of glyphs) {
    const grid = innermost.find((one) => holds(one, middle(glyph)));
    if (grid) inside.get(grid)?.push(glyph);
    else rest.push(glyph);
  }
  const tables = grids.flatMap((grid): RuledTable[] => {
    const own = inside.get(grid) ?? [];
    const texts = textsOf(grid, own);
    if (texts.every((text) => text === '')) {
      rest.push(...own);
      return [];
    }
    return [{ ...grid, texts }];
  });
  return { tables, rest };
}

function textsOf(grid: Grid, glyphs: readonly Glyph[]): string[] {
  const columns = grid.xs.length - 1;
  const owner = new Map<number, number>();
  grid.regions.forEach((region: Region, index) => {
    for (let row = region.row; row < region.row + region.rows; row += 1)
      for (let column = region.column; column < region.column + region.columns; column += 1)
        owner.set(row * columns + column, index);
  });
  const regionAt = (glyph: Glyph): number => {
    const [x, y] = middle(glyph);
    return owner.get(between(grid.ys, y) * columns + between(grid.xs, x)) ?? -1;
  };
  const held = grid.regions.map((): Glyph[] => []);
  for (const run of runsOf(glyphs))
    for (const [part, region] of divided(run, regionAt, grid.xs)) held[region]?.push(...part);
  return held.map((own, at) => {
    const { column = 0, columns: wide = 1 } = grid.regions[at] ?? {};
    return cellText(linesOf(own), (grid.xs[column + wide] ?? 0) - (grid.xs[column] ?? 0));
  });
}

/** Points between a cell's border and its words on both sides together: word processors leave up to 5.4 on each. */
const mostPadding = 12;

/**
 * The lines of a cell, set apart by line feeds. A number too long for its cell is broken where no further digit had room: only
 * then do its lines run on, for two numbers may as well stand one below the other.
 */
function cellText(lines: readonly Line[], width: number): string {
  return lines.reduce((text, line, at) => {
    const above = lines[at - 1];
    const words = textOf(line).trim();
    if (!above) return words;
    const first = line.glyphs.find((glyph) => !isBlank(glyph));
    const room = width - (above.x1 - above.x0) - mostPadding;
    const broken = /\d$/.test(text) && /^[\d.,]/.test(words) && first !== undefined && room < first.x1 - first.x0;
    return `${text}${broken ? '' : '\n'}${words}`;
  }, '');
}
