import type { Form } from '../forms/form.ts';
import { figureValue, type Report } from '../report/report.ts';
import type { ImportResult } from './result.ts';

/** The result of a file that became this report; `id` is null where it was not stored. */
export function importedResult(id: string | null, report: Report, form: Form, repairs: number): ImportResult {
  return {
    outcome: 'imported',
    id,
    agency: report.agency.name,
    year: report.year,
    form: report.form,
    sections: report.sections.length,
    figures: form.indicators.filter((indicator) => figureValue(report, indicator.id) !== null).length,
    of: form.indicators.length,
    unplaced: report.unplaced.length,
    repairs,
  };
}
