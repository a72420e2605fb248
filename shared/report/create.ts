import { formKey, type Form } from '../forms/form.ts';
import type { Agency } from './agency.ts';
import { agencySchema, kindOf } from './agency.ts';
import { carryProse } from './carry-prose.ts';
import { defaultTitle } from './derive.ts';
import { prefaceSchema } from './preface.ts';
import { emptyProse } from './prose.ts';
import { annexSchema, signOffSchema, type Annex, type Report, type Section } from './report.ts';

const regulation = '《中华人民共和国政府信息公开条例》';

/** Makes ids for sections; the caller passes its own source of randomness because this room has none. */
export type NewId = () => string;

function emptyPreface(year: number): Report['preface'] {
  return prefaceSchema.parse({ basis: regulation, period: [`${year}-01-01`, `${year}-12-31`] });
}

/** An untouched report of a form: its outline with empty prose, every figure blank. */
export function newReport(agency: Agency, year: number, form: Form, newId: NewId): Report {
  return {
    titleLines: [defaultTitle(agency.name, year)],
    agency,
    year,
    form: formKey(form),
    preface: emptyPreface(year),
    sections: form.outline.map(({ slot, heading }) => ({
      id: newId(),
      slot,
      heading,
      numbered: true,
      prose: emptyProse(),
    })),
    figures: {},
    annex: annexSchema.parse({ caption: form.annexCaption, mention: form.annexCaption }),
    signOff: signOffSchema.parse({ agency: agency.name }),
    unplaced: [],
    dismissals: [],
  };
}

/** Who compiles, answers questions and signs, as an earlier report of the same office says it, without its dates. */
function officeFields({ preface, signOff }: Report) {
  return {
    preface: { compiledBy: preface.compiledBy, contact: preface.contact },
    signOff: { ...signOff, date: null, filledOn: null },
  };
}

/** What an earlier annex prints and leaves out, without its names: those may hold another year or office. */
function annexFrom(earlier: Annex, fresh: Annex): Annex {
  return { ...earlier, caption: fresh.caption, mention: earlier.mention === '' ? '' : fresh.mention };
}

/** The figures with which a new year's report begins, by the form's own rule. */
export function carriedFigures(earlier: Pick<Report, 'figures'>, form: Form): Report['figures'] {
  return Object.fromEntries(
    form.carries.flatMap(({ from, to }) => {
      const { value = null, unread } = earlier.figures[from] ?? {};
      // Where something else stands in the cell the number in it is an older one.
      return value === null || unread !== undefined ? [] : [[to, { value, note: '由上一年度报告结转' }]];
    }),
  );
}

/** The earlier report's sections without their prose, and from which each came. */
function sameOutline(earlier: Report, newId: NewId): { sections: Section[]; pairs: Map<string, string> } {
  const pairs = new Map<string, string>();
  const sections = earlier.sections.map(({ id: from, slot, heading, numbered }): Section => {
    const id = newId();
    pairs.set(id, from);
    return { id, slot, heading, numbered, prose: emptyProse() };
  });
  return { sections, pairs };
}

/**
 * A new year's report started from an earlier one: headings and their order and the legal basis are kept, and for the
 * same agency who compiles and who signs; figures and dates start empty, and so does prose unless it is asked for. Prose that
 * is taken over waits sentence by sentence to be confirmed (see carried.ts). A preface in last year's own words is
 * kept out, because it carries last year's dates; the derived one stands in for it. Another form brings its own outline. Of
 * the same agency's report of the year before, the figures that the form says go on (结转, 现行有效) are carried over.
 */
export function reportFrom(
  earlier: Report,
  agency: Agency,
  year: number,
  form: Form,
  newId: NewId,
  withProse = false,
): Report {
  const fresh = newReport(agency, year, form, newId);
  const keepsOutline = earlier.sections.length > 0 && earlier.form === fresh.form;
  const { sections, pairs } = keepsOutline
    ? sameOutline(earlier, newId)
    : { sections: fresh.sections, pairs: new Map<string, string>() };
  const own = earlier.agency.name.trim() === agency.name.trim() ? officeFields(earlier) : null;
  return {
    ...fresh,
    preface: {
      ...fresh.preface,
      label: earlier.preface.label,
      ...(earlier.preface.leftOut === undefined ? {} : { leftOut: earlier.preface.leftOut }),
      basis: earlier.preface.basis || fresh.preface.basis,
      ...own?.preface,
    },
    ...(withProse ? carryProse(sections, pairs, earlier, form) : { sections }),
    figures: own !== null && earlier.year === year - 1 ? carriedFigures(earlier, form) : {},
    annex: earlier.form === formKey(form) ? annexFrom(earlier.annex, fresh.annex) : fresh.annex,
    signOff: own?.signOff ?? fresh.signOff,
  };
}

/** An agency of which only the name is known. */
export function agencyNamed(name: string): Agency {
  return agencySchema.parse({ name, kind: kindOf(name) });
}
