import { sectionPlace } from '../api/place.ts';
import { prefaceText } from '../report/derive.ts';
import { blankFigure } from '../report/plain.ts';
import type { Block, Inline } from '../report/prose.ts';
import type { Report, Section } from '../report/report.ts';
import type { Range, Repair, Where } from './finding.ts';
import { forgetTexts, textNumber } from './remembered.ts';

export type LineKind = 'title' | 'preface' | 'heading' | 'subheading' | 'paragraph' | 'cell';

/**
 * One line of a report as it is printed, without its number. `text` has every figure by its value; `figures` says where they
 * stand in it. `at` counts the lines of its place as ranges do, `part` is what the clerk calls that part.
 */
export type Line = {
  place: string;
  part: string;
  kind: LineKind;
  /** 2 to 4 of a subheading, else 0. */
  level: number;
  at: number;
  text: string;
  /** What is remembered of the text is kept under this number (remembered.ts). */
  number: number;
  figures: readonly FigureIn[];
};

/** The lines of one place: the title, the preface, a section. The same object as long as nothing in it changes. */
export type Part = readonly Line[];

export type FigureIn = { from: number; to: number; indicator: string; blank: boolean };

type Bare = Pick<Line, 'kind' | 'level' | 'text' | 'number' | 'figures'>;
type Figures = Pick<Report, 'figures'>;

function lineOf(content: readonly Inline[], kind: LineKind, level: number, report: Figures): Bare {
  const figures: FigureIn[] = [];
  let text = '';
  for (const item of content) {
    if (item.type === 'text') text += item.text;
    else {
      const { indicator } = item.attrs;
      const value = report.figures[indicator]?.value ?? null;
      const from = text.length;
      text += value ?? blankFigure;
      figures.push({ from, to: text.length, indicator, blank: value === null });
    }
  }
  return { kind, level, text, number: textNumber(text), figures };
}

function linesIn(block: Block, report: Figures): Bare[] {
  switch (block.type) {
    case 'paragraph':
      return [lineOf(block.content ?? [], 'paragraph', 0, report)];
    case 'heading':
      return [lineOf(block.content ?? [], 'subheading', block.attrs.level, report)];
    case 'table':
      return block.content.flatMap((row) =>
        row.content.flatMap((cell) => cell.content.map((line) => lineOf(line.content ?? [], 'cell', 0, report))),
      );
    case 'picture':
      return [];
  }
}

type Known = { block: WeakMap<Block, readonly Bare[]>; section: WeakMap<Section, Part>; texts: Map<string, Part> };

const nothingKnown = (): Known => ({ block: new WeakMap(), section: new WeakMap(), texts: new Map() });

/** Blocks and sections are replaced, never changed in place: the lines of one without figures need be made only once. */
let known = nothingKnown();

const isFree = (lines: readonly Bare[]): boolean => lines.every(({ figures }) => figures.length === 0);

function linesOfBlock(block: Block, report: Figures): readonly Bare[] {
  const before = known.block.get(block);
  if (before) return before;
  const lines = linesIn(block, report);
  if (isFree(lines)) known.block.set(block, lines);
  return lines;
}

const sameFigures = (one: readonly FigureIn[], other: readonly FigureIn[]): boolean =>
  one.length === other.length &&
  one.every(({ from, to, indicator, blank }, at) => {
    const figure = other[at];
    return figure?.from === from && figure.to === to && figure.indicator === indicator && figure.blank === blank;
  });

/** Whether a part made anew says what it said before, so that the part as it was can stand for it. */
const isSame = (made: Part, before: Part): boolean =>
  made.length === before.length &&
  made.every((line, at) => {
    const other = before[at];
    return other !== undefined && line.text === other.text && sameFigures(line.figures, other.figures);
  });

function partOfSection(section: Section, report: Figures): Part {
  const before = known.section.get(section);
  if (before && isFree(before)) return before;
  const { id, heading, prose } = section;
  const own = { place: sectionPlace(id), part: heading };
  const body = prose.content.flatMap((block) => linesOfBlock(block, report));
  const made: Part = [
    { ...own, kind: 'heading', level: 0, at: -1, text: heading, number: textNumber(heading), figures: [] },
    ...body.map((line, at) => ({ ...own, ...line, at })),
  ];
  if (before && isSame(made, before)) return before;
  known.section.set(section, made);
  return made;
}

/** Parts that are a few lines of plain text. */
function plain(place: string, part: string, kind: LineKind, texts: readonly string[]): Part {
  const key = `${place}\n${texts.join('\n')}`;
  const before = known.texts.get(key);
  if (before) return before;
  const made = texts.map((text, at) => ({
    ...{ place, part, kind, level: 0, at, text },
    number: textNumber(text),
    figures: [],
  }));
  known.texts.set(key, made);
  return made;
}

/** Every part of a report with its lines, in reading order: title, preface, and of every section its heading and its prose. */
export function partsOfReport(report: Report): Part[] {
  if (forgetTexts()) known = nothingKnown();
  const preface = prefaceText(report);
  return [
    plain('facts', '标题', 'title', report.titleLines),
    ...(preface === '' ? [] : [plain('preface', '编制说明', 'preface', preface.split('\n'))]),
    ...report.sections.map((section) => partOfSection(section, report)),
  ];
}

/** Where a place of a line's text stands when every figure is one character. */
function placeIn({ figures }: Line, at: number, end: boolean): number {
  let shift = 0;
  for (const { from, to } of figures) {
    if (at >= to) shift += to - from - 1;
    else if (at > from) return from - shift + (end ? 1 : 0);
  }
  return at - shift;
}

/** The other way: where in a line's text a place stands that counts every figure as one character. */
export const textPlace = ({ figures }: Pick<Line, 'figures'>, place: number): number =>
  figures.reduce((at, { from, to }) => (from < at ? at + to - from - 1 : at), place);

/** The stretch [from, to) of a line's text as a range; a figure that is cut counts whole. */
export const rangeIn = (line: Line, from: number, to: number): Range => ({
  line: line.at,
  from: placeIn(line, from, false),
  to: placeIn(line, to, true),
});

const around = 10;

/** Where the stretch [from, to) of a line's text stands: its words, and enough around them to find it. */
export const whereIn = (line: Line, from: number, to: number): Where => ({
  place: line.place,
  range: rangeIn(line, from, to),
  quote: line.text.slice(from, to),
  context: line.text.slice(Math.max(0, from - around), to + around),
});

/** Other words for the stretch [from, to) of a line's text; null where a figure is in it, which is not the clerk's to word. */
export const editIn = (line: Line, from: number, to: number, text: string): Repair['edits'][number] | null =>
  line.figures.some((figure) => figure.from < to && figure.to > from)
    ? null
    : { place: line.place, range: rangeIn(line, from, to), before: line.text.slice(from, to), text };

/** A repair that puts other words into one stretch; null as above. */
export function repairIn(line: Line, from: number, to: number, text: string): Repair | null {
  const edit = editIn(line, from, to, text);
  return edit && { words: text === '' ? `删去“${edit.before}”` : `改成“${text}”`, edits: [edit] };
}
