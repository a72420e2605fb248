import { matchesOf } from '../../report/matches.ts';
import type { Found } from '../finding.ts';
import { whereIn, type Line } from '../lines.ts';
import { remembered } from '../remembered.ts';
import type { Rule } from '../rule.ts';
import { isProse } from '../text-fault.ts';

const own = '(?:[县市区州旗](?:直|级|直属|政府)|相关|有关|政府|职能)';
/** 县直43个部门27个乡镇, 60家县直部门网站和27个乡镇: all departments and all towns of the county, in one breath. */
const pair = new RegExp(
  `(?<![\\d.—~-])(\\d{1,3})[个家](?:${own}){0,2}(?:部门|单位|机关)(?:单位|网站)?(?:和|、|及|与|以及)?(?<![\\d.])(\\d{1,3})个(?:乡镇|镇乡|镇街|街镇|乡|镇|街道)`,
  'g',
);

type Said = { departments: string; towns: string; from: number; to: number };

const saidIn = remembered((text: string): readonly Said[] =>
  matchesOf(pair, text).map(({ index, 0: words, 1: departments = '', 2: towns = '' }) => ({
    departments,
    towns,
    from: index,
    to: index + words.length,
  })),
);

type At = Said & { line: Line };

/** How many departments and towns there are is the same wherever a report speaks of them all. */
export const unitCounts: Rule = {
  id: 'unit-count',
  title: '部门和乡镇的个数',
  source: 'language',
  severities: ['hint'],
  reads: ['lines'],
  check: ({ lines }) => {
    const all = lines.filter(isProse).flatMap((line) => saidIn(line.text).map((said): At => ({ ...said, line })));
    const [first] = all;
    const other = all.find(({ departments, towns }) => departments !== first?.departments || towns !== first?.towns);
    if (!first || !other) return [];
    const words = ({ line, from, to }: At): string => line.text.slice(from, to);
    const each = [...new Set(all.map(words))];
    const found: Found = {
      severity: 'hint',
      confidence: 'asks',
      message: `部门和乡镇的个数前后有${each.length}种说法：${each.map((one) => `“${one}”`).join('、')}`,
      explain: '说的都是全部部门和乡镇的，个数应当一致；说的只是其中一部分的，写明是哪些。',
      where: whereIn(other.line, other.from, other.to),
      other: whereIn(first.line, first.from, first.to),
      left: words(other),
      right: words(first),
      subject: '部门和乡镇的个数',
    };
    return [found];
  },
};
