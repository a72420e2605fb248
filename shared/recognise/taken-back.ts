import { text, type Block } from '../report/prose.ts';
import type { Report, Section } from '../report/report.ts';
import { isNotRead } from './not-read.ts';
import type { Repair } from './outcome.ts';

/**
 * How a change can be taken back: `here`, where it was made; `aside`, as words without a place, for what was taken out; `lines`, by
 * reading the file again without putting lines together; or not at all, and why.
 */
export type WayBack = { kind: 'here' | 'aside' | 'lines' } | { kind: 'none'; why: string };

/** Readers tell long texts by their beginning, and many by their count (see documents/read/flow/repairs.ts). */
const isShortened = (words: string): boolean => /…（共\d+字）$|^另有\d+处$/.test(words);

export function wayBack(repair: Repair): WayBack {
  const { before, about, from = [] } = repair;
  if (isNotRead(repair)) return { kind: 'none', why: '文件里有，但读不出来，请看原文件。' };
  if (about?.kind === 'lines') return { kind: 'lines' };
  if (about?.kind === 'title' && before === '')
    return { kind: 'none', why: '原文件没有标题，这是程序拟的，导入后可以在“基本信息”里改。' };
  if (about !== undefined) return { kind: 'here' };
  if (before === '') return { kind: 'none', why: '原文件里没有这些字，导入后可以删改。' };
  if (from.length === 0 && isShortened(before)) return { kind: 'none', why: '这里只列出一部分，全文请看原文件。' };
  return { kind: 'aside' };
}

/** The words a change leaves without a place when it is taken back; null where they stand in their own place again. */
export function asideOf(report: Report, repair: Repair): string | null {
  const { before, after, about } = repair;
  if (about?.kind === 'figures') {
    const values = about.indicators.flatMap((id) => report.figures[id]?.value ?? []);
    return about.indicators.length > 1 || after !== values[0] ? `${before}：${values.join('　')}` : before;
  }
  return wayBack(repair).kind === 'aside' ? before : null;
}

export const inSection = (report: Report, id: string, change: (section: Section) => Section): Report => ({
  ...report,
  sections: report.sections.map((section) => (section.id === id ? change(section) : section)),
});

/** The report without the figures of these indicators. */
export const withoutFigures = (report: Report, indicators: readonly string[]): Report => ({
  ...report,
  figures: Object.fromEntries(Object.entries(report.figures).filter(([id]) => !indicators.includes(id))),
});

/** A heading as the paragraph it was before its number was read. */
function asWords(block: Block, printed: string): Block {
  if (block.type !== 'heading') return block;
  return { type: 'paragraph', content: [...text(printed), ...(block.content ?? [])] };
}

/** The report as it would be without the change, but for what `asideOf` says. */
export function takenBack(report: Report, { before, after, about }: Repair): Report {
  switch (about?.kind) {
    case 'title':
      if (before === '') return report;
      return { ...report, titleLines: report.titleLines.map((line) => line.replace(after, before)) };
    case 'heading':
      return inSection(report, about.section, (section) => ({
        ...section,
        numbered: false,
        heading: before.replace(/（无编号）$/, ''),
      }));
    case 'block':
      return inSection(report, about.section, ({ prose, ...section }) => ({
        ...section,
        prose: {
          ...prose,
          content: prose.content.map((block, at) => (at === about.block ? asWords(block, before) : block)),
        },
      }));
    case 'figures':
      return withoutFigures(report, about.indicators);
    case 'lines':
    case undefined:
      return report;
  }
}
