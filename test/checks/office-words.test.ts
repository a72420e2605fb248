import { describe, expect, test } from 'vitest';
import { runChecks } from '../../shared/checks/engine.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import { officeSchema, type Office } from '../../shared/checks/office.ts';
import { repairChanges } from '../../shared/checks/repair.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { applyChange } from '../../shared/report/change.ts';
import { plainText } from '../../shared/report/plain.ts';
import { withLines } from './said.ts';

const found = (office: Partial<Office>, ...lines: string[]): Finding[] => {
  const report = withLines(lines);
  const place = `section:${report.sections[0]?.id}`;
  return runChecks({ report, form: y2014, previous: null, office: officeSchema.parse(office) }).filter(
    ({ where }) => where.place === place,
  );
};

/** What a rule marks in lines, with the rule. */
const marked = (office: Partial<Office>, ...lines: string[]): string[] =>
  found(office, ...lines).map(({ rule, where }) => `${rule} ${where.quote ?? ''}`);

describe('a word of the office’s own', () => {
  test.each([
    ['confusion', '对全年工作作了全面布署。', '全面布署'],
    ['near-term', '主动接受社会坚督。', '坚督'],
    ['doubled-words', '通过“村村播村村播”广播公开。', '村村播村村播'],
    ['stray-latin', '通过2O18年专栏公开。', '2O18年专栏'],
    ['half-width-mark', '在“公开,惠民”专栏公开。', '公开,惠民'],
  ])('is not accused by %s', (rule, line, word) => {
    const before = found({}, line).filter((one) => one.rule === rule);
    expect(before.length).toBeGreaterThan(0);
    expect(found({ words: [word] }, line).filter((one) => one.rule === rule)).toEqual([]);
  });

  test('says nothing of the same slip elsewhere in the line, and of other words', () => {
    const line = '布署办印发通知，对全年工作作了全面布署。';
    expect(marked({}, line)).toEqual(['confusion 布署', 'confusion 布署']);
    expect(marked({ words: ['布署办'] }, line)).toEqual(['confusion 布署']);
    const near = '布署办把工作布署好。';
    expect(marked({ words: ['布署办'] }, near)).toEqual(['confusion 布署']);
    expect(found({ words: ['布署办'] }, near)[0]?.where.range).toEqual({ line: 0, from: 6, to: 8 });
    expect(marked({ words: ['部署办', '12'] }, line)).toEqual(marked({}, line));
  });

  test('holds no number right', () => {
    const line = '受理申请12件，其中网络申请15件。';
    expect(marked({}, line).some((one) => one.startsWith('sum-of-parts'))).toBe(true);
    expect(marked({ words: ['12', '15'] }, line)).toEqual(marked({}, line));
  });

  test('is counted neither where many are told as one', () => {
    const lines = ['公开,惠民', '公开,惠民', '公开,惠民', '及时,准确'].map((word) => `在“${word}”专栏公开。`);
    const [one, ...more] = found({ words: ['公开,惠民'] }, ...lines).filter(({ rule }) => rule === 'half-width-mark');
    expect([one?.where.context?.includes('及时,准确'), more]).toEqual([true, []]);
  });
});

describe('own-correction', () => {
  const office = {
    corrections: [
      { wrong: '公开办', right: '公开办公室' },
      { wrong: '市民中心', right: '政务服务中心' },
      { wrong: '市民', right: '居民' },
    ],
  };

  test('own-correction: finds what the office gets wrong, the longer first, and puts it right', () => {
    const lines = ['公开办在市民中心设立查阅点，方便市民。'];
    expect(marked(office, ...lines)).toEqual([
      'own-correction 公开办',
      'own-correction 市民中心',
      'own-correction 市民',
    ]);
    const report = withLines(lines);
    const repaired = found(office, ...lines).reduceRight((now, { repair }) => {
      const changes = repair && repairChanges(now, repair);
      return (changes ?? []).reduce(applyChange, now);
    }, report);
    const [section] = repaired.sections;
    expect(section && plainText(section.prose, repaired)).toBe('公开办公室在政务服务中心设立查阅点，方便居民。');
  });

  test.each(['由公开办公室负责。', '设立政务服务中心。'])('leaves alone: %s', (line) => {
    expect(marked(office, line)).toEqual([]);
  });

  test('leaves an own word alone in which it stands', () => {
    expect(marked({ ...office, words: ['市民中心'] }, '设在市民中心。')).toEqual([]);
  });
});

describe('elsewhere-place', () => {
  test.each([
    ['全年云屏县各部门共公开信息。', 'warning'],
    ['组织人员赴云屏县考察学习。', 'hint'],
  ])('elsewhere-place: asks of a place of the list: %s', (line, severity) => {
    const all = found({ elsewhere: ['云屏县'] }, line).filter(({ rule }) => rule === 'elsewhere-place');
    expect(all.map((one) => [one.severity, one.where.quote])).toEqual([[severity, '云屏县']]);
  });

  test('says nothing of a place after which the office itself is named, nor without a list', () => {
    const { agency } = withLines([]);
    expect(marked({ elsewhere: [agency.name.slice(0, 2)] }, `${agency.name}公开信息。`)).toEqual([]);
    expect(marked({}, '全年云屏县各部门共公开信息。')).toEqual([]);
  });
});
