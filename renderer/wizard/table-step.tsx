import { useEffect } from 'react';
import { figureValue } from '../../shared/report/report.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import { FigureTable } from '../tables/figure-table.tsx';
import { focusFigure } from '../tables/focus-figure.ts';
import { useViolations } from '../tables/use-violations.ts';
import { ViolationList } from '../tables/violation-list.tsx';
import { StepHeading } from './step-heading.tsx';

/** The whole statutory table as it will be printed, with what does not agree beside it. */
export function TableStep({ focus }: { focus: string | null }) {
  const form = useDraftState((state) => state.form);
  const filled = useDraftState(
    (state) => state.form.indicators.filter(({ id }) => figureValue(state.report, id) !== null).length,
  );
  const violations = useViolations();
  useEffect(() => {
    if (focus !== null) focusFigure(focus);
  }, [focus]);

  return (
    <div className="table-step">
      <div className="table-main">
        <StepHeading title={form.title}>
          没有数据的格子留空（空白不是0）。回车或↓到下一格，↑到上一格，Esc恢复原来的数。
        </StepHeading>
        {form.tables.map((table) => (
          <FigureTable key={table.id} form={form} grid={table.grid} violations={violations} caption={table.title} />
        ))}
      </div>
      <aside className="table-aside" aria-label="数字核对">
        <p className="table-count">
          已填 <strong>{filled}</strong> / {form.indicators.length} 项
        </p>
        <h2>数字核对</h2>
        <ViolationList violations={violations} onGo={focusFigure} />
      </aside>
    </div>
  );
}
