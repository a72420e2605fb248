import fc from 'fast-check';
import type { Form } from '../../../shared/forms/form.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import type { Report } from '../../../shared/report/report.ts';
import { arbitraryFigure, arbitraryReport } from '../../arbitrary/report.ts';

/** Any report of a form, with figures for any of its indicators. */
export function anyReportOf(form: Form): fc.Arbitrary<Report> {
  const ids = form.indicators.map(({ id }) => id);
  const figures = ids.length === 0 ? fc.constant({}) : fc.dictionary(fc.constantFrom(...ids), arbitraryFigure);
  return fc.tuple(arbitraryReport, figures).map(([report, some]) => ({ ...report, form: form.id, figures: some }));
}

/** Any report of the 2014 form. */
export const anyReport: fc.Arbitrary<Report> = anyReportOf(y2014);
