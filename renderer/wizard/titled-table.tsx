import { useMemo } from 'react';
import type { FormTable } from '../../shared/forms/form.ts';
import type { Violation } from '../../shared/forms/violations.ts';
import { figureValue } from '../../shared/report/report.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import { FigureTable } from '../tables/figure-table.tsx';
import { FillZeros } from '../tables/fill-zeros.tsx';
import { gridView } from '../tables/grid-view.ts';
import { LastSwitch } from '../tables/last-switch.tsx';
import { figuresIn } from '../../shared/forms/figures.ts';
import './titled-table.css';

/** The keys of a table with figures in several columns. */
export const sheetKeys = 'Tab沿行，回车或↓沿列，Shift+回车或↑往回，Esc恢复原来的数。';

type Props = { table: FormTable; title: string; violations: Violation[]; keys?: boolean };

/** One of a form's tables under a title, with how much of it is filled. */
export function TitledTable({ table, title, violations, keys = false }: Props) {
  const form = useDraftState((state) => state.form);
  const figures = useMemo(() => figuresIn(table), [table]);
  const sheet = useMemo(() => gridView(table.grid).sheet, [table]);
  const filled = useDraftState(({ report }) => figures.filter((id) => figureValue(report, id) !== null).length);
  return (
    <section className="titled-table" aria-label={title} data-testid={`table-${table.id}`}>
      <div className="titled-table-head">
        <h2>{title}</h2>
        <span className="quiet small">
          已填 {filled}/{figures.length} 项
        </span>
        <FillZeros figures={figures} />
        {sheet ? <LastSwitch figures={figures} /> : null}
        {keys ? <span className="quiet small titled-table-keys">{sheetKeys}</span> : null}
      </div>
      <FigureTable form={form} grid={table.grid} violations={violations} caption={table.title} />
    </section>
  );
}
