import { App } from 'antd';
import { sectionPlace } from '../../shared/api/place.ts';
import { isEmptyProse } from '../../shared/report/prose.ts';
import { useDraft } from '../draft/draft-context.tsx';
import type { Target } from '../findings/target.ts';

/** Removes a section, after a question where something is written in it, and goes to its neighbour. */
export function useRemoveSection(onGo: (target: Target) => void): (id: string) => void {
  const draft = useDraft();
  const { modal } = App.useApp();
  return (id) => {
    const { sections } = draft.get().report;
    const index = sections.findIndex((candidate) => candidate.id === id);
    const section = sections[index];
    if (!section) return;
    const remove = (): void => {
      const neighbour = sections[index + 1] ?? sections[index - 1];
      onGo({ place: neighbour ? sectionPlace(neighbour.id) : 'preface' });
      draft.change({ kind: 'removeSection', section: id });
    };
    if (isEmptyProse(section.prose)) {
      remove();
      return;
    }
    modal.confirm({
      title: `移除“${section.heading}”这一章？`,
      content: '这一章写好的正文会一起移除，统计数不受影响。移除后可以用“撤销”恢复。',
      okText: '移除',
      okButtonProps: { danger: true },
      cancelText: '取消',
      focusable: { autoFocusButton: 'cancel' },
      onOk: remove,
    });
  };
}
