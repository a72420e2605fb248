import { severityOrder } from '../../shared/checks/severities.ts';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Range, Severity } from '../../shared/checks/finding.ts';
import { figureMark } from '../../shared/report/sentences.ts';
import type { Stretch } from './mended.ts';
import { stretchIn } from './select-quote.ts';
import { sentencePlaces } from './sentence-places.ts';
import { textLines } from './text-places.ts';

/** What is marked for a finding: its own words, or those on the other side of a contradiction. */
export type FindingMark = { key: string; severity: Severity; other: boolean; range: Range; quote: string };

type Shown = {
  marks: DecorationSet;
  /** What is new in the sentence one is writing: not shown before one leaves it or pauses. */
  held: DecorationSet;
};

/** What a decoration of this plugin says of itself; `words` are those it was made for. */
type Spec = { key: string; severity: Severity; other: boolean; words: string };

type Message =
  | { kind: 'tell'; marks: readonly FindingMark[]; value: (indicator: string) => string | null; writing: boolean }
  | { kind: 'release' }
  | { kind: 'anew' };

const key = new PluginKey<Shown>('findingMarks');

const empty: Shown = { marks: DecorationSet.empty, held: DecorationSet.empty };

/** How long one looks at a sentence before something new is marked in it. */
const pause = 2_500;

/** Tells the editor what to mark; `writing`: nothing new is marked in the sentence with the caret yet. */
export const tellMarks = (
  transaction: Transaction,
  marks: readonly FindingMark[],
  value: (indicator: string) => string | null,
  writing: boolean,
): Transaction => transaction.setMeta(key, { kind: 'tell', marks, value, writing } satisfies Message);

/** Whether nothing is marked, nor waits to be. */
export function isUnmarked(state: EditorState): boolean {
  const { marks, held } = key.getState(state) ?? empty;
  return marks.find().length === 0 && held.find().length === 0;
}

/** Looks again at what was left as it was while an input method was composing. */
export const lookAnew = (transaction: Transaction): Transaction =>
  transaction.setMeta(key, { kind: 'anew' } satisfies Message);

const isMessage = (told: unknown): told is Message => typeof told === 'object' && told !== null && 'kind' in told;

const specOf = ({ spec }: { spec: Spec }): Spec => spec;

/** The findings marked at a place, the gravest first, and the stretch their marks cover. */
export function marksAt(state: EditorState, at: number): (Stretch & { keys: string[] }) | null {
  const found = (key.getState(state)?.marks.find(at, at) ?? []).filter(({ from, to }) => from <= at && at <= to);
  const [first] = found;
  if (!first) return null;
  // At the border of two marks the one that begins there is meant.
  const inside = found.filter(({ from, to }) => from <= at && at < to);
  const meant = inside.length > 0 ? inside : found;
  const keys = meant.toSorted((one, other) => weight(one) - weight(other)).map((one) => specOf(one).key);
  return {
    from: Math.max(...meant.map(({ from }) => from)),
    to: Math.min(...meant.map(({ to }) => to)),
    keys: [...new Set(keys)],
  };
}

const weight = (mark: Decoration): number => severityOrder[specOf(mark).severity] + (specOf(mark).other ? 3 : 0);

/**
 * Marks what the checks found. The marks move with the text, and one goes as soon as its own words are others. While an input
 * method composes they only move: another element around the text would end the composition.
 */
export function findingMarks(): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: () => empty,
      apply: (transaction, shown, _, state) => {
        const { doc } = state;
        const told: unknown = transaction.getMeta(key);
        const moved = transaction.docChanged ? afterEdit(shown, transaction) : shown;
        if (!isMessage(told)) return moved;
        switch (told.kind) {
          case 'tell':
            return marked(moved, state, told);
          case 'release':
            return { marks: moved.marks.add(doc, moved.held.find()), held: DecorationSet.empty };
          case 'anew':
            return { marks: withoutOthers(moved.marks, doc), held: withoutOthers(moved.held, doc) };
        }
      },
    },
    props: { decorations: (state) => key.getState(state)?.marks },
    view: () => releasing(),
  });
}

