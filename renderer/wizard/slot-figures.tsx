import { memo, useMemo } from 'react';
import type { Form, Grid } from '../../shared/forms/form.ts';
import { slots, type SlotId } from '../../shared/report/slots.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import { figuresIn } from '../../shared/forms/figures.ts';
import { FigureTable } from '../tables/figure-table.tsx';
import { FillZeros } from '../tables/fill-zeros.tsx';
import { slotGrid } from '../tables/slot-grid.ts';
import { useViolations } from '../tables/use-violations.ts';

/** The figures of a section's slot that no table of its own holds, beside its prose; nothing where there are none. */
export const SlotFigures = memo(function SlotFigures({ slot }: { slot: SlotId }) {
  const form = useDraftState((state) => state.form);
  const grid = useMemo(() => slotGrid(form, slot), [form, slot]);
  return grid ? <SideGrid form={form} grid={grid} caption={`${slots[slot]}统计数`} /> : null;
});

function SideGrid({ form, grid, caption }: { form: Form; grid: Grid; caption: string }) {
  const violations = useViolations();
  return (
    <aside className="slot-figures" aria-label="本章的统计数">
      <h2>本章的统计数</h2>
      <FigureTable form={form} grid={grid} violations={violations} compact caption={caption} />
      <FillZeros figures={figuresIn({ grid })} />
      <p className="quiet small">与统计表是同一份数，改一处两处都变。</p>
    </aside>
  );
}
