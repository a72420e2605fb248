import { useCallback, useEffect, useRef, useState } from 'react';
import type { Indicator } from '../../shared/forms/form.ts';
import { readNumber } from '../../shared/report/decimal.ts';
import type { DraftState } from '../draft/draft.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';

/**
 * The text of one figure's cell, stored with every key. What is no number is kept as typed beside the value the figure
 * had before, and is marked on leaving the cell.
 */
export function useFigureInput(indicator: Indicator) {
  const { id } = indicator;
  const draft = useDraft();
  const value = useDraftState(useCallback((state: DraftState) => state.report.figures[id]?.value ?? null, [id]));
  const unread = useDraftState(useCallback((state: DraftState) => state.report.figures[id]?.unread ?? null, [id]));
  const [own, setOwn] = useState<string | null>(null);
  const before = useRef<string | null>(null);
  const typing = useRef<string | null>(null);

  const store = useCallback(
    (next: string | null, text: string | null): void => {
      const { value: stored = null, note = '', unread: kept = null } = draft.get().report.figures[id] ?? {};
      if (stored === next && kept === text) return;
      const figure = text === null ? { value: next, note } : { value: next, note, unread: text };
      draft.change({ kind: 'figure', indicator: id, figure });
    },
    [draft, id],
  );

  const storeText = useCallback(
    (text: string): void => {
      const reading = readNumber(text);
      if (reading.kind === 'not-a-number') store(before.current, text.trim());
      else store(reading.kind === 'value' ? reading.value : null, null);
    },
    [store],
  );

  const finish = useCallback((): void => {
    const text = typing.current;
    if (text === null) return;
    typing.current = null;
    setOwn(null);
    storeText(text);
    before.current = draft.get().report.figures[id]?.value ?? null;
  }, [draft, id, storeText]);

  // The screen may be left by a key while the cell still has the focus; then there is no blur event.
  useEffect(() => finish, [finish]);

  const type = (text: string, composing: boolean): void => {
    setOwn(text);
    typing.current = text;
    if (!composing) storeText(text);
  };

  const end = (next: string | null): void => {
    typing.current = null;
    setOwn(null);
    store(next, null);
  };

  return {
    text: own ?? unread ?? value ?? '',
    stored: value,
    /** Typed and not a number; null while the cell is still being typed in. */
    unread: own === null ? unread : null,
    typing: own !== null,
    begin: () => {
      before.current = value;
    },
    type,
    finish,
    restore: () => end(before.current),
    fill: end,
  };
}
