import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { stepAt, stepsOf } from '../../../renderer/wizard/steps.ts';
import { runChecks } from '../../../shared/checks/engine.ts';
import { none } from '../../../shared/forms/none.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { agencyNamed, newReport } from '../../../shared/report/create.ts';
import { sampleReport } from '../dev/sample-report.ts';

const report = sampleReport();
const places = (steps: { place: string }[]): string[] => steps.map(({ place }) => place);

describe('the steps of the wizard', () => {
  test('the sections stand in the report’s order with derived numbers', () => {
    const steps = stepsOf(report, y2014, '').filter(({ kind }) => kind === 'section');
    expect(steps.map(({ number }) => number).slice(0, 3)).toEqual(['一、', '二、', '三、']);
    expect(steps.map(({ section }) => section)).toEqual(report.sections.map(({ id }) => id));
  });

  test('an unnumbered section does not count', () => {
    const [first, ...rest] = report.sections;
    if (!first) throw new Error('the sample has sections');
    const steps = stepsOf({ ...report, sections: [{ ...first, numbered: false }, ...rest] }, y2014, '');
    expect(steps.filter(({ kind }) => kind === 'section').map(({ number }) => number)[1]).toBe('一、');
  });

  test('a form without tables has no table step', () => {
    expect(places(stepsOf(report, none, ''))).not.toContain('table');
  });

  test('unplaced pieces have a step while there are any, and while one is looking at it', () => {
    const placed = { ...report, unplaced: [] };
    expect(places(stepsOf(report, y2014, ''))).toContain('unplaced');
    expect(places(stepsOf(placed, y2014, ''))).not.toContain('unplaced');
    expect(places(stepsOf(placed, y2014, 'unplaced'))).toContain('unplaced');
  });

  test('whatever a finding is about has a step', () => {
    const copied = { ...report, titleLines: ['2016年年度报告'], figures: {} };
    const bare = newReport(agencyNamed(''), 2017, y2014, randomUUID);
    const places = [copied, bare].flatMap((faulty) => {
      const steps = stepsOf(faulty, y2014, '').map(({ place }) => place);
      const named = runChecks({ report: faulty, form: y2014, previous: null }).map(({ where }) => where.place);
      expect(steps).toEqual(expect.arrayContaining(named));
      return named;
    });
    expect(places).toEqual(expect.arrayContaining(['facts', 'table', 'signOff', 'unplaced']));
    expect(places.some((place) => place?.startsWith('section:'))).toBe(true);
  });

  test('a remembered place that is no more leads to the first step', () => {
    expect(stepAt(stepsOf(report, y2014, ''), 'section:gone')?.place).toBe('facts');
  });
});
