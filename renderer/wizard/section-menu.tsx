import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useRef } from 'react';
import { sectionPlace } from '../../shared/api/place.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import type { Target } from '../findings/target.ts';
import { returnFocus } from '../parts/use-return-focus.ts';
import { useRemoveSection } from './use-remove-section.ts';

type Props = { id: string; title: string; onGo: (target: Target) => void };

/** What can be done to a section from the contents, with mouse or keyboard. */
export function SectionMenu({ id, title, onGo }: Props) {
  const draft = useDraft();
  const button = useRef<HTMLButtonElement>(null);
  const remove = useRemoveSection(onGo);
  const index = useDraftState((state) => state.report.sections.findIndex((one) => one.id === id));
  const last = useDraftState((state) => state.report.sections.length - 1);
  const done = useDraftState((state) => state.report.sections.find((one) => one.id === id)?.done === true);
  const actions: Record<string, () => void> = {
    rename: () => {
      onGo({ place: sectionPlace(id) });
      requestAnimationFrame(() =>
        document.querySelector<HTMLInputElement>('[data-testid="section-heading"]')?.select(),
      );
    },
    done: () => draft.change({ kind: 'done', section: id, done: !done }),
    up: () => draft.change({ kind: 'moveSection', section: id, to: index - 1 }),
    down: () => draft.change({ kind: 'moveSection', section: id, to: index + 1 }),
    remove: () => remove(id),
  };
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      onOpenChange={(open) => {
        if (!open) returnFocus(button.current);
      }}
      menu={{
        items: [
          { key: 'rename', label: '改标题' },
          { key: 'done', label: done ? '改为没有写好' : '标为已写好' },
          { key: 'up', label: '上移', disabled: index <= 0 },
          { key: 'down', label: '下移', disabled: index >= last },
          { type: 'divider' },
          { key: 'remove', label: '移除', danger: true },
        ],
        onClick: ({ key }) => actions[key]?.(),
      }}
    >
      <Button
        ref={button}
        type="text"
        size="small"
        className="step-menu"
        icon={<MoreOutlined />}
        aria-label={`“${title}”的操作`}
        data-testid={`menu-${id}`}
      />
    </Dropdown>
  );
}
