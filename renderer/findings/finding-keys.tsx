import { App } from 'antd';
import { useShortcuts } from '../keyboard/shortcuts.ts';
import { useFindingDesk } from './finding-desk.tsx';

/** F8 and Shift+F8: to the next and the previous finding, with its sentence shown where no list shows it. */
export function FindingKeys({ listed }: { listed: boolean }): null {
  const { listing, step } = useFindingDesk();
  const { message } = App.useApp();

  const go = (distance: 1 | -1): void => {
    const entry = step(distance);
    if (entry === null) {
      void message.info({ key: 'finding', content: listing === null ? '正在检查，请稍候。' : '没有疑点。' });
      return;
    }
    if (listed) return;
    const { severity, message: content } = entry.finding;
    void message.open({ key: 'finding', type: severity === 'error' ? 'error' : 'warning', content });
  };
  useShortcuts({ nextFinding: () => go(1), previousFinding: () => go(-1) });
  return null;
}
