import { expect, test } from 'vitest';
import { rules } from '../../shared/checks/engine.ts';
import { findingSchema } from '../../shared/checks/finding.ts';
import { runChecks } from '../../shared/checks/engine.ts';
import { partsOfReport } from '../../shared/checks/lines.ts';
import { plainOffice } from '../../shared/checks/office.ts';
import type { Facts } from '../../shared/checks/rule.ts';
import { findForm } from '../../shared/forms/forms.ts';
import { none } from '../../shared/forms/none.ts';
import { headingOf, paragraphOf } from '../../shared/report/prose.ts';
import type { Report } from '../../shared/report/report.ts';
import { chanceOf, type Chance } from '../arbitrary/chance.ts';
import { cleanReport } from './reports/clean-report.ts';

/** More of them are tried by hand: NIANBAO_TEXTS=10000 npx vitest run test/checks/any-text.test.ts prints what each rule took at most. */
const asked = Number(process.env.NIANBAO_TEXTS ?? 0);
const texts = asked > 0 ? asked : 1_500;
const perReport = 25;

/** Marks, digits and words the rules look for, so that their patterns begin to match and then do not. */
const pieces: [string, ...string[]] = [
  '公开',
  ...[
    '政府信息',
    '其中',
    '分别',
    '共',
    '件',
    '条',
    '占',
    '%',
    '％',
    '同比',
    '增长',
    '截至',
    '目前',
    '2016年',
    '12月',
    '31日',
    '一是',
  ],
  ...[
    '二是',
    '（一）',
    '1.',
    '1、',
    '①',
    '以下三项',
    '等五项',
    '第一',
    '《',
    '》',
    '〈',
    '〉',
    '（',
    '）',
    '(',
    ')',
    '“',
    '”',
    '‘',
    '’',
    '〔',
  ],
  ...[
    '〕',
    '[2017]',
    '21号',
    '，',
    ',',
    '。',
    '.',
    '；',
    '：',
    ':',
    '、',
    '……',
    '—',
    '-',
    '～',
    '至',
    ' ',
    '\u3000',
    '\t',
    '\u200b',
    '\ufffc',
  ],
  ...[
    '\ufeff',
    '０',
    '１２',
    '3',
    '100',
    '135000',
    '135,000',
    '1.2万',
    '三百二十五',
    '数十',
    '余',
    '约',
    '未收到',
    '没有',
    '无',
    '待补',
    '××',
  ],
  ...[
    'XX',
    '11010119900307',
    '13800138000',
    '6222',
    '@',
    'www.',
    '.gov.cn',
    'http://',
    '秘密★',
    '局',
    '县',
    '我县',
    '某县',
    '县县',
    '的的',
  ],
  ...[
    '信息信息',
    '以下简称',
    '简称',
    '条例',
    '办公室',
    '电话',
    '邮编',
    'a',
    'B',
    '{{',
    '<b>',
    '\\',
    '$&',
    '😀',
    '𠮷',
    '\ud800',
    'é',
    '\u0301',
  ],
];

const characters = '公开信息条件。，；（）《》“”0123456789年月日一二三百千万%是的在了、:; \u3000\n\ud83d\ude00abc';

const random = (chance: Chance): string =>
  Array.from({ length: chance.whole(0, 120) }, () => characters[chance.whole(0, characters.length - 1)] ?? '').join('');

const jumbled = (chance: Chance): string =>
  Array.from({ length: chance.whole(1, 60) }, () => chance.pick(pieces)).join('');

/** One or a few pieces over and over: what makes a careless pattern look back without end. */
const repeated = (chance: Chance): string => {
  const unit = Array.from({ length: chance.whole(1, 3) }, () => chance.pick(pieces)).join('');
  const length = chance.odds(0.02) ? 60_000 : chance.whole(10, 3_000);
  return unit.repeat(Math.ceil(length / unit.length));
};

const textOf = (chance: Chance): string =>
  chance.weighed([
    [3, random],
    [5, jumbled],
    [1, repeated],
  ])(chance);

/** A clean report with such texts in all the places that hold text. */
function anyReport(seed: number): Report {
  const chance = chanceOf(seed);
  const report = cleanReport(seed);
  const line = (): string => textOf(chance).slice(0, 200);
  const own = Array.from({ length: perReport }, () => textOf(chance));
  return {
    ...report,
    titleLines: chance.odds(0.3) ? [line()] : report.titleLines,
    preface: chance.odds(0.3) ? { ...report.preface, written: textOf(chance) } : report.preface,
    signOff: chance.odds(0.3) ? { ...report.signOff, agency: line() } : report.signOff,
    agency: chance.odds(0.2) ? { ...report.agency, name: line().slice(0, 100) } : report.agency,
    sections: report.sections.map((section, at) => ({
      ...section,
      heading: chance.odds(0.1) ? line() : section.heading,
      prose: {
        type: 'doc',
        content: [
          ...section.prose.content,
          ...own
            .filter((_, place) => place % report.sections.length === at)
            .map((text) => (chance.odds(0.1) ? headingOf(2, text.slice(0, 200)) : paragraphOf(text))),
        ],
      },
    })),
  };
}

const seeds = Array.from({ length: Math.ceil(texts / perReport) }, (_, at) => at + 1);
const formOf = (report: Report) => findForm(report.form) ?? none;

test(
  `of ${texts} random and hostile texts none makes a rule fail, and every finding can cross a border`,
  { timeout: 600_000 },
  () => {
    for (const seed of seeds) {
      const report = anyReport(seed);
      const previous = chanceOf(seed).odds(0.5) ? anyReport(seed + 1_000_000) : null;
      for (const finding of runChecks({ report, form: formOf(report), previous })) findingSchema.parse(finding);
    }
  },
);

if (asked > 0) {
  test('what each rule took at most', { timeout: 900_000 }, () => {
    const most = new Map<string, number>();
    for (const seed of seeds) {
      const report = anyReport(seed + 2_000_000);
      const parts = partsOfReport(report);
      const facts: Facts = {
        ...{ report, form: formOf(report), previous: null, office: plainOffice, others: null },
        parts,
        lines: parts.flat(),
      };
      for (const rule of rules) {
        const start = performance.now();
        rule.check(facts);
        most.set(rule.id, Math.max(most.get(rule.id) ?? 0, performance.now() - start));
      }
    }
    const slowest = [...most].toSorted(([, one], [, other]) => other - one).slice(0, 10);
    process.stdout.write(`${slowest.map(([id, took]) => `${id} ${took.toFixed(1)} ms`).join('\n')}\n`);
    expect(most.size).toBe(rules.length);
  });
}
