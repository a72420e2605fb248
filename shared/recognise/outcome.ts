import { longestUnplaced, mostUnplaced } from '../report/limits.ts';
import type { Unplaced } from '../report/report.ts';

/** A thing the recogniser changed so that it fits the model: what, how it stood, how it stands. */
export type Repair = { what: string; before: string; after: string };

/** What recognisers note on their way; every piece of the file ends in the report, in `unplaced` or in `repairs`. */
export type Notes = { unplaced: Unplaced[]; repairs: Repair[] };

/** Notes a piece as unplaced; a longer one becomes several, nothing is cut off. */
export function setAside(notes: Notes, text: string, why: string): void {
  for (let from = 0; from < text.length; from += longestUnplaced) {
    const part = text.slice(from, from + longestUnplaced);
    if (part.trim() !== '') notes.unplaced.push({ text: part, why: why.slice(0, 500) });
  }
}

/** The unplaced pieces as a report can hold them: where there are too many, neighbours are put together, a line each. */
export function fitting(unplaced: readonly Unplaced[]): Unplaced[] {
  if (unplaced.length <= mostUnplaced) return [...unplaced];
  const packs: { texts: string[]; length: number; why: string }[] = [];
  for (const { text, why } of unplaced) {
    const pack = packs.at(-1);
    if (pack && pack.length + text.length < longestUnplaced) {
      pack.texts.push(text);
      pack.length += text.length + 1;
    } else packs.push({ texts: [text], length: text.length, why });
  }
  return packs.map(({ texts, why }) => ({ text: texts.join('\n'), why }));
}
