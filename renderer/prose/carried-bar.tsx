import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { App, Button } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { unreadCount } from '../../shared/report/carried.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { usePreviousReport } from '../draft/previous.tsx';
import type { SectionFacts } from '../draft/sections.ts';
import { useReadOnly } from '../draft/use-read-only.ts';
import { carriedMarks, markAnew, nowWaiting, waitingPlaces } from './carried-marks.ts';
import type { SentencePlace } from './sentence-places.ts';
import './carried.css';

/**
 * Over a section whose prose was taken over: how many sentences wait, and the ways through them. It also marks them in the editor
 * and takes Ctrl+Enter there. Nothing where no sentence waits; of a final report only the number.
 */
export function CarriedBar({ editor, section }: { editor: Editor; section: SectionFacts }) {
  const draft = useDraft();
  const readOnly = useReadOnly();
  const { message } = App.useApp();
  const year = useDraftState((state) => state.report.year);
  const last = usePreviousReport();
  const { id: sectionId, carried } = section;
  const unread = useDraftState(({ report }) => {
    const now = report.sections.find(({ id }) => id === sectionId);
    return now ? unreadCount(now) : 0;
  });

  const keep = useCallback(
    (isKept: (sentence: string) => boolean): void => {
      const now = draft.get().report.sections.find(({ id }) => id === sectionId)?.carried ?? [];
      draft.changeAll([{ kind: 'carried', section: sectionId, carried: now.filter(isKept) }]);
    },
    [draft, sectionId],
  );

  const confirm = useCallback((): boolean => {
    const here = placeAt(editor, waitingPlaces(editor.state));
    const others = waitingPlaces(editor.state).filter(({ text }) => text !== here?.text);
    const next = nextOf(others, here?.to ?? editor.state.selection.from);
    if (here) keep((sentence) => sentence !== here.text);
    if (next) goTo(editor, next);
    else if (here) void message.success('这一章已核对完。');
    return here !== null || next !== null;
  }, [editor, keep, message]);

  const latest = useRef(confirm);
  useEffect(() => {
    latest.current = confirm;
  });
  useEffect(() => {
    const plugin = carriedMarks(() => latest.current());
    // Before the editor's own keys, of which Ctrl+Enter is one.
    editor.registerPlugin(plugin, (own, plugins) => [own, ...plugins]);
    const stop = markAfterComposition(editor);
    return () => {
      stop();
      if (!editor.isDestroyed) editor.unregisterPlugin(plugin.spec.key ?? '');
    };
  }, [editor]);

  useEffect(() => {
    const waiting = { sentences: new Set(carried), lastYear: last?.year ?? year - 1, lastFigures: last?.figures ?? {} };
    editor.view.dispatch(nowWaiting(editor.state.tr, waiting));
  }, [editor, carried, last, year]);

  if (unread === 0) return null;
  if (readOnly) {
    return (
      <div className="carried-bar" data-testid="carried-bar">
        定稿时还有{unread}句没有核对
      </div>
    );
  }
  const go = (way: 'next' | 'previous'): void => {
    const places = waitingPlaces(editor.state);
    const { from, to } = editor.state.selection;
    const target = way === 'next' ? nextOf(places, to) : previousOf(places, from);
    if (target) goTo(editor, target);
  };
  return (
    <div className="carried-bar" role="group" aria-label="沿用正文的核对" data-testid="carried-bar">
      <span aria-live="polite" data-testid="carried-count">
        还有{unread}句待核对
      </span>
      <Button size="small" onClick={() => go('previous')} data-testid="carried-previous">
        上一句
      </Button>
      <Button size="small" onClick={() => go('next')} data-testid="carried-next">
        下一句
      </Button>
      <Button size="small" type="primary" onClick={confirm} title="Ctrl+Enter" data-testid="carried-confirm">
        已核对，下一句
      </Button>
      <Button size="small" type="text" onClick={() => keep(() => false)} data-testid="carried-confirm-all">
        本章全部核对
      </Button>
    </div>
  );
}

/** The waiting sentence in which the caret is; at the border of two, the one after it. */
function placeAt(editor: Editor, places: readonly SentencePlace[]): SentencePlace | null {
  const { from } = editor.state.selection;
  return places.findLast((place) => place.from <= from && from <= place.to) ?? null;
}

/** The first sentence after a place, else the first of all. */
const nextOf = (places: readonly SentencePlace[], at: number): SentencePlace | null =>
  places.find(({ from }) => from >= at) ?? places[0] ?? null;

/** The last sentence before a place, else the last of all. */
const previousOf = (places: readonly SentencePlace[], at: number): SentencePlace | null =>
  places.findLast(({ to }) => to < at) ?? places.at(-1) ?? null;

/** Puts the caret at the beginning of a sentence and shows it. */
function goTo(editor: Editor, { from, whole }: SentencePlace): void {
  const { state, view } = editor;
  const isPicture = state.doc.nodeAt(from)?.type.name === 'picture';
  const selection =
    whole && isPicture ? NodeSelection.create(state.doc, from) : TextSelection.near(state.doc.resolve(from), 1);
  view.dispatch(state.tr.setSelection(selection).scrollIntoView());
  view.focus();
  // The bar and the toolbar stay above the text: a sentence right under them would be half hidden.
  const { node } = view.domAtPos(selection.from);
  (node instanceof HTMLElement ? node : node.parentElement)?.scrollIntoView({ block: 'nearest' });
}

/** The editor still counts as composing when the event comes; a moment later its document is the final one. */
function markAfterComposition(editor: Editor): () => void {
  const { dom } = editor.view;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ended = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!editor.isDestroyed && !editor.view.composing) editor.view.dispatch(markAnew(editor.state));
    }, 60);
  };
  dom.addEventListener('compositionend', ended);
  return () => {
    clearTimeout(timer);
    dom.removeEventListener('compositionend', ended);
  };
}
