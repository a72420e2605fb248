import type { Form } from '../forms/form.ts';
import { figureValue, type Report } from '../report/report.ts';
import type { Edit } from './edit.ts';

/** The indicators of the tables the file has, whole or in part; of a table it has nothing of nothing can be said. */
function askedOf(form: Form, cells: ReadonlySet<string>): Set<string> {
  const tables = form.tables.map(({ grid }) =>
    grid.rows.flatMap((row) => row.flatMap((cell) => (cell.kind === 'figure' ? [cell.indicator] : []))),
  );
  return new Set(tables.filter((table) => table.some((id) => cells.has(id))).flat());
}

/**
 * The figures of which the file says another value than the draft. One the file has no value for, because its cell was emptied or
 * its row is gone, is one to think over.
 */
export function figureEdits(
  draft: Report,
  file: { report: Report; cells: ReadonlySet<string> },
  base: Report | null,
  form: Form,
): Edit[] {
  const asked = askedOf(form, file.cells);
  return form.indicators.flatMap(({ id }): Edit[] => {
    const [own, value] = [figureValue(draft, id), figureValue(file.report, id)];
    const sent = base === null ? own : figureValue(base, id);
    if (!asked.has(id) || own === value || (base !== null && sent === value)) return [];
    const care = value === null ? 'blank' : own !== sent ? 'both' : undefined;
    const edit = {
      id: `figure.${id}`,
      kind: 'figure',
      indicator: id,
      value,
      before: own ?? '',
      after: value ?? '',
    } as const;
    return [care === undefined ? edit : { ...edit, care }];
  });
}

/** The draft's figures with those of the file: what bound sentences would say if all of them were taken over. */
export function filledIn({ figures }: Report, edits: readonly Edit[]): Pick<Report, 'figures'> {
  const filled = { ...figures };
  for (const edit of edits)
    if (edit.kind === 'figure' && edit.value !== null) filled[edit.indicator] = { value: edit.value, note: '' };
  return { figures: filled };
}
