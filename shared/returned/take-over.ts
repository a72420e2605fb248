import { emptyProse, type Block, type Inline, type Prose, type ProseTable } from '../report/prose.ts';
import type { Report, Section } from '../report/report.ts';
import type { CellEdit, Pair, Returned, Run, Step } from './edit.ts';
import { reportFields } from './fields.ts';
import { joined } from './inline.ts';
import { prefaceFields } from './preface.ts';

type Taken = ReadonlySet<string>;

/** The content with those runs of the file that are taken, the draft's in place of the others. */
const contentOf = (runs: readonly Run[], taken: Taken): Inline[] =>
  joined(runs.map((run) => (run.kind === 'same' ? run.content : taken.has(run.id) ? run.after : run.before)));

const isTaken = (runs: readonly Run[], taken: Taken): boolean =>
  runs.some((run) => run.kind === 'edit' && taken.has(run.id));

function tableOf(table: ProseTable, cells: readonly CellEdit[], taken: Taken): ProseTable {
  const content = table.content.map((line, row) => ({
    ...line,
    content: line.content.map(
      (own, cell) => cells.find((edit) => edit.row === row && edit.cell === cell && taken.has(edit.id))?.after ?? own,
    ),
  }));
  return { ...table, content };
}

function blocksOf(step: Step, taken: Taken): Block[] {
  switch (step.kind) {
    case 'same':
      return [step.block];
    case 'edit':
      return [...(taken.has(step.id) ? step.after : step.before)];
    case 'cells':
      return [tableOf(step.block, step.cells, taken)];
    case 'runs': {
      const content = contentOf(step.runs, taken);
      return content.length === 0 ? [] : [{ ...step.block, content }];
    }
  }
}

function isChanged(step: Step, taken: Taken): boolean {
  if (step.kind === 'runs') return isTaken(step.runs, taken);
  if (step.kind === 'cells') return step.cells.some(({ id }) => taken.has(id));
  return step.kind === 'edit' && taken.has(step.id);
}

function proseOf(steps: readonly Step[], taken: Taken): Prose {
  const content = steps.flatMap((step) => blocksOf(step, taken));
  return content.length === 0 ? emptyProse() : { type: 'doc', content };
}

function sectionOf({ draft, file, steps }: Pair, taken: Taken): Section {
  const changed = steps.some((step) => isChanged(step, taken));
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

function withPreface(report: Report, runs: readonly Run[], taken: Taken): Report {
  if (!isTaken(runs, taken)) return report;
  const written = contentOf(runs, taken)
    .map((item) => (item.type === 'text' ? item.text : ''))
    .join('');
  return { ...report, preface: { ...report.preface, written } };
}

/** The draft with those edits of a returned file taken over, the others left; nothing else of the draft changes. */
export function takeOver(draft: Report, returned: Returned, taken: Taken): Report {
  const { edits, pairs, order, preface, file } = returned;
  const fields = [...reportFields, ...prefaceFields].filter(({ label }) => taken.has(`field.${label}`));
  const withFields = fields.reduce<Report>((report, { put }) => put(report, file), draft);
  const figures = { ...draft.figures };
  for (const edit of edits) {
    if (edit.kind !== 'figure' || !taken.has(edit.id)) continue;
    const { note = '' } = figures[edit.indicator] ?? {};
    figures[edit.indicator] = { value: edit.value, note };
  }
  const outside = { ...withPreface(withFields, preface, taken), figures };
  if (pairs.length === 0) return outside;
  const kept = pairs.filter(({ draft: { id } }) => !taken.has(`gone.${id}`)).map((pair) => sectionOf(pair, taken));
  const whole = withAdded(kept, order, taken);
  return { ...outside, sections: taken.has('order') ? inOrder(whole, order) : whole };
}
