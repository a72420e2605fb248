import { memo, useMemo } from 'react';
import type { FormTable } from '../../shared/forms/form.ts';
import type { SlotId } from '../../shared/report/slots.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import { tablesOf } from '../tables/slot-grid.ts';
import { useViolations } from '../tables/use-violations.ts';
import { TitledTable } from './titled-table.tsx';

/** The tables a form prints in a section, under its prose. */
export const SectionTables = memo(function SectionTables({ slot }: { slot: SlotId }) {
  const form = useDraftState((state) => state.form);
  const tables = useMemo(() => tablesOf(form, slot), [form, slot]);
  return tables.length === 0 ? null : <Tables tables={tables} />;
});

function Tables({ tables }: { tables: FormTable[] }) {
  const violations = useViolations();
  return (
    <div className="section-tables">
      {tables.map((table) => (
        <TitledTable
          key={table.id}
          table={table}
          title={tables.length === 1 ? '本章的统计表' : table.title}
          violations={violations}
          keys
        />
      ))}
    </div>
  );
}
