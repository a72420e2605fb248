import { AutoComplete, Checkbox, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { Opened, Summary } from '../../shared/api/contract.ts';
import { formForYear } from '../../shared/forms/forms.ts';
import { formKey } from '../../shared/forms/form.ts';
import { longestAgencyName } from '../../shared/report/limits.ts';
import { call } from '../api/call.ts';
import { useForms } from '../api/use-forms.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Field } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useOffered } from '../parts/use-offered.ts';
import { useTask } from '../parts/use-task.ts';
import { CarryNote } from './carry-note.tsx';
import { formWords } from './form-words.ts';
import { readYear } from './year.ts';

type Props = { reports: Summary[]; onClose: () => void; onOpened: (opened: Opened) => void };

/** Asks what a new report needs: whose, of which year, by which form, and whether from an earlier one. */
export function NewReport({ reports, onClose, onOpened }: Props) {
  const [agencies, setAgencies] = useState<string[]>([]);
  const { value: agency, offer: offerAgency, type: typeAgency, focus: agencyFocus } = useOffered();
  const [yearText, setYearText] = useState(String(new Date().getFullYear() - 1));
  const [chosenForm, setChosenForm] = useState<string | null>(null);
  const [picked, setFrom] = useState<string | null>(null);
  const [prose, setProse] = useState(false);
  const [asked, setAsked] = useState(false);
  const forms = useForms();
  const { busy, failure, run } = useTask();

  useEffect(() => {
    // Without the list of known agencies one types the name; that is no reason for an alarm.
    const known = call('library.agencies', {}).catch(() => []);
    void known.then((list) => {
      const names = list.map(({ name }) => name);
      setAgencies(names);
      offerAgency(names[0] ?? '');
    });
  }, [offerAgency]);

  const { year, error: yearError } = readYear(yearText);
  const form = chosenForm ?? (year === null ? null : formKey(formForYear(year)));
  const chosen = forms.find(({ key }) => key === form);
  const earlier = earlierReports(reports, agency.trim(), year);
  // Another year may have been typed since: only what is offered now is followed.
  const from = earlier.some(({ id }) => id === picked) ? picked : null;
  const agencyError = agency.trim() === '' ? '请填写编制机关的全称。' : null;

  const create = (): void => {
    setAsked(true);
    if (agencyError !== null || year === null || form === null) return;
    void run(() =>
      call('library.new', { agency: agency.trim(), year, form, from, prose: from !== null && prose }),
    ).then((opened) => opened && onOpened(opened));
  };

  return (
    <FormDialog title="新建年报" okText="开始编写" busy={busy} testId="create-report" onOk={create} onCancel={onClose}>
      <div className="fields">
        <Field label="编制机关" wide error={asked ? agencyError : null}>
          {(control) => (
            <AutoComplete
              {...control}
              {...agencyFocus}
              value={agency}
              maxLength={longestAgencyName}
              onChange={typeAgency}
              options={agencies.map((name) => ({ value: name }))}
              showSearch={{
                filterOption: (typed, option) => typed === agency || (option?.value ?? '').includes(typed),
              }}
              placeholder="如 某某县人民政府办公室"
              data-testid="new-agency"
            />
          )}
        </Field>
        <Field label="年度" error={asked || yearText.length >= 4 ? yearError : null} hint="报告的是哪一年的工作">
          {(control) => (
            <Input
              {...control}
              value={yearText}
              onChange={(event) => setYearText(event.target.value)}
              inputMode="numeric"
              suffix="年"
              maxLength={20}
              data-testid="new-year"
            />
          )}
        </Field>
        <Field
          label="统计表"
          wide
          hint={`${chosen ? `${formWords(chosen).detail}。` : ''}按年度自动选定，确实沿用旧表式的可以改选`}
        >
          {({ id }) => (
            <Select
              id={id}
              value={form}
              onChange={setChosenForm}
              options={forms.map((known) => {
                const { name, detail } = formWords(known);
                return { value: known.key, label: name, title: `${name}　${detail}`, detail };
              })}
              optionRender={({ label, data }) => (
                <>
                  <div>{label}</div>
                  <div className="small form-detail">{data.detail}</div>
                </>
              )}
              data-testid="new-form"
            />
          )}
        </Field>
        {earlier.length > 0 ? (
          <Field label="沿用往年" wide hint="选定后，下面列出带过来什么、不带什么">
            {({ id }) => (
              <Select
                id={id}
                value={from ?? ''}
                onChange={(value) => setFrom(value === '' ? null : value)}
                options={[
                  { value: '', label: '不沿用，从空白开始' },
                  ...earlier.map((report) => ({
                    value: report.id,
                    label: `${report.year}年　${report.title}${report.copy ? '（副本）' : ''}`,
                  })),
                ]}
                data-testid="new-from"
              />
            )}
          </Field>
        ) : null}
        {from !== null ? (
          <div className="field field-wide">
            <Checkbox checked={prose} onChange={(event) => setProse(event.target.checked)} data-testid="new-prose">
              带上正文，逐句核对
            </Checkbox>
          </div>
        ) : null}
      </div>
      {from !== null && year !== null && form !== null ? (
        <CarryNote from={from} agency={agency} year={year} form={form} prose={prose} />
      ) : null}
      {failure ? <FailureNotice failure={failure} /> : null}
    </FormDialog>
  );
}

/** Reports a new one can follow: of earlier years, the same agency's and the newest first. */
function earlierReports(reports: readonly Summary[], agency: string, year: number | null): Summary[] {
  const rank = (one: Summary): number => (agency !== '' && one.agency === agency ? 0 : 1);
  return reports
    .filter((one) => year === null || one.year < year)
    .toSorted((left, right) => rank(left) - rank(right) || right.year - left.year);
}
