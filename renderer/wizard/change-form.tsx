import { Button, Drawer, Select } from 'antd';
import { useMemo, useState } from 'react';
import { planFormChange } from '../../shared/forms/change-form.ts';
import { formKey, type Form } from '../../shared/forms/form.ts';
import { useForms } from '../api/use-forms.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { Field } from '../parts/field.tsx';
import { FormPlanView } from './form-plan.tsx';
import './change-form.css';

/** The form the report is made with, and the way to another one, shown before it is gone. */
export function ChangeForm() {
  const form = useDraftState((state) => state.form);
  const [open, setOpen] = useState(false);
  return (
    <Field label="统计表式" wide>
      {({ id }) => (
        <div className="form-line" id={id}>
          <span>{form.title}</span>
          <Button onClick={() => setOpen(true)} data-testid="change-form">
            改用别的表式
          </Button>
          {open ? <PlanDrawer from={form} onClose={() => setOpen(false)} /> : null}
        </div>
      )}
    </Field>
  );
}

function PlanDrawer({ from, onClose }: { from: Form; onClose: () => void }) {
  const draft = useDraft();
  const report = useDraftState((state) => state.report);
  const forms = useForms();
  const [key, setKey] = useState<string | null>(null);
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
      size={640}
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
