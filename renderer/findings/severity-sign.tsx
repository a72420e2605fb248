import { ExclamationCircleFilled, InfoCircleFilled, WarningFilled } from '@ant-design/icons';
import type { Severity } from '../../shared/checks/finding.ts';

const signs = { error: ExclamationCircleFilled, warning: WarningFilled, hint: InfoCircleFilled };

/** How grave a finding is, by colour and by shape. */
export function SeveritySign({ severity }: { severity: Severity }) {
  const Sign = signs[severity];
  return <Sign aria-hidden className={`severity-sign violation-${severity}`} />;
}
