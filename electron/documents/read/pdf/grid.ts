import type { Rule } from './page.ts';

/** A cell of a ruled table: the column and row it begins in, counted from 0, and how many it takes. */
export type Region = { column: number; row: number; columns: number; rows: number };

/** A ruled table: where its column and row edges stand on the page, and its cells. */
export type Grid = { xs: number[]; ys: number[]; regions: Region[] };

/** Points. Programs draw a border of each cell of its own, a little apart; no column or row is as narrow as that. */
const same = 3.5;
const touching = 3;

/** Pieces of one line, drawn cell by cell or dash by dash, as one. */
function unbroken(rules: readonly Rule[]): Rule[] {
  const whole: Rule[] = [];
  for (const rule of rules.toSorted((a, b) => Math.round(a.at) - Math.round(b.at) || a.from - b.from)) {
    const last = whole.at(-1);
    if (last && Math.abs(last.at - rule.at) < 1 && rule.from <= last.to + touching)
      last.to = Math.max(last.to, rule.to);
    else whole.push({ ...rule });
  }
  return whole;
}

const meet = (flat: Rule, standing: Rule): boolean =>
  standing.at >= flat.from - touching &&
  standing.at <= flat.to + touching &&
  flat.at >= standing.from - touching &&
  flat.at <= standing.to + touching;

type Lattice = { flat: Rule[]; standing: Rule[] };

/** The groups of lines that cross or touch each other. */
function lattices(flat: readonly Rule[], standing: readonly Rule[]): Lattice[] {
  const of = new Map<Rule, Lattice>();
  for (const across of flat) {
    const own: Lattice = { flat: [across], standing: [] };
    of.set(across, own);
    for (const up of standing) {
      if (!meet(across, up)) continue;
      const [mine, other] = [of.get(across) ?? own, of.get(up)];
      if (other === mine) continue;
      if (!other) {
        mine.standing.push(up);
        of.set(up, mine);
        continue;
      }
      const [large, small] =
        mine.flat.length + mine.standing.length > other.flat.length + other.standing.length
          ? [mine, other]
          : [other, mine];
      for (const rule of small.flat) of.set(rule, large);
      for (const rule of small.standing) of.set(rule, large);
      large.flat.push(...small.flat);
      large.standing.push(...small.standing);
    }
  }
  return [...new Set(of.values())].filter((group) => group.flat.length > 0 && group.standing.length > 0);
}

/** Where lines stand, those that stand almost together as one. */
function edgesOf(places: readonly number[]): number[] {
  const edges: { sum: number; count: number; first: number }[] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = edges.at(-1);
    if (last && place - last.first <= same) {
      last.sum += place;
      last.count += 1;
    } else edges.push({ sum: place, count: 1, first: place });
  }
  return edges.map(({ sum, count }) => sum / count);
}

const openSide = 6;

/** Tables are often left open at their sides: where the lines across end, an edge is added. */
function closed(across: readonly Rule[], along: readonly Rule[]): Rule[] {
  const places = along.map(({ at }) => at);
  const [least, most] = [Math.min(...places), Math.max(...places)];
  const [from, to] = [Math.min(...across.map((rule) => rule.from)), Math.max(...across.map((rule) => rule.to))];
  const ends = across.map(({ at }) => at);
  const side = (at: number): Rule => ({
    flat: along[0]?.flat ?? false,
    at,
    from: Math.min(...ends),
    to: Math.max(...ends),
  });
  const reach = (test: (rule: Rule) => boolean): boolean =>
    across.filter(test).length >= Math.max(2, across.length / 2);
  return [
    ...along,
    ...(reach((rule) => rule.from < least - openSide) ? [side(from)] : []),
    ...(reach((rule) => rule.to > most + openSide) ? [side(to)] : []),
  ];
}

/** How much of [from, to) the lines at this edge cover, from 0 to 1. */
function covered(rules: readonly Rule[], from: number, to: number): number {
  let sum = 0;
  let reached = from;
  for (const rule of rules) {
    const start = Math.max(rule.from, reached);
    const end = Math.min(rule.to, to);
    if (end > start) {
      sum += end - start;
      reached = end;
    }
  }
  return sum / Math.max(to - from, 0.01);
}

const fullyRuled = 0.6;

