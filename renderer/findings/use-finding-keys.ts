import { App } from 'antd';
import { useRef } from 'react';
import type { Finding } from '../../shared/checks/finding.ts';
import { useDraft } from '../draft/draft-context.tsx';
import { useShortcuts } from '../keyboard/shortcuts.ts';
import { useFindings } from './findings-context.tsx';
import type { Target } from './target.ts';
import { neighbourOf, targetOf } from './where.ts';

/** F8 and Shift+F8: to the next and the previous finding, with its sentence shown. */
export function useFindingKeys(go: (target: Target) => void): void {
  const draft = useDraft();
  const findings = useFindings();
  const { message } = App.useApp();
  const last = useRef<Finding | null>(null);

  const step = (distance: 1 | -1): void => {
    const { report } = draft.get();
    const next = neighbourOf(findings ?? [], last.current, distance, report);
    const target = next && targetOf(next, report);
    if (!target) {
      void message.info(findings === null ? '正在检查，请稍候。' : '没有疑点。');
      return;
    }
    last.current = next;
    void message.open({ key: 'finding', type: next.severity === 'error' ? 'error' : 'warning', content: next.message });
    go(target);
  };
  useShortcuts({ nextFinding: () => step(1), previousFinding: () => step(-1) });
}
