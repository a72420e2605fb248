import { useMemo } from 'react';
import { slots, type SlotId } from '../../shared/report/slots.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import { FigureTable } from '../tables/figure-table.tsx';
import { slotGrid } from '../tables/slot-grid.ts';
import { useViolations } from '../tables/use-violations.ts';

/** The figures of a section's slot beside its prose; nothing where the form counts nothing for it. */
export function SlotFigures({ slot }: { slot: SlotId }) {
  const form = useDraftState((state) => state.form);
  const violations = useViolations();
  const grid = useMemo(() => slotGrid(form, slot), [form, slot]);
  if (!grid) return null;
  return (
    <aside className="slot-figures" aria-label="本章的统计数">
      <h2>本章的统计数</h2>
      <FigureTable form={form} grid={grid} violations={violations} compact caption={`${slots[slot]}统计数`} />
      <p className="quiet small">与统计表是同一份数，改一处两处都变。</p>
    </aside>
  );
}
