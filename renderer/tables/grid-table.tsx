import { memo, useCallback, useMemo, useRef } from 'react';
import type { Form } from '../../shared/forms/form.ts';
import { isTotal } from '../../shared/forms/totals.ts';
import type { Violation } from '../../shared/forms/violations.ts';
import { cellHints } from './cell-remark.ts';
import { FigureCell } from './figure-cell.tsx';
import { showFigure } from './focus-figure.ts';
import { GridFoot } from './grid-foot.tsx';
import { GridLabel } from './grid-label.tsx';
import { total, type GridView } from './grid-view.ts';
import { neighbour, type Direction } from './layout.ts';
import { marksOf } from './marks.ts';

type Props = {
  form: Form;
  view: GridView;
  shares: readonly number[];
  /** In CSS pixels; null for the form's own shares of whatever room there is. */
  widths: readonly number[] | null;
  violations: Violation[];
  caption: string;
  compact?: boolean;
};

type Row = GridView['rows'][number];

/** The table itself: heads, rows, and what the form prints about its columns. */
export const GridTable = memo(function GridTable(props: Props) {
  const { form, view, shares, widths, violations, caption, compact = false } = props;
  const table = useRef<HTMLTableElement>(null);
  const cells = useMemo(() => cellFacts(form), [form]);
  const marks = useMemo(() => marksOf(violations, view.sheet), [violations, view]);

  const move = useCallback(
    (indicator: string, direction: Direction): boolean => {
      const next = neighbour(view.rows, indicator, direction);
      return next !== null && table.current !== null && showFigure(table.current, next, 'nearest');
    },
    [view],
  );

  const draw = (placed: Row[number], head: boolean) => {
    const { cell, column, rows, columns } = placed;
    const span = { colSpan: columns, rowSpan: rows };
    switch (cell.kind) {
      case 'label': {
        const side = view.sheet && column + columns <= view.labels;
        const left = widths === null ? 0 : total(widths.slice(0, column));
        return <GridLabel key={column} placed={placed} label={cell} side={side ? left : null} {...{ head, compact }} />;
      }
      case 'empty':
        return <td key={column} {...span} className="grid-empty" />;
      case 'figure': {
        const facts = cells.get(cell.indicator);
        return (
          <td key={column} {...span} className="grid-figure">
            {facts ? (
              <FigureCell {...facts} violations={marks.get(cell.indicator) ?? none} narrow={view.sheet} onMove={move} />
            ) : null}
          </td>
        );
      }
    }
  };
  const drawRow = (row: Row, at: number) => <tr key={at}>{row.map((placed) => draw(placed, at < view.headRows))}</tr>;

  const whole = total(shares);
  const kind = compact ? ' figure-table-compact' : view.sheet ? ' figure-table-sheet' : '';
  return (
    <table ref={table} className={`figure-table${kind}`} style={widths === null ? undefined : { width: total(widths) }}>
      <caption className="visually-hidden">{caption}</caption>
      <colgroup>
        {shares.map((share, at) => (
          <col key={at} style={{ width: widths?.[at] ?? `${(share / whole) * 100}%` }} />
        ))}
      </colgroup>
      {view.headRows > 0 ? <thead className="grid-head">{view.rows.slice(0, view.headRows).map(drawRow)}</thead> : null}
      <tbody>{view.rows.slice(view.headRows).map((row, at) => drawRow(row, at + view.headRows))}</tbody>
      {view.sheet ? <GridFoot form={form} view={view} /> : null}
    </table>
  );
});

const none: Violation[] = [];

/** What a cell shows that never changes, by indicator. */
function cellFacts(form: Form) {
  return new Map(
    form.indicators.map((indicator) => {
      const { id } = indicator;
      return [id, { indicator, total: isTotal(form, id), hint: cellHints(form, indicator).join('\n') }];
    }),
  );
}
