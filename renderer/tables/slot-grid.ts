import { figuresIn } from '../../shared/forms/figures.ts';
import type { Cell, Form, FormTable, Grid } from '../../shared/forms/form.ts';
import type { SlotId } from '../../shared/report/slots.ts';

/** The tables a form prints in the sections of a slot; those of the annex stand on pages of their own. */
export const tablesOf = (form: Form, slot: SlotId): FormTable[] =>
  slot === 'annex' ? [] : form.tables.filter((table) => table.slot === slot);

/**
 * The figures of one slot as a narrow grid of label, unit and figure, in the form's order; null where the form
 * counts nothing for it, or prints all of it in the section's own tables. Works for any form because it is made from the
 * indicators, not from the printed table.
 */
export function slotGrid(form: Form, slot: SlotId): Grid | null {
  const printed = new Set(tablesOf(form, slot).flatMap(figuresIn));
  const rows = form.indicators
    .filter((indicator) => indicator.slot === slot && !printed.has(indicator.id))
    .map((indicator): Cell[] => [
      {
        kind: 'label',
        text: indicator.column ? `${indicator.label}（${indicator.column}）` : indicator.label,
        indent: 1,
      },
      { kind: 'label', text: indicator.unit, align: 'center' },
      { kind: 'figure', indicator: indicator.id },
    ]);
  return rows.length === 0 ? null : { widths: [58, 14, 28], headRows: 0, rows };
}
