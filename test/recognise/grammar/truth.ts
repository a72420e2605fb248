import type { Manuscript } from '../../../shared/recognise/manuscript.ts';
import type { Family } from './wordings.ts';

/** A section as it was written: its family, its heading, and the sentences of its prose, no two alike in a report. */
export type TrueSection = { family: Family; heading: string; sentences: string[] };

/** What a report says of itself, '' or null where it does not. */
export type TrueFields = {
  title: string;
  agency: string;
  year: string;
  basis: string;
  compiledBy: string;
  period: string;
  parts: string;
  contact: string;
  phone: string;
  email: string;
  website: string;
  address: string;
  postcode: string;
  signer: string;
  date: string;
  responsible: string;
  reviewer: string;
  preparer: string;
  annexPhone: string;
  filledOn: string;
};

export type Field = keyof TrueFields;

/** What a made text truly says. `figures` holds what is printed for each indicator of the form, '' for a blank cell. */
export type Truth = {
  form: string;
  /** How its tables are printed, '' for a text without any. */
  shape: string;
  fields: TrueFields;
  sections: TrueSection[];
  figures: Map<string, string>;
};

export type Case = { seed: number; manuscript: Manuscript; truth: Truth };
