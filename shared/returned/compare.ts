import type { Form } from '../forms/form.ts';
import type { Report } from '../report/report.ts';
import type { Edit, Field, Returned } from './edit.ts';
import { annexFields, reportFields } from './fields.ts';
import { figureEdits, filledIn } from './figures.ts';
import { fold } from './fold.ts';
import { prefaceEdits } from './preface.ts';
import { sectionEdits } from './sections.ts';
import { saidBy, whoseIs } from './whose.ts';

/** A file that came back: what was recognised in it, and which figures have a cell in it. */
export type FileBack = { report: Report; cells: ReadonlySet<string> };

/**
 * `draft` is the report now, `trip` the same exported and read again in the way of the file, `file` what came back. What already
 * the trip changes is no edit. `base` is the report as it went out, exported and read again, where that is known and the draft has
 * gone on since: what only the clerk has changed is no edit either.
 */
export type Sides = { draft: Report; trip: Report; file: FileBack; form: Form; base?: Report | null };

function fieldEdits(fields: readonly Field[], { trip, file, base }: Sides): Edit[] {
  return fields.flatMap(({ label, read }): Edit[] => {
    const [before, after] = [read(trip), read(file.report)];
    if (fold(before) === fold(after)) return [];
    const edit: Edit = { id: `field.${label}`, kind: 'field', label, before, after };
    if (!base) return [edit];
    const sent = fold(read(base));
    if (sent === fold(after)) return [];
    return [sent === fold(before) ? edit : { ...edit, care: 'both' }];
  });
}

/** The edits of the text without those that are the clerk's own. */
function ofTheFile(edits: readonly Edit[], { file, base }: Sides): Edit[] {
  if (!base) return [...edits];
  const [sent, now] = [saidBy(base), saidBy(file.report)];
  return edits.flatMap((edit): Edit[] => {
    const whose = whoseIs(edit, sent, now);
    if (whose === 'clerk') return [];
    return [whose === 'both' && edit.care === undefined ? { ...edit, care: 'both' } : edit];
  });
}

/** What a file that came back says otherwise than the draft: fields, preface, sections and their sentences, figures, in that order. */
export function compareReturned(sides: Sides): Returned {
  const { draft, trip, file, form, base = null } = sides;
  const { report } = file;
  const figures = figureEdits(draft, file, base, form);
  if (report.sections.length === 0) {
    const edits = [...fieldEdits(annexFields, sides), ...figures];
    return { edits, pairs: [], order: [], preface: [], file: report };
  }
  const preface = prefaceEdits(draft, trip, report, base);
  const reading = { own: draft, theirs: filledIn(draft, figures) };
  const { pairs, order, edits } = sectionEdits({ draft, trip, file: report, base }, reading);
  const text = ofTheFile([...preface.edits, ...edits], sides);
  const all = [...fieldEdits(reportFields, sides), ...text, ...figures];
  return { edits: all, pairs, order, preface: preface.runs, file: report };
}
