import { Button } from 'antd';
import { useCallback } from 'react';
import type { Form, Indicator } from '../../shared/forms/form.ts';
import { indicatorsOf } from '../../shared/forms/identity.ts';
import type { Violation } from '../../shared/forms/violations.ts';
import { indicatorWords } from '../../shared/forms/words.ts';
import type { DraftState } from '../draft/draft.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import { useFigureFindings } from '../findings/figure-findings.ts';
import { cellHints, cellRemark, lastWords } from './cell-remark.ts';
import type { Desk, Said } from './desk.ts';
import { useLastValue } from './last-year.tsx';
import { nearestFirst } from './marks.ts';
import { sumInstead } from './sum-instead.ts';

type Props = {
  form: Form;
  indicator: Indicator | null;
  violations: Violation[];
  said: Said | null;
  desk: Desk;
  /** In a list the cell itself says what is wrong with its text, and last year's figure stands beside it. */
  list: boolean;
};

/**
 * The line under a table that says in which cell one is, what there is to say of it and what was just done: the cells
 * are too narrow for words. What is said of a cell is in its own name and description too, and is not read out a second time.
 */
export function SheetBar({ form, indicator, violations, said, desk, list }: Props) {
  return (
    <div className="sheet-bar" data-testid="sheet-bar">
      <p>
        {indicator ? <strong aria-hidden>{indicatorWords(indicator)}</strong> : null}
        {indicator && !said ? <Here {...{ form, indicator, violations, list }} /> : null}
        <span role="status" className={said ? 'bar-said' : undefined}>
          {said?.text}
        </span>
      </p>
      {said?.act ? <BarButton label={said.act.label} onClick={said.act.run} testId="bar-act" /> : null}
      {indicator ? <Tools indicator={indicator} desk={desk} /> : null}
    </div>
  );
}

function Here({
  form,
  indicator,
  violations,
  list,
}: Pick<Props, 'form' | 'violations' | 'list'> & { indicator: Indicator }) {
  const figure = useDraftState(useCallback((state: DraftState) => state.report.figures[indicator.id], [indicator]));
  const last = useLastValue(indicator.id);
  const { value = null, unread = null, note = '', reason } = figure ?? {};
  const remark = list ? null : cellRemark(indicator, unread, value);
  const broken = violations.filter(({ identity }) => indicatorsOf(identity).includes(indicator.id));
  const [nearest, ...more] = nearestFirst(broken, indicator.id);
  const found = useFigureFindings().byFigure.get(indicator.id) ?? [];
  const said = [
    ...(nearest ? [nearest, ...more].map(({ words }) => words) : []),
    ...found.map(({ finding }) => finding.message),
  ];
  const wrong = remark?.text ?? (said.length > 0 ? said.join('；') : undefined);
  const severity = nearest?.identity.severity ?? found[0]?.finding.severity ?? 'warning';
  const quiet = [
    last !== null && !list ? lastWords(value, last) : null,
    reason ? `已说明理由：${reason}` : null,
    note ? `备注：${note}` : null,
    ...(wrong === undefined ? cellHints(form, indicator) : []),
  ].filter((words) => words !== null);
  return (
    <span aria-hidden title={[wrong, ...quiet].filter(Boolean).join('；')}>
      <span className="quiet">{indicator.unit}</span>
      {wrong === undefined ? null : (
        <span key={wrong} className={`bar-wrong violation-${remark?.bad ? 'error' : severity}`}>
          {wrong}
        </span>
      )}
      <span className="quiet">{quiet.join('；')}</span>
    </span>
  );
}

function Tools({ indicator: { id }, desk }: { indicator: Indicator; desk: Desk }) {
  const sum = useDraftState(useCallback(({ form, report }: DraftState) => sumInstead(form, report, id), [id]));
  const figure = useDraftState(useCallback((state: DraftState) => state.report.figures[id], [id]));
  const off = sum !== null && (figure?.value ?? null) !== null;
  return (
    <>
      {off ? (
        <>
          <BarButton label={`恢复自动合计${sum}`} keys="Alt+=" onClick={() => desk.takeSum(id)} testId="bar-sum" />
          <BarButton
            label={figure?.reason ? '改理由' : '说明理由'}
            keys="Alt+Enter"
            onClick={() => desk.write('reason', id)}
            testId="bar-reason"
          />
        </>
      ) : null}
      <BarButton
        label={figure?.note ? '看备注' : '备注'}
        keys="Shift+F2"
        onClick={() => desk.write('note', id)}
        testId="bar-note"
      />
    </>
  );
}

type ButtonProps = { label: string; keys?: string; onClick: () => void; testId: string };

/** Every such button has a key in the cell, which keeps the focus when it is clicked. */
function BarButton({ label, keys, onClick, testId }: ButtonProps) {
  return (
    <Button
      size="small"
      type="link"
      tabIndex={keys === undefined ? 0 : -1}
      title={keys}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
      data-testid={testId}
    >
      {label}
    </Button>
  );
}
