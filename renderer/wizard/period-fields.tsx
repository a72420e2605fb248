import { useState } from 'react';
import type { Preface } from '../../shared/report/preface.ts';
import { DateField } from '../parts/date-field.tsx';

type Period = Preface['period'];

/** 统计期限. Half a period is kept on the screen only: the report has both ends or none. */
export function PeriodFields({ period, onCommit }: { period: Period; onCommit: (period: Period) => void }) {
  const [ends, setEnds] = useState<[string | null, string | null]>(period ?? [null, null]);
  const change = (from: string | null, to: string | null): void => {
    setEnds([from, to]);
    onCommit(from !== null && to !== null ? [from, to] : null);
  };
  const [from, to] = ends;
  const hint = (from === null) === (to === null) ? undefined : '起止日期都填了才会写进编制说明';
  return (
    <>
      <DateField
        label="统计期限：起"
        value={from}
        onCommit={(date) => change(date, to)}
        hint={hint}
        testId="period-from"
      />
      <DateField label="统计期限：止" value={to} onCommit={(date) => change(from, date)} testId="period-to" />
    </>
  );
}
