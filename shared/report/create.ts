import type { Form } from '../forms/form.ts';
import type { Agency } from './agency.ts';
import { agencySchema } from './agency.ts';
import { defaultTitle } from './derive.ts';
import { prefaceSchema } from './preface.ts';
import { emptyProse } from './prose.ts';
import { annexSchema, signOffSchema, type Report } from './report.ts';

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
    form: form.id,
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
  };
}

/**
 * A new year's report started from an earlier one: agency, headings and their order, preface fields and the people of
 * the sign-off are kept; prose, figures and dates start empty. A preface in last year's own words is kept out,
 * because it carries last year's dates; the derived one stands in for it.
 */
export function reportFrom(earlier: Report, agency: Agency, year: number, form: Form, newId: NewId): Report {
  const fresh = newReport(agency, year, form, newId);
  const sections = earlier.sections.map((section) => ({ ...section, id: newId(), prose: emptyProse() }));
  return {
    ...fresh,
    preface: {
      ...fresh.preface,
      label: earlier.preface.label,
      basis: earlier.preface.basis || fresh.preface.basis,
      compiledBy: earlier.preface.compiledBy,
      contact: earlier.preface.contact,
    },
    sections: sections.length > 0 ? sections : fresh.sections,
    annex: earlier.form === form.id ? { ...earlier.annex, caption: form.annexCaption } : fresh.annex,
    signOff: { ...earlier.signOff, date: null, filledOn: null },
  };
}

/** An agency of which only the name is known. */
export function agencyNamed(name: string): Agency {
  return agencySchema.parse({ name });
}
