import { sectionPlace } from '../../api/place.ts';
import { announcedIn } from '../../recognise/announced.ts';
import { slotOf } from '../../recognise/slot.ts';
import { figureValue, type Report, type Section } from '../../report/report.ts';
import { chineseOrdinal, readChineseOrdinal } from '../../wording/ordinal.ts';
import type { Found, Repair } from '../finding.ts';
import { editIn, whereIn, type Line } from '../lines.ts';
import { coreName, outOfPlace, pairedParts, plainName, type Pair } from '../part-names.ts';
import type { Facts, Rule } from '../rule.ts';
import { firstOf, inTurn, whereOf, type Stretch } from '../stretch.ts';

type Told = { names: string[]; stretches: (Stretch | null)[]; lines: readonly Line[]; parts: Section[] };

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');
const asked = { confidence: 'asks' } as const;

/** The words from the first name to the last where they stand in one line. */
function listOf({ stretches, lines }: Told): Found['where'] {
  const known = stretches.filter((one) => one !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first && last && first.line === last.line) return whereIn(first.line, first.from, last.to);
  return first ? whereOf(first) : { place: lines[0]?.place ?? 'preface' };
}

/** Every name as the heading at its place; null where one of them does not stand in the preface word for word. */
function rewritten({ stretches, parts, names }: Told): Repair | null {
  const known = stretches.filter((one) => one !== null);
  if (known.length !== parts.length || names.length !== parts.length) return null;
  const edits = known.flatMap(({ line, from, to }, at) => {
    const text = parts[at]?.heading.trim() ?? '';
    if (line.text.slice(from, to) === text) return [];
    return [editIn(line, from, to, text)].filter((edit) => edit !== null);
  });
  return edits.length === 0 ? null : { words: '按正文的章节改写这一列', edits };
}

const countWord = /([一二三四五六七八九十]{1,3}|\d{1,2})\s*个?大?部分/;

/** The number of parts a preface says it has, against those it lists and those that follow. */
function counted(told: Told): Found[] {
  const found = firstOf(told.lines, countWord);
  if (!found) return [];
  const written = found.line.text.slice(found.from, found.to);
  const count = statedIn(told.lines);
  const tables = told.parts.filter(({ slot }) => slot === 'annex').length;
  const [total, listed] = [told.parts.length, told.names.length];
  // Some count the annex as a part, others do not.
  if (count === total || count === total - tables || (tables === 0 && count === total + 1 && listed === count))
    return [];
  const agreed = listed === total;
  const put = /^\d/.test(written) ? String(total) : chineseOrdinal(total);
  return [
    {
      severity: 'error',
      message: `编制说明说有${written}个部分，${agreed ? '列出的和正文都是' : `列出了${listed}个，正文有`}${total}个`,
      explain: '个数、列出的名称和正文的章节应当一致：请改正写错的一处。',
      where: whereOf(found),
      left: written,
      right: String(total),
      subject: '部分的个数',
      repair: agreed
        ? {
            words: `改成“${put}”`,
            edits: [editIn(found.line, found.from, found.to, put)].filter((edit) => edit !== null),
          }
        : null,
    },
  ];
}

function disordered(told: Told, pairs: readonly Pair[]): Found[] {
  const moved = outOfPlace(pairs);
  const [first] = moved;
  if (!first) return [];
  const { announced, part } = first;
  const stretch = told.stretches[announced.at];
  const section = told.parts[part.at];
  return [
    {
      severity: 'warning',
      message: `编制说明把“${announced.name}”列为第${announced.at + 1}部分，正文里是第${part.at + 1}部分`,
      explain: `编制说明列出的次序应与正文一致${moved.length > 1 ? `，次序不同的还有${quoted(moved.slice(1).map((one) => one.announced.name))}` : ''}。`,
      where: stretch ? whereOf(stretch) : listOf(told),
      other: section ? { place: sectionPlace(section.id) } : null,
      left: told.names.join('、'),
      right: told.parts.map(({ heading }) => heading).join('、'),
      subject: '部分的次序',
      repair: pairs.length === told.parts.length ? rewritten(told) : null,
    },
  ];
}

/** Names that differ in more than the words prefaces leave out. One that says less is short for the heading. */
function renamed(told: Told, pairs: readonly Pair[]): Found[] {
  const others = pairs.filter(({ announced, part }) => {
    if (announced.name.replace(/[^\p{L}\p{N}]/gu, '') === part.name.replace(/[^\p{L}\p{N}]/gu, '')) return false;
    return coreName(announced.name) !== coreName(part.name) || plainName(announced.name) === plainName(part.name);
  });
  const [first] = others;
  if (!first) return [];
  const stretch = told.stretches[first.announced.at];
  const section = told.parts[first.part.at];
  const list = others.map(({ announced, part }) => `“${announced.name}”在正文是“${part.name}”`).join('；');
  const inOrder = pairs.length === told.parts.length && outOfPlace(pairs).length === 0;
  return [
    {
      severity: 'hint',
      ...asked,
      message: `编制说明里的名称与正文标题不同：${list}`,
      explain: '同一部分最好用同一个名称：请统一到正文的标题，或确认可以简称。',
      where: stretch ? whereOf(stretch) : listOf(told),
      other: section ? { place: sectionPlace(section.id) } : null,
      left: first.announced.name,
      right: first.part.name,
      subject: '部分的名称',
      repair: inOrder ? rewritten(told) : null,
    },
  ];
}

const openEnd = /(?:等|等等)\s*[，,。；;]/;

