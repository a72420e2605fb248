import { useCallback, useMemo, useRef, useState, type FocusEvent } from 'react';
import { figureValue } from '../../shared/report/report.ts';
import { useDraft } from '../draft/draft-context.tsx';
import { readingWords } from './cell-remark.ts';
import type { Desk, Said, Writing } from './desk.ts';
import { showFigure } from './focus-figure.ts';
import type { GridView } from './grid-view.ts';
import { neighbour } from './layout.ts';
import { readBlock } from './paste/block.ts';
import { spread } from './paste/spread.ts';
import { misfitWords, offTotals, pastedWords } from './paste/words.ts';
import { setFigure } from './set-figure.ts';
import { sumInstead } from './sum-instead.ts';

/** `leaving` is set where it was the leaving of a cell that opened it. */
export type OpenWriting = { writing: Writing; indicator: string; leaving: boolean };

/** What is going on at a table: in which cell one is, what was said last, what is being written about a figure. */
export function useDesk(view: GridView) {
  const draft = useDraft();
  const root = useRef<HTMLDivElement>(null);
  const [here, setHere] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [open, setOpen] = useState<OpenWriting | null>(null);
  /** What is said on leaving a cell is read in the next one. */
  const staysOnce = useRef(false);

  const desk = useMemo((): Desk => {
    const say = (next: Said, onLeaving = false): void => {
      staysOnce.current = onLeaving;
      setSaid(next);
    };
    const askReason = (indicator: string): void => {
      const { form, report } = draft.get();
      if (figureValue(report, indicator) === null || sumInstead(form, report, indicator) === null) return;
      setOpen({ writing: 'reason', indicator, leaving: true });
    };
    return {
      move: (indicator, direction) => {
        const next = neighbour(view.rows, indicator, direction);
        return next !== null && root.current !== null && showFigure(root.current, next, 'nearest');
      },
      paste: (indicator, text) => {
        const block = readBlock(text);
        const laid = spread(view, indicator, block);
        const put = (): void => {
          const before = draft.get().report;
          draft.changeAll(laid.values.map(({ indicator: id, value }) => setFigure(before, id, value)));
          const { form, report } = draft.get();
          const off = offTotals(
            form,
            report,
            laid.values.map(({ indicator: id }) => id),
          );
          say({ text: pastedWords(block, laid, off) });
        };
        if (laid.misfits.length === 0) put();
        else if (laid.values.length === 0) say({ text: misfitWords(block, laid.misfits) });
        else {
          const label = `只贴入放得下的${laid.values.length}格`;
          say({ text: misfitWords(block, laid.misfits), act: { label, run: put } });
        }
      },
      takeSum: (indicator) => {
        const { form, report } = draft.get();
        const sum = sumInstead(form, report, indicator);
        if (sum !== null) draft.change(setFigure(report, indicator, sum));
      },
      write: (writing, indicator) => setOpen({ writing, indicator, leaving: false }),
      left: (indicator, typed) => {
        const understood = readingWords(typed.text);
        if (understood !== null) say({ text: understood }, true);
        // Only once the focus is where one was going, which is where it comes back to.
        if (typed.changed) setTimeout(() => askReason(indicator));
      },
    };
  }, [draft, view]);

  const onFocus = useCallback((event: FocusEvent): void => {
    const figure = event.target instanceof HTMLElement ? event.target.dataset['figure'] : undefined;
    if (figure === undefined) return;
    setHere(figure);
    if (!staysOnce.current) setSaid(null);
    staysOnce.current = false;
  }, []);
  const onBlur = useCallback((event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setHere(null);
  }, []);
  const onInput = useCallback((): void => setSaid(null), []);
  const close = useCallback((): void => setOpen(null), []);

  return { desk, here, said, open, close, root: { ref: root, onFocus, onBlur, onInput } };
}
