import { CalendarOutlined } from '@ant-design/icons';
import { Button, Calendar, Input, Popover } from 'antd';
import dayjs from 'dayjs';
import { useState, type CompositionEvent } from 'react';
import { sentence } from '../../shared/api/errors.ts';
import { isCalendarDate, officialDate, readWholeDate, type CalendarDate } from '../../shared/wording/date.ts';
import { Field } from './field.tsx';

type Props = {
  label: string;
  value: CalendarDate | null;
  onCommit: (date: CalendarDate | null) => void;
  hint?: string;
  testId?: string;
};

/** A calendar date of the report, typed in any usual way or picked. What is no date stays as typed and changes nothing. */
export function DateField({ label, value, onCommit, hint, testId }: Props) {
  const [own, setOwn] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const unread = !focused && own !== null;

  const take = (text: string): void => {
    setOwn(text);
    const date = readWholeDate(text);
    if (date !== null || text.trim() === '') onCommit(date);
  };
  const leave = (): void => {
    setFocused(false);
    if (own !== null && (own.trim() === '' || readWholeDate(own) !== null)) setOwn(null);
  };
  const pick = (date: CalendarDate): void => {
    setOwn(null);
    onCommit(date);
  };

  return (
    <Field
      label={label}
      hint={hint}
      error={unread ? sentence({ code: 'date-unreadable', detail: { value: own.trim() } }) : null}
    >
      {(control) => (
        <Input
          {...control}
          value={own ?? (value === null ? '' : officialDate(value))}
          placeholder="如 2018年3月19日"
          autoComplete="off"
          maxLength={40}
          allowClear
          suffix={<Picker value={value} label={label} onPick={pick} />}
          onFocus={() => setFocused(true)}
          onBlur={leave}
          onChange={(event) => take(event.target.value)}
          onCompositionEnd={(event: CompositionEvent<HTMLInputElement>) => take(event.currentTarget.value)}
          data-testid={testId}
        />
      )}
    </Field>
  );
}

type PickerProps = { value: CalendarDate | null; label: string; onPick: (date: CalendarDate) => void };

/** The month's sheet behind a button, for those who would rather click. */
function Picker({ value, label, onPick }: PickerProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={
        <div className="date-sheet">
          <Calendar
            fullscreen={false}
            defaultValue={dayjs(value ?? undefined)}
            onSelect={(day, { source }) => {
              const text = day.format('YYYY-MM-DD');
              if (source !== 'date' || !isCalendarDate(text)) return;
              onPick(text);
              setOpen(false);
            }}
          />
        </div>
      }
    >
      <Button type="text" size="small" icon={<CalendarOutlined />} tabIndex={-1} aria-label={`${label}：从日历选择`} />
    </Popover>
  );
}
