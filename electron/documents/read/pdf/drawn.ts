import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { after, matrixOf, moved, numbersOf, unmoved, type Matrix } from './matrix.ts';
import type { Rule } from './page.ts';
import { rulesOf } from './ruled.ts';

/** What the interpreter asks of a font: its name in the file is not kept by pdf.js, its weight is. */
export type Font = { bold: boolean; vertical: boolean; fontMatrix: Matrix; glyphsOfOwn: boolean };

/** A character before the page is turned upright: where its base line begins and ends, and the way up from there. */
export type Mark = {
  text: string;
  from: readonly [x: number, y: number];
  to: readonly [x: number, y: number];
  size: number;
  bold: boolean;
  artifact: boolean;
};

/** `mute` counts the stretches of text whose font could not be read: their characters are lost. */
export type Drawn = { marks: Mark[]; rules: Rule[]; mute: number };

/** How text is set, as the PDF reference names it; everything here is put away by `save` and taken out by `restore`. */
type State = {
  ctm: Matrix;
  text: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  font: Font | null;
  size: number;
  direction: 1 | -1;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
};

const first: Omit<State, 'ctm'> = {
  text: unmoved,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  font: null,
  size: 0,
  direction: 1,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

type Paper = {
  state: State;
  kept: State[];
  /** The names of the marked stretches one is in; null for one of a layer that is not shown. */
  marked: (string | null)[];
  /** How many groups one is in that only make a mask. */
  masks: number;
  /** How the page itself is placed; its annotations start from there anew. */
  base: Matrix;
  fontOf: (name: string) => Font | null;
  layerShown: (layer: unknown) => boolean;
  out: Drawn;
};

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

/** More states than a sane file puts away; one that puts away without end must not fill the memory. */
const mostKept = 5000;

function keep(paper: Paper): void {
  if (paper.kept.length < mostKept) paper.kept.push({ ...paper.state });
}

function takeBack(paper: Paper): void {
  paper.state = paper.kept.pop() ?? paper.state;
}

function transform({ state }: Paper, matrix: unknown): void {
  const inner = matrixOf(matrix);
  if (inner) state.ctm = after(state.ctm, inner);
}

function moveLine({ state }: Paper, x: unknown, y: unknown): void {
  state.x = state.lineX += number(x);
  state.y = state.lineY += number(y);
}

function setFont({ state, fontOf }: Paper, name: unknown, size: unknown): void {
  state.font = typeof name === 'string' ? fontOf(name) : null;
  state.size = Math.abs(number(size));
  state.direction = number(size) < 0 ? -1 : 1;
}

type Shown = { unicode: string; width: number; isSpace: boolean; vmetric: readonly number[] | null };

function shownOf(glyph: unknown): Shown | null {
  if (typeof glyph !== 'object' || glyph === null) return null;
  const unicode = 'unicode' in glyph && typeof glyph.unicode === 'string' ? glyph.unicode : '';
  return {
    unicode,
    width: 'width' in glyph ? number(glyph.width) : 0,
    isSpace: 'isSpace' in glyph && glyph.isSpace === true,
    vmetric: 'vmetric' in glyph ? numbersOf(glyph.vmetric) : null,
  };
}

/** Text that is drawn twice as broad, filled and stroked, is meant to look bold. */
const filledAndStroked = 2;

function show(paper: Paper, glyphs: unknown): void {
  const { state, out, marked } = paper;
  const { font, size } = state;
  if (font === null) out.mute += 1;
  if (!Array.isArray(glyphs) || font === null || size === 0) return;
  const hidden = paper.masks > 0 || marked.includes(null);
  const unit = size * font.fontMatrix[0];
  const whole = after(state.ctm, state.text);
  const height = font.glyphsOfOwn ? size * Math.abs(font.fontMatrix[3]) * 1000 : size;
  const across = state.scale * state.direction;
  let ahead = 0;
  for (const entry of glyphs as readonly unknown[]) {
    if (typeof entry === 'number') {
      ahead += ((font.vertical ? 1 : -1) * entry * size) / 1000;
      continue;
    }
    const glyph = shownOf(entry);
    if (!glyph) continue;
    const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    const vertical = font.vertical && glyph.vmetric ? glyph.vmetric : null;
    const width = glyph.width * unit;
    const [x, y] = vertical
      ? [state.x - (vertical[1] ?? 0) * unit, state.y - ahead - (vertical[2] ?? 0) * unit]
      : [state.x + ahead * across, state.y + state.rise];
    if (!hidden && glyph.unicode !== '') {
      const from = moved(whole, x, y);
      const to = moved(whole, x + (vertical ? width : width * across), y);
      const top = moved(whole, x, y + height);
      out.marks.push({
        text: glyph.unicode,
        from,
        to,
        size: Math.hypot(top[0] - from[0], top[1] - from[1]),
        bold: font.bold || state.mode === filledAndStroked,
        artifact: marked.includes('Artifact'),
      });
    }
    ahead += vertical ? -(vertical[0] ?? 0) * unit - spacing * state.direction : width + spacing * state.direction;
  }
  if (font.vertical) state.y -= ahead;
  else state.x += ahead * across;
}

const fills: ReadonlySet<unknown> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const strokes: ReadonlySet<unknown> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

function draw(paper: Paper, how: unknown, paths: unknown): void {
  const painted = { fill: fills.has(how), stroke: strokes.has(how) };
  const path: unknown = Array.isArray(paths) ? paths[0] : null;
  if (!(path instanceof Float32Array) || (!painted.fill && !painted.stroke)) return;
  if (paper.masks > 0 || paper.marked.includes(null)) return;
  paper.out.rules.push(...rulesOf(path, paper.state.ctm, painted));
}

/** A name of the file: pdf.js hands some over as they are and some as their text. */
function nameOf(name: unknown): string {
  if (typeof name === 'string') return name;
  return typeof name === 'object' && name !== null && 'name' in name && typeof name.name === 'string' ? name.name : '';
}

const isMask = (group: unknown): boolean =>
  typeof group === 'object' && group !== null && 'smask' in group && Boolean(group.smask);

/** What each command of a page does here; the others draw nothing that is read. */
const commands: ReadonlyMap<number, (paper: Paper, args: readonly unknown[]) => void> = new Map<
  number,
  (paper: Paper, args: readonly unknown[]) => void
>([
  [OPS.save, keep],
  [OPS.restore, takeBack],
  [OPS.transform, (paper, args) => transform(paper, args)],
  [
    OPS.beginText,
    ({ state }) => Object.assign(state, { text: unmoved, x: 0, y: 0, lineX: 0, lineY: 0 } satisfies Partial<State>),
  ],
  [OPS.setCharSpacing, ({ state }, [value]) => void (state.charSpacing = number(value))],
  [OPS.setWordSpacing, ({ state }, [value]) => void (state.wordSpacing = number(value))],
  [OPS.setHScale, ({ state }, [value]) => void (state.scale = number(value) / 100)],
  [OPS.setLeading, ({ state }, [value]) => void (state.leading = -number(value))],
  [OPS.setTextRise, ({ state }, [value]) => void (state.rise = number(value))],
  [OPS.setTextRenderingMode, ({ state }, [value]) => void (state.mode = number(value))],
  [OPS.setFont, (paper, [name, size]) => setFont(paper, name, size)],
  [OPS.moveText, (paper, [x, y]) => moveLine(paper, x, y)],
  [
    OPS.setLeadingMoveText,
    (paper, [x, y]) => {
      paper.state.leading = number(y);
      moveLine(paper, x, y);
    },
  ],
  [OPS.nextLine, (paper) => moveLine(paper, 0, paper.state.leading)],
  [
    OPS.setTextMatrix,
    ({ state }, [matrix]) =>
      Object.assign(state, {
        text: matrixOf(matrix) ?? state.text,
        x: 0,
        y: 0,
        lineX: 0,
        lineY: 0,
      } satisfies Partial<State>),
  ],
  [OPS.showText, (paper, [glyphs]) => show(paper, glyphs)],
  [OPS.constructPath, (paper, [how, paths]) => draw(paper, how, paths)],
  [
    OPS.paintFormXObjectBegin,
    (paper, [matrix]) => {
      keep(paper);
      transform(paper, matrix);
    },
  ],
  [OPS.paintFormXObjectEnd, takeBack],
  [
    OPS.beginGroup,
    (paper, [group]) => {
      keep(paper);
      if (paper.masks > 0 || isMask(group)) paper.masks += 1;
    },
  ],
  [
    OPS.endGroup,
    (paper) => {
      takeBack(paper);
      if (paper.masks > 0) paper.masks -= 1;
    },
  ],
  [
    OPS.beginAnnotation,
    (paper, [, , placed, turned]) => {
      keep(paper);
      paper.state.ctm = paper.base;
      transform(paper, placed);
      transform(paper, turned);
    },
  ],
  [OPS.endAnnotation, takeBack],
  [OPS.beginMarkedContent, ({ marked }, [name]) => void marked.push(nameOf(name))],
  [
    OPS.beginMarkedContentProps,
    ({ marked, layerShown }, [name, layer]) => {
      if (name === 'OC') marked.push(layerShown(layer) ? '' : null);
      else marked.push(nameOf(name));
    },
  ],
  [OPS.endMarkedContent, ({ marked }) => void marked.pop()],
]);

/** What the interpreter needs to know of the file around a page. */
export type Surroundings = Pick<Paper, 'fontOf' | 'layerShown'>;

/** Follows the commands of a page and notes each character and each ruling line that they draw, from `ctm` on. */
export function drawnBy(
  list: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  ctm: Matrix,
  around: Surroundings,
): Drawn {
  const out: Drawn = { marks: [], rules: [], mute: 0 };
  const paper: Paper = { state: { ctm, ...first }, kept: [], marked: [], masks: 0, base: ctm, ...around, out };
  for (const [at, command] of list.fnArray.entries()) {
    const args = list.argsArray[at];
    commands.get(command)?.(paper, Array.isArray(args) ? (args as readonly unknown[]) : []);
  }
  return out;
}
