import { RightOutlined } from '@ant-design/icons';
import type { Finding } from '../../shared/checks/finding.ts';
import { useSections } from '../draft/sections.ts';
import { RepairButton } from './repair-button.tsx';
import { targetOf } from './where.ts';
import type { Target } from './target.ts';

/** One finding; a button where it names a place that is there. */
export function FindingItem({ finding, onGo }: { finding: Finding; onGo: (target: Target) => void }) {
  const sections = useSections();
  const target = targetOf(finding, { sections });
  const words = (
    <>
      <span>{finding.message}</span>
      {finding.explain && finding.explain !== finding.message ? (
        <span className="quiet small finding-explain">{finding.explain}</span>
      ) : null}
    </>
  );
  return (
    <li className={`finding finding-${finding.severity}`}>
      {target ? (
        <button type="button" className="plain-button" onClick={() => onGo(target)} data-testid="finding">
          {words}
          <RightOutlined aria-hidden className="finding-go" />
        </button>
      ) : (
        words
      )}
      {finding.repair ? <RepairButton repair={finding.repair} /> : null}
    </li>
  );
}
