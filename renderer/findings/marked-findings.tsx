import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useState } from 'react';
import { sectionPlace } from '../../shared/api/place.ts';
import type { Where } from '../../shared/checks/finding.ts';
import type { FigureSource } from '../prose/figure-node.ts';
import { findingMarks, isUnmarked, lookAnew, marksAt, tellMarks, type FindingMark } from '../prose/finding-marks.ts';
import { FindingBubble } from './finding-bubble.tsx';
import { useFindingDesk } from './finding-desk.tsx';
import type { Entry } from './listing.ts';

type Props = { editor: Editor; section: string; figures: FigureSource };

/** What is open beside a mark: the findings of that stretch; `entered` by a key, else by the pointer. */
type Open = { from: number; to: number; keys: readonly string[]; how: 'hover' | 'click' | 'key' };

const marksIn = (place: string, { key, finding }: Entry): FindingMark[] => {
  const { severity, where, other } = finding;
  const one = (at: Where | null, isOther: boolean): FindingMark[] =>
    at?.place === place && at.range && at.range.line >= 0 && at.quote
      ? [{ key, severity, other: isOther, range: at.range, quote: at.quote }]
      : [];
  return [...one(where, false), ...one(other, true)];
};

/** Pointing at a mark in passing says nothing; leaving it on the way to the bubble does not close it. */
const patience = { open: 350, close: 300 };

/** Longer than the checks wait for a pause. */
const afterEdit = 1_500;

/** The findings of a section marked in its text, and the bubble at a mark. */
export function MarkedFindings({ editor, section, figures }: Props) {
  const { listing } = useFindingDesk();
  const place = sectionPlace(section);
  const entries = useMemo(() => listing?.groups.flatMap((group) => group.entries) ?? [], [listing]);
  const marks = useMemo(() => entries.flatMap((entry) => marksIn(place, entry)), [entries, place]);
  const [open, setOpen] = useState<Open | null>(null);

  useEffect(() => {
    const plugin = findingMarks();
    editor.registerPlugin(plugin);
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(plugin.spec.key ?? '');
    };
  }, [editor]);

  useEffect(() => {
    const tell = (): void => {
      const { view, state } = editor;
      // An editor that is told something draws its caret anew, wherever a key is just taking it.
      if (marks.length === 0 && isUnmarked(state)) return;
      view.dispatch(tellMarks(state.tr, marks, figures.value, view.hasFocus()));
    };
    // What was changed and at once changed back is no news to the checks, and its mark is gone.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const edited = ({ transaction }: { transaction: { docChanged: boolean } }): void => {
      if (!transaction.docChanged) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!editor.isDestroyed && !editor.view.composing) tell();
      }, afterEdit);
    };
    editor.on('transaction', edited);
    const stop = whenNotComposing(editor, tell);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', edited);
      stop?.();
    };
  }, [editor, marks, figures]);
  useEffect(() => afterComposing(editor, () => editor.view.dispatch(lookAnew(editor.state.tr))), [editor]);

  const pointer = useMemo(() => pointerOf(setOpen), []);
  useEffect(() => {
    const { dom } = editor.view;
    const at = (event: MouseEvent, how: Open['how']): Open | null => {
      if (!(event.target instanceof Element) || !event.target.closest('.finding-mark')) return null;
      const pos = editor.view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
      const found = pos === undefined ? null : marksAt(editor.state, pos);
      return found && { ...found, how };
    };
    const over = (event: MouseEvent): void => pointer.over(at(event, 'hover'));
    const click = (event: MouseEvent): void => pointer.put(at(event, 'click'));
    const key = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      if (event.key === 'Enter' && event.altKey && !event.ctrlKey && !event.shiftKey) {
        const found = marksAt(editor.state, editor.state.selection.head);
        if (!found) return;
        event.preventDefault();
        event.stopPropagation();
        pointer.put({ ...found, how: 'key' });
      } else if (event.key === 'Escape' && pointer.isOpen()) {
        event.preventDefault();
        event.stopPropagation();
        pointer.put(null);
      }
    };
    const edited = ({ transaction }: { transaction: { docChanged: boolean } }): void => {
      if (transaction.docChanged) pointer.put(null);
    };
    const leave = (): void => pointer.over(null);
    dom.addEventListener('mouseover', over);
    dom.addEventListener('mouseleave', leave);
    dom.addEventListener('click', click);
    // Before the editor's own keys.
    dom.addEventListener('keydown', key, true);
    editor.on('transaction', edited);
    return () => {
      pointer.put(null);
      dom.removeEventListener('mouseover', over);
      dom.removeEventListener('mouseleave', leave);
      dom.removeEventListener('click', click);
      dom.removeEventListener('keydown', key, true);
      editor.off('transaction', edited);
    };
  }, [editor, pointer]);

  if (!open) return null;
  const shown = open.keys.flatMap((key) => entries.find((entry) => entry.key === key) ?? []);
  if (shown.length === 0) return null;
  return (
    <FindingBubble
      key={open.from}
      entries={shown}
      place={place}
      anchor={() => ({ getBoundingClientRect: () => rectOf(editor, open) })}
      entered={open.how === 'key'}
      onPointer={(inside) => (inside ? pointer.stay() : pointer.over(null))}
      onClose={(how) => {
        pointer.put(null);
        if (how === 'escape') editor.view.focus();
      }}
    />
  );
}

/** Opens and closes in their time what the pointer asks for. */
function pointerOf(show: (open: Open | null) => void) {
  let now: Open | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const put = (next: Open | null): void => {
    clearTimeout(timer);
    if (now === null && next === null) return;
    now = next;
    show(next);
  };
  return {
    put,
    isOpen: () => now !== null,
    stay: () => clearTimeout(timer),
    over: (next: Open | null): void => {
      if (next?.from === now?.from && next?.to === now?.to) {
        clearTimeout(timer);
        return;
      }
      // What was opened by a click or a key stays until one is done with it.
      if (now !== null && now.how !== 'hover') return;
      clearTimeout(timer);
      timer = setTimeout(() => put(next), next === null ? patience.close : patience.open);
    },
  };
}

function rectOf({ view, state }: Editor, { from, to }: Open): Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'> {
  const end = state.doc.content.size;
  const [first, last] = [view.coordsAtPos(Math.min(from, end)), view.coordsAtPos(Math.min(to, end), -1)];
  return { left: Math.min(first.left, last.right), right: last.right, top: first.top, bottom: last.bottom };
}

/** Does it now, or, where an input method is composing, a moment after it has ended. */
function whenNotComposing(editor: Editor, run: () => void): (() => void) | undefined {
  if (editor.isDestroyed) return undefined;
  if (!editor.view.composing) {
    run();
    return undefined;
  }
  const stop = afterComposing(editor, () => {
    stop();
    run();
  });
  return stop;
}

/** The editor still counts as composing when the event comes; a moment later its document is the final one. */
function afterComposing(editor: Editor, run: () => void): () => void {
  const { dom } = editor.view;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ended = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!editor.isDestroyed && !editor.view.composing) run();
    }, 60);
  };
  dom.addEventListener('compositionend', ended);
  return () => {
    clearTimeout(timer);
    dom.removeEventListener('compositionend', ended);
  };
}
