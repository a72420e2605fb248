import { App } from 'antd';
import { sentence } from '../../shared/api/errors.ts';
import type { Draft } from '../draft/draft.ts';

/** Leaves the report once everything is stored; where something cannot be, after one question. */
export function useLeave(draft: Draft, onLeave: () => void): () => Promise<void> {
  const { modal } = App.useApp();
  return async () => {
    if (await draft.flush()) {
      onLeave();
      return;
    }
    const { save } = draft.get();
    modal.confirm({
      title: '还有内容没有存进去',
      content: save.kind === 'failed' ? sentence(save.failure) : '请稍后再试。',
      okText: '放弃没有存的内容，返回列表',
      okButtonProps: { danger: true, 'data-testid': 'leave-anyway' },
      cancelText: '留在这里',
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => {
        draft.forget();
        onLeave();
      },
    });
  };
}
