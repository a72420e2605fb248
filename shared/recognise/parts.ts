import type { Left, Repair, Subject } from './outcome.ts';
import type { Origins } from './origins.ts';

/**
 * A part of a recognised report, by a key that stands in the window's elements as well: title, preface, sign, annex,
 * heading:ID, block:ID:N, figure:INDICATOR, and the pieces without a place by their number: unplaced:N.
 */
export type PartKey = string;

export const headingKey = (section: string): PartKey => `heading:${section}`;
export const blockKey = (section: string, block: number): PartKey => `block:${section}:${block}`;
export const figureKey = (indicator: string): PartKey => `figure:${indicator}`;
export const unplacedKey = (at: number): PartKey => `unplaced:${at}`;

/** The part a note is about. */
export function keyOf(subject: Subject): PartKey | null {
  switch (subject.kind) {
    case 'title':
      return 'title';
    case 'heading':
      return headingKey(subject.section);
    case 'block':
      return blockKey(subject.section, subject.block);
    case 'figures':
      return subject.indicators[0] === undefined ? null : figureKey(subject.indicators[0]);
    case 'lines':
      return null;
  }
}

/** The pieces of the file every part came from, and the parts every piece went to: both ways one clicks. */
export type Links = {
  pieces: ReadonlyMap<PartKey, readonly number[]>;
  parts: ReadonlyMap<number, readonly PartKey[]>;
  /** The cell of its row, for a figure. */
  cells: ReadonlyMap<PartKey, number>;
};

export function linksOf(origins: Origins, unplaced: readonly Left[]): Links {
  const pieces = new Map<PartKey, readonly number[]>([
    ['title', origins.title],
    ['preface', origins.preface],
    ['sign', origins.signOff],
    ...Object.entries(origins.sections).flatMap(([id, { heading, blocks }]): [PartKey, readonly number[]][] => [
      [headingKey(id), heading],
      ...blocks.map((from, block): [PartKey, readonly number[]] => [blockKey(id, block), from]),
    ]),
    ...Object.entries(origins.figures).map(([indicator, { piece }]): [PartKey, readonly number[]] => [
      figureKey(indicator),
      [piece],
    ]),
    ...unplaced.map(({ from }, at): [PartKey, readonly number[]] => [unplacedKey(at), from]),
    ['annex', origins.annex],
  ]);
  const parts = new Map<number, PartKey[]>();
  for (const [key, from] of pieces) for (const piece of from) parts.set(piece, [...(parts.get(piece) ?? []), key]);
  const cells = Object.entries(origins.figures).map(([indicator, { cell }]) => [figureKey(indicator), cell] as const);
  return { pieces, parts, cells: new Map(cells) };
}

/** The pieces a change was made in: those it names, else those of the part it is about. */
export function piecesOfRepair({ from = [], about }: Repair, links: Links): readonly number[] {
  if (from.length > 0 || about === undefined) return from;
  return links.pieces.get(keyOf(about) ?? '') ?? [];
}
