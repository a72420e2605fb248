import { findForm } from '../../shared/forms/forms.ts';
import { none } from '../../shared/forms/none.ts';
import { agencyNamed, newReport } from '../../shared/report/create.ts';
import { paragraphOf } from '../../shared/report/prose.ts';
import type { Report } from '../../shared/report/report.ts';
import type { SlotId } from '../../shared/report/slots.ts';

type Lines = Partial<Record<SlotId, string | readonly string[]>>;

/** An untouched report of 2017 with these lines in its sections and these figures. */
export function inSections(lines: Lines, figures: Readonly<Record<string, string>> = {}): Report {
  let next = 0;
  const fresh = newReport(agencyNamed('青岚县人民政府'), 2017, findForm('2014') ?? none, () => `s${(next += 1)}`);
  return {
    ...fresh,
    sections: fresh.sections.map((section) => ({
      ...section,
      prose: { type: 'doc', content: [lines[section.slot] ?? []].flat().map((line) => paragraphOf(line)) },
    })),
    figures: Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, { value, note: '' }])),
  };
}
