import { mark, sectionOrdinals } from '../../shared/report/numbering.ts';
import type { Report } from '../../shared/report/report.ts';

/** The sections of a report to choose from, as they are printed. */
export function sectionOptions({ sections }: Report): { value: string; label: string }[] {
  const ordinals = sectionOrdinals(sections);
  return sections.map(({ id, heading }) => {
    const ordinal = ordinals.get(id);
    return { value: id, label: `${ordinal === undefined ? '' : mark(1, ordinal)}${heading}` };
  });
}
