import { App, Button } from 'antd';
import type { Repair } from '../../shared/checks/finding.ts';
import { repairChanges } from '../../shared/checks/repair.ts';
import { useDraft } from '../draft/draft-context.tsx';
import { useReadOnly } from '../draft/use-read-only.ts';
import { focusNear } from './focus-near.ts';
import { useLeaveBubble } from './leave-bubble.ts';

/** Puts right what a finding says, as one step of undo; says so where the words have changed meanwhile. */
export function RepairButton({ repair }: { repair: Repair }) {
  const draft = useDraft();
  const readOnly = useReadOnly();
  const leave = useLeaveBubble();
  const { message } = App.useApp();
  if (readOnly) return null;

  const make = (button: HTMLElement): void => {
    const changes = repairChanges(draft.get().report, repair);
    if (changes === null) {
      void message.info('这里的文字刚刚改过，请等检查更新后再改。');
      return;
    }
    // The finding goes with the next check, and the button with it.
    if (leave) leave();
    else focusNear(button);
    draft.changeAll(changes);
    void message.success({ key: 'repair', content: '已改正，可以用“撤销”恢复。' });
  };
  return (
    <Button
      size="small"
      className="finding-repair"
      onClick={({ currentTarget }) => make(currentTarget)}
      data-testid="finding-repair"
    >
      {repair.words}
    </Button>
  );
}
