import { useMemo, useRef, type Ref } from 'react';
import type { Cell, Form, Grid } from '../../shared/forms/form.ts';
import { FigureCell } from './figure-cell.tsx';
import { indicatorsOf } from '../../shared/forms/identity.ts';
import { layOut } from '../../shared/forms/layout.ts';
import { neighbour, type Direction } from './layout.ts';
import type { Violation } from '../../shared/forms/violations.ts';

type Props = { form: Form; grid: Grid; violations: Violation[]; compact?: boolean; caption: string };

/** Any form's table, or a part of one, drawn from its grid; every figure is one input. */
export function FigureTable({ form, grid, violations, compact = false, caption }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const placed = useMemo(() => layOut(grid.rows, (cell) => cell, grid.widths.length).cells, [grid]);
  const indicators = useMemo(() => new Map(form.indicators.map((indicator) => [indicator.id, indicator])), [form]);
  const broken = useMemo(() => byIndicator(violations), [violations]);
  const width = grid.widths.reduce((sum, share) => sum + share, 0);

  const move = (indicator: string, direction: Direction): boolean => {
    const next = neighbour(placed, indicator, direction);
    const input = next === null ? null : table.current?.querySelector<HTMLInputElement>(`[data-figure="${next}"]`);
    input?.focus();
    return Boolean(input);
  };

  const draw = (cell: Cell, key: number) => {
    const span = { colSpan: cell.columns, rowSpan: cell.rows };
    switch (cell.kind) {
      case 'label': {
        const Tag = cell.head ? 'th' : 'td';
        return (
          <Tag
            key={key}
            {...span}
            className={labelClass(cell)}
            style={cell.indent && !compact ? hanging(cell.indent) : undefined}
            scope={cell.head ? 'col' : undefined}
          >
            {cell.text}
          </Tag>
        );
      }
      case 'empty':
        return <td key={key} {...span} className="grid-empty" />;
      case 'figure': {
        const indicator = indicators.get(cell.indicator);
        return (
          <td key={key} {...span} className="grid-figure">
            {indicator ? (
              <FigureCell
                indicator={indicator}
                violations={broken.get(indicator.id) ?? []}
                onMove={(direction) => move(indicator.id, direction)}
              />
            ) : null}
          </td>
        );
      }
    }
  };

  return (
    <table
      ref={table as Ref<HTMLTableElement>}
      className={compact ? 'figure-table figure-table-compact' : 'figure-table'}
    >
      <caption className="visually-hidden">{caption}</caption>
      <colgroup>
        {grid.widths.map((share, index) => (
          <col key={index} style={{ width: `${(share / width) * 100}%` }} />
        ))}
      </colgroup>
      <tbody>
        {grid.rows.map((cells, row) => (
          <tr key={row} className={row < grid.headRows ? 'grid-head' : undefined}>
            {cells.map(draw)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The indent as printed; what does not fit on the line goes on one character deeper, as on paper. */
const hanging = (indent: number) => ({ paddingInlineStart: `${1.7 + indent * 0.62}em`, textIndent: '-1em' });

function labelClass(cell: Extract<Cell, { kind: 'label' }>): string {
  const top = !cell.head && !cell.indent && cell.align !== 'center';
  return `grid-label${top ? ' grid-top' : ''}${cell.align === 'center' ? ' grid-center' : ''}`;
}

function byIndicator(violations: Violation[]): Map<string, Violation[]> {
  const map = new Map<string, Violation[]>();
  for (const violation of violations) {
    const { left, severity } = violation.identity;
    // A hint asks about one figure; marks beside all it is compared with would drown the real errors.
    for (const id of indicatorsOf(severity === 'hint' ? { left, right: [] } : violation.identity)) {
      map.set(id, [...(map.get(id) ?? []), violation]);
    }
  }
  return map;
}
