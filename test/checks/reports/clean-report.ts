import { findForm } from '../../../shared/forms/forms.ts';
import { agencyNamed, newReport } from '../../../shared/report/create.ts';
import { prefaceText } from '../../../shared/report/derive.ts';
import type { AgencyKind } from '../../../shared/report/agency.ts';
import type { Block, HeadingLevel, Inline } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';
import { chanceOf, type Chance } from '../../arbitrary/chance.ts';
import { figures2014 } from './figures-2014.ts';
import { figuresSince2019 } from './figures-since-2019.ts';
import type { Numbers, Size } from './numbers.ts';
import { next2014, nextSince2019 } from './next-year.ts';
import { sayOf, type Chosen, type Say } from './say.ts';
import { wording2014 } from './wording-2014.ts';
import { wordingCommon } from './wording-common.ts';
import { wordingSince2019 } from './wording-since-2019.ts';

type FormId = '2014' | '2019' | '2021';

const years: Readonly<Record<FormId, [number, ...number[]]>> = {
  '2014': [2014, 2015, 2016, 2017, 2018],
  '2019': [2019, 2020],
  '2021': [2021, 2022, 2023, 2024],
};

const counties: [string, ...string[]] = ['青岚县', '云屏县', '望溪县', '松阜县'];
const offices: [string, ...string[]] = ['教育局', '水利局', '司法局', '农业农村局'];
const towns: [string, ...string[]] = ['柳河镇', '石桥镇', '三岔镇'];

type Office = { name: string; kind: AgencyKind; unit: string };

function officeOf(chance: Chance): Office {
  const county = chance.pick(counties);
  return chance.pick<Office>([
    { name: `${county}人民政府`, kind: 'government', unit: '县' },
    { name: `${county}${chance.pick(offices)}`, kind: 'department', unit: '局' },
    { name: `${county}${chance.pick(towns)}人民政府`, kind: 'township', unit: '镇' },
  ]);
}

const numbersOf = (chance: Chance, form: FormId, size: Size): Numbers =>
  form === '2014' ? figures2014(chance, size) : figuresSince2019(chance, form, size);

/** {{id}} as the figure itself or as its digits. */
function inlineOf(line: string, numbers: Numbers, isBound: () => boolean): Inline[] {
  const parts = line.split(/\{\{([\w.]+)\}\}/).map((part, at): Inline => {
    if (at % 2 === 0) return { type: 'text', text: part };
    return isBound() ? { type: 'figure', attrs: { indicator: part } } : { type: 'text', text: String(numbers[part]) };
  });
  return parts.reduce<Inline[]>((joined, item) => {
    if (item.type === 'text' && item.text === '') return joined;
    const before = joined.at(-1);
    if (item.type === 'figure' || before?.type !== 'text') return [...joined, item];
    return [...joined.slice(0, -1), { type: 'text', text: before.text + item.text }];
  }, []);
}

const levels: Readonly<Record<string, HeadingLevel>> = { '##': 2, '###': 3, '####': 4 };

