import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Switch } from 'antd';
import { memo } from 'react';
import { sectionPlace } from '../../shared/api/place.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import { longestLine } from '../../shared/report/limits.ts';
import { mark, sectionOrdinals } from '../../shared/report/numbering.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { useReadOnly } from '../draft/use-read-only.ts';
import { useTyped } from '../draft/use-typed.ts';
import { PlaceSign } from '../findings/place-sign.tsx';
import type { Target } from '../findings/target.ts';
import { useRemoveSection } from './use-remove-section.ts';

/** Whether a finding is about the heading or the section as a whole: what is about words of its prose is marked there. */
const isUnmarked = ({ where: { range, quote } }: Finding): boolean => range === undefined || range.line < 0 || !quote;

type Props = { id: string; heading: string; numbered: boolean; done: boolean; onGo: (target: Target) => void };

/** The heading of a section, whether it is numbered, and where it stands; not drawn again for what is typed under it. */
export const SectionHeading = memo(function SectionHeading({ id, heading, numbered, done, onGo }: Props) {
  const draft = useDraft();
  const readOnly = useReadOnly();
  const remove = useRemoveSection(onGo);
  const index = useDraftState(({ report }) => report.sections.findIndex((candidate) => candidate.id === id));
  const count = useDraftState(({ report }) => report.sections.length);
  const ordinal = useDraftState(({ report }) => sectionOrdinals(report.sections).get(id));
  const typed = useTyped(heading, (text) => draft.change({ kind: 'heading', section: id, heading: text, numbered }));

  const moveTo = (to: number): void => draft.change({ kind: 'moveSection', section: id, to });

  return (
    <div className="section-heading">
      <h1 className="visually-hidden">{`${ordinal === undefined ? '' : mark(1, ordinal)}${heading}`}</h1>
      {ordinal === undefined ? null : (
        <span aria-hidden className="section-number">
          {mark(1, ordinal)}
        </span>
      )}
      <Input
        {...typed}
        variant="borderless"
        className="section-title"
        maxLength={longestLine}
        placeholder="章节标题"
        aria-label="章节标题"
        spellCheck={false}
        data-testid="section-heading"
      />
      <PlaceSign place={sectionPlace(id)} of={isUnmarked} name="这一章" />
      <div className="section-tools">
        <label className="switch-line small">
          <Switch
            size="small"
            checked={done}
            onChange={(on) => draft.change({ kind: 'done', section: id, done: on })}
            data-testid="section-done"
          />
          已写好
        </label>
        <label className="switch-line small">
          <Switch
            size="small"
            checked={numbered}
            onChange={(on) => draft.change({ kind: 'heading', section: id, heading, numbered: on })}
          />
          编号
        </label>
        <Button
          title="上移"
          type="text"
          icon={<ArrowUpOutlined />}
          aria-label="上移这一章"
          disabled={readOnly || index <= 0}
          onClick={() => moveTo(index - 1)}
          data-testid="section-up"
        />
        <Button
          title="下移"
          type="text"
          icon={<ArrowDownOutlined />}
          aria-label="下移这一章"
          disabled={readOnly || index >= count - 1}
          onClick={() => moveTo(index + 1)}
          data-testid="section-down"
        />
        <Button
          title="移除"
          type="text"
          icon={<DeleteOutlined />}
          aria-label="移除这一章"
          onClick={() => remove(id)}
          data-testid="section-remove"
        />
      </div>
    </div>
  );
});
