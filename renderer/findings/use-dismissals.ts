import { App } from 'antd';
import { useMemo } from 'react';
import type { Finding } from '../../shared/checks/finding.ts';
import { dismissed, undismissed } from '../../shared/checks/settle.ts';
import type { Dismissal } from '../../shared/report/dismissal.ts';
import { useDraft } from '../draft/draft-context.tsx';
import { useFindings } from './findings-context.tsx';

/** Setting a finding aside for a reason, and taking that back: each one step of undo. */
export function useDismissals(): {
  dismiss: (finding: Finding, reason: string) => void;
  takeBack: (finding: Finding) => void;
} {
  const draft = useDraft();
  const findings = useFindings();
  const { message } = App.useApp();
  return useMemo(() => {
    const set = (dismissals: Dismissal[]): void => draft.changeAll([{ kind: 'dismissals', dismissals }]);
    return {
      dismiss: (finding, reason) => {
        const at = new Date().toISOString();
        const next = dismissed(draft.get().report.dismissals, finding, { reason, at, now: findings ?? [] });
        set(next);
        // A final report takes no change, nor does one in which no more can be set aside.
        if (draft.get().report.dismissals === next)
          void message.success({ key: 'dismissed', content: '已记下核实说明，可以用“撤销”恢复。' });
      },
      takeBack: (finding) => set(undismissed(draft.get().report.dismissals, finding)),
    };
  }, [draft, findings, message]);
}

/** The reasons given so far in a report, the last first, each once. */
export const reasonsGiven = (dismissals: readonly Dismissal[]): string[] => [
  ...new Set(dismissals.toSorted((one, other) => other.at.localeCompare(one.at)).map(({ reason }) => reason)),
];