/** The lines at each edge, in order. */
function byEdge(edges: readonly number[], rules: readonly Rule[]): Rule[][] {
  return edges.map((edge) => rules.filter(({ at }) => Math.abs(at - edge) <= same).toSorted((a, b) => a.from - b.from));
}

/** The cells: neighbours between which no line is drawn are one; a cell is a rectangle. */
function regionsOf(xs: readonly number[], ys: readonly number[], { flat, standing }: Lattice): Region[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const upright = byEdge(xs, standing);
  const level = byEdge(ys, flat);
  const owner = Array.from({ length: columns * rows }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (owner[root] !== root) root = owner[root] ?? root;
    owner[at] = root;
    return root;
  };
  const join = (a: number, b: number): void => {
    owner[Math.max(rootOf(a), rootOf(b))] = Math.min(rootOf(a), rootOf(b));
  };
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const [left, right] = [xs[column] ?? 0, xs[column + 1] ?? 0];
      const [top, bottom] = [ys[row] ?? 0, ys[row + 1] ?? 0];
      if (column + 1 < columns && covered(upright[column + 1] ?? [], top, bottom) < fullyRuled) join(at, at + 1);
      if (row + 1 < rows && covered(level[row + 1] ?? [], left, right) < fullyRuled) join(at, at + columns);
    }
  for (;;) {
    const boxes = new Map<number, Region>();
    for (let at = 0; at < owner.length; at += 1) {
      const root = rootOf(at);
      const [row, column] = [Math.floor(at / columns), at % columns];
      const box = boxes.get(root);
      if (!box) boxes.set(root, { column, row, columns: 1, rows: 1 });
      else {
        const right = Math.max(box.column + box.columns, column + 1);
        box.column = Math.min(box.column, column);
        box.columns = right - box.column;
        box.rows = Math.max(box.rows, row + 1 - box.row);
      }
    }
    let grew = false;
    for (const [root, box] of boxes)
      for (let row = box.row; row < box.row + box.rows; row += 1)
        for (let column = box.column; column < box.column + box.columns; column += 1)
          if (rootOf(row * columns + column) !== rootOf(root)) {
            join(row * columns + column, root);
            grew = true;
          }
    if (!grew) return [...boxes.values()];
  }
}

/** The table without the edges at which no cell begins. */
function lean({ xs, ys, regions }: Grid): Grid {
  const begins = (edges: readonly number[], starts: ReadonlySet<number>): number[] =>
    edges.flatMap((_, at) => (starts.has(at) || at === edges.length - 1 ? [at] : []));
  const keptX = begins(xs, new Set(regions.map(({ column }) => column)));
  const keptY = begins(ys, new Set(regions.map(({ row }) => row)));
  const place = (kept: readonly number[], at: number): number => kept.filter((edge) => edge < at).length;
  return {
    xs: keptX.map((at) => xs[at] ?? 0),
    ys: keptY.map((at) => ys[at] ?? 0),
    regions: regions.map(({ column, row, columns, rows }) => ({
      column: place(keptX, column),
      row: place(keptY, row),
      columns: place(keptX, column + columns) - place(keptX, column),
      rows: place(keptY, row + rows) - place(keptY, row),
    })),
  };
}

/** More lines than the tables of a page have: a drawing. */
const mostRules = 3000;
const mostCells = 20_000;

/**
 * The ruled tables of a page, from the top down. A frame around one cell alone is no table. `count` is told of the cells of each
 * before they are looked at.
 */
export function gridsOf(rules: readonly Rule[], count: (cells: number) => void): Grid[] {
  const flat = unbroken(rules.filter((rule) => rule.flat));
  const standing = unbroken(rules.filter((rule) => !rule.flat));
  if (flat.length > mostRules || standing.length > mostRules) return [];
  return lattices(flat, standing)
    .flatMap((group): Grid[] => {
      const lattice = { flat: closed(group.standing, group.flat), standing: closed(group.flat, group.standing) };
      const xs = edgesOf(lattice.standing.map(({ at }) => at));
      const ys = edgesOf(lattice.flat.map(({ at }) => at));
      if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > mostCells) return [];
      count(xs.length * ys.length);
      const grid = lean({ xs, ys, regions: regionsOf(xs, ys, lattice) });
      return grid.regions.length > 1 ? [grid] : [];
    })
    .toSorted((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}
