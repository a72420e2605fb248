import type { Where } from './finding.ts';
import { whereIn, type Line } from './lines.ts';

/** Words in a line: [from, to) of its text. */
export type Stretch = { line: Line; from: number; to: number };

export const whereOf = ({ line, from, to }: Stretch): Where => whereIn(line, from, to);

/** Where each of some words stands, each behind the one before; null for those that do not stand there word for word. */
export function inTurn(lines: readonly Line[], words: readonly string[]): (Stretch | null)[] {
  let [at, from] = [0, 0];
  return words.map((word) => {
    for (let index = at; index < lines.length; index += 1) {
      const line = lines[index];
      const found = line?.text.indexOf(word, index === at ? from : 0) ?? -1;
      if (!line || found < 0) continue;
      [at, from] = [index, found + word.length];
      return { line, from: found, to: from };
    }
    return null;
  });
}

/** The first stretch of the lines that a pattern fits; its first group where it has one. */
export function firstOf(lines: readonly Line[], pattern: RegExp): Stretch | null {
  for (const line of lines) {
    const match = pattern.exec(line.text);
    if (!match) continue;
    const inside = match[1] === undefined ? 0 : match[0].lastIndexOf(match[1]);
    const from = match.index + inside;
    return { line, from, to: from + (match[1] ?? match[0]).length };
  }
  return null;
}
