import type { Form } from '../forms/form.ts';
import type { Report } from '../report/report.ts';
import type { Found, Severity, Source } from './finding.ts';
import type { Line, Part } from './lines.ts';
import type { Office } from './office.ts';
import type { Others } from './others.ts';

/**
 * What a rule may read: the report, its form, last year's report where there is one, what the office has settled, what other
 * agencies' reports say where there are any, and the report's lines of text, also by parts.
 */
export type Facts = {
  report: Report;
  form: Form;
  previous: Report | null;
  office: Office;
  others: Others | null;
  parts: readonly Part[];
  lines: readonly Line[];
};

/**
 * What a rule may read, and where that stands among the facts. None of it is ever changed in place: as long as all that a rule
 * reads is the same, so is what it finds.
 */
export const readings = {
  /** Title, preface, headings and prose as lines of text. */
  lines: ({ parts }: Facts) => parts,
  sections: ({ report }: Facts) => report.sections,
  figures: ({ report }: Facts) => report.figures,
  /** Of which form, as it is declared. */
  form: ({ form }: Facts) => form,
  agency: ({ report }: Facts) => report.agency,
  year: ({ report }: Facts) => report.year,
  titleLines: ({ report }: Facts) => report.titleLines,
  preface: ({ report }: Facts) => report.preface,
  signOff: ({ report }: Facts) => report.signOff,
  annex: ({ report }: Facts) => report.annex,
  /** What the import could not place. */
  unplaced: ({ report }: Facts) => report.unplaced,
  previous: ({ previous }: Facts) => previous,
  others: ({ others }: Facts) => others,
  office: ({ office }: Facts) => office,
} satisfies Readonly<Record<string, (facts: Facts) => unknown>>;
export type Reading = keyof typeof readings;

/**
 * One check: pure, of one subject. `id` is stable, because dismissals and scripts refer to it; `source` is where the rule
 * comes from unless a finding says otherwise; `severities` are all that its findings can have, the gravest first.
 */
export type Rule = {
  id: string;
  title: string;
  source: Source;
  severities: readonly Severity[];
  reads: readonly Reading[];
  check: (facts: Facts) => Found[];
};
