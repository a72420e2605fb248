import { sectionPlace } from '../api/place.ts';
import type { SlotId } from '../report/slots.ts';
import type { Line } from './lines.ts';
import type { Facts } from './rule.ts';
import { saidIn, type Context, type Said } from './said.ts';

/** A line of a section's running text, and how it is to be read. */
export type ProseLine = { line: Line; context: Context };

/** No paragraph anybody has written is longer. */
const longestLine = 8_000;

/**
 * The lines in which a report tells what it has done. What is to be done better is no count of this year, and of a table in
 * the prose nobody can say what its numbers are of.
 */
export function proseLines({ report, lines }: Pick<Facts, 'report' | 'lines'>): ProseLine[] {
  const slots = new Map<string, SlotId>(report.sections.map(({ id, slot }) => [sectionPlace(id), slot]));
  const { year, agency } = report;
  return lines.flatMap((line): ProseLine[] => {
    const slot = slots.get(line.place) ?? null;
    if (slot === 'problem' || (line.kind !== 'paragraph' && line.kind !== 'subheading')) return [];
    if (line.text.length > longestLine) return [];
    return [{ line, context: { year, agency: agency.name, slot } }];
  });
}

/** Everything the prose says of what forms count, with its line. */
export const saidInProse = (facts: Pick<Facts, 'report' | 'lines'>): { line: Line; said: Said }[] =>
  proseLines(facts).flatMap(({ line, context }) => saidIn(line, context).map((said) => ({ line, said })));
