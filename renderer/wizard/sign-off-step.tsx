import { Segmented, Switch } from 'antd';
import type { Annex, SignOff } from '../../shared/report/report.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { useReadOnly } from '../draft/use-read-only.ts';
import { DateField } from '../parts/date-field.tsx';
import { Field } from '../parts/field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { StepHeading } from './step-heading.tsx';

const people = [
  ['responsible', '单位负责人'],
  ['reviewer', '审核人'],
  ['preparer', '填报人'],
  ['phone', '联系电话'],
] as const;

const printedLines = [
  ['yearLine', '表上方印年度'],
  ['unitLine', '表上方印填报单位'],
  ['signRow', '表下方印负责人、审核人、填报人'],
] as const;

/** Who signs and when, and how the statistics annex is introduced. */
export function SignOffStep() {
  const draft = useDraft();
  const readOnly = useReadOnly();
  const signOff = useDraftState((state) => state.report.signOff);
  const annex = useDraftState((state) => state.report.annex);
  const hasTables = useDraftState((state) => state.form.tables.length > 0);
  const sign = (next: Partial<SignOff>): void =>
    draft.change({ kind: 'signOff', signOff: { ...draft.get().report.signOff, ...next } });
  const attach = (next: Partial<Annex>): void =>
    draft.change({ kind: 'annex', annex: { ...draft.get().report.annex, ...next } });

  return (
    <>
      <StepHeading title="落款与附件" place="signOff">
        署名和日期印在正文之后，留出盖章的位置；附件栏的人员印在统计表下方。
      </StepHeading>
      <section className="panel">
        <h2>落款</h2>
        <div className="fields">
          <TextField
            label="署名"
            wide
            value={signOff.agency}
            onCommit={(agency) => sign({ agency })}
            testId="sign-agency"
          />
          <DateField label="成文日期" value={signOff.date} onCommit={(date) => sign({ date })} testId="sign-date" />
          <Field label="日期的位置">
            {({ id }) => (
              <Segmented<SignOff['datePlace']>
                id={id}
                disabled={readOnly}
                value={signOff.datePlace}
                onChange={(datePlace) => sign({ datePlace })}
                options={[
                  { value: 'end', label: '文末署名之下' },
                  { value: 'top', label: '标题之下' },
                ]}
              />
            )}
          </Field>
        </div>
      </section>
      {hasTables ? (
        <section className="panel">
          <h2>统计表附件</h2>
          <div className="fields">
            {people.map(([key, label]) => (
              <TextField
                key={key}
                label={label}
                value={signOff[key]}
                onCommit={(text) => sign({ [key]: text })}
                testId={`sign-${key}`}
              />
            ))}
            <DateField
              label="填报日期"
              value={signOff.filledOn}
              onCommit={(filledOn) => sign({ filledOn })}
              testId="sign-filled"
            />
            <TextField
              label="附件标记"
              value={annex.label}
              hint="印在附表左上角，一般是“附件”"
              onCommit={(label) => attach({ label })}
            />
            <TextField
              label="附件说明"
              value={annex.mention}
              hint="正文之后“附件：”后面的名称，空着不印"
              onCommit={(mention) => attach({ mention })}
            />
            <TextField label="表名" value={annex.caption} onCommit={(caption) => attach({ caption })} />
          </div>
          <div className="switches">
            {printedLines.map(([key, label]) => (
              <label key={key} className="switch-line">
                <Switch size="small" checked={annex[key]} onChange={(on) => attach({ [key]: on })} />
                {label}
              </label>
            ))}
          </div>
        </section>
      ) : null}
    </>
  );
}
