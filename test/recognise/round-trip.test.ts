import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../electron/documents/read/text.ts';
import { none } from '../../shared/forms/none.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { recognise } from '../../shared/recognise/recognise.ts';
import type { Prose } from '../../shared/report/prose.ts';
import { printText } from '../support/print-text.ts';
import { reportOf, style } from './printed-report.ts';

const textsOf = (prose: Prose) =>
  prose.content.map((node) => [
    node.type,
    node.type === 'heading' ? node.attrs.level : 0,
    'content' in node ? (node.content ?? []).map((item) => ('text' in item ? item.text : '')).join('') : '',
  ]);

function check(form: typeof y2014) {
  return fc.property(reportOf(form), style, (report, style) => {
    const manuscript = readText(new TextEncoder().encode(printText(report, form, style)), 'old.txt');
    const { report: found, unplaced } = recognise(manuscript, { year: null, form: null, newId: () => 'x' });
    expect(found).not.toBeNull();
    expect(unplaced).toEqual([]);
    expect(found?.year).toBe(2018);
    expect(found?.agency.name).toBe('北麓县');
    expect(found?.titleLines).toEqual(report.titleLines);
    expect(found?.preface.written).toBe(report.preface.written);
    expect(found?.sections.map((section) => [section.slot, section.heading])).toEqual(
      report.sections.map((section) => [section.slot, section.heading]),
    );
    expect(found?.sections.map((section) => textsOf(section.prose))).toEqual(
      report.sections.map((section) => textsOf(section.prose)),
    );
    for (const { id, label } of form.indicators) {
      expect([label, found?.figures[id]?.value ?? null]).toEqual([label, report.figures[id]?.value ?? null]);
    }
    expect(found?.signOff.agency).toBe('北麓县人民政府办公室');
  });
}

test('a report with the 2014 table, printed in any common style, is read back as it was', () => {
  fc.assert(check(y2014), { numRuns: 150 });
});

test('a report without a table, printed in any common style, is read back as it was', () => {
  fc.assert(check(none), { numRuns: 100 });
});
