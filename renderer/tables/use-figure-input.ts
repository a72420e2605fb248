import { useCallback, useEffect, useRef, useState } from 'react';
import type { Indicator } from '../../shared/forms/form.ts';
import { readNumber } from '../../shared/report/decimal.ts';
import type { DraftState } from '../draft/draft.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';

/** A number that has stood this long in a cell being typed in is stored, so that a power cut does not cost it. */
const settled = 300;

/**
 * The text of one figure's cell. Typing shows at once; the number is stored on leaving the cell or after a pause.
 * What is no number stays as typed, is marked, and the figure keeps the value it had before.
 */
export function useFigureInput(indicator: Indicator) {
  const { id } = indicator;
  const draft = useDraft();
  const value = useDraftState(useCallback((state: DraftState) => state.report.figures[id]?.value ?? null, [id]));
  const notNumber = useDraftState(useCallback((state: DraftState) => state.notNumbers[id] ?? null, [id]));
  const [own, setOwn] = useState<string | null>(null);
  const before = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const typing = useRef<string | null>(null);

  const store = useCallback(
    (next: string | null): void => {
      const current = draft.get().report.figures[id];
      if ((current?.value ?? null) === next) return;
      draft.change({ kind: 'figure', indicator: id, figure: { value: next, note: current?.note ?? '' } });
    },
    [draft, id],
  );

  const finish = useCallback((): void => {
    clearTimeout(timer.current);
    const text = typing.current;
    if (text === null) return;
    typing.current = null;
    setOwn(null);
    const reading = readNumber(text);
    if (reading.kind === 'not-a-number') {
      store(before.current);
      draft.setNotNumber(id, text);
    } else {
      store(reading.kind === 'value' ? reading.value : null);
      draft.setNotNumber(id, null);
      before.current = reading.kind === 'value' ? reading.value : null;
    }
  }, [draft, id, store]);

  // The screen may be left by a key while the cell still has the focus; then there is no blur event.
  useEffect(() => finish, [finish]);

  const type = (text: string, composing: boolean): void => {
    setOwn(text);
    typing.current = text;
    clearTimeout(timer.current);
    if (composing) return;
    timer.current = setTimeout(() => {
      const reading = readNumber(text);
      if (reading.kind === 'value') store(reading.value);
    }, settled);
  };

  const restore = (): void => {
    clearTimeout(timer.current);
    typing.current = null;
    setOwn(null);
    draft.setNotNumber(id, null);
    store(before.current);
  };

  return {
    text: own ?? notNumber ?? value ?? '',
    stored: value,
    notNumber: own === null ? notNumber : null,
    begin: () => {
      before.current = value;
    },
    type,
    finish,
    restore,
    fill: (next: string) => {
      typing.current = null;
      setOwn(null);
      draft.setNotNumber(id, null);
      store(next);
    },
  };
}
