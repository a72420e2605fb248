import { useCallback, useEffect, useRef, useState } from 'react';
import type { Indicator } from '../../shared/forms/form.ts';
import { readNumber } from '../../shared/report/decimal.ts';
import type { DraftState } from '../draft/draft.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';

/**
 * The text of one figure's cell. What can be read as a number, and a cell made empty, is stored with every key. What is
 * no number stays as typed, is marked on leaving the cell, and the figure keeps the value it had before.
 */
export function useFigureInput(indicator: Indicator) {
  const { id } = indicator;
  const draft = useDraft();
  const value = useDraftState(useCallback((state: DraftState) => state.report.figures[id]?.value ?? null, [id]));
  const notNumber = useDraftState(useCallback((state: DraftState) => state.notNumbers[id] ?? null, [id]));
  const [own, setOwn] = useState<string | null>(null);
  const before = useRef<string | null>(null);
  const typing = useRef<string | null>(null);

  const store = useCallback(
    (next: string | null): void => {
      const current = draft.get().report.figures[id];
      if ((current?.value ?? null) === next) return;
      draft.change({ kind: 'figure', indicator: id, figure: { value: next, note: current?.note ?? '' } });
    },
    [draft, id],
  );

  const storeText = useCallback(
    (text: string): boolean => {
      const reading = readNumber(text);
      store(reading.kind === 'value' ? reading.value : reading.kind === 'blank' ? null : before.current);
      return reading.kind !== 'not-a-number';
    },
    [store],
  );

  const finish = useCallback((): void => {
    const text = typing.current;
    if (text === null) return;
    typing.current = null;
    setOwn(null);
    const read = storeText(text);
    draft.setNotNumber(id, read ? null : text);
    if (read) before.current = draft.get().report.figures[id]?.value ?? null;
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
    draft.setNotNumber(id, null);
    store(next);
  };

  return {
    text: own ?? notNumber ?? value ?? '',
    stored: value,
    /** Typed and not a number; null while the cell is still being typed in. */
    notNumber: own === null ? notNumber : null,
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
