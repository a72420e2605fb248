import { severities } from '../../shared/checks/severities.ts';
import type { Violation } from '../../shared/forms/violations.ts';
import { useFigureFindings } from '../findings/figure-findings.ts';
import { BubbleFindings } from '../findings/finding-bubble.tsx';
import { FindingSign } from '../findings/finding-sign.tsx';
import { type Entry } from '../findings/listing.ts';

type Props = {
  violations: readonly Violation[];
  findings: readonly Entry[];
  reason: string | undefined;
  /** Whether a key of the cell has asked for it: the focus goes into it, and `onLeft` hears of its leaving. */
  asked: boolean;
  onLeft: () => void;
};

/** The one mark beside a cell of which there is something to say: broken identities, and what else the checks found. */
export function ViolationMark({ violations, findings, reason, asked, onLeft }: Props) {
  const all = [
    ...violations.map(({ identity, words }) => ({ severity: identity.severity, words: `${words}。${identity.why}` })),
    ...findings.map(({ finding }) => ({ severity: finding.severity, words: finding.message })),
  ];
  const gravest = severities.find((severity) => all.some((one) => one.severity === severity));
  if (!gravest) return null;
  return (
    <FindingSign
      severity={gravest}
      label={all.map(({ words }) => words).join('；')}
      className="violation-mark"
      testId="violation"
      placement="left"
      onTheWay={false}
      asked={asked}
      onLeft={onLeft}
    >
      <Content violations={violations} findings={findings} />
      {reason === undefined ? null : <p className="bubble-finding">已说明理由：{reason}</p>}
    </FindingSign>
  );
}

/** A broken identity as its finding, with what can be done about it, once the checks have run; until then in words. */
function Content({ violations, findings }: Pick<Props, 'violations' | 'findings'>) {
  const { byWords } = useFigureFindings();
  const known = violations.flatMap(({ words }) => byWords.get(words) ?? []);
  const unknown = violations.filter(({ words }) => !byWords.has(words));
  return (
    <>
      {unknown.map(({ identity, words }) => (
        <p key={identity.id} className="bubble-finding">
          {words}。<span className="quiet small">{identity.why}。</span>
        </p>
      ))}
      <BubbleFindings entries={[...known, ...findings]} place="table" />
    </>
  );
}
