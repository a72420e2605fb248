import type { Cell, Form, Grid } from '../../shared/forms/form.ts';
import type { SlotId } from '../../shared/report/slots.ts';

/**
 * The figures of one slot as a narrow grid of label, unit and figure, in the form's order; null where the form
 * counts nothing for it. Works for any form because it is made from the indicators, not from the printed table.
 */
export function slotGrid(form: Form, slot: SlotId): Grid | null {
  const rows = form.indicators
    .filter((indicator) => indicator.slot === slot)
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
