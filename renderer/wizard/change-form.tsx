import { Button, Drawer, Select } from 'antd';
import { useMemo, useState } from 'react';
import { planFormChange } from '../../shared/forms/change-form.ts';
import { formKey, type Form } from '../../shared/forms/form.ts';
import { formForYear, forms as nationalForms } from '../../shared/forms/forms.ts';
import { useForms } from '../api/use-forms.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { Field } from '../parts/field.tsx';
import { useReturnFocus } from '../parts/use-return-focus.ts';
import { FormPlanView } from './form-plan.tsx';
import './change-form.css';

/**
 * The form the report is made with, and the way to another one, shown before it is gone. Says so where the form was issued
 * for other years than the report's.
 */
export function ChangeForm({ year }: { year: number }) {
  const form = useDraftState((state) => state.form);
  const [open, setOpen] = useState(false);
  const issued = formIssuedFor(year, form);
  return (
    <Field
      label="统计表式"
      wide
      hint={issued ? `${year}年的报告一般用“${issued.title}”。确实要沿用现在的表式，可以不改。` : undefined}
    >
      {({ id }) => (
        <div className="form-line" id={id}>
          <span>{form.title}</span>
          <Button onClick={() => setOpen(true)} data-testid="change-form">
            改用别的表式
          </Button>
          {open ? <PlanDrawer from={form} start={issued} onClose={() => setOpen(false)} /> : null}
        </div>
      )}
    </Field>
  );
}

/** The national form that was issued for the year, where the report has a national one of other years; else null. */
function formIssuedFor(year: number, form: Form): Form | null {
  if (!nationalForms.some((known) => formKey(known) === formKey(form))) return null;
  const issued = formForYear(year);
  return formKey(issued) === formKey(form) ? null : issued;
}

type PlanProps = { from: Form; start: Form | null; onClose: () => void };

/** `start` is the form offered first. */
function PlanDrawer({ from, start, onClose }: PlanProps) {
  useReturnFocus();
  const draft = useDraft();
  const report = useDraftState((state) => state.report);
  const forms = useForms();
  const [key, setKey] = useState(start === null ? null : formKey(start));
  const to = forms.find((one) => one.key === key)?.form ?? null;
  const plan = useMemo(
    () => (to === null ? null : planFormChange(report, from, to, () => crypto.randomUUID())),
    [report, from, to],
  );
  const go = (): void => {
    if (to === null || plan === null) return;
    draft.changeForm(to, plan.changes);
    onClose();
  };
  return (
    <Drawer
      open
      onClose={onClose}
      title="改用别的表式"
      size="min(640px, 100%)"
      extra={
        <Button type="primary" disabled={plan === null} onClick={go} data-testid="change-form-go">
          就这样改
        </Button>
      }
    >
      <Field label="改用" wide>
        {({ id }) => (
          <Select
            id={id}
            value={key}
            onChange={setKey}
            placeholder="选择表式，先看看会变成什么样"
            options={forms
              .filter((one) => one.key !== formKey(from))
              .map((one) => ({ value: one.key, label: one.form.title }))}
            data-testid="change-form-to"
          />
        )}
      </Field>
      {plan === null ? null : <FormPlanView plan={plan} />}
    </Drawer>
  );
}
