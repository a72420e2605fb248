import { Input, Select } from 'antd';
import { useState } from 'react';
import { longestLine, mostSections } from '../../shared/report/limits.ts';
import { sectionPlace } from '../../shared/api/place.ts';
import type { Form } from '../../shared/forms/form.ts';
import { emptyProse } from '../../shared/report/prose.ts';
import type { Section } from '../../shared/report/report.ts';
import { slotIds, slots, type SlotId } from '../../shared/report/slots.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { Field } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';

type Props = { here: string; onClose: () => void; onAdded: (place: string) => void };

/** Adds a section of a slot, or of the clerk's own, after the section one is in (else at the end). */
export function AddSection({ here, onClose, onAdded }: Props) {
  const draft = useDraft();
  const form = useDraftState((state) => state.form);
  const full = useDraftState((state) => state.report.sections.length >= mostSections);
  const there = useDraftState((state) => state.report.sections);
  const [slot, setSlot] = useState<SlotId>(() => missing(form, there)[0]?.slot ?? 'free');
  const [heading, setHeading] = useState('');
  const usual = form.outline.find((entry) => entry.slot === slot)?.heading ?? (slot === 'free' ? '' : slots[slot]);

  const add = (): void => {
    const { sections } = draft.get().report;
    const current = sections.findIndex(({ id }) => sectionPlace(id) === here);
    const id = crypto.randomUUID();
    draft.change({
      kind: 'addSection',
      at: current < 0 ? sections.length : current + 1,
      section: { id, slot, heading: heading.trim() || usual, numbered: true, prose: emptyProse() },
    });
    onAdded(sectionPlace(id));
  };

  return (
    <FormDialog title="增加章节" okText="增加" testId="add-ok" disabled={full} onOk={add} onCancel={onClose}>
      {full ? <p className="field-error">一份年报最多{mostSections}章，请先移除不用的章节。</p> : null}
      <div className="fields">
        <Field label="栏目" wide hint="选了栏目，相应的统计数会显示在正文旁边">
          {({ id }) => (
            <Select id={id} value={slot} onChange={setSlot} options={offered(form, there)} data-testid="add-slot" />
          )}
        </Field>
        <Field label="标题" wide>
          {(control) => (
            <Input
              {...control}
              value={heading}
              maxLength={longestLine}
              placeholder={usual || '如 下一步工作打算'}
              onChange={(event) => setHeading(event.target.value)}
              data-testid="add-heading"
            />
          )}
        </Field>
      </div>
    </FormDialog>
  );
}

/** The sections of the form's outline that the report has not. */
function missing(form: Form, sections: readonly Section[]): Form['outline'] {
  const has = new Set(sections.map(({ slot }) => slot));
  return form.outline.filter(({ slot }) => !has.has(slot));
}

/** What can be added, in the order in which one will want it: what the form asks for and is not there, one's own, the rest. */
function offered(form: Form, sections: readonly Section[]) {
  const wanted = missing(form, sections);
  const asked = new Set<SlotId>(wanted.map(({ slot }) => slot));
  const rest = slotIds.filter((slot) => slot !== 'free' && !asked.has(slot));
  const group = (label: string, options: { value: SlotId; label: string }[]) => ({ label, title: label, options });
  return [
    ...(wanted.length === 0
      ? []
      : [
          group(
            '表式要求、还没有的',
            wanted.map(({ slot, heading }) => ({ value: slot, label: heading })),
          ),
        ]),
    group('自拟', [{ value: 'free', label: slots.free }]),
    group(
      '其他栏目',
      rest.map((value) => ({ value, label: slots[value] })),
    ),
  ];
}
