import type { ExportKind } from '../../shared/api/contract.ts';
import { NianbaoError } from '../../shared/api/errors.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import { isSent } from '../../shared/api/sent.ts';
import { openErrors } from '../../shared/checks/settle.ts';
import type { Despite } from './export-log.ts';

/**
 * What is written down of the errors that are open when a report's files are made. Throws report-has-errors where there are any,
 * nobody says why the files are wanted nevertheless, and one of them is the report itself.
 */
export function knownErrors(
  findings: readonly Finding[],
  only: readonly ExportKind[],
  despite: string | null,
): Despite {
  const errors = openErrors(findings);
  if (errors > 0 && isSent(only) && despite === null)
    throw new NianbaoError('report-has-errors', { count: String(errors) });
  return { errors, despite: errors > 0 ? despite : null };
}
