import { longestUnplaced, mostUnplaced } from '../report/limits.ts';
import type { Unplaced } from '../report/report.ts';

/**
 * The part of the report a note is about, so that one can be led there and take the change back. `lines` are those of the whole file,
 * which was read with broken lines put together.
 */
export type Subject =
  | { kind: 'title' }
  | { kind: 'heading'; section: string }
  | { kind: 'block'; section: string; block: number }
  | { kind: 'figures'; indicators: readonly string[] }
  | { kind: 'lines' };

/**
 * A thing the recogniser or a reader changed so that it fits the model: what, how it stood, how it stands; `from` are the pieces
 * of the manuscript it stood in.
 */
export type Repair = {
  what: string;
  before: string;
  after: string;
  from?: readonly number[] | undefined;
  about?: Subject | undefined;
};

/** A piece without a place, and the pieces of the manuscript it is made of. */
export type Left = Pick<Unplaced, 'text' | 'why'> & { from: readonly number[] };

/** What recognisers note on their way; every piece of the file ends in the report, in `unplaced` or in `repairs`. */
export type Notes = { unplaced: Left[]; repairs: Repair[] };

/** Why what a web page has around a text is in no part of the report. */
export const webExtras = '网页上的附带信息，不属于报告';

/** Notes a piece as unplaced; a longer one becomes several, nothing is cut off. */
export function setAside(notes: Notes, text: string, why: string, from: readonly number[]): void {
  for (let start = 0; start < text.length; start += longestUnplaced) {
    const part = text.slice(start, start + longestUnplaced);
    if (part.trim() !== '') notes.unplaced.push({ text: part, why: why.slice(0, 500), from });
  }
}

/** The unplaced pieces as a report can hold them: where there are too many, neighbours are put together, a line each. */
export function fitting(unplaced: readonly Left[]): Left[] {
  if (unplaced.length <= mostUnplaced) return [...unplaced];
  const packs: { texts: string[]; length: number; why: string; from: number[] }[] = [];
  for (const { text, why, from } of unplaced) {
    const pack = packs.at(-1);
    if (pack && pack.length + text.length < longestUnplaced) {
      pack.texts.push(text);
      pack.length += text.length + 1;
      pack.from.push(...from);
    } else packs.push({ texts: [text], length: text.length, why, from: [...from] });
  }
  return packs.map(({ texts, why, from }) => ({ text: texts.join('\n'), why, from }));
}
