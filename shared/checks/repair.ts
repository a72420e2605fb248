import { sectionOfPlace } from '../api/place.ts';
import type { Change } from '../report/change.ts';
import { linesOf, mapLines } from '../report/prose-lines.ts';
import { text, type Inline } from '../report/prose.ts';
import type { Report, Section } from '../report/report.ts';
import type { Repair } from './finding.ts';

type Edit = Repair['edits'][number];

/** One line's content cut at places, a figure being one of them. */
function slice(content: readonly Inline[], from: number, to: number): Inline[] {
  let at = 0;
  return content.flatMap((item): Inline[] => {
    const begin = at;
    at += item.type === 'text' ? item.text.length : 1;
    if (item.type === 'figure') return begin >= from && at <= to ? [item] : [];
    return text(item.text.slice(Math.max(0, from - begin), Math.max(0, to - begin)));
  });
}

const wordsOf = (content: readonly Inline[]): string =>
  content.map((item) => (item.type === 'text' ? item.text : '\ufffc')).join('');

/** Neighbouring words are one text again, as an editor has them. */
function joined(content: readonly Inline[]): Inline[] {
  return content.reduce<Inline[]>((made, item) => {
    const last = made.at(-1);
    if (last?.type === 'text' && item.type === 'text')
      return [...made.slice(0, -1), { type: 'text', text: last.text + item.text }];
    return [...made, item];
  }, []);
}

/** The line with its edits made; null where one of them no longer meets the words it was made for. */
function edited(content: readonly Inline[], edits: readonly Edit[]): Inline[] | null {
  let made: Inline[] = [...content];
  for (const { range, before, text: words } of edits.toSorted((one, other) => other.range.from - one.range.from)) {
    if (wordsOf(slice(made, range.from, range.to)) !== before) return null;
    made = [...slice(made, 0, range.from), ...text(words), ...slice(made, range.to, Infinity)];
  }
  return joined(made);
}

/** The texts with the edits of their lines made; null as above. */
function editedTexts(texts: readonly string[], edits: readonly Edit[]): string[] | null {
  const made = texts.map((line, at) =>
    edited(
      text(line),
      edits.filter(({ range }) => range.line === at),
    ),
  );
  return made.every((line) => line !== null) ? made.map(wordsOf) : null;
}

function sectionChanges(section: Section, edits: readonly Edit[]): Change[] | null {
  const { id, heading, numbered, prose } = section;
  const inHeading = edits.filter(({ range }) => range.line === -1);
  const inProse = edits.filter(({ range }) => range.line >= 0);
  const lines = linesOf(prose).map((line, at) =>
    edited(
      line,
      inProse.filter(({ range }) => range.line === at),
    ),
  );
  const named = inHeading.length === 0 ? text(heading) : edited(text(heading), inHeading);
  if (named === null || lines.some((line) => line === null)) return null;
  let at = -1;
  const next = mapLines(prose, (line) => {
    at += 1;
    return lines[at] ?? [...line];
  });
  return [
    ...(inHeading.length > 0 ? [{ kind: 'heading', section: id, heading: wordsOf(named), numbered } as const] : []),
    ...(inProse.length > 0 ? [{ kind: 'prose', section: id, prose: next } as const] : []),
  ];
}

function changesIn(report: Report, place: string, edits: readonly Edit[]): Change[] | null {
  if (place === 'facts') {
    const titleLines = editedTexts(report.titleLines, edits);
    return titleLines && [{ kind: 'facts', agency: report.agency, year: report.year, titleLines }];
  }
  if (place === 'preface') {
    const written = report.preface.written === null ? null : editedTexts(report.preface.written.split('\n'), edits);
    return written && [{ kind: 'preface', preface: { ...report.preface, written: written.join('\n') } }];
  }
  const id = sectionOfPlace(place);
  const section = report.sections.find((one) => one.id === id);
  return section ? sectionChanges(section, edits) : null;
}

/**
 * The changes that make a repair, for one step of undo. null where the report has changed since: an edit then meets other words
 * than it was made for, and none of them is made.
 */
export function repairChanges(report: Report, { edits }: Repair): Change[] | null {
  const places = [...new Set(edits.map(({ place }) => place))];
  const changes = places.map((place) =>
    changesIn(
      report,
      place,
      edits.filter((edit) => edit.place === place),
    ),
  );
  return changes.every((one) => one !== null) ? changes.flat() : null;
}
