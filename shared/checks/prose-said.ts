import { sectionPlace } from '../api/place.ts';
import type { SlotId } from '../report/slots.ts';
import type { Line, Part } from './lines.ts';
import { perPart } from './per-object.ts';
import type { Facts } from './rule.ts';
import { saidIn, type Context, type Said } from './said.ts';

/** A line of a section's running text, and how it is to be read. */
export type ProseLine = { line: Line; context: Context };

/** No paragraph anybody has written is longer. */
const longestLine = 8_000;

const ofTheYear = /全年|本年|[一1]年来|20\d{2}年/;
const ahead = /下一?步|今后|明年|来年|将|计划|规划|目标|力争|争取|确保|拟|应[当该]?|(?<![主重需必])要/;

/** Where problems stand, a line that is only of the year behind us tells what was done; the others say what is to be done better. */
const tellsWhatWasDone = ({ text }: Line, slot: SlotId | null): boolean =>
  slot !== 'problem' || (ofTheYear.test(text) && !ahead.test(text));

/** The lines in which a part tells what was done. Of a table in the prose nobody can say what its numbers are of. */
export const linesOfPart = perPart((part, slot: SlotId | null, year: number, agency: string): ProseLine[] => {
  const context = { year, agency, slot };
  return part
    .filter(({ kind, text }) => (kind === 'paragraph' || kind === 'subheading') && text.length <= longestLine)
    .filter((line) => tellsWhatWasDone(line, slot))
    .map((line) => ({ line, context }));
});

/** Something the prose says of what forms count, with its line. */
export type SaidAt = { line: Line; said: Said };

const saidInPart = perPart((part, slot: SlotId | null, year: number, agency: string): SaidAt[] =>
  linesOfPart(part, slot, year, agency).flatMap(({ line, context }) =>
    saidIn(line, context).map((said) => ({ line, said })),
  ),
);

/** What is found in every part of the prose, read as of this report; see perPart. */
export function inProseParts<T>(
  { report, parts }: Pick<Facts, 'report' | 'parts'>,
  find: (part: Part, slot: SlotId | null, year: number, agency: string) => readonly T[],
): T[] {
  const slots = new Map<string, SlotId>(report.sections.map(({ id, slot }) => [sectionPlace(id), slot]));
  return parts.flatMap((part) => find(part, slots.get(part[0]?.place ?? '') ?? null, report.year, report.agency.name));
}

/** The lines in which a report tells what it has done. */
export const proseLines = (facts: Pick<Facts, 'report' | 'parts'>): ProseLine[] => inProseParts(facts, linesOfPart);

/** Everything the prose says of what forms count. */
export const saidInProse = (facts: Pick<Facts, 'report' | 'parts'>): SaidAt[] => inProseParts(facts, saidInPart);
