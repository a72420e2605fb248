import { align } from '../compare/align.ts';
import { wordsOf as tokensOf } from '../compare/words.ts';
import { inlineText } from '../report/plain.ts';
import { text, type Inline } from '../report/prose.ts';
import type { Report } from '../report/report.ts';
import { sentencesOf } from '../report/sentences.ts';

type Figures = Pick<Report, 'figures'>;

const lengthOf = (item: Inline): number => (item.type === 'text' ? item.text.length : 1);

/** The content between two places; a figure is one place, as sentencesOf counts. */
function sliceOf(content: readonly Inline[], from: number, to: number): Inline[] {
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
export const wordsOf = (content: readonly Inline[], report: Figures): string => inlineText([...content], report).trim();

type Token = { text: string; item: Inline | null };

const wordTokens = (item: Inline, report: Figures): Token[] =>
  item.type === 'text'
    ? tokensOf(item.text).map((word) => ({ text: word, item: null }))
    : [{ text: inlineText([item], report), item }];

/**
 * The file's wording with the figures of the draft's where the same number stands between the same words: in a file they are mere
 * digits, and taking a sentence over is no reason to let them go.
 */
export function withFigures(before: readonly Inline[], after: readonly Inline[], report: Figures): Inline[] {
  if (!before.some(({ type }) => type === 'figure')) return [...after];
  const [left, right] = [before, after].map((content) => content.flatMap((item) => wordTokens(item, report)));
  const steps = align(left ?? [], right ?? [], (token) => token.text);
  return joined(
    steps.flatMap((step, at): Inline[][] => {
      if (step.kind === 'removed') return [];
      if (step.kind === 'added') return [step.after.item ? [step.after.item] : text(step.after.text)];
      const { item } = step.before;
      const neighbours = [steps[at - 1], steps[at + 1]];
      // A number that has kept neither neighbour may be another one that happens to be as large.
      const isSure = item !== null && neighbours.some((one) => one === undefined || one.kind === 'same');
      return [isSure ? [item] : step.after.item ? [step.after.item] : text(step.after.text)];
    }),
  );
}

/** The indicators of the figures in content, in their order. */
const figuresIn = (content: readonly Inline[]): string[] =>
  content.flatMap((item) => (item.type === 'figure' ? [item.attrs.indicator] : []));

/** Whether a figure of the old wording is mere digits, or gone, in the new one. */
export function loosens(before: readonly Inline[], after: readonly Inline[]): boolean {
  const left = figuresIn(after);
  return figuresIn(before).some((indicator) => {
    const at = left.indexOf(indicator);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
