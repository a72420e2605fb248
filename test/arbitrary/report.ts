import type { Dismissal } from '../../shared/report/dismissal.ts';
import fc from 'fast-check';
import { longestCell } from '../../shared/report/limits.ts';
import type { Agency } from '../../shared/report/agency.ts';
import { prefaceSentenceIds, type Preface } from '../../shared/report/preface.ts';
import type { Annex, Figure, Origin, Report, Section, SignOff, Unplaced } from '../../shared/report/report.ts';
import { slotIds } from '../../shared/report/slots.ts';
import { arbitraryProse } from './prose.ts';
import { arbitraryDate, arbitraryDecimal, arbitraryText } from './text.ts';

/** So few ids that a change often names a section that is there, and often one that is not. */
export const sectionIds = ['s0', 's1', 's2', 's3', 's4', 's5', 's6', 's7'] as const;

/** An indicator's id: mostly one of a few, so that a change often meets a figure that is there. */
export const arbitraryIndicator: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('app.recv', 'app.done', 'hy.total', 't3.new.tot'),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.-]{0,20}$/),
);

export const arbitraryYear = fc.integer({ min: 2008, max: 2099 });

export const arbitraryAgency: fc.Arbitrary<Agency> = fc.record({
  name: arbitraryText.map((text) => text.trim() || '某县人民政府'),
  kind: fc.constantFrom('government' as const, 'department' as const, 'organisation' as const),
  address: arbitraryText,
  postcode: arbitraryText,
  phone: arbitraryText,
  fax: arbitraryText,
  email: arbitraryText,
  website: arbitraryText,
  siteColumn: arbitraryText,
});

export const arbitraryTitleLines = fc.array(arbitraryText, { minLength: 1, maxLength: 3 });

export const arbitraryPreface: fc.Arbitrary<Preface> = fc.record(
  {
    label: arbitraryText,
    basis: arbitraryText,
    compiledBy: arbitraryText,
    period: fc.tuple(fc.option(arbitraryDate), fc.option(arbitraryDate)),
    contact: arbitraryText,
    announcedParts: fc.array(arbitraryText, { maxLength: 4 }),
    leftOut: fc.subarray([...prefaceSentenceIds]),
    written: fc.option(arbitraryText),
  },
  { requiredKeys: ['label', 'basis', 'compiledBy', 'period', 'contact', 'announcedParts', 'written'] },
);

/** Sentences that wait to be confirmed: at least one, as a section without any holds none. */
export const arbitraryCarried = fc.array(
  arbitraryText.filter((text) => text !== ''),
  { minLength: 1, maxLength: 3 },
);

export const arbitrarySection: fc.Arbitrary<Section> = fc.record(
  {
    id: fc.constantFrom(...sectionIds),
    slot: fc.constantFrom(...slotIds),
    heading: arbitraryText,
    numbered: fc.boolean(),
    prose: arbitraryProse,
    carried: arbitraryCarried,
    done: fc.constant(true as const),
  },
  { requiredKeys: ['id', 'slot', 'heading', 'numbered', 'prose'] },
);

export const arbitraryFigure: fc.Arbitrary<Figure> = fc.record(
  {
    value: fc.option(arbitraryDecimal),
    note: arbitraryText,
    unread: arbitraryText.filter((text) => text !== '' && text.length <= longestCell),
    reason: arbitraryText.filter((text) => text !== ''),
  },
  { requiredKeys: ['value', 'note'] },
);

export const arbitraryAnnex: fc.Arbitrary<Annex> = fc.record({
  mention: arbitraryText,
  label: arbitraryText,
  caption: arbitraryText,
  yearLine: fc.boolean(),
  unitLine: fc.boolean(),
  signRow: fc.boolean(),
});

export const arbitrarySignOff: fc.Arbitrary<SignOff> = fc.record({
  agency: arbitraryText,
  date: fc.option(arbitraryDate),
  datePlace: fc.constantFrom('top' as const, 'end' as const),
  responsible: arbitraryText,
  reviewer: arbitraryText,
  preparer: arbitraryText,
  phone: arbitraryText,
  filledOn: fc.option(arbitraryDate),
});

/** A figure that lost its cell. */
const arbitraryOrigin: fc.Arbitrary<Origin> = fc.record({
  form: fc.constantFrom('2014', '2021', 'own@2'),
  title: arbitraryText,
  indicator: arbitraryIndicator,
  label: arbitraryText,
  unit: fc.constantFrom('件', '万元'),
  figure: arbitraryFigure,
});

export const arbitraryUnplaced: fc.Arbitrary<Unplaced[]> = fc.array(
  fc.record({ text: arbitraryText, why: arbitraryText, origin: arbitraryOrigin }, { requiredKeys: ['text', 'why'] }),
  { maxLength: 4 },
);

export const arbitraryDismissals: fc.Arbitrary<Dismissal[]> = fc.array(
  fc.record({
    rule: fc.constantFrom('identity', 'prose-table', 'years'),
    subject: arbitraryText,
    facts: arbitraryText,
    message: arbitraryText,
    reason: arbitraryText.map((reason) => `已核实${reason.trim()}`),
    at: fc.constantFrom('2018-02-01T08:00:00.000Z', '2018-03-02T09:30:00.000Z'),
  }),
  { maxLength: 3 },
);

/** Any report the schema accepts, with sections of different ids. */
export const arbitraryReport: fc.Arbitrary<Report> = fc.record({
  titleLines: arbitraryTitleLines,
  agency: arbitraryAgency,
  year: arbitraryYear,
  form: fc.constantFrom('2014', 'none', '2021'),
  preface: arbitraryPreface,
  sections: fc.uniqueArray(arbitrarySection, { selector: ({ id }) => id, maxLength: 6 }),
  figures: fc.dictionary(arbitraryIndicator, arbitraryFigure, { maxKeys: 5 }),
  annex: arbitraryAnnex,
  signOff: arbitrarySignOff,
  unplaced: arbitraryUnplaced,
  dismissals: arbitraryDismissals,
});
