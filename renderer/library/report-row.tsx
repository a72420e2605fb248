import type { Summary } from '../../shared/api/contract.ts';
import { statuses } from '../../shared/report/report.ts';
import { whenSaid } from '../parts/moments.ts';

/** One report as a line that opens it. */
export function ReportRow({ report, onOpen }: { report: Summary; onOpen: () => void }) {
  return (
    <button type="button" className="plain-button report-open" onClick={onOpen} data-testid={`report-${report.id}`}>
      <span className="report-title">
        {report.title}
        {report.copy ? <span className="report-copy">副本</span> : null}
      </span>
      <span className="report-agency quiet">{report.agency || '（没有填编制机关）'}</span>
      <span className="report-unplaced">{report.unplaced > 0 ? `${report.unplaced}处内容未归位` : ''}</span>
      <span className={`report-status status-${report.status}`}>{statuses[report.status]}</span>
      <span className="report-when quiet">{whenSaid(report.editedAt, new Date())}</span>
    </button>
  );
}
