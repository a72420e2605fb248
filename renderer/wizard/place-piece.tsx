import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { mark, sectionOrdinals } from '../../shared/report/numbering.ts';
import { isEmptyProse, paragraphOf } from '../../shared/report/prose.ts';
import type { Unplaced } from '../../shared/report/report.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { useReadOnly } from '../draft/use-read-only.ts';

/** Puts a piece at the end of a section the clerk chooses. */
export function PlacePiece({ piece }: { piece: Unplaced }) {
  const draft = useDraft();
  const readOnly = useReadOnly();
  const { message } = App.useApp();
  const sections = useDraftState((state) => state.report.sections);
  const [section, setSection] = useState<string | null>(null);
  const ordinals = sectionOrdinals(sections);

  const place = (): void => {
    const { report } = draft.get();
    const target = report.sections.find(({ id }) => id === section);
    if (!target) return;
    const added = piece.text.split('\n').map(paragraphOf);
    const before = isEmptyProse(target.prose) ? [] : target.prose.content;
    draft.changeAll([
      { kind: 'prose', section: target.id, prose: { type: 'doc', content: [...before, ...added] } },
      { kind: 'unplaced', unplaced: report.unplaced.filter((one) => one !== piece) },
    ]);
    void message.success(`已放到“${target.heading}”的末尾。`);
  };

  return (
    <>
      <Select
        value={section}
        onChange={setSection}
        placeholder="选择章节"
        aria-label="放到哪一章"
        popupMatchSelectWidth={false}
        options={sections.map(({ id, heading }) => {
          const ordinal = ordinals.get(id);
          return { value: id, label: `${ordinal === undefined ? '' : mark(1, ordinal)}${heading}` };
        })}
      />
      <Button type="primary" disabled={readOnly || section === null} onClick={place}>
        放到这一章末尾
      </Button>
    </>
  );
}
