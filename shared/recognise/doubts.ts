import type { Form } from '../forms/form.ts';
import { fullTerm } from '../forms/identity.ts';
import { violations } from '../forms/violations.ts';
import { plainText } from '../report/plain.ts';
import type { Report } from '../report/report.ts';
import { slotIds, slots, type SlotId } from '../report/slots.ts';
import { bare } from './fold.ts';
import type { Repair } from './outcome.ts';
import { isNotRead } from './not-read.ts';
import { blockKey, figureKey, headingKey, type PartKey } from './parts.ts';
import { findYear } from './year.ts';

/**
 * Something the clerk should look at before taking a report over: where (null where it is about the whole file), why, and for a section the slots it may be instead of
 * the one it was given.
 */
export type Doubt = { at: PartKey | null; why: string; section?: { id: string; slots: readonly SlotId[] } };

/** The slots of a form's outline that no section has yet come first. */
function slotsFor(report: Report, form: Form | null): SlotId[] {
  const taken = new Set(report.sections.map(({ slot }) => slot));
  const outline = (form?.outline ?? []).map(({ slot }) => slot);
  const open = outline.filter((slot) => !taken.has(slot));
  return [...new Set<SlotId>([...open, ...outline, ...slotIds])];
}

function sectionDoubts(report: Report, form: Form | null): Doubt[] {
  const choices = slotsFor(report, form);
  const seen = new Map<SlotId, string>();
  return report.sections.flatMap(({ id, slot, heading }): Doubt[] => {
    const section = { id, slots: choices };
    const before = seen.get(slot);
    if (slot === 'free')
      return [{ at: headingKey(id), why: `“${heading}”不是常见的章节标题，先当作自拟栏目。`, section }];
    seen.set(slot, heading);
    if (before === undefined) return [];
    return [
      { at: headingKey(id), why: `“${before}”和“${heading}”都像“${slots[slot]}”，请看是不是各自的栏目。`, section },
    ];
  });
}

const labelRepair = '指标名称';

function figureDoubts(report: Report, form: Form | null, repairs: readonly Repair[]): Doubt[] {
  const labels = repairs.flatMap(({ what, before, after, about }): Doubt[] => {
    const [indicator] = about?.kind === 'figures' ? about.indicators : [];
    // A label without its note, or without its number, is the form's own.
    if (what !== labelRepair || indicator === undefined || bare(after).includes(bare(before))) return [];
    return [{ at: figureKey(indicator), why: `表里写的是“${before}”，按“${after}”放入。` }];
  });
  const broken = (form === null ? [] : violations(form, report)).flatMap(({ identity, words }): Doubt[] => {
    const [first] = identity.left;
    return first && identity.severity === 'error'
      ? [{ at: figureKey(fullTerm(first).indicator), why: `认出的数对不上：${words}。` }]
      : [];
  });
  return [...broken, ...labels];
}

/** What stands in the file and could not be read: the clerk alone can say whether it matters. */
const unreadDoubts = (repairs: readonly Repair[]): Doubt[] =>
  repairs
    .filter(isNotRead)
    .map(({ what, before }) => ({ at: null, why: `${what}：${before}。请打开原文件对照，需要的导入后补上。` }));

/** A day in a file's name is the one it was written on: 2019.3.5, 2019年3月. */
const writtenOn = /20\d{2}\s*[-._年]\s*\d{1,2}(?!\d)/g;

/** The year of a report, where another place says another one. */
function yearDoubts({ year, preface }: Report, fileName: string): Doubt[] {
  const named = fileName.includes(String(year)) ? null : findYear(fileName.replace(writtenOn, ''));
  const period = findYear(preface.period[0]?.slice(0, 4) ?? '');
  return [
    ...(period !== null && period !== year
      ? [{ at: 'preface', why: `年度认作${year}年，统计期限却是${period}年的，请核对年度。` }]
      : []),
    ...(named !== null && named !== year
      ? [{ at: 'title', why: `年度认作${year}年，文件名里写的却是${named}年，请核对年度。` }]
      : []),
  ];
}

/** A table with numbers that stayed in the prose of a report whose form has a table: its figures are in no cell. */
function tableDoubts({ sections }: Report, form: Form | null): Doubt[] {
  if (form === null || form.indicators.length === 0) return [];
  return sections.flatMap(({ id, heading, prose }) =>
    prose.content.flatMap((block, at): Doubt[] =>
      block.type === 'table' && /\d/.test(plainText({ type: 'doc', content: [block] }, { figures: {} }))
        ? [{ at: blockKey(id, at), why: `“${heading}”里有一张表没有对上统计表，留在正文里；表里的数没有放入统计表。` }]
        : [],
    ),
  );
}

/** The sections the form prescribes that no section of the file was taken for. */
function missingDoubts({ sections }: Report, form: Form | null): Doubt[] {
  if (form === null || sections.length === 0) return [];
  const taken = new Set(sections.map(({ slot }) => slot));
  const missing = form.outline.flatMap(({ slot, fixed }) =>
    fixed === true && !taken.has(slot) ? [`“${slots[slot]}”`] : [],
  );
  return missing.length === 0
    ? []
    : [{ at: null, why: `表式规定的章节里，没有找到${missing.join('、')}。原文件里有的，请看是不是认成了别的。` }];
}

const nothingFound = ({ figures }: Report): string =>
  Object.values(figures).some(({ value }) => value !== null)
    ? '文件里只认出统计表，没有正文章节。是单独的统计表就不要紧；不是的话请对照原文件。'
    : '没有认出任何章节，请对照原文件。';

/** All that is uncertain about a report recognised in a file of that name, what matters most first. */
export function doubtsOf(report: Report, form: Form | null, repairs: readonly Repair[], fileName = ''): Doubt[] {
  const empty = report.sections.length === 0 ? [{ at: null, why: nothingFound(report) }] : [];
  return [
    ...unreadDoubts(repairs),
    ...yearDoubts(report, fileName),
    ...empty,
    ...figureDoubts(report, form, repairs),
    ...tableDoubts(report, form),
    ...sectionDoubts(report, form),
    ...missingDoubts(report, form),
  ];
}
