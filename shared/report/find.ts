import { sectionPlace } from '../api/place.ts';
import type { Change } from './change.ts';
import { linesOf, mapLines } from './prose-lines.ts';
import { text, type Inline, type Prose } from './prose.ts';
import type { Report } from './report.ts';

/** One place where a text occurs in a report. */
export type Occurrence = {
  /** Tells it from every other occurrence of the same search. */
  key: string;
  /** The screen that shows it. */
  place: string;
  /** What the clerk calls that part: 标题, 编制说明, or a section's heading. */
  part: string;
  before: string;
  text: string;
  after: string;
};

/** What is searched for; Latin letters are the same in either case if `fold`. */
export type Query = { text: string; fold?: boolean };

/** Characters of the sentence shown at either side. */
const context = 16;

type Run = {
  key: string;
  place: string;
  part: string;
  text: string;
};

/** Every stretch of text of a report that a clerk has written, in reading order; figures stand between stretches. */
function runsOf(report: Report): Run[] {
  const lines = report.titleLines.map((text, at) => ({ key: `title:${at}`, place: 'facts', part: '标题', text }));
  const { written } = report.preface;
  const preface = written === null ? [] : [{ key: 'preface', place: 'preface', part: '编制说明', text: written }];
  const sections = report.sections.flatMap(({ id, heading, prose }) => {
    const place = sectionPlace(id);
    const texts = textsOf(prose).map((words, at) => ({ key: `${id}:${at}`, place, part: heading, text: words }));
    return [{ key: `${id}:heading`, place, part: heading, text: heading }, ...texts];
  });
  return [...lines, ...preface, ...sections];
}

/** The text nodes of a prose in their order. */
const textsOf = (prose: Prose): string[] =>
  linesOf(prose).flatMap((line) => line.flatMap((item) => (item.type === 'text' ? [item.text] : [])));

/** The prose with every text node put as `edit` says, which gets its number; an empty one is left out. */
function mapTexts(prose: Prose, edit: (text: string, at: number) => string): Prose {
  let at = 0;
  return mapLines(prose, (line) =>
    line.flatMap((item): Inline[] => {
      if (item.type !== 'text') return [item];
      const edited = edit(item.text, at);
      at += 1;
      return text(edited);
    }),
  );
}

function positions(text: string, { text: wanted, fold = true }: Query): number[] {
  if (wanted === '') return [];
  const [within, what] = fold ? [lower(text), lower(wanted)] : [text, wanted];
  const found: number[] = [];
  for (let at = within.indexOf(what); at >= 0; at = within.indexOf(what, at + what.length)) found.push(at);
  return found;
}

/** Latin capitals only, unlike a search of the library: who replaces a half-width comma means no full-width one, and other letters may change their length, and the positions would be wrong. */
const lower = (text: string): string => text.replace(/[A-ZＡ-Ｚ]/g, (char) => char.toLowerCase());

/** Every occurrence of a text in what the clerk has written, in reading order. None overlaps another; none spans a figure. */
export function findInReport(report: Report, query: Query): Occurrence[] {
  return runsOf(report).flatMap(({ key, place, part, text }) =>
    positions(text, query).map((at) => ({
      key: `${key}:${at}`,
      place,
      part,
      before: text.slice(Math.max(0, at - context), at),
      text: text.slice(at, at + query.text.length),
      after: text.slice(at + query.text.length, at + query.text.length + context),
    })),
  );
}

/**
 * The changes that put `replacement` where the chosen occurrences of this search stand, each part of the report changed
 * once; nothing else of the report is touched. Keys are those of findInReport on the same report.
 */
export function replaceInReport(
  report: Report,
  query: Query,
  replacement: string,
  chosen: ReadonlySet<string>,
): Change[] {
  const edit = (run: string, text: string): string => {
    let result = '';
    let from = 0;
    for (const at of positions(text, query)) {
      if (!chosen.has(`${run}:${at}`)) continue;
      result += text.slice(from, at) + replacement;
      from = at + query.text.length;
    }
    return result + text.slice(from);
  };
  const changes: Change[] = [];
  const titleLines = report.titleLines.map((line, at) => edit(`title:${at}`, line));
  if (titleLines.some((line, at) => line !== report.titleLines[at])) {
    changes.push({ kind: 'facts', agency: report.agency, year: report.year, titleLines });
  }
  const { written } = report.preface;
  if (written !== null && edit('preface', written) !== written) {
    changes.push({ kind: 'preface', preface: { ...report.preface, written: edit('preface', written) } });
  }
  for (const { id, heading, numbered, prose } of report.sections) {
    const named = edit(`${id}:heading`, heading);
    if (named !== heading) changes.push({ kind: 'heading', section: id, heading: named, numbered });
    let touched = false;
    const next = mapTexts(prose, (text, at) => {
      const edited = edit(`${id}:${at}`, text);
      touched ||= edited !== text;
      return edited;
    });
    if (touched) changes.push({ kind: 'prose', section: id, prose: next });
  }
  return changes;
}
