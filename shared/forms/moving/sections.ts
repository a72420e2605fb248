import type { Change } from '../../report/change.ts';
import type { NewId } from '../../report/create.ts';
import { mostSections } from '../../report/limits.ts';
import { emptyProse, isEmptyProse } from '../../report/prose.ts';
import type { Report, Section } from '../../report/report.ts';
import type { Form } from '../form.ts';

export type SectionPlan = {
  /** Headings of sections the new form does not have; they stay, behind those it has. */
  extraSections: string[];
  /** Headings that are added because the new form has them. */
  addedSections: string[];
  /** Headings the new form has, for which a report has no room. */
  leftOutSections: string[];
  /** Headings of sections nobody wrote in and the new form does not have. */
  removedSections: string[];
  /** Headings that become those of the new form: [old, new]. */
  renamedSections: [string, string][];
};

type Entry = Form['outline'][number];

/** The sections of a report in another form's outline; `changes` makes them. Whatever was written in stays. */
export function planSections(
  report: Report,
  from: Form,
  to: Form,
  newId: NewId,
): { told: SectionPlan; removed: ReadonlySet<string>; changes: Change[] } {
  const told: SectionPlan = {
    extraSections: [],
    addedSections: [],
    leftOutSections: [],
    removedSections: [],
    renamedSections: [],
  };
  const changes: Change[] = [];
  const found = matched(report.sections, to.outline);
  const used = new Set([...found.values()].map(({ id }) => id));
  const others = to.outline.length === 0 ? [] : report.sections.filter(({ id }) => !used.has(id));
  const removed = new Set(others.filter((section) => isUntouched(section, from)).map(({ id }) => id));
  for (const section of others) {
    if (removed.has(section.id)) {
      told.removedSections.push(section.heading);
      changes.push({ kind: 'removeSection', section: section.id });
    } else told.extraSections.push(section.heading);
  }
  let count = report.sections.length - removed.size;
  const order = to.outline.flatMap((entry): Section[] => {
    const section = found.get(entry);
    if (section) {
      if (section.heading !== entry.heading && takesHeading(section, entry, from)) {
        told.renamedSections.push([section.heading, entry.heading]);
        const numbered = entry.fixed || section.numbered;
        changes.push({ kind: 'heading', section: section.id, heading: entry.heading, numbered });
      }
      return [section];
    }
    if (count >= mostSections) {
      told.leftOutSections.push(entry.heading);
      return [];
    }
    const added: Section = {
      id: newId(),
      slot: entry.slot,
      heading: entry.heading,
      numbered: true,
      prose: emptyProse(),
    };
    told.addedSections.push(entry.heading);
    changes.push({ kind: 'addSection', section: added, at: count });
    count += 1;
    return [added];
  });
  order.forEach((section, at) => changes.push({ kind: 'moveSection', section: section.id, to: at }));
  return { told, removed, changes };
}

/** The section that stands for each entry of an outline: the one with its very heading, else the first of its slot. */
function matched(sections: readonly Section[], outline: readonly Entry[]): Map<Entry, Section> {
  const found = new Map<Entry, Section>();
  const used = new Set<string>();
  for (const sameHeading of [true, false]) {
    for (const entry of outline) {
      if (found.has(entry)) continue;
      const section = sections.find(
        ({ id, slot, heading }) => slot === entry.slot && !used.has(id) && (!sameHeading || heading === entry.heading),
      );
      if (!section) continue;
      found.set(entry, section);
      used.add(section.id);
    }
  }
  return found;
}

const hasHeading = ({ outline }: Form, { slot, heading }: Pick<Section, 'slot' | 'heading'>): boolean =>
  outline.some((entry) => entry.slot === slot && entry.heading === heading);

/** A prescribed heading is taken over; any other only where the old form's own heading was left as it was. */
const takesHeading = (section: Section, entry: Entry, from: Form): boolean => entry.fixed || hasHeading(from, section);

/** As the old form's outline made it: nothing written, nothing renamed, nothing said about it. */
const isUntouched = (section: Section, from: Form): boolean =>
  isEmptyProse(section.prose) &&
  (section.carried ?? []).length === 0 &&
  section.done !== true &&
  hasHeading(from, section);