/** The number of parts the preface says; null if it says none. */
function statedIn(lines: readonly Line[]): number | null {
  const found = firstOf(lines, countWord);
  const written = found?.line.text.slice(found.from, found.to) ?? '';
  return found ? (readChineseOrdinal(written) ?? Number(written)) : null;
}

const openCount = /等\s*(?:共|总共|共计|共有)?\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*个?大?部分/;

/** 概述、组织领导情况等共十二个部分: only the first ones are named. */
const isOpen = ({ lines, names }: Told): boolean =>
  names.length < (statedIn(lines) ?? 0) && firstOf(lines, openCount) !== null;

/** How sure it is that the list is meant to be whole: it says how many it has, or it ends with 等 and says no more. */
function weightOf({ lines, names }: Told): Found['severity'] {
  const count = statedIn(lines);
  if (count !== null) return count === names.length ? 'error' : 'warning';
  return firstOf(lines, openEnd) ? 'hint' : 'warning';
}

/** Parts that are announced and not there, or there and not announced. */
function missed(told: Told, unknown: readonly { name: string; at: number }[], untold: readonly Section[]): Found[] {
  const weight = weightOf(told);
  const absent = unknown.filter(({ name }) => slotOf(name) !== 'annex');
  const silent = untold.filter(({ slot }) => slot !== 'annex');
  const stretch = told.stretches[absent[0]?.at ?? -1];
  return [
    ...(absent.length === 0
      ? []
      : [
          {
            // Where parts are left on both sides they may be the same under names nobody would pair.
            severity: silent.length > 0 && weight === 'error' ? ('warning' as const) : weight,
            message: `编制说明列出${quoted(absent.map(({ name }) => name))}，正文没有这${absent.length > 1 ? '些' : '一'}部分`,
            explain: `正文的部分是：${told.parts.map(({ heading }) => heading).join('、')}。`,
            where: stretch ? whereOf(stretch) : listOf(told),
            left: String(told.names.length),
            right: String(told.parts.length),
            subject: '列出而没有的部分',
          },
        ]),
    ...(silent.length === 0
      ? []
      : [
          {
            severity: absent.length > 0 && weight === 'error' ? ('warning' as const) : weight,
            message: `编制说明没有列出正文的${quoted(silent.map(({ heading }) => heading))}`,
            explain: `编制说明列出的部分是：${told.names.join('、')}。`,
            where: listOf(told),
            other: { place: sectionPlace(silent[0]?.id ?? '') },
            left: String(told.names.length),
            right: String(told.parts.length),
            subject: '没有列出的部分',
          },
        ]),
  ];
}

const annexWords = /附表|附件|附图|附录|统计表|数据统计|情况表|(?:并|另|后|文末|报告)附/;
const annexTold = /附表|附件|统计表|(?:并|另|后)附[^，。；、]{0,12}(?:表|统计|数据)/;

const hasFigures = (report: Report, ids: readonly string[]): boolean =>
  ids.some((id) => figureValue(report, id) !== null);

/** The statistics annex: announced and missing, or there and not announced. */
function annexed({ report, form }: Facts, told: Told): Found[] {
  const inAnnex = form.tables.some(({ slot }) => slot === 'annex');
  const section = report.sections.find(({ slot }) => slot === 'annex');
  const ids = form.indicators.map(({ id }) => id);
  const mention = firstOf(told.lines, annexTold);
  if (mention && !section && form.tables.length === 0 && report.annex.mention === '') {
    return [
      {
        severity: 'warning',
        message: `编制说明提到“${mention.line.text.slice(mention.from, mention.to)}”，报告没有附表`,
        explain: '请补上附表，或删去编制说明里的这句话。',
        where: whereOf(mention),
        subject: '附表',
      },
    ];
  }
  if (!inAnnex || !hasFigures(report, ids) || firstOf(told.lines, annexWords)) return [];
  return [
    {
      severity: 'hint',
      ...asked,
      message: '报告附有统计表，编制说明列出各部分时没有提到',
      explain: '可以在列出各部分之后写明“并附政府信息公开情况统计表”。',
      where: listOf(told),
      other: { place: 'table' },
      subject: '附表没有列出',
    },
  ];
}

/** A preface in the clerk's own words announces the parts that follow: as many, in their order, under their names. */
export const prefaceParts: Rule = {
  id: 'preface-parts',
  title: '编制说明与章节',
  source: 'inferred',
  severities: ['error', 'warning', 'hint'],
  reads: ['lines', 'sections', 'figures', 'form', 'preface', 'annex'],
  check: (facts) => {
    const { report } = facts;
    const names = report.preface.written === null ? [] : announcedIn(report.preface.written);
    const parts = report.sections.filter(({ numbered, heading }) => numbered && heading.trim() !== '');
    if (names.length === 0 || parts.length === 0) return [];
    const lines = facts.lines.filter(({ kind }) => kind === 'preface');
    const told: Told = { names, stretches: inTurn(lines, names), lines, parts };
    const { pairs, unknown, untold } = pairedParts(
      names,
      parts.map(({ heading }) => heading.trim()),
    );
    const silent = untold.flatMap(({ at }) => parts[at] ?? []);
    const gaps = missed(told, unknown, isOpen(told) ? [] : silent);
    return [
      ...(gaps.length === 0 ? counted(told) : gaps),
      ...disordered(told, pairs),
      ...renamed(told, pairs),
      ...annexed(facts, told),
    ];
  },
};
