import type { Glyph } from './page.ts';

/** Characters side by side on one base line, from left to right. The box is that of the letters, in points. */
export type Line = {
  glyphs: Glyph[];
  x0: number;
  x1: number;
  top: number;
  bottom: number;
  /** The base line and size of most of its characters. */
  y: number;
  size: number;
};

const ascent = 0.86;
const descent = 0.14;

export const topOf = ({ y, size }: Glyph): number => y - size * ascent;
export const bottomOf = ({ y, size }: Glyph): number => y + size * descent;
export const isBlank = ({ text }: Pick<Glyph, 'text'>): boolean => text.trim() === '';

/** The value that most of the weight stands at, in steps of `step`. */
export function usual(values: readonly (readonly [value: number, weight: number])[], step: number): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const key = Math.round(value / step);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  let best: [key: number, weight: number] = [0, -1];
  for (const entry of weights) if (entry[1] > best[1]) best = entry;
  return best[0] * step;
}

/** A line of these glyphs, which stand side by side. */
function lineOf(glyphs: Glyph[]): Line {
  const sorted = glyphs.toSorted((a, b) => a.x0 - b.x0);
  const seen = sorted.filter((glyph) => !isBlank(glyph));
  const size = usual(
    seen.map((glyph) => [glyph.size, 1]),
    0.25,
  );
  const main = seen.filter((glyph) => Math.abs(glyph.size - size) < 0.3);
  return {
    glyphs: sorted,
    x0: Math.min(...seen.map(({ x0 }) => x0)),
    x1: Math.max(...seen.map(({ x1 }) => x1)),
    top: Math.min(...seen.map(topOf)),
    bottom: Math.max(...seen.map(bottomOf)),
    y: usual(
      (main.length > 0 ? main : seen).map((glyph) => [glyph.y, 1]),
      0.1,
    ),
    size,
  };
}

type Band = { top: number; bottom: number; glyphs: Glyph[] };

/** How much of the lower of two bands the other one covers, from 0 to 1. */
function shared(a: { top: number; bottom: number }, b: { top: number; bottom: number }): number {
  const common = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return common / Math.max(Math.min(a.bottom - a.top, b.bottom - b.top), 0.01);
}

/**
 * The lines of these glyphs, from the top down. Glyphs of one base line make a line; a smaller one set higher or lower
 * (a raised figure) joins the line whose letters it stands beside.
 */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const bands: Band[] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    const last = bands.at(-1);
    const y = last?.glyphs.at(-1)?.y;
    if (last && y !== undefined && glyph.y - y <= glyph.size * 0.1) {
      last.glyphs.push(glyph);
      if (isBlank(glyph)) continue;
      last.top = Math.min(last.top, topOf(glyph));
      last.bottom = Math.max(last.bottom, bottomOf(glyph));
    } else if (isBlank(glyph)) bands.push({ top: glyph.y, bottom: glyph.y, glyphs: [glyph] });
    else bands.push({ top: topOf(glyph), bottom: bottomOf(glyph), glyphs: [glyph] });
  }
  const joined: Band[] = [];
  for (const band of bands) {
    const last = joined.at(-1);
    if (last && shared(last, band) > 0.5) {
      last.glyphs.push(...band.glyphs);
      last.top = Math.min(last.top, band.top);
      last.bottom = Math.max(last.bottom, band.bottom);
    } else joined.push(band);
  }
  return joined.filter((band) => band.glyphs.some((glyph) => !isBlank(glyph))).map((band) => lineOf(band.glyphs));
}

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f\u2014\u2018-\u201d\u2026]/;

/** Between two words of Latin letters or figures, and between any two characters, of the smaller size: a gap and a wide one. */
const wordGap = 0.2;
const wideGap = 1.2;

/** How far the characters of a line are usually set apart beyond their own widths: more where a line is spread out. */
function spread(seen: readonly Glyph[]): number {
  const gaps = seen
    .slice(1)
    .map((glyph, at) => glyph.x0 - (seen[at]?.x1 ?? glyph.x0))
    .toSorted((a, b) => a - b);
  return Math.max(0, gaps[Math.floor(gaps.length / 2)] ?? 0);
}

/**
 * The text of a line. Spaces that the file holds stay; a gap between words becomes one, a wide gap two. Chinese characters
 * are often spread over the line's width, so only a gap much wider than the others sets them apart.
 */
export function textOf(line: Pick<Line, 'glyphs'>): string {
  const seen = line.glyphs.filter((glyph) => !isBlank(glyph));
  const usualGap = spread(seen);
  let text = '';
  let typed = '';
  let last: Glyph | null = null;
  for (const glyph of line.glyphs) {
    if (isBlank(glyph)) {
      if (last) typed += glyph.text;
      continue;
    }
    if (last) {
      const size = Math.min(last.size, glyph.size);
      const gap = glyph.x0 - last.x1;
      const spaced = typed.replace(/\u3000/g, '  ').length;
      const latin = !wide.test(last.text.slice(-1)) && !wide.test(glyph.text.charAt(0));
      if (gap > size * wideGap + usualGap && gap > spaced * size) text += spaced > 1 ? typed : '  ';
      else if (typed !== '') text += gap < size * 0.05 && usualGap < size * 0.05 ? '' : typed;
      else if (latin && gap > Math.max(size * wordGap, usualGap * 2)) text += ' ';
    }
    text += glyph.text;
    typed = '';
    last = glyph;
  }
  return text;
}
