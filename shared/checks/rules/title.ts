import { matchesOf } from '../../report/matches.ts';
import { agencyInTitle } from '../../recognise/title.ts';
import type { Found } from '../finding.ts';
import { repairIn, whereIn, type Line } from '../lines.ts';
import type { Rule } from '../rule.ts';

/** A year without 年 behind it; one in brackets, in a range or in a number of a document stands alone by right. */
const bareYear = /(?<![\d（(〔[—–-])(20\d\d)(?=[\p{Script=Han}])(?!\s*[年—–至号])/gu;
const years = /(?<!\d)(20\d\d)(?=\s*年)/g;

const subjects = /信息(?:年度)?公开|政务(?:信息)?公开|公开(?:工作)?年度?报告|公开年报/;
const kinds = /报告|年报/;
/** 县人民政府政府信息公开: an office and its subject, each with a 政府 of its own. */
const doubled = /(年度|信息|公开|工作|报告)\1|政府政府(?!信息)|年年(?!度)|的的/;

/** What tells one office from another: without the words that some write out and others do not. */
const coreOf = (name: string): string => name.replace(/人民政府|政府|办公室|委员会|[\s（）()]/g, '');

/** Whether the shorter name has no character that the longer one lacks: 县教体局 for 县教育体育局. */
function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

const sameOffice = (one: string, other: string): boolean =>
  isShortFor(one, other) || isShortFor(other, one) || one.includes(other) || other.includes(one);

function withoutYearWord(lines: readonly Line[]): Found[] {
  const text = lines.map((line) => line.text).join('');
  return lines.flatMap((line) =>
    matchesOf(bareYear, line.text).map((match): Found => {
      const [from, to] = [match.index, match.index + 4];
      const put = `${match[0]}年`;
      if (text.includes(put))
        return {
          severity: 'warning',
          message: `标题里“${match[0]}”和“${put}”写了两次年份`,
          explain: `年份写一次就够：请删去没有“年”字的“${match[0]}”。`,
          where: whereIn(line, from, to),
          subject: '标题的年份',
          repair: repairIn(line, from, to, ''),
        };
      return {
        severity: 'warning',
        message: `标题里的“${match[0]}”后面漏了“年”字`,
        explain: `应写成“${put}”或“${put}度”。`,
        where: whereIn(line, from, to),
        subject: '标题的年份',
        repair: repairIn(line, from, to, put),
      };
    }),
  );
}

function twoYears(lines: readonly Line[]): Found[] {
  const all = lines.flatMap((line) =>
    [...line.text.replace(/[（(][^（）()]*[）)]/g, (inside) => ' '.repeat(inside.length)).matchAll(years)].map(
      (match) => ({ line, at: match.index, year: match[0] }),
    ),
  );
  const [first] = all;
  const other = all.find(({ year }) => year !== first?.year);
  if (!first || !other) return [];
  return [
    {
      severity: 'warning',
      message: `标题里有两个年份：${first.year}年和${other.year}年`,
      explain: '标题只写报告所属的年度：请删去多余的一个。',
      where: whereIn(other.line, other.at, other.at + 4),
      other: whereIn(first.line, first.at, first.at + 4),
      left: other.year,
      right: first.year,
      subject: '标题的年份',
    },
  ];
}

function otherAgency(title: string, own: string, where: Found['where']): Found[] {
  const named = agencyInTitle(title);
  if (named === '' || own.trim() === '' || sameOffice(coreOf(named), coreOf(own))) return [];
  return [
    {
      severity: 'warning',
      confidence: 'likely',
      message: `标题写的是“${named}”，编制机关是“${own}”`,
      explain: '请检查标题是不是从别的单位的报告抄来的，或改正基本信息里的编制机关。',
      where,
      left: named,
      right: own,
      subject: '标题的机关',
    },
  ];
}

function words(title: string, lines: readonly Line[], where: Found['where']): Found[] {
  const repeated = doubled.exec(title);
  const line = lines.find(({ text }) => repeated && text.includes(repeated[0]));
  const at = line && repeated ? line.text.indexOf(repeated[0]) : -1;
  const missing = [subjects.test(title) ? '' : '政府信息公开', kinds.test(title) ? '' : '年度报告'].filter(
    (word) => word !== '',
  );
  return [
    ...(repeated
      ? [
          {
            severity: 'warning' as const,
            message: `标题里的“${repeated[0]}”写重了`,
            explain: '请删去重复的字。',
            where: line ? whereIn(line, at, at + repeated[0].length) : where,
            subject: '标题写重的字',
          },
        ]
      : []),
    ...(missing.length > 0
      ? [
          {
            severity: 'warning' as const,
            confidence: 'likely' as const,
            message: `标题里没有“${missing.join('”和“')}”`,
            explain: '标题一般写明机关、年度和“政府信息公开工作年度报告”：请检查有没有写错或漏掉的字。',
            where,
            subject: '标题的用语',
          },
        ]
      : []),
  ];
}

/** A title names the office, one year with 年, and what the report is (GB/T 9704-2012, 7.3.1). Its year against the report's is said elsewhere. */
export const title: Rule = {
  id: 'title',
  title: '标题',
  source: 'inferred',
  severities: ['warning'],
  reads: ['lines', 'agency'],
  check: ({ report, lines }) => {
    const own = lines.filter(({ kind }) => kind === 'title');
    const text = own.map((line) => line.text).join('');
    const [first] = own;
    if (text.trim() === '') {
      const explain = '请写上机关、年度和“政府信息公开工作年度报告”。';
      return [{ severity: 'warning', message: '报告没有标题', explain, where: { place: 'facts' } }];
    }
    const where = first ? whereIn(first, 0, first.text.length) : { place: 'facts' };
    return [
      ...withoutYearWord(own),
      ...twoYears(own),
      ...otherAgency(text, report.agency.name, where),
      ...words(text, own, where),
    ];
  },
};
