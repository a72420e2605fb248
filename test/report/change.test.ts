import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChange } from '../../shared/report/change.ts';
import { reportSchema } from '../../shared/report/report.ts';
import { arbitraryChange } from '../arbitrary/change.ts';
import { arbitraryReport } from '../arbitrary/report.ts';

test('a change leaves a valid report valid and never touches the one it was given', () => {
  fc.assert(
    fc.property(arbitraryReport, arbitraryChange, (report, change) => {
      const before = structuredClone(report);
      expect(reportSchema.safeParse(applyChange(report, change)).success).toBe(true);
      expect(report).toEqual(before);
    }),
  );
});

test('moving a section away and back, and setting what is there already, change nothing', () => {
  fc.assert(
    fc.property(arbitraryReport, fc.nat(), fc.nat(), (report, pick, to) => {
      const from = report.sections.length === 0 ? 0 : pick % report.sections.length;
      const section = report.sections[from]?.id ?? 'none';
      const away = applyChange(report, { kind: 'moveSection', section, to });
      expect(applyChange(away, { kind: 'moveSection', section, to: from })).toEqual(report);
      expect(applyChange(report, { kind: 'annex', annex: report.annex })).toEqual(report);
    }),
  );
});

test('a section keeps its content wherever it is moved; none is lost or doubled', () => {
  fc.assert(
    fc.property(arbitraryReport, fc.nat({ max: 9 }), fc.nat({ max: 9 }), (report, pick, to) => {
      const section = report.sections[pick % Math.max(1, report.sections.length)]?.id ?? 'none';
      const moved = applyChange(report, { kind: 'moveSection', section, to });
      const byId = (sections: typeof report.sections) =>
        sections.toSorted((left, right) => left.id.localeCompare(right.id));
      expect(byId(moved.sections)).toEqual(byId(report.sections));
    }),
  );
});
