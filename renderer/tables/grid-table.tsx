import { memo, useMemo, type ReactNode } from 'react';
import type { Form } from '../../shared/forms/form.ts';
import { isHead } from '../../shared/forms/head.ts';
import { isTotal } from '../../shared/forms/totals.ts';
import type { Violation } from '../../shared/forms/violations.ts';
import { useFigureFindings } from '../findings/figure-findings.ts';
import type { Entry } from '../findings/listing.ts';
import { cellHints } from './cell-remark.ts';
import type { Desk } from './desk.ts';
import { FigureCell } from './figure-cell.tsx';
import { GridFoot } from './grid-foot.tsx';
import { GridLabel } from './grid-label.tsx';
import { total, type GridView } from './grid-view.ts';
import { LastCells } from './last-year.tsx';
import { marksOf } from './marks.ts';

type Props = {
  form: Form;
  view: GridView;
  shares: readonly number[];
  /** In CSS pixels; null for the form's own shares of whatever room there is. */
  widths: readonly number[] | null;
  violations: Violation[];
  caption: string;
  desk: Desk;
  /** Where last year's figures stand: under this year's, in columns of their own, or nowhere. */
  last: 'under' | 'beside' | null;
  compact?: boolean;
};

type Row = GridView['rows'][number];

/** The table itself: heads, rows, and what the form prints about its columns. */
export const GridTable = memo(function GridTable(props: Props) {
  const { form, view, shares, widths, violations, caption, desk, last, compact = false } = props;
  const cells = useMemo(() => cellFacts(form), [form]);
  const marks = useMemo(() => marksOf(violations, view.sheet), [violations, view]);
  const { byFigure } = useFigureFindings();

  const draw = (placed: Row[number]) => {
    const { cell, row, column, rows, columns } = placed;
    const head = isHead(cell, row, view);
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
        const marked = marks.get(cell.indicator) ?? none;
        const found = byFigure.get(cell.indicator) ?? nothing;
        return (
          <td key={column} {...span} className="grid-figure">
            {facts ? (
              <FigureCell
                {...facts}
                violations={marked}
                findings={found}
                narrow={view.sheet}
                lastUnder={last === 'under'}
                desk={desk}
              />
            ) : null}
          </td>
        );
      }
    }
  };
  const beside = useMemo(() => (last === 'beside' ? besideRows(view) : null), [last, view]);
  const drawRow = (row: Row, at: number) => (
    <tr key={at}>
      {row.map(draw)}
      {beside?.[at]}
    </tr>
  );

  const allShares = beside ? [...shares, ...besideShares.map((share) => share * total(shares))] : shares;
  const whole = total(allShares);
  const kind = compact ? ' figure-table-compact' : view.sheet ? ' figure-table-sheet' : '';
  return (
    <table className={`figure-table${kind}`} style={widths === null ? undefined : { width: total(widths) }}>
      <caption className="visually-hidden">{caption}</caption>
      <colgroup>
        {allShares.map((share, at) => (
          <col key={at} style={{ width: widths?.[at] ?? `${(share / whole) * 100}%` }} />
        ))}
      </colgroup>
      {view.headRows > 0 ? <thead className="grid-head">{view.rows.slice(0, view.headRows).map(drawRow)}</thead> : null}
      {beside && view.headRows === 0 ? (
        <thead className="grid-head">
          <tr>
            <td colSpan={shares.length} className="last-head" />
            {lastHeads(1)}
          </tr>
        </thead>
      ) : null}
      <tbody>{view.rows.slice(view.headRows).map((row, at) => drawRow(row, at + view.headRows))}</tbody>
      {view.sheet ? <GridFoot form={form} view={view} violations={violations} /> : null}
    </table>
  );
});

const none: Violation[] = [];
const nothing: readonly Entry[] = [];

/** Of the width of the form's own columns. */
const besideShares = [0.16, 0.16];

const lastHeads = (rows: number) =>
  ['上年', '增减'].map((text) => (
    <th key={text} scope="col" rowSpan={rows} className="grid-label grid-center grid-name last-head">
      {text}
    </th>
  ));

/** What stands behind each row of a list where last year's figures are known. */
function besideRows(view: GridView): ReactNode[] {
  let covered = 0;
  return view.rows.map((row, at) => {
    if (at < view.headRows) return at === 0 ? lastHeads(view.headRows) : null;
    const figure = row.find(({ cell }) => cell.kind === 'figure');
    if (figure?.cell.kind === 'figure') {
      covered = at + figure.rows;
      return <LastCells key="last" indicator={figure.cell.indicator} rows={figure.rows} />;
    }
    return at < covered ? null : <td key="last" colSpan={2} className="grid-empty" />;
  });
}

/** What a cell shows that never changes, by indicator. */
function cellFacts(form: Form) {
  return new Map(
    form.indicators.map((indicator) => {
      const { id } = indicator;
      return [id, { indicator, total: isTotal(form, id), hint: cellHints(form, indicator).join('\n') }];
    }),
  );
}
