import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../../electron/services/sample.ts';
import { keepingSections } from '../../../renderer/draft/sections.ts';
import { applyChange, type Change } from '../../../shared/report/change.ts';
import { paragraphOf } from '../../../shared/report/prose.ts';

const report = sampleReport(randomUUID);
const section = report.sections[0]?.id ?? '';
const after = (change: Change) => applyChange(report, change).sections;

describe('sections without their prose', () => {
  it('are the same after a key', () => {
    const kept = keepingSections();
    const before = kept(report.sections);
    const prose = { type: 'doc', content: [paragraphOf('县政府办公室')] } as const;
    expect(kept(after({ kind: 'prose', section, prose: { ...prose, content: [...prose.content] } }))).toBe(before);
    expect(before.every((one) => !('prose' in one))).toBe(true);
  });

  it.each<Change>([
    { kind: 'heading', section, heading: '另一个标题', numbered: true },
    { kind: 'carried', section, carried: ['上年的一句。'] },
    { kind: 'done', section, done: true },
    { kind: 'removeSection', section },
    { kind: 'moveSection', section, to: 2 },
  ])('are others after any other change ($kind), and say what the report says', (change) => {
    const kept = keepingSections();
    const before = kept(report.sections);
    const sections = after(change);
    const next = kept(sections);
    expect(next).not.toBe(before);
    expect(sections.map((one, at) => ({ ...next[at], prose: one.prose }))).toEqual(sections);
  });
});
