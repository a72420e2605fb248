import { inlineText } from '../report/plain.ts';
import { text, type Inline } from '../report/prose.ts';
import type { Report } from '../report/report.ts';
import { sentencesOf } from '../report/sentences.ts';

const lengthOf = (item: Inline): number => (item.type === 'text' ? item.text.length : 1);

/** The content between two places; a figure is one place, as sentencesOf counts. */
export function sliceOf(content: readonly Inline[], from: number, to: number): Inline[] {
  let at = 0;
  return content.flatMap((item): Inline[] => {
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, lengthOf(item))];
    at += lengthOf(item);
    if (start >= end) return [];
    return item.type === 'text' ? text(item.text.slice(start, end)) : [item];
  });
}

/** The content cut into sentences, blanks between them at the end of the one before: together they are the whole again. */
export function sentenceRuns(content: readonly Inline[]): Inline[][] {
  const starts = sentencesOf(content).map(({ from }, at) => (at === 0 ? 0 : from));
  const end = content.reduce((sum, item) => sum + lengthOf(item), 0);
  if (starts.length === 0) return content.length === 0 ? [] : [[...content]];
  return starts.map((from, at) => sliceOf(content, from, starts[at + 1] ?? end));
}

/** Content put together from pieces, neighbouring texts one. */
export function joined(parts: readonly (readonly Inline[])[]): Inline[] {
  const whole: Inline[] = [];
  for (const item of parts.flat()) {
    const last = whole.at(-1);
    if (item.type === 'text' && last?.type === 'text')
      whole[whole.length - 1] = { ...last, text: last.text + item.text };
    else whole.push(item);
  }
  return whole;
}

/** What content says with its figures' values; ends without blanks, which no reader sees. */
export const wordsOf = (content: readonly Inline[], report: Pick<Report, 'figures'>): string =>
  inlineText([...content], report).trim();
