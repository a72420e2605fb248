import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeSchema } from '../../shared/report/change.ts';
import { reportSchema } from '../../shared/report/report.ts';
import { arbitraryChange } from './change.ts';
import { arbitraryReport } from './report.ts';

test('an arbitrary report is one the schema accepts as it is', () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      expect(reportSchema.parse(report)).toEqual(report);
    }),
  );
});

test('an arbitrary change is one the schema accepts as it is', () => {
  fc.assert(
    fc.property(arbitraryChange, (change) => {
      expect(changeSchema.parse(change)).toEqual(change);
    }),
  );
});
