import { useCallback, useMemo, useState, type CSSProperties, type FocusEvent } from 'react';
import type { Form } from '../../shared/forms/form.ts';
import type { Violation } from '../../shared/forms/violations.ts';
import { GridTable } from './grid-table.tsx';
import { columnWidths, total, type GridView } from './grid-view.ts';
import './sheet.css';
import { SheetBar } from './sheet-bar.tsx';
import { useSize } from './use-size.ts';

type Props = { form: Form; view: GridView; shares: readonly number[]; violations: Violation[]; caption: string };

/**
 * A table with figures in several columns: as wide as its place and no wider, unless the columns need more; then it
 * scrolls in a frame of its own with its labels in sight. Its head stays in sight in either case.
 */
export function FigureSheet({ form, view, shares, violations, caption }: Props) {
  const [frame, size] = useSize();
  const [here, setHere] = useState<string | null>(null);
  // The table's own left border is a pixel more.
  const available = size === null ? null : size.width - 1;
  const widths = useMemo(
    () => (available === null ? null : columnWidths(view, shares, available)),
    [view, shares, available],
  );
  const indicator = useMemo(() => form.indicators.find(({ id }) => id === here) ?? null, [form, here]);
  const scrolls = widths !== null && available !== null && total(widths) > available;

  const onFocus = useCallback((event: FocusEvent): void => {
    setHere(event.target instanceof HTMLElement ? (event.target.dataset['figure'] ?? null) : null);
  }, []);
  const onBlur = useCallback((event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setHere(null);
  }, []);

  const inFrame = {
    '--head-height': `${size?.head ?? 0}px`,
    '--side-width': `${scrolls ? total(widths.slice(0, view.labels)) : 0}px`,
  } satisfies Record<`--${string}`, string>;
  return (
    <div className="sheet" onFocus={onFocus} onBlur={onBlur}>
      <div
        className={scrolls ? 'sheet-frame sheet-scrolls scroller' : 'sheet-frame'}
        ref={frame}
        style={inFrame as CSSProperties}
      >
        <GridTable form={form} view={view} shares={shares} widths={widths} violations={violations} caption={caption} />
      </div>
      <SheetBar form={form} indicator={indicator} violations={violations} />
    </div>
  );
}
