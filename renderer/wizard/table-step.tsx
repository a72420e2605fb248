import { useEffect } from 'react';
import type { Form } from '../../shared/forms/form.ts';
import { figureValue } from '../../shared/report/report.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import { FigureTable } from '../tables/figure-table.tsx';
import { FillZeros } from '../tables/fill-zeros.tsx';
import { focusFigure } from '../tables/focus-figure.ts';
import { useViolations } from '../tables/use-violations.ts';
import { ViolationList } from '../tables/violation-list.tsx';
import { StepHeading } from './step-heading.tsx';
import './table-step.css';
import { sheetKeys, TitledTable } from './titled-table.tsx';

/** All tables of the form as they will be printed, with what does not agree beside or above them. */
export function TableStep({ focus }: { focus: string | null }) {
  const form = useDraftState((state) => state.form);
  const violations = useViolations();
  useEffect(() => {
    if (focus !== null) focusFigure(focus);
  }, [focus]);

  const [only, more] = form.tables;
  const wide = more !== undefined || (only?.grid.widths.length ?? 0) > mostBeside;
  const heading = (
    <StepHeading title={form.title} place="table">
      没有数据的格子留空（空白不是0）。{wide ? sheetKeys : '回车或↓到下一格，↑到上一格，Esc恢复原来的数。'}
    </StepHeading>
  );
  const aside = (
    <aside className="table-aside" aria-label="数字核对">
      <Count form={form} />
      {wide ? null : <FillZeros figures={form.indicators.map(({ id }) => id)} />}
      <h2>数字核对</h2>
      <ViolationList violations={violations} onGo={focusFigure} />
    </aside>
  );
  if (wide) {
    return (
      <div className="table-step-wide">
        {heading}
        {aside}
        {form.tables.map((table) => (
          <TitledTable key={table.id} table={table} title={table.title} violations={violations} />
        ))}
      </div>
    );
  }
  return (
    <div className="table-step">
      <div className="table-main">
        {heading}
        {only ? <FigureTable form={form} grid={only.grid} violations={violations} caption={only.title} /> : null}
      </div>
      {aside}
    </div>
  );
}

/** A table of more columns needs the whole width of the step. */
const mostBeside = 5;

function Count({ form }: { form: Form }) {
  const filled = useDraftState(
    ({ report }) => form.indicators.filter(({ id }) => figureValue(report, id) !== null).length,
  );
  return (
    <p className="table-count">
      已填 <strong>{filled}</strong> / {form.indicators.length} 项
    </p>
  );
}
