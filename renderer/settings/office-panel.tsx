import type { Office } from '../../shared/checks/office.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { useTask } from '../parts/use-task.ts';
import { useOffice } from './office.tsx';
import { OwnWords } from './own-words.tsx';
import { RuleList } from './rule-list.tsx';

/** What the office settles for its checks: which rules it does without, and words of its own. Kept as it is typed. */
export function OfficePanel() {
  const { office, change } = useOffice();
  const { failure, run } = useTask();
  const set = (next: Partial<Office>): void => void run(() => change(next));
  const shown = failure ?? office?.failure;
  return (
    <>
      {shown ? <FailureNotice failure={shown} /> : null}
      {office?.found ? (
        <>
          <RuleList off={office.found.off} onChange={(off) => set({ off })} />
          <OwnWords office={office.found} onChange={set} />
        </>
      ) : null}
    </>
  );
}
