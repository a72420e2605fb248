import { Input, Select } from 'antd';
import { useState } from 'react';
import { agencyKinds, agencySchema, type Agency } from '../../shared/report/agency.ts';
import { longestAgencyName } from '../../shared/report/limits.ts';
import { defaultTitle } from '../../shared/report/derive.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { readYear } from '../library/year.ts';
import { Field } from '../parts/field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { ChangeForm } from './change-form.tsx';
import { changeFacts } from './change-facts.ts';
import { StepHeading } from './step-heading.tsx';
import { isInTitle, TitleField } from './title-field.tsx';

type TextKey = Exclude<keyof Agency, 'name' | 'kind'>;

const contactFields: readonly { key: TextKey; label: string; placeholder?: string }[] = [
  { key: 'address', label: '地址' },
  { key: 'postcode', label: '邮政编码' },
  { key: 'phone', label: '联系电话' },
  { key: 'fax', label: '传真' },
  { key: 'email', label: '电子邮箱' },
  { key: 'website', label: '网站地址' },
  { key: 'siteColumn', label: '公开年报的网站栏目', placeholder: '如 政府信息公开年报' },
];

/** Who reports, of which year, under which title. */
export function FactsStep() {
  const draft = useDraft();
  const agency = useDraftState((state) => state.report.agency);
  const year = useDraftState((state) => state.report.year);
  const titleLines = useDraftState((state) => state.report.titleLines);
  const change = (facts: Parameters<typeof changeFacts>[1]): void => changeFacts(draft, facts);

  return (
    <>
      <StepHeading title="基本信息" place="facts" of={(finding) => !isInTitle(finding)}>
        机关资料会用在编制说明、落款里，下一年新建年报时自动带出。
      </StepHeading>
      <section className="panel">
        <div className="fields">
          <TextField
            label="编制机关"
            wide
            value={agency.name}
            maxLength={longestAgencyName}
            error={agency.name === '' ? '请填写编制机关的全称。' : null}
            onCommit={(text) => change({ agency: { ...agency, name: text.trim() } })}
            testId="agency-name"
          />
          <Field label="机关类型">
            {({ id }) => (
              <Select
                id={id}
                value={agency.kind}
                onChange={(kind) => change({ agency: { ...agency, kind } })}
                options={Object.entries(agencyKinds).map(([value, label]) => ({
                  value: agencySchema.shape.kind.parse(value),
                  label,
                }))}
              />
            )}
          </Field>
          <YearField year={year} onYear={(next) => change({ year: next })} />
          <ChangeForm year={year} />
          <TitleField
            lines={titleLines}
            suggestion={defaultTitle(agency.name, year)}
            onCommit={(lines) => change({ titleLines: lines })}
          />
        </div>
      </section>
      <section className="panel">
        <h2>联系方式</h2>
        <div className="fields">
          {contactFields.map(({ key, label, placeholder }) => (
            <TextField
              key={key}
              label={label}
              placeholder={placeholder}
              value={agency[key]}
              onCommit={(text) => change({ agency: { ...draft.get().report.agency, [key]: text } })}
              testId={`agency-${key}`}
            />
          ))}
        </div>
      </section>
    </>
  );
}

/** Keeps what was typed in sight while it is no year, and stores it as soon as it is one. */
function YearField({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  const [text, setText] = useState(String(year));
  const { error } = readYear(text);
  return (
    <Field label="年度" error={error}>
      {(control) => (
        <Input
          {...control}
          value={text}
          inputMode="numeric"
          suffix="年"
          maxLength={20}
          onChange={(event) => {
            setText(event.target.value);
            const read = readYear(event.target.value);
            if (read.year !== null) onYear(read.year);
          }}
          data-testid="report-year"
        />
      )}
    </Field>
  );
}
