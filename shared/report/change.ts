import { z } from 'zod';
import { agencySchema, yearSchema } from './agency.ts';
import { prefaceSchema } from './preface.ts';
import { proseSchema } from './prose.ts';
import {
  annexSchema,
  figureSchema,
  indicatorIdSchema,
  reportSchema,
  sectionSchema,
  signOffSchema,
  titleLinesSchema,
  type Report,
  type Section,
} from './report.ts';

/**
 * Everything a clerk can do to a report's content, as data. The window applies a change at once with
 * applyChange; the store writes the same change to its rows; both must end in the same report.
 */
export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('facts'),
    agency: agencySchema,
    year: yearSchema,
    titleLines: titleLinesSchema,
  }),
  z.strictObject({ kind: z.literal('preface'), preface: prefaceSchema }),
  z.strictObject({ kind: z.literal('prose'), section: z.string(), prose: proseSchema }),
  z.strictObject({
    kind: z.literal('heading'),
    section: z.string(),
    heading: sectionSchema.shape.heading,
    numbered: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('carried'),
    section: z.string(),
    carried: sectionSchema.shape.carried.unwrap(),
  }),
  z.strictObject({ kind: z.literal('done'), section: z.string(), done: z.boolean() }),
  z.strictObject({ kind: z.literal('addSection'), section: sectionSchema, at: z.int().min(0) }),
  z.strictObject({ kind: z.literal('removeSection'), section: z.string() }),
  z.strictObject({ kind: z.literal('moveSection'), section: z.string(), to: z.int().min(0) }),
  z.strictObject({ kind: z.literal('figure'), indicator: indicatorIdSchema, figure: figureSchema }),
  z.strictObject({
    kind: z.literal('form'),
    form: reportSchema.shape.form,
    figures: reportSchema.shape.figures,
  }),
  z.strictObject({ kind: z.literal('annex'), annex: annexSchema }),
  z.strictObject({ kind: z.literal('signOff'), signOff: signOffSchema }),
  z.strictObject({ kind: z.literal('unplaced'), unplaced: reportSchema.shape.unplaced }),
  z.strictObject({ kind: z.literal('dismissals'), dismissals: reportSchema.shape.dismissals }),
]);

export type Change = z.infer<typeof changeSchema>;

function withSection(report: Report, id: string, edit: (section: Section) => Section): Report {
  return { ...report, sections: report.sections.map((section) => (section.id === id ? edit(section) : section)) };
}

/** No sentences is the same as none ever carried. */
function withCarried(section: Section, carried: string[]): Section {
  const next: Section = { ...section, carried };
  if (carried.length === 0) delete next.carried;
  return next;
}

function withDone(section: Section, done: boolean): Section {
  const next: Section = { ...section, done: true };
  if (!done) delete next.done;
  return next;
}

function moved(sections: readonly Section[], id: string, to: number): Section[] {
  const section = sections.find((candidate) => candidate.id === id);
  if (!section) return [...sections];
  const rest = sections.filter((candidate) => candidate.id !== id);
  return [...rest.slice(0, to), section, ...rest.slice(to)];
}

/** The report after the change. Pure; a change that names a section that is not there changes nothing. */
export function applyChange(report: Report, change: Change): Report {
  switch (change.kind) {
    case 'facts':
      return { ...report, agency: change.agency, year: change.year, titleLines: change.titleLines };
    case 'preface':
      return { ...report, preface: change.preface };
    case 'prose':
      return withSection(report, change.section, (section) => ({ ...section, prose: change.prose }));
    case 'heading':
      return withSection(report, change.section, (section) => ({
        ...section,
        heading: change.heading,
        numbered: change.numbered,
      }));
    case 'carried':
      return withSection(report, change.section, (section) => withCarried(section, change.carried));
    case 'done':
      return withSection(report, change.section, (section) => withDone(section, change.done));
    case 'addSection': {
      const others = report.sections.filter((section) => section.id !== change.section.id);
      return { ...report, sections: [...others.slice(0, change.at), change.section, ...others.slice(change.at)] };
    }
    case 'removeSection':
      return { ...report, sections: report.sections.filter((section) => section.id !== change.section) };
    case 'moveSection':
      return { ...report, sections: moved(report.sections, change.section, change.to) };
    case 'figure':
      return { ...report, figures: { ...report.figures, [change.indicator]: change.figure } };
    case 'form':
      return { ...report, form: change.form, figures: change.figures };
    case 'annex':
      return { ...report, annex: change.annex };
    case 'signOff':
      return { ...report, signOff: change.signOff };
    case 'unplaced':
      return { ...report, unplaced: change.unplaced };
    case 'dismissals':
      return { ...report, dismissals: change.dismissals };
  }
}
