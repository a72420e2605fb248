import type { Form } from '../forms/form.ts';
import { fullTerm } from '../forms/identity.ts';
import { violations } from '../forms/violations.ts';
import type { Report } from '../report/report.ts';
import { slotIds, slots, type SlotId } from '../report/slots.ts';
import { bare } from './fold.ts';
import type { Repair } from './outcome.ts';
import { figureKey, headingKey, type PartKey } from './parts.ts';

/**
 * Something the clerk should look at before taking a report over: where, why, and for a section the slots it may be instead of
 * the one it was given.
 */
export type Doubt = { at: PartKey; why: string; section?: { id: string; slots: readonly SlotId[] } };

/** The slots of a form's outline that no section has yet come first. */
function slotsFor(report: Report, form: Form | null): SlotId[] {
  const taken = new Set(report.sections.map(({ slot }) => slot));
  const outline = (form?.outline ?? []).map(({ slot }) => slot);
  const open = outline.filter((slot) => !taken.has(slot));
  return [...new Set<SlotId>([...open, ...outline, ...slotIds])];
}

function sectionDoubts(report: Report, form: Form | null): Doubt[] {
  const choices = slotsFor(report, form);
  const seen = new Map<SlotId, string>();
  return report.sections.flatMap(({ id, slot, heading }): Doubt[] => {
    const section = { id, slots: choices };
    const before = seen.get(slot);
    if (slot === 'free')
      return [{ at: headingKey(id), why: `“${heading}”不是常见的章节标题，先当作自拟栏目。`, section }];
    seen.set(slot, heading);
    if (before === undefined) return [];
    return [
      { at: headingKey(id), why: `“${before}”和“${heading}”都像“${slots[slot]}”，请看是不是各自的栏目。`, section },
    ];
  });
}

const labelRepair = '指标名称';

function figureDoubts(report: Report, form: Form | null, repairs: readonly Repair[]): Doubt[] {
  const labels = repairs.flatMap(({ what, before, after, about }): Doubt[] => {
    const [indicator] = about?.kind === 'figures' ? about.indicators : [];
    // A label without its note, or without its number, is the form's own.
    if (what !== labelRepair || indicator === undefined || bare(after).includes(bare(before))) return [];
    return [{ at: figureKey(indicator), why: `表里写的是“${before}”，按“${after}”放入。` }];
  });
  const broken = (form === null ? [] : violations(form, report)).flatMap(({ identity, words }): Doubt[] => {
    const [first] = identity.left;
    return first && identity.severity === 'error'
      ? [{ at: figureKey(fullTerm(first).indicator), why: `认出的数对不上：${words}。` }]
      : [];
  });
  return [...broken, ...labels];
}

/** All that is uncertain about a recognised report, what matters most first. */
export function doubtsOf(report: Report, form: Form | null, repairs: readonly Repair[]): Doubt[] {
  const empty = report.sections.length === 0 ? [{ at: 'title', why: '没有认出任何章节，请对照原文件。' }] : [];
  return [...empty, ...figureDoubts(report, form, repairs), ...sectionDoubts(report, form)];
}
