import { widthInEm } from './characters.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

// Never begin a line with these, and never leave a year apart from its digits.
const noStart = /^[、，。；：！？）》”’年月日号]/;

/**
 * Breaks a line that is wider than `width` full-width characters into the fewest lines that fit, between words and as
 * equal as can be; the pieces put together are the line again.
 */
export function balanced(line: string, width: number): string[] {
  const total = widthInEm(line);
  if (total <= width) return [line];
  const target = total / Math.ceil(total / width);
  const lines: string[] = [];
  let current = '';
  for (const { segment } of words.segment(line)) {
    const now = widthInEm(current);
    const next = widthInEm(current + segment);
    const full = next > width || (next > target && next - target > target - now);
    if (current !== '' && full && !noStart.test(segment)) {
      lines.push(current);
      current = '';
    }
    current += segment;
  }
  return current === '' ? lines : [...lines, current];
}
