import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Switch, Tooltip } from 'antd';
import { longestLine } from '../../shared/report/limits.ts';
import { mark, sectionOrdinals } from '../../shared/report/numbering.ts';
import type { Section } from '../../shared/report/report.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { useReadOnly } from '../draft/use-read-only.ts';
import { useTyped } from '../draft/use-typed.ts';
import type { Target } from '../findings/target.ts';
import { useRemoveSection } from './use-remove-section.ts';

/** The heading of a section, whether it is numbered, and where it stands. */
export function SectionHeading({ section, onGo }: { section: Section; onGo: (target: Target) => void }) {
  const draft = useDraft();
  const readOnly = useReadOnly();
  const remove = useRemoveSection(onGo);
  const { id, heading, numbered, done = false } = section;
  const sections = useDraftState((state) => state.report.sections);
  const index = sections.findIndex((candidate) => candidate.id === id);
  const ordinal = sectionOrdinals(sections).get(id);
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
        <Tooltip title="上移">
          <Button
            type="text"
            icon={<ArrowUpOutlined />}
            aria-label="上移这一章"
            disabled={readOnly || index <= 0}
            onClick={() => moveTo(index - 1)}
            data-testid="section-up"
          />
        </Tooltip>
        <Tooltip title="下移">
          <Button
            type="text"
            icon={<ArrowDownOutlined />}
            aria-label="下移这一章"
            disabled={readOnly || index >= sections.length - 1}
            onClick={() => moveTo(index + 1)}
            data-testid="section-down"
          />
        </Tooltip>
        <Tooltip title="移除">
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label="移除这一章"
            onClick={() => remove(id)}
            data-testid="section-remove"
          />
        </Tooltip>
      </div>
    </div>
  );
}
