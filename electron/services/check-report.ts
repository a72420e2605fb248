import { checkAll } from '../../shared/checks/engine.ts';
import { plainOffice } from '../../shared/checks/office.ts';
import type { CheckResult, Known } from '../../shared/checks/result.ts';
import type { Form } from '../../shared/forms/form.ts';
import type { Report } from '../../shared/report/report.ts';
import type { Store } from '../store/store.ts';
import { known } from './known.ts';
import { ownOffice } from './office.ts';
import { otherReports } from './others.ts';

/**
 * The whole check of a report as this office has it: the window, the command line and the export say the same. Where nothing was
 * ever stored no office has settled anything. What cannot be read to hold the report against stops nothing: it is remarked.
 */
export function checkReport(store: Store | null, report: Report, form: Form, previous: Known<Report>): CheckResult {
  const others = known(() => (store === null ? null : otherReports(store, report)));
  return checkAll({
    report,
    form,
    previous: previous.found,
    office: store === null ? plainOffice : ownOffice(store),
    others: others.found,
    unread: { previous: previous.failure, others: others.failure },
  });
}
