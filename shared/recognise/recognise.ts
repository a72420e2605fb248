import { NianbaoError } from '../api/errors.ts';
import { formKey, type Form } from '../forms/form.ts';
import { forms } from '../forms/forms.ts';
import { none } from '../forms/none.ts';
import { mostSections } from '../report/limits.ts';
import type { NewId } from '../report/create.ts';
import { defaultTitle } from '../report/derive.ts';
import { mark } from '../report/numbering.ts';
import type { Report, Section } from '../report/report.ts';
import { findAnnex } from './annex.ts';
import { takeEnd } from './ending.ts';
import { agencyOf, noAnnex, signOffOf, withYear, yearOf } from './facts.ts';
import { isPageNumber } from './furniture.ts';
import { announcesReport, whyNoReport } from './kind.ts';
import { lineText, piecesOf, sourced, type Line, type Sourced } from './line.ts';
import { bodyLines } from './lines.ts';
import { manuscriptText, type Manuscript } from './manuscript.ts';
import { notRead } from './not-read.ts';
import { officeOf } from './office.ts';
import { noOrigins, type Origins } from './origins.ts';
import { fitting, setAside, type Left, type Notes, type Repair } from './outcome.ts';
import { readPreface, type PrefaceReading } from './preface.ts';
import { proseOf, type RecognisedProse } from './prose.ts';
import { splitSections, type RawSection } from './sections.ts';
import { noSignOff, takeSignOff, type FoundSignOff } from './sign-off.ts';
import type { FoundTable } from './table.ts';
import { readTop, type Top } from './top.ts';
import { formIn } from './which-form.ts';

export type Options = {
  /** Overrides the year the file gives. */
  year: number | null;
  /** Looks for this form's tables only; null tries every form of `forms`. */
  form: Form | null;
  /** The forms that may be in a file; the national editions where it is left out. */
  forms?: readonly Form[];
  newId: NewId;
  /** Whether lines that look broken at one width are put together into paragraphs; true where it is left out. */
  joinLines?: boolean;
};

/** What was made of a manuscript. `report` is null where it is no annual report; `why` then says so. */
export type Recognition = {
  report: Report | null;
  why: string;
  unplaced: Left[];
  repairs: Repair[];
  text: string;
  origins: Origins;
};

/** The pieces [from, to) without those that tables take. */
function withoutTables(pieces: readonly Sourced[], tables: readonly FoundTable[], from: number, to: number): Sourced[] {
  return pieces
    .slice(from, to)
    .filter((_, at) => !tables.some((table) => from + at >= table.from && from + at < table.to));
}

/** Behind the table only further sections belong to the body; anything else there is shown as unplaced. */
function behindTable(
  pieces: readonly Sourced[],
  notes: Notes,
  joinLines: boolean,
): { body: Line[]; signOff: FoundSignOff } {
  const lines = bodyLines(pieces, notes, joinLines);
  if (splitSections(lines).sections.length > 0) return { body: lines, signOff: noSignOff };
  const { lines: rest, found } = takeSignOff(lines);
  for (const line of rest) {
    const text = lineText(line);
    const { from } = line;
    if (line.kind === 'text' && isPageNumber(text))
      notes.repairs.push({ what: '去掉页码', before: text, after: '', from });
    else setAside(notes, text, '在统计表之后，未能归入任何章节', from);
  }
  return { body: [], signOff: found };
}

/** Sections beyond what a report can have are noted whole. */
function withinLimit(raw: readonly RawSection[], notes: Notes): readonly RawSection[] {
  for (const { start, from, lines } of raw.slice(mostSections)) {
    const text = [start.heading, ...lines.map(lineText)].join('\n');
    setAside(notes, text, `报告最多${mostSections}个章节，这一节没有放入`, [...from, ...piecesOf(lines)]);
  }
  return raw.slice(0, mostSections);
}

type RecognisedSection = { section: Section; heading: readonly number[]; blocks: RecognisedProse['from'] };

function sectionsOf(raw: readonly RawSection[], numbered: boolean, notes: Notes, newId: NewId): RecognisedSection[] {
  return withinLimit(raw, notes).map(({ start, from, lines }, at) => {
    const id = newId();
    const after = mark(1, at + 1);
    if (numbered && (start.ordinal !== at + 1 || !/[部、.．,，]/.test(start.printed))) {
      const before = start.printed === '' ? `${start.heading}（无编号）` : `${start.printed}${start.heading}`;
      const about = { kind: 'heading', section: id } as const;
      notes.repairs.push({ what: '章节编号', before, after: `${after}${start.heading}`, from, about });
    }
    const { prose, from: blocks } = proseOf(lines, id, notes);
    return { section: { id, slot: start.slot, heading: start.heading, numbered, prose }, heading: from, blocks };
  });
}

