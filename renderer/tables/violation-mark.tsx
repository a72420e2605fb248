import { ExclamationCircleFilled, InfoCircleFilled, WarningFilled } from '@ant-design/icons';
import { Popover } from 'antd';
import type { Violation } from '../../shared/forms/violations.ts';

const signs = {
  error: <ExclamationCircleFilled />,
  warning: <WarningFilled />,
  hint: <InfoCircleFilled />,
};

/** The mark beside a cell whose identity is broken; what is wrong stands in the bubble it opens. */
export function ViolationMark({ violations, reason }: { violations: Violation[]; reason: string | undefined }) {
  const [gravest] = violations;
  if (!gravest) return null;
  return (
    <Popover
      trigger={['hover', 'focus', 'click']}
      placement="left"
      content={
        <ul className="violation-bubble">
          {violations.map(({ identity, words }) => (
            <li key={identity.id}>
              {words}。<span className="quiet small">{identity.why}。</span>
            </li>
          ))}
          {reason === undefined ? null : <li>已说明理由：{reason}</li>}
        </ul>
      }
    >
      <button
        type="button"
        tabIndex={-1}
        className={`plain-button violation-mark violation-${gravest.identity.severity}`}
        aria-label={violations.map(({ words, identity }) => `${words}。${identity.why}`).join('；')}
        data-testid="violation"
      >
        {signs[gravest.identity.severity]}
      </button>
    </Popover>
  );
}
