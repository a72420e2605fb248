import { useCallback, useEffect, useRef, useState } from 'react';
import type { Indicator } from '../../shared/forms/form.ts';
import { readNumber } from '../../shared/report/decimal.ts';
import type { Figure } from '../../shared/report/report.ts';
import type { DraftState } from '../draft/draft.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';

export type Typed = { text: string; changed: boolean };

const blank: Figure = { value: null, note: '' };

/**
 * The text of one figure's cell, stored with every key. What is no number is kept as typed beside the value the figure
 * had before, and is marked on leaving the cell. A reason stays only with the value it was given for.
 */
export function useFigureInput({ id }: Indicator) {
  const draft = useDraft();
  const figure = useDraftState(useCallback((state: DraftState) => state.report.figures[id] ?? blank, [id]));
  const [own, setOwn] = useState<string | null>(null);
  const before = useRef(blank);
  const typing = useRef<string | null>(null);

  const now = useCallback((): Figure => draft.get().report.figures[id] ?? blank, [draft, id]);

  const store = useCallback(
    (value: Figure['value'], unread: string | null): void => {
      const stored = now();
      const reason = value === before.current.value ? before.current.reason : undefined;
      if (stored.value === value && (stored.unread ?? null) === unread && stored.reason === reason) return;
      const next = { value, note: stored.note, ...(unread === null ? {} : { unread }), ...(reason ? { reason } : {}) };
      draft.change({ kind: 'figure', indicator: id, figure: next });
    },
    [draft, id, now],
  );

  const storeText = useCallback(
    (text: string): void => {
      const reading = readNumber(text);
      if (reading.kind === 'not-a-number') store(before.current.value, text.trim());
      else store(reading.kind === 'value' ? reading.value : null, null);
    },
    [store],
  );

  /** Ends the typing; answers with what was typed and whether another value came of it, or null if nothing was typed. */
  const finish = useCallback((): Typed | null => {
    const text = typing.current;
    if (text === null) return null;
    typing.current = null;
    setOwn(null);
    storeText(text);
    const { value } = before.current;
    before.current = now();
    return { text, changed: before.current.value !== value };
  }, [now, storeText]);

  // The screen may be left by a key while the cell still has the focus; then there is no blur event.
  useEffect(() => () => void finish(), [finish]);

  const type = (text: string, composing: boolean): void => {
    setOwn(text);
    typing.current = text;
    if (!composing) storeText(text);
  };

  const end = (value: Figure['value']): void => {
    typing.current = null;
    setOwn(null);
    store(value, null);
  };

  return {
    text: own ?? figure.unread ?? figure.value ?? '',
    figure,
    /** Typed and not a number; null while the cell is still being typed in. */
    unread: own === null ? (figure.unread ?? null) : null,
    typing: own !== null,
    begin: () => {
      before.current = now();
    },
    type,
    finish,
    restore: () => end(before.current.value),
    fill: end,
  };
}
