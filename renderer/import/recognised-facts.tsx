import { Input, Select } from 'antd';
import { longestAgencyName } from '../../shared/report/limits.ts';
import { useForms } from '../api/use-forms.ts';
import { formWords } from '../library/form-words.ts';
import { readYear } from '../library/year.ts';
import { Field } from '../parts/field.tsx';

type Props = {
  form: string;
  agency: string;
  yearText: string;
  onAgency: (name: string) => void;
  onYear: (text: string) => void;
  onForm: (form: string) => void;
};

/** Whose report of which year and form the file was taken for; the clerk may correct it before accepting. */
export function RecognisedFacts({ form, agency, yearText, onAgency, onYear, onForm }: Props) {
  const forms = useForms();
  return (
    <section className="review-block">
      <h2>请先核对</h2>
      <div className="fields">
        <Field label="编制机关" wide error={agency.trim() === '' ? '请填写编制机关的全称。' : null}>
          {(control) => (
            <Input
              {...control}
              value={agency}
              maxLength={longestAgencyName}
              onChange={(event) => onAgency(event.target.value)}
              data-testid="import-agency"
            />
          )}
        </Field>
        <Field label="年度" error={readYear(yearText).error}>
          {(control) => (
            <Input
              {...control}
              value={yearText}
              inputMode="numeric"
              suffix="年"
              maxLength={20}
              onChange={(event) => onYear(event.target.value)}
              data-testid="import-year"
            />
          )}
        </Field>
        <Field label="统计表" hint="改选后重新识别，已做的处理保留">
          {({ id }) => (
            <Select
              id={id}
              value={form}
              onChange={onForm}
              options={forms.map((known) => ({
                value: known.key,
                label: formWords(known).name,
                title: formWords(known).detail,
              }))}
              data-testid="import-form"
            />
          )}
        </Field>
      </div>
    </section>
  );
}
