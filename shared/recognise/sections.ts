import { numberedStart, unnumberedStart, type SectionStart } from './heading.ts';
import type { Line } from './lines.ts';

export type RawSection = { start: SectionStart; lines: Line[] };
export type SplitBody = { before: Line[]; sections: RawSection[] };

type Found = { at: number; start: SectionStart };

/**
 * Whether an unnumbered heading opens a section: where the file numbers nothing, before its first numbered section,
 * or where the numbers skip over it. Elsewhere the same words are a sub-heading.
 */
function opensSection(at: number, numbered: readonly Found[]): boolean {
  const after = numbered.findIndex((found) => found.at > at);
  if (numbered.length === 0 || after === 0) return true;
  if (after < 0) return false;
  const [previous, next] = [numbered[after - 1]?.start.ordinal, numbered[after]?.start.ordinal];
  return previous !== undefined && previous !== null && next === previous + 2;
}

/** Numbered lines of unknown words count only where they go on counting: a list 一、二、三 inside a section does not. */
function inSequence(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of found) {
    const last = kept.at(-1)?.start.ordinal ?? 0;
    const ordinal = one.start.ordinal ?? 0;
    if (one.start.slot !== 'free' || ordinal === last + 1 || ordinal === last + 2) kept.push(one);
  }
  return kept;
}

/** Cuts the body at its section headings. What stands before the first one is title and preface. */
export function splitSections(lines: readonly Line[]): SplitBody {
  const starts = (read: (text: string) => SectionStart | null): Found[] =>
    lines.flatMap((line, at) => {
      const start = line.kind === 'text' ? read(line.text) : null;
      return start ? [{ at, start }] : [];
    });
  const numbered = inSequence(starts(numberedStart));
  const unnumbered = starts(unnumberedStart).filter(({ at }) => opensSection(at, numbered));
  const found = [...numbered, ...unnumbered].sort((left, right) => left.at - right.at);
  const sections = found.map(({ at, start }, index): RawSection => {
    const rest: Line[] = start.rest === '' ? [] : [{ kind: 'text', text: start.rest }];
    return { start, lines: [...rest, ...lines.slice(at + 1, found[index + 1]?.at)] };
  });
  return { before: lines.slice(0, found[0]?.at ?? lines.length), sections };
}
