import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { agencyKinds, agencyKindSchema, type AgencyKind } from '../../shared/report/agency.ts';
import { deadlineOf, deadlinesSchema, type Deadlines } from '../../shared/report/deadline.ts';
import { officialDate, readMonthDay } from '../../shared/wording/date.ts';
import { call } from '../api/call.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Field } from '../parts/field.tsx';
import { useTask } from '../parts/use-task.ts';

const year = new Date().getFullYear() - 1;

/** 1月31日, without the year. */
const dayWords = (day: string): string => officialDate(`2000-${day}`).replace('2000年', '');

/** The days a superior has set earlier than the regulation does. Empty means the statutory day. */
export function DeadlinesPanel() {
  const [own, setOwn] = useState<Deadlines | null>(null);
  const { failure, run } = useTask();
  useEffect(() => {
    void run(async () => setOwn(await call('settings.deadlines', {})));
  }, [run]);
  const change = (kind: AgencyKind, day: string | null): void => {
    const others = Object.entries(own ?? {}).filter(([name]) => name !== kind);
    const deadlines = deadlinesSchema.parse(Object.fromEntries(day === null ? others : [...others, [kind, day]]));
    setOwn(deadlines);
    void run(() => call('settings.setDeadlines', { deadlines }));
  };
  return (
    <section className="settings-part" aria-label="报送时限">
      <h2>报送时限</h2>
      <p className="quiet small">上级要求比《条例》更早的，在这里改；空着就按《条例》。</p>
      {failure ? <FailureNotice failure={failure} /> : null}
      {own === null ? null : (
        <div className="fields">
          {agencyKindSchema.options.map((kind) => (
            <DayField
              key={kind}
              label={agencyKinds[kind]}
              usual={dayWords(deadlineOf(kind, year, {}).date.slice(5))}
              day={own[kind] ?? null}
              onDay={(day) => change(kind, day)}
              testId={`deadline-${kind}`}
            />
          ))}
        </div>
      )}
    </section>
  );
}

type DayProps = {
  label: string;
  usual: string;
  day: string | null;
  onDay: (day: string | null) => void;
  testId: string;
};

function DayField({ label, usual, day, onDay, testId }: DayProps) {
  const [text, setText] = useState(day === null ? '' : dayWords(day));
  const wrong = text.trim() !== '' && readMonthDay(text) === null;
  return (
    <Field label={label} error={wrong ? '请按“1月20日”的样子填写' : null}>
      {(control) => (
        <Input
          {...control}
          value={text}
          placeholder={`次年${usual}`}
          maxLength={20}
          allowClear
          onChange={(event) => {
            setText(event.target.value);
            const read = readMonthDay(event.target.value);
            if (read !== null || event.target.value.trim() === '') onDay(read);
          }}
          data-testid={testId}
        />
      )}
    </Field>
  );
}
