import { similarity } from '../recognise/fold.ts';
import type { Block, Inline } from '../report/prose.ts';
import type { Report } from '../report/report.ts';
import { isWritten, type Written } from './blocks.ts';
import type { Care } from './edit.ts';
import { fold } from './fold.ts';
import { joined, loosens, withFigures, wordsOf } from './inline.ts';

type Figures = Pick<Report, 'figures'>;

/** One paragraph that became several, or several that became one. `from` is the place of the first new one. */
type Recut = {
  how: 'split' | 'merged';
  from: number;
  before: readonly Block[];
  after: readonly Block[];
  care?: Care | undefined;
};

/** Paragraphs at once; nobody cuts one into more. */
const mostParts = 8;
/** How many paragraphs that came are looked past for the parts of one that went. */
const farthest = 6;
/** What is cut otherwise may be worded otherwise here and there, but is the same text. */
const sameText = 0.85;

const contentOf = ({ content = [] }: Written): Inline[] => content;

/** The blocks of a stretch where all of them are words, else null. */
function written(blocks: readonly Block[], from: number, count: number): Written[] | null {
  const stretch = blocks.slice(from, from + count).filter(isWritten);
  return stretch.length === count ? stretch : null;
}

function isSameText(one: readonly Written[], other: readonly Written[], figures: Figures): boolean {
  const [left, right] = [one, other].map((blocks) => wordsOf(blocks.flatMap(contentOf), figures));
  const [a, b] = [fold(left ?? ''), fold(right ?? '')];
  if (a === b) return true;
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  return short / Math.max(1, long) >= sameText * sameText && similarity(a, b) >= sameText;
}

/** How much better the whole fits than its largest part alone: a paragraph that only has a short one behind it is not cut. */
const fitsBetter = (whole: readonly Written[], one: Written, figures: Figures): boolean => {
  const words = fold(wordsOf(contentOf(one), figures));
  const together = similarity(fold(wordsOf(whole.flatMap(contentOf), figures)), words);
  return whole.every((part) => similarity(fold(wordsOf(contentOf(part), figures)), words) < together);
};

/** Whether the paragraph at a place of what went was cut into several of what came, or put together with those behind it. */
export function recutAt(
  removed: readonly Block[],
  at: number,
  added: readonly Block[],
  next: number,
  figures: Figures,
): Recut | null {
  for (let from = next; from < Math.min(added.length, next + farthest); from += 1) {
    for (let count = 2; count <= mostParts; count += 1) {
      const [one, parts] = [written(removed, at, 1), written(added, from, count)];
      const [first] = one ?? [];
      if (first && parts && isSameText([first], parts, figures) && fitsBetter(parts, first, figures)) {
        const after = parts.map((part) => ({
          ...part,
          content: withFigures(contentOf(first), contentOf(part), figures),
        }));
        const care = loosens(contentOf(first), after.flatMap(contentOf)) ? 'loose' : undefined;
        return { how: 'split', from, before: [first], after, care };
      }
      const [many, single] = [written(removed, at, count), written(added, from, 1)];
      const [whole] = single ?? [];
      if (many && whole && isSameText(many, [whole], figures) && fitsBetter(many, whole, figures)) {
        const old = joined(many.map(contentOf));
        const content = withFigures(old, contentOf(whole), figures);
        const care = loosens(old, content) ? 'loose' : undefined;
        return { how: 'merged', from, before: many, after: [{ ...whole, content }], care };
      }
    }
  }
  return null;
}
