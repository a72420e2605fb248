import { NianbaoError } from '../api/errors.ts';
import type { Form } from '../forms/form.ts';
import { forms } from '../forms/forms.ts';
import { none } from '../forms/none.ts';
import type { NewId } from '../report/create.ts';
import { defaultTitle } from '../report/derive.ts';
import { mark } from '../report/numbering.ts';
import { annexSchema, signOffSchema, type Annex, type Report, type Section } from '../report/report.ts';
import { findAnnex, readMention, type FoundAnnex } from './annex.ts';
import { whyNoReport } from './kind.ts';
import { bodyLines, type Line } from './lines.ts';
import { manuscriptText, type Manuscript, type Piece } from './manuscript.ts';
import { officeOf, unnamedAgency } from './office.ts';
import type { Notes, Repair } from './outcome.ts';
import { readPreface } from './preface.ts';
import { proseOf } from './prose.ts';
import { splitSections, type RawSection } from './sections.ts';
import { takeSignOff, type FoundSignOff } from './sign-off.ts';
import { findTable, type FoundTable } from './table.ts';
import { agencyInTitle, findYear } from './title.ts';
import { readTop, type Top } from './top.ts';

export type Options = {
  /** Overrides the year the file gives. */
  year: number | null;
  /** Looks for this form's table only; null tries every form the program knows. */
  form: Form | null;
  newId: NewId;
};

/** What was made of a manuscript. `report` is null where it is no annual report; `why` then says so. */
export type Recognition = {
  report: Report | null;
  why: string;
  unplaced: Notes['unplaced'];
  repairs: Repair[];
  text: string;
};

type TableOfForm = { form: Form; table: FoundTable; notes: Notes };

function bestTable(pieces: readonly Piece[], wanted: Form | null): TableOfForm | null {
  const tried = (wanted ? [wanted] : forms).flatMap((form) => {
    const notes: Notes = { unplaced: [], repairs: [] };
    const table = findTable(pieces, form, notes);
    return table ? [{ form, table, notes }] : [];
  });
  return tried.sort((left, right) => right.table.rows - left.table.rows)[0] ?? null;
}

const noAnnex = (): Annex =>
  annexSchema.parse({ label: '', mention: '', caption: '', yearLine: false, unitLine: false, signRow: false });

/** Behind the table only further sections belong to the body; anything else there is shown as unplaced. */
function behindTable(pieces: readonly Piece[], notes: Notes): { body: Line[]; signOff: FoundSignOff } {
  const lines = bodyLines(pieces, notes);
  if (splitSections(lines).sections.length > 0) return { body: lines, signOff: { agency: '', date: null } };
  const { lines: rest, found } = takeSignOff(lines);
  for (const line of rest) {
    const text = line.kind === 'row' ? line.cells.join('　') : line.text;
    if (text.trim() !== '') notes.unplaced.push({ text: text.slice(0, 50_000), why: '在统计表之后，未能归入任何章节' });
  }
  return { body: [], signOff: found };
}

/** Takes sign-off and announcement of the annex off the end of the last section with text. */
function takeEnd(sections: RawSection[], annex: Annex): FoundSignOff {
  const last = sections.findLast((section) => section.lines.length > 0);
  if (!last) return { agency: '', date: null };
  const { lines, found } = takeSignOff(last.lines);
  const end = lines.at(-1);
  const mention = end?.kind === 'text' ? readMention(end.text) : null;
  if (mention !== null && annex.mention === '') {
    annex.mention = mention;
    lines.pop();
  }
  last.lines = lines;
  return found;
}

function sectionsOf(raw: readonly RawSection[], notes: Notes, newId: NewId): Section[] {
  return raw.slice(0, 60).map(({ start, lines }, at) => {
    if (start.ordinal !== at + 1) {
      const before =
        start.ordinal === null ? `${start.heading}（无编号）` : `${mark(1, start.ordinal)}${start.heading}`;
      notes.repairs.push({ what: '章节编号', before, after: `${mark(1, at + 1)}${start.heading}` });
    }
    return { id: newId(), slot: start.slot, heading: start.heading, numbered: true, prose: proseOf(lines, notes) };
  });
}