function blockOf(line: string, numbers: Numbers, isBound: () => boolean): Block {
  const [, marks = '', words = line] = /^(#{2,4}) (.*)$/s.exec(line) ?? [];
  const content = inlineOf(words, numbers, isBound);
  const level = levels[marks];
  return level === undefined ? { type: 'paragraph', content } : { type: 'heading', attrs: { level }, content };
}

function officeFields({ name, kind }: Office): Report['agency'] {
  return {
    ...agencyNamed(name),
    kind,
    address: `${name.slice(0, 3)}城关镇解放路12号`,
    postcode: '400000',
    phone: '0000-2345678',
    email: 'zwgk@example.invalid',
    website: 'www.example.invalid',
    siteColumn: '政府信息公开年报',
  };
}

type Made = { formId: FormId; year: number; office: Office; numbers: Numbers; chosen?: Chosen };

function reportOf(chance: Chance, { formId, year, office, numbers, chosen }: Made): Report {
  const form = findForm(formId);
  if (form === undefined) throw new Error(`no form ${formId}`);
  const say = sayOf(chance, numbers, year, office.unit, chosen);
  const bound = chance.pick([0, 0.5, 1]);
  const isBound = (): boolean => chance.odds(bound);
  let next = 0;
  const fresh = newReport(officeFields(office), year, form, () => `s${(next += 1)}`);
  const wording = formId === '2014' ? wording2014 : wordingSince2019(formId);
  const report: Report = {
    ...fresh,
    preface: { ...fresh.preface, compiledBy: office.name, contact: office.name },
    sections: fresh.sections.map((section) => {
      const lines = linesFor(section.slot, wording, say);
      return { ...section, prose: { type: 'doc', content: lines.map((line) => blockOf(line, numbers, isBound)) } };
    }),
    figures: Object.fromEntries(Object.entries(numbers).map(([id, value]) => [id, { value: String(value), note: '' }])),
    signOff: {
      ...fresh.signOff,
      date: `${year + 1}-01-${chance.whole(10, 28)}`,
      responsible: '林一鸣',
      reviewer: '周小满',
      preparer: '陈谷雨',
      phone: '0000-2345678',
      filledOn: `${year + 1}-01-08`,
    },
  };
  // Half of the offices keep the preface in their own words.
  if (chance.odds(0.5)) return report;
  const written = prefaceText(report);
  const annexed = formId === '2014' ? written.replace('个部分。', '个部分，并附政府信息公开情况统计表。') : written;
  return { ...report, preface: { ...report.preface, written: annexed } };
}

const sizes: [Size, ...Size[]] = ['none', 'small', 'county', 'large'];

/** A report as a careful clerk leaves it: every relation holds, the prose says what the table says, nothing is missing. */
export function cleanReport(seed: number): Report {
  const chance = chanceOf(seed);
  const formId = chance.pick<FormId>(['2014', '2019', '2021']);
  const year = chance.pick(years[formId]);
  const office = officeOf(chance);
  const size = chance.pick<Size>(sizes);
  const numbers = withoutPowers(numbersOf(chance, formId, size), office);
  return reportOf(chance, { formId, year, office, numbers });
}

/** Years of a form after which comes another of it. */
const firstYears: Readonly<Record<FormId, [number, ...number[]]>> = {
  '2014': [2014, 2015, 2016, 2017],
  '2019': [2019],
  '2021': [2021, 2022, 2023],
};

const mostTries = 20;

/** A year in which nothing has changed is rightly asked about: the next one is taken, while there is anything that could change. */
function changed(before: Numbers, next: () => Numbers): Numbers {
  let after = next();
  for (let tries = 1; tries < mostTries && Object.keys(after).every((id) => after[id] === before[id]); tries += 1)
    after = next();
  return after;
}

/** The clean reports of two years of one office, the second of which goes on from the first in other words. */
export function cleanPair(seed: number): { previous: Report; report: Report } {
  const chance = chanceOf(seed);
  const formId = chance.pick<FormId>(['2014', '2019', '2021']);
  const year = chance.pick(firstYears[formId]);
  const office = officeOf(chance);
  const before = withoutPowers(numbersOf(chance, formId, chance.pick<Size>(sizes)), office);
  const after = changed(before, () =>
    formId === '2014' ? next2014(chance, before) : nextSince2019(chance, formId, before),
  );
  const first: Chosen = { taken: new Set(), before: new Set() };
  const previous = reportOf(chance, { formId, year, office, numbers: before, chosen: first });
  const second: Chosen = { taken: new Set(), before: first.taken };
  const report = reportOf(chance, { formId, year: year + 1, office, numbers: after, chosen: second });
  return { previous, report };
}

type Wording = typeof wording2014;

function linesFor(slot: keyof Wording, wording: Wording, say: Say): string[] {
  const lines = (wording[slot] ?? wordingCommon[slot])?.(say);
  if (lines === undefined) throw new Error(`no wording for ${slot}`);
  return lines;
}

/** Towns have no decisions of their own to count. */
function withoutPowers(numbers: Numbers, { kind }: Office): Numbers {
  if (kind !== 'township') return numbers;
  const isPower = (id: string): boolean => /^t2\.(?:xk|cf|qz|qt)(?:\.|$)/.test(id);
  return Object.fromEntries(Object.entries(numbers).map(([id, value]) => [id, isPower(id) ? 0 : value]));
}
