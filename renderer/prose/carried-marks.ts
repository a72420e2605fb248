import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Report } from '../../shared/report/report.ts';
import { figureMark } from '../../shared/report/sentences.ts';
import { suspects } from '../../shared/report/suspects.ts';
import { mended, wholeOf, type Stretch } from './mended.ts';
import { sentencePlaces, type SentencePlace } from './sentence-places.ts';

/** Which sentences wait to be confirmed, and what is last year's in them. */
export type Waiting = { sentences: ReadonlySet<string>; lastYear: number; lastFigures: Report['figures'] };

type Shown = { waiting: Waiting; marks: DecorationSet };

const key = new PluginKey<Shown>('carriedMarks');

const nothing: Waiting = { sentences: new Set(), lastYear: 0, lastFigures: {} };

/** Tells the editor which sentences wait now. */
export const nowWaiting = (transaction: Transaction, waiting: Waiting): Transaction =>
  transaction.setMeta(key, waiting);

/** Marks anew what was left as it was while an input method was composing. */
export const markAnew = (state: EditorState): Transaction =>
  nowWaiting(state.tr, key.getState(state)?.waiting ?? nothing);

/** The sentences of the document that wait, in their order; none before the editor was told of any. */
export function waitingPlaces(state: EditorState): SentencePlace[] {
  const { sentences } = key.getState(state)?.waiting ?? nothing;
  return sentences.size === 0 ? [] : sentencePlaces(state.doc).filter(({ text }) => sentences.has(text));
}

/**
 * Marks sentences that wait to be confirmed and what in them is most likely last year's. `onConfirm` hears of Ctrl+Enter. While
 * an input method composes nothing is marked anew: another element around the text would end the composition.
 */
export function carriedMarks(onConfirm: () => boolean): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: () => ({ waiting: nothing, marks: DecorationSet.empty }),
      apply: (transaction, shown, _, { doc }) => {
        const told: unknown = transaction.getMeta(key);
        if (isWaiting(told)) return { waiting: told, marks: marksOf(doc, told) };
        if (!transaction.docChanged) return shown;
        const { waiting, marks } = shown;
        const composing = transaction.getMeta('composition') !== undefined;
        return {
          waiting,
          marks: composing
            ? marks.map(transaction.mapping, doc)
            : mended(marks, transaction, (stretch) => marksIn(doc, waiting, stretch)),
        };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.marks,
      handleKeyDown: (view, event) => {
        const isConfirm = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
        return isConfirm && !view.composing && !event.isComposing && onConfirm();
      },
    },
  });
}

const isWaiting = (told: unknown): told is Waiting => typeof told === 'object' && told !== null && 'sentences' in told;

const marksOf = (doc: Node, waiting: Waiting): DecorationSet =>
  DecorationSet.create(doc, marksIn(doc, waiting, wholeOf(doc)));

function marksIn(doc: Node, { sentences, lastYear, lastFigures }: Waiting, stretch: Stretch): Decoration[] {
  if (sentences.size === 0) return [];
  const waiting = sentencePlaces(doc, stretch).filter(({ text }) => sentences.has(text));
  const doubtful = ({ plain, from }: Line): Decoration[] =>
    suspects(plain, lastYear, lastFigures).map((one) =>
      Decoration.inline(from + one.from, from + one.to, { class: 'carried-suspect', title: titles[one.why] }),
    );
  return waiting.flatMap((place) =>
    place.whole
      ? [
          Decoration.node(place.from, place.to, { class: 'carried carried-whole' }),
          ...linesWithin(doc, place.from, place.to).flatMap(doubtful),
        ]
      : [Decoration.inline(place.from, place.to, { class: 'carried' }), ...doubtful(place)],
  );
}

type Line = Pick<SentencePlace, 'plain' | 'from'>;

/** The lines of text in the cells of a row, every figure one character. */
function linesWithin(doc: Node, from: number, to: number): Line[] {
  const lines: Line[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isTextblock) return true;
    lines.push({ plain: node.textBetween(0, node.content.size, undefined, figureMark), from: at + 1 });
    return false;
  });
  return lines;
}

const titles = {
  year: '上一年的年份，请核对',
  date: '日期，请核对',
  number: '与上一年的统计数相同，请核对',
} as const;
