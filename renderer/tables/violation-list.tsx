import { indicatorsOf } from '../../shared/forms/identity.ts';
import type { Violation } from '../../shared/forms/violations.ts';

/** All broken identities in words; a click goes to the first figure that takes part. */
export function ViolationList({ violations, onGo }: { violations: Violation[]; onGo: (indicator: string) => void }) {
  if (violations.length === 0) {
    return <p className="quiet small">已填的数字之间没有发现不一致。</p>;
  }
  return (
    <ul className="violation-list" data-testid="violation-list">
      {violations.map(({ identity, words }) => (
        <li key={identity.id} className={`violation-${identity.severity}`}>
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              const [first] = indicatorsOf(identity);
              if (first) onGo(first);
            }}
          >
            {words}。<span className="quiet small"> {identity.why}。</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