/** A report whose headings were lost: all its text in one section without number, for the clerk to divide. */
function undivided(top: Top): RawSection[] {
  const looksLikePreface = /编制|统计期限|条例/.test(top.preface[0] ? lineText(top.preface[0]) : '');
  const body = top.preface.splice(looksLikePreface ? 1 : 0);
  if (body.length === 0) return [];
  return [{ start: { heading: '正文', rest: '', slot: 'free', ordinal: null, printed: '' }, from: [], lines: body }];
}

const linesOfOpening = 4;

/** What a preface would say, where an office wrote it into its first section; the words stay there. */
const readOpening = (raw: readonly RawSection[]): PrefaceReading =>
  readPreface((raw[0]?.lines ?? []).slice(0, linesOfOpening), { unplaced: [], repairs: [] });

/** So many rows of a statistics table no other text has. */
const fewestRows = 5;

const indices = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

const nothing = { report: null, unplaced: [], repairs: [], origins: noOrigins };

/**
 * Makes a report of a manuscript: table, title, preface, sections, sign-off. Pure. Every piece of the file ends in the
 * report, in `unplaced` or in `repairs`. Throws no-year if neither the file nor the options give a year.
 */
export function recognise(manuscript: Manuscript, options: Options): Recognition {
  const pieces = sourced(manuscript.pieces);
  const text = manuscriptText(manuscript);
  const found = formIn(pieces, options.form ? [options.form] : (options.forms ?? forms));
  const notes: Notes = found?.notes ?? { unplaced: [], repairs: [] };
  const tables = found?.tables ?? [];
  const apart = tables.find(({ table }) => table.slot === 'annex');
  const around = apart ? findAnnex(pieces, apart, notes) : null;
  const end = pieces.length;
  const { joinLines = true } = options;

  const front = bodyLines(withoutTables(pieces, tables, 0, around?.from ?? end), notes, joinLines);
  const behind = behindTable(withoutTables(pieces, tables, around?.to ?? end, end), notes, joinLines);
  const { before, sections: divided } = splitSections([...front, ...behind.body]);
  const top = readTop(before, notes);
  const announces = announcesReport(top.preface.map(lineText));
  const why = whyNoReport({
    hasTitle: top.titleLines.length > 0,
    hasTable: tables.some(({ rows }) => rows >= fewestRows),
    announces,
    sections: divided,
  });
  if (why !== '') return { ...nothing, why, text };

  const raw = divided.length > 0 ? divided : undivided(top);
  const reading = readPreface(top.preface, notes);
  const said = top.preface.length > 0 ? reading : readOpening(raw);
  const ending = takeEnd(raw, around?.annex ?? null, notes);
  const signOff = signOffOf(ending, behind.signOff, top, around?.signRow, notes);
  const recognised = sectionsOf(raw, divided.length > 0, notes, options.newId);
  const overTable = around ? pieces.slice(around.from, apart?.from) : [];
  const year = options.year ?? yearOf(top, said, manuscriptText({ pieces: overTable }), text, signOff.date);
  if (year === null) throw new NianbaoError('no-year');

  const agency = officeOf(agencyOf(top, around, signOff.agency, said), said.contact, text);
  const titleLines = top.titleLines.length > 0 ? withYear(top, year, notes) : [defaultTitle(agency.name, year)];
  if (top.titleLines.length === 0)
    notes.repairs.push({ what: '标题', before: '', after: titleLines.join(''), about: { kind: 'title' } });

  const { unread } = manuscript;
  if (unread > 0) notes.repairs.push({ what: notRead.words, before: `${unread}处`, after: '�' });
  const unplaced = fitting(notes.unplaced);
  const report: Report = {
    titleLines,
    agency,
    year,
    form: formKey(found?.form ?? options.form ?? none),
    preface: reading.preface,
    sections: recognised.map(({ section }) => section),
    figures: found?.filled.figures ?? {},
    annex: around?.annex ?? noAnnex,
    signOff,
    unplaced: unplaced.map(({ text: words, why: reason }) => ({ text: words, why: reason })),
    dismissals: [],
  };
  const origins: Origins = {
    title: top.titleFrom,
    preface: piecesOf(top.preface),
    signOff: [...ending.from, ...behind.signOff.from, ...top.signFrom],
    annex: around ? indices(around.from, around.to) : [],
    sections: Object.fromEntries(recognised.map(({ section, heading, blocks }) => [section.id, { heading, blocks }])),
    figures: found?.filled.at ?? {},
  };
  return { report, why: '', unplaced, repairs: [...manuscript.repairs, ...notes.repairs], text, origins };
}
