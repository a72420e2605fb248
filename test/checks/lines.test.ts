import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOfReport, rangeIn, whereIn } from '../../shared/checks/lines.ts';
import { rules, runChecks } from '../../shared/checks/engine.ts';
import { findingSchema } from '../../shared/checks/finding.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { linesOf } from '../../shared/report/prose-lines.ts';
import { arbitraryReport } from '../arbitrary/report.ts';
import { clean } from './said.ts';

test('the lines of a section are those of its prose, counted alike, its heading before them', () => {
  const report = clean;
  for (const { id, heading, prose } of report.sections) {
    const lines = partsOfReport(report)
      .flat()
      .filter(({ place }) => place === `section:${id}`);
    expect(lines.map(({ at }) => at)).toEqual([-1, ...linesOf(prose).map((_, at) => at)]);
    expect(lines[0]?.text).toBe(heading);
  }
});

test('in a range a figure is one place, however many digits it shows; a figure that is cut counts whole', () => {
  const line = {
    place: 'section:s',
    part: '概述',
    kind: 'paragraph' as const,
    level: 0,
    at: 3,
    text: '公开135000条，收到210件。',
    number: 0,
    figures: [
      { from: 2, to: 8, indicator: 'zdgk.total', blank: false },
      { from: 12, to: 15, indicator: 'app.recv', blank: false },
    ],
  };
  expect(rangeIn(line, 8, 9)).toEqual({ line: 3, from: 3, to: 4 });
  expect(rangeIn(line, 0, 5)).toEqual({ line: 3, from: 0, to: 3 });
  expect(rangeIn(line, 12, 15)).toEqual({ line: 3, from: 7, to: 8 });
  expect(whereIn(line, 15, 16)).toEqual({
    place: 'section:s',
    range: { line: 3, from: 8, to: 9 },
    quote: '件',
    context: '000条，收到210件。',
  });
});

test('every rule has an id of its own', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test('whatever the report, the checks end and every finding is one the window understands', () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      for (const finding of runChecks({ report, form: y2014, previous: null })) findingSchema.parse(finding);
    }),
    { numRuns: 60 },
  );
});
