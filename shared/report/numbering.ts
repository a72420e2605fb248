import { chineseOrdinal } from '../wording/ordinal.ts';
import type { HeadingLevel, Prose } from './prose.ts';
import type { Section } from './report.ts';

/** The mark printed before a numbered part: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3). */
export function mark(level: 1 | HeadingLevel, ordinal: number): string {
  switch (level) {
    case 1:
      return `${chineseOrdinal(ordinal)}、`;
    case 2:
      return `（${chineseOrdinal(ordinal)}）`;
    case 3:
      return `${ordinal}.`;
    case 4:
      return `（${ordinal}）`;
  }
}

/** The ordinal of each section by its id; sections that are not numbered are absent and do not count. */
export function sectionOrdinals(sections: readonly Pick<Section, 'id' | 'numbered'>[]): Map<string, number> {
  const ordinals = new Map<string, number>();
  for (const section of sections) if (section.numbered) ordinals.set(section.id, ordinals.size + 1);
  return ordinals;
}

/**
 * The mark of every top-level block of a section's prose, '' where the block is not a heading.
 * A heading restarts the count of all deeper levels; one that says `restart` begins its own level anew.
 */
export function blockMarks(prose: Prose): string[] {
  const counts: Record<HeadingLevel, number> = { 2: 0, 3: 0, 4: 0 };
  return prose.content.map((block) => {
    if (block.type !== 'heading') return '';
    const { level, restart } = block.attrs;
    counts[level] = restart === true ? 1 : counts[level] + 1;
    if (level < 4) counts[4] = 0;
    if (level < 3) counts[3] = 0;
    return mark(level, counts[level]);
  });
}

/**
 * How many characters of a heading are the heading proper. Where the paragraph runs on after its first
 * sentence, only that sentence is set in the heading's font; a heading without a full stop is all heading.
 */
export function leadLength(text: string): number {
  const stop = text.indexOf('。');
  return stop < 0 ? text.length : stop + 1;
}
