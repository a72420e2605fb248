import { Button, Drawer, Select } from 'antd';
import { useState } from 'react';
import { planFormChange, type FormPlan } from '../../shared/forms/change-form.ts';
import { formKey, type Form } from '../../shared/forms/form.ts';
import { useForms } from '../api/use-forms.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { Field } from '../parts/field.tsx';
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
  const plan = to === null ? null : planFormChange(report, from, to, () => crypto.randomUUID());
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
      {plan === null ? null : <Plan plan={plan} />}
    </Drawer>
  );
}

const count = (list: readonly unknown[]): string => (list.length === 0 ? '' : `（${list.length}）`);

/** What keeps its place, what moves, what has none, and what happens to the sections. */
function Plan({ plan }: { plan: FormPlan }) {
  const kept = plan.moves.filter(({ how }) => how === 'kept');
  const moved = plan.moves.filter(({ how }) => how !== 'kept');
  return (
    <div className="form-plan" data-testid="form-plan">
      <Part title={`没有位置的数${count(plan.homeless)}`} none="没有，全部统计数都有位置。">
        {plan.homeless.map(({ label, value, why }) => (
          <li key={label}>
            {label}：{value}
            <span className="quiet small">　{why}</span>
          </li>
        ))}
      </Part>
      {plan.homeless.length > 0 ? <p className="quiet small">这些数会列在“未归位内容”里，不会丢失。</p> : null}
      <Part title={`换到别处的数${count(moved)}`} none="没有。">
        {moved.map(({ from, to, value, how }) => (
          <li key={`${from.join()}${to}`}>
            {from.join('＋')} → {to}：{value}
            {how === 'merged' ? <span className="quiet small">　相加</span> : null}
          </li>
        ))}
      </Part>
      <Part title={`位置不变的数${count(kept)}`} none="没有。">
        {kept.map(({ to, value }) => (
          <li key={to}>
            {to}：{value}
          </li>
        ))}
      </Part>
      <Part title="章节" none="章节不变。">
        {[
          ...plan.renamedSections.map(([before, after]) => `“${before}”改称“${after}”`),
          ...plan.addedSections.map((heading) => `增加“${heading}”`),
          ...plan.extraSections.map((heading) => `“${heading}”新表式没有，留在最后，请并入合适的章节`),
        ].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </Part>
    </div>
  );
}

function Part({ title, none, children }: { title: string; none: string; children: React.ReactNode[] }) {
  return (
    <section>
      <h3>{title}</h3>
      {children.length === 0 ? <p className="quiet small">{none}</p> : <ul>{children}</ul>}
    </section>
  );
}
