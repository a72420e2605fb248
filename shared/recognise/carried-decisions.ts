import type { Section } from '../report/report.ts';
import type { Decision, Reviewable } from './review.ts';

/** Where the thing at `at` stands in another list: the one that reads alike and is as often before it. */
function sameIn<T>(before: readonly T[], at: number, after: readonly T[], read: (one: T) => string): number {
  const one = before[at];
  if (one === undefined) return -1;
  const words = read(one);
  const count = before.slice(0, at).filter((other) => read(other) === words).length;
  return after.flatMap((other, index) => (read(other) === words ? [index] : []))[count] ?? -1;
}

const joined = (...words: readonly string[]): string => words.join('\n');

/**
 * What a clerk decided on one reading of a file, said of another reading of the same file (with another form, with lines as they stand).
 * What the other reading does not have is left out: there is nothing then to decide on.
 */
export function carriedDecisions(before: Reviewable, after: Reviewable, decisions: readonly Decision[]): Decision[] {
  const sectionOf = (id: string): Section | undefined => {
    const at = before.report.sections.findIndex((section) => section.id === id);
    return after.report.sections[sameIn(before.report.sections, at, after.report.sections, ({ heading }) => heading)];
  };
  const pieceOf = (at: number): number =>
    sameIn(before.unplaced, at, after.unplaced, ({ text, why }) => joined(text, why));
  return decisions.flatMap((decision): Decision[] => {
    switch (decision.kind) {
      case 'take-back': {
        const repair = sameIn(before.repairs, decision.repair, after.repairs, (one) =>
          joined(one.what, one.before, one.after),
        );
        const section = decision.section === undefined ? undefined : sectionOf(decision.section)?.id;
        return repair < 0 ? [] : [{ kind: 'take-back', repair, ...(section !== undefined && { section }) }];
      }
      case 'place': {
        const [piece, section] = [pieceOf(decision.piece), sectionOf(decision.section)];
        return piece < 0 || !section ? [] : [{ kind: 'place', piece, section: section.id }];
      }
      case 'leave-out': {
        const piece = pieceOf(decision.piece);
        return piece < 0 ? [] : [{ kind: 'leave-out', piece }];
      }
      case 'slot': {
        const section = sectionOf(decision.section);
        return section ? [{ ...decision, section: section.id }] : [];
      }
      case 'move': {
        const [section, to] = [sectionOf(decision.section), decision.to === null ? null : sectionOf(decision.to)];
        const own = before.report.sections.find(({ id }) => id === decision.section);
        if (!section || to === undefined || !own) return [];
        const block = sameIn(own.prose.content, decision.block, section.prose.content, (one) => JSON.stringify(one));
        return block < 0 ? [] : [{ kind: 'move', section: section.id, block, to: to === null ? null : to.id }];
      }
      case 'clear':
        return decision.indicator in after.report.figures ? [decision] : [];
      case 'seen':
        return [decision];
    }
  });
}
