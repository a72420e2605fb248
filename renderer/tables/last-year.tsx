import { useCallback } from 'react';
import { signedChange } from '../../shared/report/decimal.ts';
import { figureValue } from '../../shared/report/report.ts';
import type { DraftState } from '../draft/draft.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import { usePreviousReport } from '../draft/previous.tsx';
import { useView } from '../theme/view.tsx';
import { Fitted } from './fitted.tsx';

/** Last year's value of a figure; null where it is not known. Equal ids mean the same in every form. */
export function useLastValue(indicator: string): string | null {
  const last = usePreviousReport();
  return last === null ? null : figureValue(last, indicator);
}

/** Whether last year's report has any of these figures. */
export function useHasLast(figures: readonly string[]): boolean {
  const last = usePreviousReport();
  return last !== null && figures.some((id) => last.figures[id] !== undefined);
}

/** Last year's figure in small under this year's. */
export function LastUnder({ indicator }: { indicator: string }) {
  const last = useLastValue(indicator);
  return last === null ? null : (
    <span className="last-under" aria-hidden data-testid={`last-${indicator}`}>
      {last}
    </span>
  );
}

/** Last year's figure and what has changed, in cells of their own behind this year's. */
export function LastCells({ indicator, rows }: { indicator: string; rows: number }) {
  const last = useLastValue(indicator);
  const now = useDraftState(useCallback((state: DraftState) => figureValue(state.report, indicator), [indicator]));
  const cell = (text: string, what: string) => (
    <td rowSpan={rows} className="last-value" data-testid={`${what}-${indicator}`}>
      <div className="fit-room">
        <Fitted text={text} />
      </div>
    </td>
  );
  return (
    <>
      {cell(last ?? '', 'last')}
      {cell(signedChange(last, now), 'change')}
    </>
  );
}

/** Whether the sheets show last year's figures under this year's: one switch for all of them, kept with the window's look. */
export function useLastShown(): { shown: boolean; toggle: () => void } {
  const { view, change } = useView();
  const shown = view.lastFigures;
  return { shown, toggle: useCallback(() => change({ lastFigures: !shown }), [change, shown]) };
}
