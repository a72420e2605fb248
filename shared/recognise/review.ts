import { blockMarks } from '../report/numbering.ts';
import { emptyProse, isEmptyProse, paragraphOf, type Block } from '../report/prose.ts';
import type { Report, Unplaced } from '../report/report.ts';
import { blockLines } from '../report/plain.ts';
import type { SlotId } from '../report/slots.ts';
import type { Left, Repair } from './outcome.ts';
import { asideOf, inSection, takenBack, withoutFigures } from './taken-back.ts';

/** What was made of a file, as far as a clerk may decide otherwise. */
export type Reviewable = { report: Report; unplaced: readonly Left[]; repairs: readonly Repair[] };

/**
 * What the clerk decided on looking through: a change taken back, and where its words go then; a piece put at the end of a section
 * or left out; a section's slot; a block moved to the end of a section, or without a place where `to` is null; a figure taken out of its
 * cell, without a place; a doubt looked at, by its words. Pieces, changes and blocks are meant by their number in what was recognised.
 */
export type Decision =
  | { kind: 'take-back'; repair: number; section?: string }
  | { kind: 'place'; piece: number; section: string }
  | { kind: 'leave-out'; piece: number }
  | { kind: 'slot'; section: string; slot: SlotId }
  | { kind: 'move'; section: string; block: number; to: string | null }
  | { kind: 'clear'; indicator: string; label: string }
  | { kind: 'seen'; doubt: string };

const unplacedOf = (piece: string, why: string): Unplaced => ({ text: piece, why });

const aside = (report: Report, piece: string, why: string): Report =>
  piece.trim() === '' ? report : { ...report, unplaced: [...report.unplaced, unplacedOf(piece, why)] };

const atEnd = (report: Report, id: string, blocks: readonly Block[]): Report =>
  inSection(report, id, ({ prose, ...section }) => ({
    ...section,
    prose: { ...prose, content: [...(isEmptyProse(prose) ? [] : prose.content), ...blocks] },
  }));

const placed = (report: Report, piece: string, id: string): Report =>
  atEnd(report, id, piece.split('\n').map(paragraphOf));

/** What stands where a block was moved away, so that the others keep their numbers as long as one looks through. */
const gap: Block = { type: 'paragraph' };

function moved(report: Report, { section, block: at, to }: Extract<Decision, { kind: 'move' }>): Report {
  const prose = report.sections.find(({ id }) => id === section)?.prose;
  const block = prose?.content[at];
  // A picture is no words: without a place it would be lost.
  if (!prose || !block || (to === null && block.type === 'picture')) return report;
  const content = prose.content.map((one, index) => (index === at ? gap : one));
  const without = inSection(report, section, (rest) => ({ ...rest, prose: { ...prose, content } }));
  if (to !== null)
    return inSection(without, to, (rest) => ({
      ...rest,
      prose: { ...rest.prose, content: [...rest.prose.content, block] },
    }));
  const words = blockLines(block, blockMarks(prose)[at] ?? '', report).join('\n');
  return aside(without, words, '从正文里移出来的');
}

function decided(report: Report, { repairs, unplaced }: Reviewable, decision: Decision): Report {
  switch (decision.kind) {
    case 'slot':
      return inSection(report, decision.section, (section) => ({ ...section, slot: decision.slot }));
    case 'place':
      return placed(report, unplaced[decision.piece]?.text ?? '', decision.section);
    case 'take-back': {
      const repair = repairs[decision.repair];
      if (repair === undefined) return report;
      const words = asideOf(report, repair);
      const now = takenBack(report, repair);
      if (words === null) return now;
      return decision.section === undefined
        ? aside(now, words, `撤销了自动整理（${repair.what}）`)
        : placed(now, words, decision.section);
    }
    case 'move':
      return moved(report, decision);
    case 'clear': {
      const value = report.figures[decision.indicator]?.value;
      if (value === undefined || value === null) return report;
      const words = `${decision.label}：${value}`;
      return aside(withoutFigures(report, [decision.indicator]), words, '从统计表里移出来的');
    }
    case 'leave-out':
    case 'seen':
      return report;
  }
}

/** Words are put at the end of a section before blocks are moved there: so every block is still where its number says. */
const movesLast = (decisions: readonly Decision[]): Decision[] => [
  ...decisions.filter(({ kind }) => kind === 'take-back'),
  ...decisions.filter(({ kind }) => kind !== 'move' && kind !== 'take-back'),
  ...decisions.filter(({ kind }) => kind === 'move'),
];

/**
 * The report with all that the clerk decided, as it is shown while one looks through: every block that was recognised keeps its number,
 * and where one was moved away there is an empty paragraph.
 */
export function reviewed(from: Reviewable, decisions: readonly Decision[]): Report {
  const { report, unplaced } = from;
  const settled = new Set(decisions.flatMap((one) => ('piece' in one ? [one.piece] : [])));
  // A package's own pieces may know the cell they lost.
  const left = unplaced.flatMap(({ text, why }, at) => {
    const own = report.unplaced[at];
    return settled.has(at) ? [] : [own?.text === text && own.why === why ? own : unplacedOf(text, why)];
  });
  return movesLast(decisions).reduce<Report>((now, decision) => decided(now, from, decision), {
    ...report,
    unplaced: left,
  });
}

const isGap = (block: Block): boolean => block.type === 'paragraph' && (block.content ?? []).length === 0;

/** The report as it is taken over: as `reviewed`, without the places that blocks were moved away from. */
export function accepted(report: Report, decisions: readonly Decision[]): Report {
  const touched = new Set(decisions.flatMap((one) => (one.kind === 'move' ? [one.section, one.to] : [])));
  return [...touched].reduce<Report>(
    (now, id) =>
      inSection(now, id ?? '', ({ prose, ...section }) => {
        const content = prose.content.filter((block) => !isGap(block));
        return { ...section, prose: content.length === 0 ? emptyProse() : { ...prose, content } };
      }),
    report,
  );
}
