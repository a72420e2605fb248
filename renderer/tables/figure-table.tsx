import { useMemo } from 'react';
import { figuresIn } from '../../shared/forms/figures.ts';
import type { Form, Grid } from '../../shared/forms/form.ts';
import type { Violation } from '../../shared/forms/violations.ts';
import { FigureSheet } from './figure-sheet.tsx';
import { FigureWriting } from './figure-writing.tsx';
import { GridTable } from './grid-table.tsx';
import { gridView } from './grid-view.ts';
import { useHasLast, useLastShown } from './last-year.tsx';
import './sheet.css';
import { SheetBar } from './sheet-bar.tsx';
import { useDesk } from './use-desk.ts';

type Props = { form: Form; grid: Grid; violations: Violation[]; compact?: boolean; caption: string };

/** Any form's table, or a part of one, drawn from its grid; every figure is one input. */
export function FigureTable({ form, grid, violations, compact = false, caption }: Props) {
  const view = useMemo(() => gridView(grid), [grid]);
  const { desk, here, said, open, close, root } = useDesk(view);
  const { toggle } = useLastShown();
  const figures = useMemo(() => figuresIn({ grid }), [grid]);
  const withLast = useHasLast(figures);
  const indicator = useMemo(() => form.indicators.find(({ id }) => id === here) ?? null, [form, here]);
  const table = { form, view, shares: grid.widths, violations, caption, desk };
  return (
    <div
      className={view.sheet ? 'sheet' : 'sheet sheet-list'}
      {...root}
      onKeyDown={(event) => {
        if (event.key !== 'F4' || event.altKey || event.ctrlKey || event.shiftKey || !view.sheet || !withLast) return;
        event.preventDefault();
        toggle();
      }}
    >
      {view.sheet ? (
        <FigureSheet {...table} withLast={withLast} />
      ) : (
        <GridTable {...table} widths={null} last={withLast ? 'beside' : null} compact={compact} />
      )}
      <SheetBar {...{ form, indicator, violations, said, desk }} list={!view.sheet} />
      {open ? <FigureWriting key={`${open.writing} ${open.indicator}`} {...open} onClose={close} /> : null}
    </div>
  );
}
