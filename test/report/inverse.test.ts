import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween } from '../../shared/report/between.ts';
import { applyChange, changeSchema } from '../../shared/report/change.ts';
import { inverse, inverseOfAll } from '../../shared/report/inverse.ts';
import { arbitraryChange } from '../arbitrary/change.ts';
import { arbitraryReport } from '../arbitrary/report.ts';
import { written } from './written.ts';

test('taking a change back gives the report there was', () => {
  fc.assert(
    fc.property(arbitraryReport, arbitraryChange, (report, change) => {
      const back = inverse(report, change);
      const after = back.reduce(applyChange, applyChange(report, change));
      expect(written(after)).toEqual(written(report));
    }),
    { numRuns: 500 },
  );
});

test('so does taking back many changes at once, and every change of it can be stored', () => {
  fc.assert(
    fc.property(arbitraryReport, fc.array(arbitraryChange, { maxLength: 12 }), (report, changes) => {
      const back = inverseOfAll(report, changes);
      for (const change of back) changeSchema.parse(change);
      const after = back.reduce(applyChange, changes.reduce(applyChange, report));
      expect(written(after)).toEqual(written(report));
    }),
    { numRuns: 200 },
  );
});

test('the changes between two reports make the one of the other', () => {
  fc.assert(
    fc.property(arbitraryReport, arbitraryReport, (from, to) => {
      const changes = changesBetween(from, to);
      for (const change of changes) changeSchema.parse(change);
      expect(written(changes.reduce(applyChange, from))).toEqual(written(to));
    }),
    { numRuns: 300 },
  );
});

test('there is nothing between a report and itself', () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      expect(changesBetween(report, structuredClone(report))).toEqual([]);
    }),
  );
});
