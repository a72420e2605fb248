import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { isCalendarDate, type CalendarDate } from '../../shared/wording/date.ts';
import { Field } from './field.tsx';

type Props = {
  label: string;
  value: CalendarDate | null;
  onCommit: (date: CalendarDate | null) => void;
  hint?: string;
  testId?: string;
};

/** Dates may be typed in any of these ways; the first is how they are shown. */
const formats = ['YYYY年M月D日', 'YYYY-M-D', 'YYYY.M.D', 'YYYY/M/D', 'YYYYMMDD'];

/** A calendar date of the report, picked or typed. */
export function DateField({ label, value, onCommit, hint, testId }: Props) {
  return (
    <Field label={label} hint={hint}>
      {({ id }) => (
        <DatePicker
          id={id}
          value={value === null ? null : dayjs(value)}
          format={formats}
          placeholder="如 2018年3月19日"
          onChange={(date) => {
            const text = date?.format('YYYY-MM-DD') ?? null;
            if (text === null || isCalendarDate(text)) onCommit(text);
          }}
          data-testid={testId}
        />
      )}
    </Field>
  );
}
