import { Input, Select } from 'antd';
import { useState } from 'react';
import { longestLine, mostSections } from '../../shared/report/limits.ts';
import { sectionPlace } from '../../shared/api/place.ts';
import { emptyProse } from '../../shared/report/prose.ts';
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
  const [slot, setSlot] = useState<SlotId>('free');
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
            <Select
              id={id}
              value={slot}
              onChange={setSlot}
              options={slotIds.map((value) => ({ value, label: slots[value] }))}
              data-testid="add-slot"
            />
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
