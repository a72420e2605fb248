import type { Finding } from '../checks/finding.ts';
import type { Office } from '../checks/office.ts';
import type { Form } from '../forms/form.ts';
import type { Report } from '../report/report.ts';
import type { CalendarDate } from '../wording/date.ts';

/** A file of the report that was written although errors were open. */
export type Exported = { day: CalendarDate; name: string; errors: number; despite: string };

/** All that the check report tells of. `findings` are those of the whole check; `day` is when that was. */
export type CheckFacts = {
  report: Report;
  form: Form;
  previous: Report | null;
  findings: readonly Finding[];
  /** What the check had to go without, in a sentence each. */
  remarks: readonly string[];
  off: Office['off'];
  /** What the rules are called, by their ids. */
  titles: ReadonlyMap<string, string>;
  exported: readonly Exported[];
  day: CalendarDate;
  /** The day of a moment, where the office is. */
  dayOf: (moment: string) => CalendarDate;
};

/** No cell of a table is longer. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
