import { useMemo } from 'react';
import type { Form, Grid } from '../../shared/forms/form.ts';
import type { Violation } from '../../shared/forms/violations.ts';
import { FigureSheet } from './figure-sheet.tsx';
import { GridTable } from './grid-table.tsx';
import { gridView } from './grid-view.ts';

type Props = { form: Form; grid: Grid; violations: Violation[]; compact?: boolean; caption: string };

/** Any form's table, or a part of one, drawn from its grid; every figure is one input. */
export function FigureTable({ form, grid, violations, compact = false, caption }: Props) {
  const view = useMemo(() => gridView(grid), [grid]);
  if (view.sheet) {
    return <FigureSheet form={form} shares={grid.widths} view={view} violations={violations} caption={caption} />;
  }
  return (
    <GridTable
      form={form}
      view={view}
      shares={grid.widths}
      widths={null}
      violations={violations}
      caption={caption}
      compact={compact}
    />
  );
}
