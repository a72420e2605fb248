import type { Preface } from '../../shared/report/preface.ts';
import { DateField } from '../parts/date-field.tsx';

type Period = Preface['period'];

/** 统计期限. The preface says it once both ends are there; half of it is kept until then. */
export function PeriodFields({ period, onCommit }: { period: Period; onCommit: (period: Period) => void }) {
  const [from, to] = period;
  const hint = (from === null) === (to === null) ? undefined : '起止日期都填了才会写进编制说明';
  return (
    <>
      <DateField
        label="统计期限：起"
        value={from}
        onCommit={(date) => onCommit([date, to])}
        hint={hint}
        testId="period-from"
      />
      <DateField label="统计期限：止" value={to} onCommit={(date) => onCommit([from, date])} testId="period-to" />
    </>
  );
}
