import { y2014 } from '../../../shared/forms/y2014.ts';
import { y2019 } from '../../../shared/forms/y2019.ts';
import { y2021 } from '../../../shared/forms/y2021.ts';
import type { Form } from '../../../shared/forms/form.ts';
import { chanceOf, type Chance } from '../../arbitrary/chance.ts';
import { footBy, signOffBy } from './closing.ts';
import { intoFile } from './into-file.ts';
import { bodyItems, headingStyleBy, type Item } from './layout.ts';
import { outlineBy } from './outline.ts';
import { officeBy, type Office } from './places.ts';
import { prefaceBy } from './preface.ts';
import { writerOf } from './sentences.ts';
import { printedIn, type Spots } from './spots.ts';
import { filledTable } from './tables.ts';
import type { Case, TrueSection } from './truth.ts';

const subjects = [
  [20, '政府信息公开工作年度报告'],
  [3, '政府信息公开年报'],
  [2, '信息公开年度报告'],
  [1, '政务信息公开年度报告'],
  [1, '信息年度公开报告'],
  [1, '政府信息公开工作报告'],
] as const;

type Titled = { items: Item[]; title: string; year: string; agency: string };

/** The title, whole or over two lines, now and then without the year or the office, or lost. */
function titleBy({ name }: Office, year: number, chance: Chance): Titled {
  const subject = chance.weighed(subjects);
  const digits = chance.weighed([
    [12, `${year}年`],
    [1, `${String(year).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? '')}年`],
    [1, `${year}年度`],
  ] as const);
  const look = { align: 'center', bold: true, size: 22 } as const;
  const whole = { title: `${name}${digits}${subject}`, year: String(year), agency: name };
  const form = chance.weighed([
    [16, 'whole'],
    [5, 'two lines'],
    [1, 'no office'],
    [1, 'lost'],
    [1, 'of the office'],
  ] as const);
  if (form === 'two lines')
    return {
      ...whole,
      items: [
        { text: name, look },
        { text: `${digits}${subject}`, look },
      ],
    };
  if (form === 'no office')
    return {
      items: [{ text: `${digits}${subject}`, look }],
      title: `${digits}${subject}`,
      year: String(year),
      agency: '',
    };
  if (form === 'lost') return { items: [], title: '', year: '', agency: '' };
  if (form === 'of the office') {
    const title = `${name}关于${digits}${subject}`;
    return { items: [{ text: title, look }], title, year: String(year), agency: name };
  }
  return { ...whole, items: [{ text: whole.title, look }] };
}

const above = [
  '首页 > 政府信息公开 > 政府信息公开年报',
  '发布时间：2020-01-20 10:30　来源：政务公开办',
  '字体：大 中 小',
  '索引号：000014349/2020-00021',
] as const;
const below = [
  '打印本页 | 关闭窗口',
  '【字体：大 中 小】',
  '扫一扫在手机打开当前页',
  '版权所有：北麓县人民政府',
  '上一篇：没有了',
] as const;

type Tables = { form: Form; spots: Spots[]; place: 'sections' | 'end' };

function tablesBy(old: boolean, chance: Chance): Tables | null {
  if (chance.odds(0.2)) return null;
  const form = chance.odds(0.93) === old ? y2014 : chance.odds(0.3) ? y2019 : y2021;
  const spots = form.tables.map((table) => filledTable(form, table, chance));
  return {
    form,
    spots,
    place: form.tables.some(({ slot }) => slot === 'annex') || chance.odds(0.1) ? 'end' : 'sections',
  };
}

/** Where in the body a form's table stands: in the first section of its subject. */
function homes(
  tables: Tables | null,
  sections: readonly TrueSection[],
): { inside: Map<TrueSection, number>; behind: number[] } {
  const inside = new Map<TrueSection, number>();
  const behind: number[] = [];
  tables?.form.tables.forEach(({ slot }, at) => {
    const home = tables.place === 'sections' ? sections.find(({ family }) => family === slot) : undefined;
    if (home) inside.set(home, at);
    else behind.push(at);
  });
  return { inside, behind };
}

/** A made report in a file of some kind, and what it truly says; the same seed makes the same. */
export function caseOf(seed: number): Case {
  const chance = chanceOf(seed);
  const office = officeBy(chance);
  const year = chance.whole(2009, 2025);
  const day = { year: year + 1, month: chance.whole(1, 3), day: chance.whole(1, 28) };
  const old = chance.odds(year < 2019 ? 0.95 : 0.1);
  const titled = titleBy(office, year, chance);
  const outline = outlineBy(old, chance, writerOf(chance));
  const style = headingStyleBy(chance);
  // 引言 without a number is the preface's label.
  for (const section of outline.sections)
    if (style.mark === '' && section.heading.startsWith('引')) section.heading = '概述';
  const preface = prefaceBy(office, year, outline.announced, chance);
  const tables = tablesBy(old, chance);
  const { inside, behind } = homes(tables, outline.sections);
  const body = bodyItems(outline.sections, style, (section) => inside.get(section) ?? null, chance);
  const end = signOffBy(office, day, chance);
  const annexed = behind.length > 0;
  const foot =
    annexed && tables?.form === y2014
      ? footBy(day, chance)
      : { items: [], said: footBy(day, { ...chance, odds: () => true }).said };
  const web = chance.odds(0.2);
  const caption = annexed && chance.odds(0.8) ? [{ text: `${office.name}${year}年政府信息公开情况统计表` }] : [];
  const label = annexed && chance.odds(0.4) ? [{ text: '附件' }] : [];
  const items: Item[] = [
    ...(web ? chance.shuffled(above).slice(0, 2) : []).map((text) => ({ text })),
    ...titled.items,
    ...preface.items,
    ...body,
    ...end.items,
    ...label,
    ...caption,
    ...behind.map((table) => ({ table })),
    ...foot.items,
    ...(web ? chance.shuffled(below).slice(0, 2) : []).map((text) => ({ text })),
  ];
  const { manuscript, shape } = intoFile(items, tables?.spots ?? [], chance);
  const fields = {
    ...preface.said,
    ...end.said,
    ...foot.said,
    title: titled.title,
    agency: titled.agency,
    year: titled.year,
  };
  const figures = new Map(tables?.spots.flatMap(printedIn) ?? []);
  const truth = { form: tables?.form.id ?? '', shape, fields, sections: outline.sections, figures };
  return { seed, manuscript, truth };
}
