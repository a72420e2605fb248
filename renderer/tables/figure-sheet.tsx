import { useMemo, type CSSProperties } from 'react';
import type { Form } from '../../shared/forms/form.ts';
import type { Violation } from '../../shared/forms/violations.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import type { Desk } from './desk.ts';
import { GridTable } from './grid-table.tsx';
import { columnWidths, longestOfColumns, total, type GridView } from './grid-view.ts';
import { useLastShown } from './last-year.tsx';
import { useSize } from './use-size.ts';

type Props = {
  form: Form;
  view: GridView;
  shares: readonly number[];
  violations: Violation[];
  caption: string;
  desk: Desk;
  withLast: boolean;
};

/**
 * A table with figures in several columns: as wide as its place and no wider, unless the columns need more; then it
 * scrolls in a frame of its own with its labels in sight. Its head stays in sight in either case.
 */
export function FigureSheet({ form, view, shares, violations, caption, desk, withLast }: Props) {
  const [frame, size] = useSize();
  const { shown: lastShown } = useLastShown();
  // The table's own left border is a pixel more.
  const available = size === null ? null : size.width - 1;
  // As text: it is another one only where a column needs more room than before.
  const longest = useDraftState((state) => longestOfColumns(view, state.report.figures).join(' '));
  const widths = useMemo(
    () => (available === null ? null : columnWidths(view, shares, available, longest.split(' ').map(Number))),
    [view, shares, available, longest],
  );
  const scrolls = widths !== null && available !== null && total(widths) > available;

  const inFrame = {
    '--head-height': `${size?.head ?? 0}px`,
    '--foot-height': `${size?.foot ?? 0}px`,
    '--side-width': `${scrolls ? total(widths.slice(0, view.labels)) : 0}px`,
  } satisfies Record<`--${string}`, string>;
  return (
    <div
      className={scrolls ? 'sheet-frame sheet-scrolls scroller' : 'sheet-frame'}
      ref={frame}
      style={inFrame as CSSProperties}
    >
      <GridTable
        {...{ form, view, shares, widths, violations, caption, desk }}
        last={withLast && lastShown ? 'under' : null}
      />
    </div>
  );
}
