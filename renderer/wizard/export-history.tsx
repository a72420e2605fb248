import type { Output } from '../../shared/api/contract.ts';
import { whenSaid } from '../parts/moments.ts';

/** Earlier exports of this report, latest first. */
export function ExportHistory({ earlier }: { earlier: Output<'report.exports'> }) {
  if (earlier.length === 0) return null;
  return (
    <details className="export-history">
      <summary>导出记录（{earlier.length}）</summary>
      <ul>
        {earlier.map(({ path, at, errors, despite }) => (
          <li key={`${at} ${path}`}>
            <span className="quiet small">{whenSaid(at, new Date())}</span>
            <span className="export-path">{path}</span>
            {errors === null || errors === 0 ? null : (
              <span className="small export-errors">
                有{errors}处未改正{despite === null ? '' : `，原因：${despite}`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