function afterEdit({ marks, held }: Shown, transaction: Transaction): Shown {
  const { doc, mapping } = transaction;
  const moved = { marks: marks.map(mapping, doc), held: held.map(mapping, doc) };
  if (transaction.getMeta('composition') !== undefined) return moved;
  return { marks: withoutOthers(moved.marks, doc), held: withoutOthers(moved.held, doc) };
}

/** The marks that still stand at the words they were made for. */
function withoutOthers(marks: DecorationSet, doc: Node): DecorationSet {
  const stale = marks.find().filter((mark) => wordsAt(doc, mark) !== specOf(mark).words);
  return stale.length === 0 ? marks : marks.remove(stale);
}

const wordsAt = (doc: Node, { from, to }: Stretch): string => doc.textBetween(from, to, '', figureMark);

function marked(
  before: Shown,
  state: EditorState,
  { marks, value, writing }: Extract<Message, { kind: 'tell' }>,
): Shown {
  const { doc } = state;
  const lines = textLines(doc);
  const there = before.marks.find();
  const made = marks.flatMap((mark) => {
    const stretch = stretchIn(doc, lines[mark.range.line], mark, value);
    // One who types is ahead of the checks: a mark that has moved with the text stands where they cannot know.
    return stretch
      ? [decoration(doc, stretch, mark)]
      : there.filter((one) => specOf(one).key === mark.key && specOf(one).other === mark.other);
  });
  const here = writing ? sentenceAt(state) : null;
  const known = new Set(there.map((mark) => specOf(mark).key));
  const isHeld = (mark: Decoration): boolean =>
    here !== null && mark.from < here.to && mark.to > here.from && !known.has(specOf(mark).key);
  const next = {
    marks: DecorationSet.create(
      doc,
      made.filter((mark) => !isHeld(mark)),
    ),
    held: DecorationSet.create(doc, made.filter(isHeld)),
  };
  // The same marks as other objects would be drawn anew.
  return isSame(before.marks, next.marks) ? { ...next, marks: before.marks } : next;
}

function decoration(doc: Node, stretch: Stretch, { key: name, severity, other }: FindingMark): Decoration {
  const spec: Spec = { key: name, severity, other, words: wordsAt(doc, stretch) };
  const kind = other ? 'finding-mark-other' : `finding-mark-${severity}`;
  return Decoration.inline(stretch.from, stretch.to, { class: `finding-mark ${kind}` }, spec);
}

const signature = (marks: DecorationSet): string =>
  marks
    .find()
    .map((mark) => `${mark.from} ${mark.to} ${weight(mark)} ${specOf(mark).key}`)
    .toSorted()
    .join('\n');

const isSame = (one: DecorationSet, other: DecorationSet): boolean => signature(one) === signature(other);

/** The sentence in which the caret is, or the row of a table. */
function sentenceAt({ doc, selection: { $head } }: EditorState): Stretch | null {
  if ($head.depth === 0) return null;
  const [from, to, at] = [$head.before(1), $head.after(1), $head.pos];
  return sentencePlaces(doc, { from, to }).find((place) => place.from <= at && at <= place.to) ?? null;
}

/** Shows what is held once the caret has left its sentence, or some time has passed without a key. */
function releasing() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    update: (view: EditorView) => {
      clearTimeout(timer);
      const held = key.getState(view.state)?.held.find() ?? [];
      if (held.length === 0) return;
      const here = sentenceAt(view.state);
      const inside = here !== null && held.some(({ from, to }) => from < here.to && to > here.from);
      timer = setTimeout(
        () => {
          if (!view.isDestroyed && !view.composing) {
            view.dispatch(view.state.tr.setMeta(key, { kind: 'release' } satisfies Message));
          }
        },
        inside && view.hasFocus() ? pause : 0,
      );
    },
    destroy: () => clearTimeout(timer),
  };
}
