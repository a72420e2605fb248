import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { paragraphOf } from '../../shared/report/prose.ts';
import { isEmptyProse } from '../../shared/report/prose.ts';
import { mark, sectionOrdinals } from '../../shared/report/numbering.ts';
import type { Unplaced } from '../../shared/report/report.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { StepHeading } from './step-heading.tsx';
import './unplaced-step.css';

/** Pieces of the old file that found no place: each is put into a section or set aside. */
export function UnplacedStep() {
  const unplaced = useDraftState((state) => state.report.unplaced);
  return (
    <>
      <StepHeading title="未归位内容">
        {unplaced.length === 0
          ? '全部内容都已归位。'
          : '导入时没有认出这些内容该放在哪里。放到合适的章节，或确认不需要。'}
      </StepHeading>
      {unplaced.map((piece, index) => (
        <Piece key={`${index}:${piece.text.slice(0, 40)}`} piece={piece} index={index} />
      ))}
    </>
  );
}

function Piece({ piece, index }: { piece: Unplaced; index: number }) {
  const draft = useDraft();
  const { message } = App.useApp();
  const sections = useDraftState((state) => state.report.sections);
  const [section, setSection] = useState<string | null>(null);
  const ordinals = sectionOrdinals(sections);
  const withoutPiece = () => draft.get().report.unplaced.filter((candidate) => candidate !== piece);

  const place = (): void => {
    const target = draft.get().report.sections.find(({ id }) => id === section);
    if (!target) return;
    const added = piece.text.split('\n').map(paragraphOf);
    const before = isEmptyProse(target.prose) ? [] : target.prose.content;
    draft.change({ kind: 'prose', section: target.id, prose: { type: 'doc', content: [...before, ...added] } });
    draft.change({ kind: 'unplaced', unplaced: withoutPiece() });
    void message.success(`已放到“${target.heading}”的末尾。`);
  };

  const dismiss = (): void => {
    draft.change({ kind: 'unplaced', unplaced: withoutPiece() });
    const key = `dismissed-${Date.now()}`;
    const undo = (): void => {
      const now = draft.get().report.unplaced;
      draft.change({ kind: 'unplaced', unplaced: [...now.slice(0, index), piece, ...now.slice(index)] });
      message.destroy(key);
    };
    void message.info({
      key,
      duration: 10,
      content: (
        <>
          已移除这一段。
          <Button type="link" size="small" onClick={undo} data-testid="undo-dismiss">
            撤销
          </Button>
        </>
      ),
    });
  };

  return (
    <section className="panel unplaced-piece" data-testid="unplaced-piece">
      <p className="quiet small">{piece.why}</p>
      <blockquote className="scroller">{piece.text}</blockquote>
      <div className="unplaced-actions">
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
        <Button type="primary" disabled={section === null} onClick={place}>
          放到这一章末尾
        </Button>
        <Button onClick={dismiss} data-testid="dismiss">
          不需要，移除
        </Button>
      </div>
    </section>
  );
}
