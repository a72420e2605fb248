import { emptyProse, type Block, type Prose } from '../report/prose.ts';
import type { Report, Section } from '../report/report.ts';
import type { Pair, Returned, Step } from './edit.ts';
import { reportFields } from './fields.ts';
import { joined } from './inline.ts';

type Taken = ReadonlySet<string>;

function blocksOf(step: Step, taken: Taken): Block[] {
  if (step.kind === 'same') return [step.block];
  if (step.kind === 'edit') {
    const block = taken.has(step.id) ? step.after : step.before;
    return block === null ? [] : [block];
  }
  const parts = step.runs.map((run) =>
    run.kind === 'same' ? run.content : taken.has(run.id) ? run.after : run.before,
  );
  const content = joined(parts);
  return content.length === 0 ? [] : [{ ...step.block, content }];
}

function proseOf(steps: readonly Step[], taken: Taken): Prose {
  const content = steps.flatMap((step) => blocksOf(step, taken));
  return content.length === 0 ? emptyProse() : { type: 'doc', content };
}

function sectionOf({ draft, file, steps }: Pair, taken: Taken): Section {
  const changed = steps.some((step) =>
    step.kind === 'edit'
      ? taken.has(step.id)
      : step.kind === 'runs' && step.runs.some((run) => run.kind === 'edit' && taken.has(run.id)),
  );
  const heading = file !== null && taken.has(`heading.${draft.id}`) ? file.heading : draft.heading;
  return { ...draft, heading, ...(changed && { prose: proseOf(steps, taken) }) };
}

/** The draft's sections with those that came put behind the one they follow in the file. */
function withAdded(sections: readonly Section[], order: Returned['order'], taken: Taken): Section[] {
  const result = [...sections];
  order.forEach((one, at) => {
    if (typeof one === 'string' || !taken.has(`added.${one.id}`)) return;
    const before = order.slice(0, at).map((other) => (typeof other === 'string' ? other : other.id));
    const place = result.findLastIndex(({ id }) => before.includes(id));
    result.splice(place + 1, 0, one);
  });
  return result;
}

/** The sections in the file's order; one the file has not keeps to the section before it. */
function inOrder(sections: readonly Section[], order: Returned['order']): Section[] {
  const wanted = order.map((one) => (typeof one === 'string' ? one : one.id));
  const rank = new Map<string, number>();
  let last = -1;
  for (const { id } of sections) {
    const at = wanted.indexOf(id);
    if (at >= 0) last = at;
    rank.set(id, at >= 0 ? at : last);
  }
  return [...sections].sort((one, other) => (rank.get(one.id) ?? 0) - (rank.get(other.id) ?? 0));
}

/** The draft with those edits of a returned file taken over, the others left; nothing else of the draft changes. */
export function takeOver(draft: Report, returned: Returned, taken: Taken): Report {
  const { edits, pairs, order, file } = returned;
  const fields = reportFields.filter(({ label }) => taken.has(`field.${label}`));
  const withFields = fields.reduce<Report>((report, { put }) => put(report, file), draft);
  const figures = { ...draft.figures };
  for (const edit of edits) {
    if (edit.kind !== 'figure' || !taken.has(edit.id)) continue;
    const { note = '' } = figures[edit.indicator] ?? {};
    figures[edit.indicator] = { value: edit.value, note };
  }
  if (pairs.length === 0) return { ...withFields, figures };
  const kept = pairs.filter(({ draft: { id } }) => !taken.has(`gone.${id}`)).map((pair) => sectionOf(pair, taken));
  const whole = withAdded(kept, order, taken);
  return { ...withFields, figures, sections: taken.has('order') ? inOrder(whole, order) : whole };
}
