import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { App, Button, Input, Switch, Tooltip } from 'antd';
import { longestLine } from '../../shared/report/limits.ts';
import { sectionPlace } from '../../shared/api/place.ts';
import { mark, sectionOrdinals } from '../../shared/report/numbering.ts';
import { isEmptyProse } from '../../shared/report/prose.ts';
import type { Section } from '../../shared/report/report.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { useTyped } from '../draft/use-typed.ts';
import type { Target } from './target.ts';

/** The heading of a section, whether it is numbered, and where it stands. */
export function SectionHeading({ section, onGo }: { section: Section; onGo: (target: Target) => void }) {
  const draft = useDraft();
  const { modal } = App.useApp();
  const { id, heading, numbered } = section;
  const sections = useDraftState((state) => state.report.sections);
  const index = sections.findIndex((candidate) => candidate.id === id);
  const ordinal = sectionOrdinals(sections).get(id);
  const typed = useTyped(heading, (text) => draft.change({ kind: 'heading', section: id, heading: text, numbered }));

  const remove = (): void => {
    const neighbour = sections[index + 1] ?? sections[index - 1];
    onGo({ place: neighbour ? sectionPlace(neighbour.id) : 'preface' });
    draft.change({ kind: 'removeSection', section: id });
  };
  const askToRemove = (): void => {
    if (isEmptyProse(section.prose)) {
      remove();
      return;
    }
    modal.confirm({
      title: `移除“${heading}”这一章？`,
      content: '这一章写好的正文会一起移除，统计数不受影响。移除后可以用“撤销”恢复。',
      okText: '移除',
      okButtonProps: { danger: true },
      cancelText: '取消',
      focusable: { autoFocusButton: 'cancel' },
      onOk: remove,
    });
  };
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
            disabled={index <= 0}
            onClick={() => moveTo(index - 1)}
            data-testid="section-up"
          />
        </Tooltip>
        <Tooltip title="下移">
          <Button
            type="text"
            icon={<ArrowDownOutlined />}
            aria-label="下移这一章"
            disabled={index >= sections.length - 1}
            onClick={() => moveTo(index + 1)}
            data-testid="section-down"
          />
        </Tooltip>
        <Tooltip title="移除">
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label="移除这一章"
            onClick={askToRemove}
            data-testid="section-remove"
          />
        </Tooltip>
      </div>
    </div>
  );
}
