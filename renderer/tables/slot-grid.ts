import { figuresIn } from '../../shared/forms/figures.ts';
import type { Cell, Form, FormTable, Grid, Indicator } from '../../shared/forms/form.ts';
import type { SlotId } from '../../shared/report/slots.ts';

/** The tables a form prints in the sections of a slot; those of the annex stand on pages of their own. */
export const tablesOf = (form: Form, slot: SlotId): FormTable[] =>
  slot === 'annex' ? [] : form.tables.filter((table) => table.slot === slot);

/**
 * The figures of one slot as a narrow grid of label, unit and figure, in the form's order, each group of rows under the wider
 * label it belongs to; null where the form counts nothing for it, or prints all of it in the section's own tables. Works for
 * any form because it is made from the indicators, not from the printed table.
 */
export function slotGrid(form: Form, slot: SlotId): Grid | null {
  const printed = new Set(tablesOf(form, slot).flatMap(figuresIn));
  const indicators = form.indicators.filter((indicator) => indicator.slot === slot && !printed.has(indicator.id));
  const rows = indicators.flatMap((indicator, at): Cell[][] => {
    const row = figureRow(indicator);
    const above = indicators[at - 1];
    const named = indicator.group === undefined || above?.group === indicator.group || above?.label === indicator.group;
    return named ? [row] : [[{ kind: 'label', text: indicator.group ?? '', columns: 3 }], row];
  });
  return rows.length === 0 ? null : { widths: [58, 14, 28], headRows: 0, rows };
}

const figureRow = ({ id, label, column, unit }: Indicator): Cell[] => [
  { kind: 'label', text: column ? `${label}（${column}）` : label, indent: 1 },
  { kind: 'label', text: unit, align: 'center' },
  { kind: 'figure', indicator: id },
];
