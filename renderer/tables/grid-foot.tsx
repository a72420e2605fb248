import { memo, useMemo, type ReactNode } from 'react';
import type { Form, Identity } from '../../shared/forms/form.ts';
import type { Violation } from '../../shared/forms/violations.ts';
import { judge, sideValue, type Figures } from '../../shared/forms/identity.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import { columnChecks, type ColumnCheck } from './column-checks.ts';
import { Fitted } from './fitted.tsx';
import type { GridView } from './grid-view.ts';

type Props = { form: Form; view: GridView; violations: readonly Violation[] };

/** The relations printed in the form, under each column: both sides as they stand, and whether they agree. */
export const GridFoot = memo(function GridFoot({ form, view, violations }: Props) {
  const checks = useMemo(() => columnChecks(form, view), [form, view]);
  const figures = useDraftState((state) => state.report.figures);
  const open = useMemo(() => new Set(violations.map(({ identity }) => identity.id)), [violations]);
  if (checks.length === 0) return null;
  return (
    <tfoot>
      {checks.map((check) => (
        <CheckRows key={check.key} check={check} view={view} report={{ figures }} open={open} />
      ))}
    </tfoot>
  );
});

type RowsProps = {
  check: ColumnCheck;
  view: GridView;
  report: Figures;
  /** The identities whose breaking somebody still has to look at. */
  open: ReadonlySet<string>;
};

function CheckRows({ check, view, report, open }: RowsProps) {
  const columns = Array.from({ length: view.columns - view.labels }, (_, at) => view.labels + at);
  const row = (label: string, draw: (identity: Identity) => ReactNode, className?: string) => (
    <tr className={className}>
      {view.labels > 0 ? (
        <th scope="row" colSpan={view.labels} className="grid-label grid-side foot-label" title={label}>
          {label}
        </th>
      ) : null}
      {columns.map((column) => {
        const identity = check.columns.get(column);
        return (
          <td key={column} className="foot-value">
            {identity ? <div className="fit-room">{draw(identity)}</div> : null}
          </td>
        );
      })}
    </tr>
  );
  return (
    <>
      {view.labels === 0 ? (
        <tr>
          <th scope="rowgroup" colSpan={view.columns} className="grid-label foot-label">
            {check.left} {check.relation} {check.right}
          </th>
        </tr>
      ) : null}
      {row(
        check.left,
        ({ left }) => (
          <Fitted text={sideValue(left, report, null) ?? ''} />
        ),
        'foot-first',
      )}
      {row(`${check.relation}${check.right}`, ({ right }) => (
        <Fitted text={sideValue(right, report, null) ?? ''} />
      ))}
      {row(
        '勾稽核对',
        (identity) => (
          <Verdict identity={identity} report={report} open={open.has(identity.id)} />
        ),
        'foot-verdict',
      )}
    </>
  );
}

function Verdict({ identity, report, open }: { identity: Identity; report: Figures; open: boolean }) {
  const verdict = judge(identity, report);
  const testId = `check-${identity.id}`;
  if (verdict === null) {
    return (
      <span className="foot-open" title={`还有没填的数：${identity.why}`} data-testid={testId}>
        —
      </span>
    );
  }
  const { left, right, difference, holds } = verdict;
  return holds ? (
    <span className="foot-holds" title={`${left}与${right}相符：${identity.why}`} data-testid={testId}>
      ✓
    </span>
  ) : (
    <span
      className={open ? 'foot-broken' : 'foot-open'}
      title={open ? identity.why : `${identity.why}（已核实或已停用这项检查）`}
      data-testid={testId}
    >
      <Fitted text={`差${difference.replace(/^-/, '')}`} />
    </span>
  );
}