/** A report whose headings were lost: all its text in one section without number, for the clerk to divide. */
function undivided(top: Top, notes: Notes, newId: NewId): Section[] {
  const looksLikePreface = /编制|统计期限|条例/.test(top.preface[0] ?? '');
  const body = top.preface.splice(looksLikePreface ? 1 : 0);
  if (body.length === 0) return [];
  const lines = body.map((text): Line => ({ kind: 'text', text }));
  return [{ id: newId(), slot: 'free', heading: '正文', numbered: false, prose: proseOf(lines, notes) }];
}

function countedYear(text: string): number | null {
  const counts = new Map<number, number>();
  for (const match of text.matchAll(/(?<!\d)(20[0-9]{2})\s*年/g)) {
    const year = Number(match[1]);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const most = [...counts].sort((left, right) => right[1] - left[1])[0]?.[0];
  return most === undefined ? null : findYear(String(most));
}

/**
 * Makes a report of a manuscript: table, title, preface, sections, sign-off. Pure. Every piece of the file ends in the
 * report, in `unplaced` or in `repairs`. Throws no-year if neither the file nor the options give a year.
 */
export function recognise(manuscript: Manuscript, options: Options): Recognition {
  const { pieces } = manuscript;
  const text = manuscriptText(manuscript);
  const found = bestTable(pieces, options.form);
  const notes: Notes = found?.notes ?? { unplaced: [], repairs: [] };
  const around: FoundAnnex | null = found ? findAnnex(pieces, found.table) : null;
  const annex = around?.annex ?? noAnnex();

  const front = bodyLines(around ? pieces.slice(0, around.from) : pieces, notes);
  const behind = behindTable(around ? pieces.slice(around.to) : [], notes);
  const { before, sections: raw } = splitSections([...front, ...behind.body]);
  const top = readTop(before, notes);
  const why = whyNoReport({
    hasTitle: top.titleLines.length > 0,
    hasTable: found !== null,
    slots: raw.map((section) => section.start.slot),
  });
  if (why !== '') return { report: null, why, unplaced: [], repairs: [], text };

  const end = takeEnd(raw, annex);
  const sections = raw.length > 0 ? sectionsOf(raw, notes, options.newId) : undivided(top, notes, options.newId);
  const { preface, contact } = readPreface(top.preface);
  const tableHead = around
    ? manuscriptText({ ...manuscript, pieces: pieces.slice(around.from, found?.table.from) })
    : '';
  const year =
    options.year ??
    findYear(top.titleLines.join('')) ??
    (preface.period === null ? null : Number(preface.period[0].slice(0, 4))) ??
    findYear(tableHead) ??
    countedYear(text);
  if (year === null) throw new NianbaoError('no-year');

  const signer = end.agency || behind.signOff.agency;
  const named = [
    agencyInTitle(top.titleLines.join('')),
    agencyInTitle(annex.caption),
    around?.unit ?? '',
    signer,
    preface.contact,
    preface.compiledBy,
  ].find((name) => name !== '');
  const agency = officeOf(named ?? '', contact);
  if (agency.name === unnamedAgency) notes.repairs.push({ what: '编制机关', before: '', after: agency.name });
  const titleLines = top.titleLines.length > 0 ? top.titleLines : [defaultTitle(agency.name, year)];
  if (top.titleLines.length === 0) notes.repairs.push({ what: '标题', before: '', after: titleLines.join('') });

  const date = end.date ?? behind.signOff.date;
  const signOff = signOffSchema.parse({
    ...around?.signRow,
    agency: signer,
    date: date ?? top.date,
    datePlace: date === null && top.date !== null ? 'top' : 'end',
  });
  const unplaced = notes.unplaced.slice(0, 5000);
  const report: Report = {
    titleLines: titleLines.map((line) => line.slice(0, 200)),
    agency,
    year,
    form: found?.form.id ?? options.form?.id ?? none.id,
    preface,
    sections,
    figures: found?.table.figures ?? {},
    annex: capped(annex),
    signOff,
    unplaced,
  };
  return { report, why: '', unplaced, repairs: notes.repairs, text };
}

function capped(annex: Annex): Annex {
  return { ...annex, mention: annex.mention.slice(0, 200), caption: annex.caption.slice(0, 200) };
}
