import type { HeadingLevel } from '../../../../shared/report/prose.ts';
import { widthInEm } from '../characters.ts';

// 28 characters a line, two of them the indent of its first.
const lineWidth = 28;
const indent = 2;

/** How deep a printed block lies: a heading by its level, everything else below all headings. */
export type Depth = 1 | HeadingLevel | 5;
export const bodyDepth = 5;

/**
 * Whether a heading is kept on the page of what follows it (null: of nothing). It must be a title and no paragraph: one
 * line, a section's heading two. And what follows must lie under it: of headings that only follow each other none needs
 * the next, and a chain of them would leave a page half empty. So a chain has one heading of each level at most.
 */
export function keepsNext(level: 1 | HeadingLevel, text: string, next: Depth | null): boolean {
  if (next === null || next <= level) return false;
  const lines = level === 1 ? 2 : 1;
  return indent + widthInEm(text) <= lines * lineWidth;
}
