import { NianbaoError } from '../../../shared/api/errors.ts';
import { tenThousandth } from '../../../shared/report/decimal.ts';
import { recognise, type Recognition } from '../../../shared/recognise/recognise.ts';
import { bare } from '../../../shared/recognise/fold.ts';
import { plainText } from '../../../shared/report/plain.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { Case, Field, TrueFields, TrueSection } from './truth.ts';
import { families } from './wordings.ts';

/** Placed rightly; placed, but not what the text says; said, but left out. */
export type Verdict = 'right' | 'wrong' | 'left';

/** One thing of one case that was looked at. `group` is what it is counted under besides its kind. */
export type Outcome = {
  seed: number;
  kind: 'figure' | 'heading' | 'sentence' | 'field';
  group: string;
  verdict: Verdict;
  says: string;
};

type Add = (kind: Outcome['kind'], group: string, verdict: Verdict, says: string) => void;

const digitsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/,/g, '')
    .replace(/[^\d.]+$/, '');

/** What a cell says: a number, or '' for nothing, however that is written. */
const numberIn = (printed: string): string => (/[\d０-９]/.test(printed) ? digitsOf(printed) : '');

const sameNumber = (left: string, right: string): boolean =>
  left === right || (left !== '' && right !== '' && Number(left) === Number(right));

function scoreFigures({ truth }: Case, report: Report | null, add: Add): void {
  const found = report?.form === truth.form ? report.figures : {};
  const group = `${truth.form}, ${truth.shape}`;
  for (const [indicator, printed] of truth.figures) {
    const said = numberIn(printed);
    const given = found[indicator]?.value ?? '';
    const says = `${indicator}: ${printed} -> ${given}`;
    const fromYuan = printed.endsWith('元') && !printed.endsWith('万元') && given === tenThousandth(said);
    if (given === '' && said === '') continue;
    if (given === '') add('figure', group, 'left', says);
    else add('figure', group, sameNumber(said, given) || fromYuan ? 'right' : 'wrong', says);
  }
  // Figures of another form than the text's, or of a text without tables, are wrong one and all.
  if (report && report.form !== truth.form)
    for (const [indicator, { value }] of Object.entries(report.figures))
      if (value !== null) add('figure', group, 'wrong', `${indicator} of ${report.form} -> ${value}`);
}

const fieldsOf = (report: Report): TrueFields => ({
  title: report.titleLines.join(''),
  agency: report.agency.name,
  year: String(report.year),
  basis: report.preface.basis,
  compiledBy: report.preface.compiledBy,
  period: report.preface.period.filter((day) => day !== null).join(' '),
  parts: report.preface.announcedParts.join('；'),
  contact: report.preface.contact,
  phone: report.agency.phone,
  email: report.agency.email,
  website: report.agency.website,
  address: report.agency.address,
  postcode: report.agency.postcode,
  signer: report.signOff.agency,
  date: report.signOff.date ?? '',
  responsible: report.signOff.responsible,
  reviewer: report.signOff.reviewer,
  preparer: report.signOff.preparer,
  annexPhone: report.signOff.phone,
  filledOn: report.signOff.filledOn ?? '',
});

/** What the program makes up or takes from elsewhere where a text does not say it. */
const derived: ReadonlySet<Field> = new Set(['title', 'agency', 'year']);

function scoreFields({ truth: { fields } }: Case, report: Report | null, add: Add): void {
  const found = report ? fieldsOf(report) : null;
  for (const field of Object.keys(fields) as Field[]) {
    const [said, given] = [fields[field], found?.[field] ?? ''];
    if (said === '' && (given === '' || derived.has(field))) continue;
    const verdict = given === '' ? 'left' : bare(said) === bare(given) && said !== '' ? 'right' : 'wrong';
    add('field', field, verdict, `${said} -> ${given}`);
  }
}

type Placed = { heading: string; slot: string; text: string };

/** Which found section is which true one: the same heading, in order. */
function pairs(sections: readonly TrueSection[], placed: readonly Placed[]): Map<TrueSection, Placed> {
  const free = [...placed];
  return new Map(
    sections.flatMap((section): [TrueSection, Placed][] => {
      const at = free.findIndex(({ heading }) => bare(heading) === bare(section.heading));
      const [own] = at < 0 ? [] : free.splice(at, 1);
      return own ? [[section, own]] : [];
    }),
  );
}

function scoreSections({ truth: { sections } }: Case, found: Recognition | null, add: Add): void {
  const report = found?.report ?? null;
  const placed = (report?.sections ?? []).map((one): Placed => ({
    heading: one.heading,
    slot: one.slot,
    text: bare(plainText(one.prose, report ?? { figures: {} })),
  }));
  const own = pairs(sections, placed);
  const used = new Set(own.values());
  for (const section of sections) {
    const mine = own.get(section);
    const slots: readonly string[] = families[section.family];
    const verdict = !mine ? 'left' : slots.includes(mine.slot) ? 'right' : 'wrong';
    add('heading', section.family, verdict, `${section.heading} -> ${mine?.slot ?? ''}`);
    for (const sentence of section.sentences) {
      const words = bare(sentence);
      if (mine?.text.includes(words)) add('sentence', section.family, 'right', sentence);
      else {
        const elsewhere = placed.find(({ text }) => text.includes(words))?.heading;
        const inPreface = bare(report?.preface.written ?? '').includes(words) ? 'preface' : undefined;
        const there = elsewhere ?? inPreface;
        add(
          'sentence',
          section.family,
          there === undefined ? 'left' : 'wrong',
          `${section.heading}: ${sentence} in ${there ?? 'nothing'}`,
        );
      }
    }
  }
  for (const one of placed) if (!used.has(one)) add('heading', 'made up', 'wrong', `${one.heading} (${one.slot})`);
}

function recognised({ manuscript, truth }: Case): Recognition | null {
  let next = 0;
  const year = truth.fields.year === '' ? 2018 : null;
  try {
    return recognise(manuscript, { year, form: null, newId: () => `s${(next += 1)}` });
  } catch (error) {
    if (error instanceof NianbaoError) return null;
    throw error;
  }
}

/** Recognises a case and says of everything in it where it went. */
export function score(one: Case): Outcome[] {
  const outcomes: Outcome[] = [];
  const add: Add = (kind, group, verdict, says) => void outcomes.push({ seed: one.seed, kind, group, verdict, says });
  const found = recognised(one);
  scoreFigures(one, found?.report ?? null, add);
  scoreFields(one, found?.report ?? null, add);
  scoreSections(one, found, add);
  return outcomes;
}
