import { isEmptyProse, paragraphOf, text, type Block } from '../report/prose.ts';
import type { Report, Section, Unplaced } from '../report/report.ts';
import type { SlotId } from '../report/slots.ts';
import type { Left, Repair } from './outcome.ts';

/** What was made of a file, as far as a clerk may decide otherwise. */
export type Reviewable = { report: Report; unplaced: readonly Left[]; repairs: readonly Repair[] };

/**
 * What the clerk decided on looking through: a change taken back, a piece put at the end of a section or left out, a section's
 * slot. Pieces and changes are meant by their number.
 */
export type Decision =
  | { kind: 'take-back'; repair: number }
  | { kind: 'place'; piece: number; section: string }
  | { kind: 'leave-out'; piece: number }
  | { kind: 'slot'; section: string; slot: SlotId };

/** True for a change that can be taken back: one that stands where it was made, or whose words can be shown as unplaced. */
export const canTakeBack = ({ before, about }: Repair): boolean => before !== '' || about?.kind === 'figures';

const unplacedOf = (piece: string, why: string): Unplaced => ({ text: piece, why });

const inSection = (report: Report, id: string, change: (section: Section) => Section): Report => ({
  ...report,
  sections: report.sections.map((section) => (section.id === id ? change(section) : section)),
});

/** A heading as the paragraph it was before its number was read. */
function asWords(block: Block, printed: string): Block {
  if (block.type !== 'heading') return block;
  return { type: 'paragraph', content: [...text(printed), ...(block.content ?? [])] };
}

function takenBack(report: Report, { what, before, after, about }: Repair): Report {
  const aside = (piece: string): Report => ({
    ...report,
    unplaced: [...report.unplaced, unplacedOf(piece, `撤销了自动整理（${what}）`)],
  });
  switch (about?.kind) {
    case 'title':
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
    case 'figures': {
      const values = about.indicators.flatMap((id) => report.figures[id]?.value ?? []);
      const figures = Object.fromEntries(
        Object.entries(report.figures).filter(([id]) => !about.indicators.includes(id)),
      );
      const words = about.indicators.length > 1 || after !== values[0] ? `${before}：${values.join('　')}` : before;
      return { ...aside(words), figures };
    }
    case undefined:
      return before === '' ? report : aside(before);
  }
}

function placed(report: Report, piece: string, id: string): Report {
  return inSection(report, id, ({ prose, ...section }) => ({
    ...section,
    prose: {
      ...prose,
      content: [...(isEmptyProse(prose) ? [] : prose.content), ...piece.split('\n').map(paragraphOf)],
    },
  }));
}

/** The report as it will be taken over: what was recognised, with all that the clerk decided. */
export function reviewed({ report, unplaced, repairs }: Reviewable, decisions: readonly Decision[]): Report {
  const settled = new Set(decisions.flatMap((one) => ('piece' in one ? [one.piece] : [])));
  // A package's own pieces may know the cell they lost.
  const left = unplaced.flatMap(({ text, why }, at) => {
    const own = report.unplaced[at];
    return settled.has(at) ? [] : [own?.text === text && own.why === why ? own : unplacedOf(text, why)];
  });
  return decisions.reduce<Report>(
    (now, decision) => {
      switch (decision.kind) {
        case 'slot':
          return inSection(now, decision.section, (section) => ({ ...section, slot: decision.slot }));
        case 'place':
          return placed(now, unplaced[decision.piece]?.text ?? '', decision.section);
        case 'take-back': {
          const repair = repairs[decision.repair];
          return repair ? takenBack(now, repair) : now;
        }
        case 'leave-out':
          return now;
      }
    },
    { ...report, unplaced: left },
  );
}
