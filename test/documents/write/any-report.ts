import fc from 'fast-check';
import { y2014 } from '../../../shared/forms/y2014.ts';
import type { Report } from '../../../shared/report/report.ts';
import { arbitraryFigure, arbitraryReport } from '../../arbitrary/report.ts';

const arbitraryFigures = fc.dictionary(fc.constantFrom(...y2014.indicators.map(({ id }) => id)), arbitraryFigure);

/** Any report of the 2014 form, with figures for any of its indicators. */
export const anyReport: fc.Arbitrary<Report> = fc
  .tuple(arbitraryReport, arbitraryFigures)
  .map(([report, figures]) => ({ ...report, form: y2014.id, figures }));
