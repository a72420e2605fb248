import { readable } from './characters.ts';
import type { Drawn, Mark } from './drawn.ts';
import type { Glyph, Page, Rule } from './page.ts';

/** How far a character's base line is turned, in quarters clockwise; null where it stands at no right angle. */
function quarterOf({ from, to }: Mark): 0 | 1 | 2 | 3 | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const [long, short] = [Math.max(Math.abs(dx), Math.abs(dy)), Math.min(Math.abs(dx), Math.abs(dy))];
  if (short > long * 0.05) return null;
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2;
  return dy >= 0 ? 1 : 3;
}

type Size = { width: number; height: number };
type Turn = (point: readonly [x: number, y: number]) => readonly [x: number, y: number];

/** The page turned back by so many quarters, so that text turned that far stands upright. */
function turnBack(quarter: 0 | 1 | 2 | 3, { width, height }: Size): { turn: Turn; size: Size } {
  if (quarter === 0) return { turn: (point) => point, size: { width, height } };
  if (quarter === 1) return { turn: ([x, y]) => [y, width - x], size: { width: height, height: width } };
  if (quarter === 2) return { turn: ([x, y]) => [width - x, height - y], size: { width, height } };
  return { turn: ([x, y]) => [height - y, x], size: { width: height, height: width } };
}

const turned = (rule: Rule, quarter: 0 | 1 | 2 | 3, turn: Turn): Rule => {
  const ends = rule.flat
    ? ([
        [rule.from, rule.at],
        [rule.to, rule.at],
      ] as const)
    : ([
        [rule.at, rule.from],
        [rule.at, rule.to],
      ] as const);
  const [a, b] = [turn(ends[0]), turn(ends[1])];
  const flat = rule.flat === (quarter % 2 === 0);
  return flat
    ? { flat, at: a[1], from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) }
    : { flat, at: a[0], from: Math.min(a[1], b[1]), to: Math.max(a[1], b[1]) };
};

const isBlank = (text: string): boolean => text.trim() === '';

function glyphOf(mark: Mark, turn: Turn): Glyph {
  const [from, to] = [turn(mark.from), turn(mark.to)];
  return {
    text: readable(mark.text),
    x0: Math.min(from[0], to[0]),
    x1: Math.max(from[0], to[0]),
    y: from[1],
    size: mark.size,
    bold: mark.bold,
    artifact: mark.artifact,
  };
}

/** Words that run up or down beside upright text, as the labels of merged cells do: each stretch of them as one glyph. */
function standing(marks: readonly Mark[], turn: Turn): Glyph[] {
  const stretches: { text: string; xs: number[]; ys: number[]; last: Mark; artifact: boolean }[] = [];
  for (const mark of marks) {
    const open = stretches.at(-1);
    const near = open && Math.hypot(mark.from[0] - open.last.to[0], mark.from[1] - open.last.to[1]) < mark.size;
    const [from, to] = [turn(mark.from), turn(mark.to)];
    if (open && near) {
      open.text += readable(mark.text);
      open.xs.push(from[0], to[0]);
      open.ys.push(from[1], to[1]);
      open.last = mark;
    } else
      stretches.push({
        text: readable(mark.text),
        xs: [from[0], to[0]],
        ys: [from[1], to[1]],
        last: mark,
        artifact: mark.artifact,
      });
  }
  return stretches
    .filter(({ text }) => !isBlank(text))
    .map(({ text, xs, ys, last, artifact }) => ({
      text,
      x0: Math.min(...xs),
      x1: Math.max(...xs, Math.min(...xs) + last.size),
      // The middle of the stretch decides where it belongs; a base line is a little below the middle of its line.
      y: (Math.min(...ys) + Math.max(...ys)) / 2 + last.size * 0.35,
      size: last.size,
      bold: last.bold,
      artifact,
    }));
}

/** Leaves out what is drawn again in the same place to look bold or to cast a shadow. */
function once(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    if (isBlank(glyph.text)) return true;
    const near = Math.max(glyph.size * 0.12, 0.1);
    const [column, row] = [Math.round(glyph.x0 / 8), Math.round(glyph.y / 8)];
    for (let x = column - 1; x <= column + 1; x += 1)
      for (let y = row - 1; y <= row + 1; y += 1)
        for (const other of seen.get(`${x} ${y} ${glyph.text}`) ?? [])
          if (Math.abs(other.x0 - glyph.x0) < near && Math.abs(other.y - glyph.y) < near) return false;
    const key = `${column} ${row} ${glyph.text}`;
    const place = seen.get(key);
    if (place) place.push(glyph);
    else seen.set(key, [glyph]);
    return true;
  });
}

/** Points: browsers print their page numbers right up to the edge. */
const beyond = 0.3;

/**
 * A table wider than its page runs off it, and the program that printed it leaves the rest out: what crosses the paper's edge may
 * go on beyond it, so that 135000 would be read as 135.
 */
const cutAt = (edge: number, glyph: Glyph): Glyph =>
  !isBlank(glyph.text) && glyph.x1 > edge + beyond ? { ...glyph, text: `${glyph.text}…` } : glyph;

/** What is drawn on a page of this size, turned so that most of its text stands upright; nothing off the page. */
export function upright(drawn: Drawn, size: Size, number: number): Page {
  const counts = [0, 0, 0, 0];
  const quarters = drawn.marks.map((mark) => quarterOf(mark));
  drawn.marks.forEach(({ text }, at) => {
    const quarter = quarters[at] ?? null;
    if (quarter !== null && !isBlank(text)) counts[quarter] = (counts[quarter] ?? 0) + 1;
  });
  const most = ([1, 2, 3] as const).reduce<0 | 1 | 2 | 3>(
    (best, quarter) => ((counts[quarter] ?? 0) > (counts[best] ?? 0) ? quarter : best),
    0,
  );
  const { turn, size: shown } = turnBack(most, size);
  const flat = drawn.marks.filter((_, at) => quarters[at] === most).map((mark) => glyphOf(mark, turn));
  const other = drawn.marks.filter((_, at) => quarters[at] !== most && quarters[at] !== null);
  const onPage = ({ x0, x1, y, size: height }: Glyph): boolean =>
    x1 > 0 && x0 < shown.width && y > 0 && y - height < shown.height;
  return {
    number,
    ...shown,
    glyphs: once([...flat, ...standing(other, turn)])
      .filter(onPage)
      .map((glyph) => cutAt(shown.width, glyph)),
    mute: drawn.mute,
    rules: drawn.rules.map((rule) => turned(rule, most, turn)),
    slanted: drawn.marks
      .filter((_, at) => quarters[at] === null)
      .map(({ text }) => readable(text))
      .join('')
      .trim(),
  };
}
