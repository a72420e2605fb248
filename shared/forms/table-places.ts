import type { Form, FormTable } from './form.ts';
import type { Section } from '../report/report.ts';

/** Where the tables of a form stand in a report; each stands in exactly one place. */
export type TablePlaces = {
  /** By the index of the section they stand in. */
  sections: ReadonlyMap<number, readonly FormTable[]>;
  /** Tables of a section that the report has not: a statutory table is printed all the same. */
  homeless: readonly FormTable[];
  /** Tables on pages of their own after the report. */
  apart: readonly FormTable[];
};

/** Whether a table is one of the annex, wherever that stands. */
export const isAnnex = ({ slot }: FormTable): boolean => slot === 'annex';

/** Gives every table of the form its place: the first section of its slot, or one of the two places for the rest. */
export function tablePlaces(form: Form, sections: readonly Pick<Section, 'slot'>[]): TablePlaces {
  const byHome = Map.groupBy(form.tables, (table) => sections.findIndex(({ slot }) => slot === table.slot));
  const without = byHome.get(-1) ?? [];
  byHome.delete(-1);
  return {
    sections: byHome,
    homeless: without.filter((table) => !isAnnex(table)),
    apart: without.filter(isAnnex),
  };
}
