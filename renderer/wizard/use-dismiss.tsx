import { App, Button } from 'antd';
import type { Unplaced } from '../../shared/report/report.ts';
import { useDraft } from '../draft/draft-context.tsx';

/** Sets pieces aside as one step, and offers for a while to take them back where they stood. */
export function useDismiss(): (pieces: readonly Unplaced[]) => void {
  const draft = useDraft();
  const { message } = App.useApp();
  return (pieces) => {
    const before = draft.get().report.unplaced;
    draft.changeAll([{ kind: 'unplaced', unplaced: before.filter((piece) => !pieces.includes(piece)) }]);
    const key = `dismissed-${Date.now()}`;
    const undo = (): void => {
      const now = draft.get().report.unplaced;
      const stood = before.filter((piece) => now.includes(piece) || pieces.includes(piece));
      draft.changeAll([{ kind: 'unplaced', unplaced: [...stood, ...now.filter((piece) => !before.includes(piece))] }]);
      message.destroy(key);
    };
    void message.info({
      key,
      duration: 10,
      content: (
        <>
          {pieces.length === 1 ? '已移除这一段。' : `已移除${pieces.length}个数。`}
          <Button type="link" size="small" onClick={undo} data-testid="undo-dismiss">
            撤销
          </Button>
        </>
      ),
    });
  };
}
