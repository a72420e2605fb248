import { expect, test } from 'vitest';
import { sectionPlace } from '../../shared/api/place.ts';
import { runChecks } from '../../shared/checks/engine.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { applyChange } from '../../shared/report/change.ts';
import { reportFrom } from '../../shared/report/create.ts';
import { sampleReport } from '../arbitrary/sample-report.ts';

const earlier = { ...sampleReport(), form: '2014' };
let count = 0;
const next = reportFrom(earlier, earlier.agency, earlier.year + 1, y2014, () => `new-${(count += 1)}`, true);
const found = (report = next) =>
  runChecks({ report, form: y2014, previous: null }).filter(({ rule }) => rule === 'unread-carried');

test('every section with unconfirmed sentences is pointed at, with how many there are', () => {
  const waiting = next.sections.filter(({ carried = [] }) => carried.length > 0);
  expect(waiting.length).toBeGreaterThan(0);
  expect(found().map(({ where, left }) => [where.place, left])).toEqual(
    waiting.map(({ id, carried = [] }) => [sectionPlace(id), String(carried.length)]),
  );
  for (const { severity, where, message } of found()) {
    expect(severity).toBe('warning');
    expect(message).toMatch(/还没有核对/);
    const section = next.sections.find(({ id }) => sectionPlace(id) === where.place);
    expect(JSON.stringify(section?.prose)).toContain(where.quote ?? 'nothing to find it by');
  }
});

test('a section whose sentences are all confirmed is left alone', () => {
  const confirmed = next.sections
    .map(({ id }) => ({ kind: 'carried' as const, section: id, carried: [] }))
    .reduce(applyChange, next);
  expect(found(confirmed)).toEqual([]);
});
