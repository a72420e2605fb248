import { memo, useCallback, useId, type KeyboardEvent } from 'react';
import type { Indicator } from '../../shared/forms/form.ts';
import { computedTotal } from '../../shared/forms/totals.ts';
import type { Violation } from '../../shared/forms/violations.ts';
import { indicatorWords } from '../../shared/forms/words.ts';
import { longestCell } from '../../shared/report/limits.ts';
import { figureValue } from '../../shared/report/report.ts';
import type { DraftState } from '../draft/draft.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import { directionOf } from './cell-keys.ts';
import { cellRemark } from './cell-remark.ts';
import type { Direction } from './layout.ts';
import { sameMarks } from './marks.ts';
import './tables.css';
import { TotalOffer } from './total-offer.tsx';
import { useFigureInput } from './use-figure-input.ts';
import { ViolationMark } from './violation-mark.tsx';

type Props = {
  indicator: Indicator;
  violations: Violation[];
  /** How it is counted or comes about; shown when one asks. */
  hint: string;
  total: boolean;
  /** In a cell of a sheet there is no room for words. */
  narrow: boolean;
  /** Goes to the neighbouring figure; false if there is none. */
  onMove: (indicator: string, direction: Direction) => boolean;
};

/** One figure: typed here, shown wherever it is referred to. */
export const FigureCell = memo(
  function FigureCell({ indicator, violations, hint, total, narrow, onMove }: Props) {
    const { id, unit } = indicator;
    const noteId = useId();
    const figure = useFigureInput(indicator);
    const missing = useDraftState(
      useCallback(
        ({ form, report }: DraftState) =>
          total && figureValue(report, id) === null ? computedTotal(form, report, id) : null,
        [id, total],
      ),
    );
    const offer = figure.text === '' ? missing : null;
    // Nothing is remarked, and nothing moves, while one is still typing.
    const remark = figure.typing ? null : cellRemark(indicator, figure.unread, figure.stored);

    const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
      if (event.altKey && event.key === '=' && offer !== null) {
        event.preventDefault();
        figure.fill(offer);
        return;
      }
      if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
        figure.restore();
        return;
      }
      const direction = directionOf(event);
      if (!direction) return;
      figure.finish();
      if (onMove(id, direction) || event.key === 'Enter') event.preventDefault();
    };

    return (
      <div className={cellClass({ total, narrow, bad: remark?.bad === true, marked: violations.length > 0 })}>
        <div className="figure-line">
          <ViolationMark violations={violations} />
          {offer === null ? null : <TotalOffer indicator={id} total={offer} narrow={narrow} onTake={figure.fill} />}
          <input
            className="figure-input"
            value={figure.text}
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            maxLength={longestCell}
            aria-label={`${indicatorWords(indicator)}（${unit}）`}
            aria-invalid={remark?.bad ?? false}
            aria-describedby={remark ? noteId : undefined}
            title={(narrow ? remark?.text : undefined) ?? (hint || undefined)}
            data-figure={id}
            data-testid={`figure-${id}`}
            onMouseDown={(event) => {
              // As in a spreadsheet, the first click chooses the whole number: typing replaces it.
              if (document.activeElement === event.currentTarget || event.button !== 0) return;
              event.preventDefault();
              event.currentTarget.focus();
            }}
            onFocus={(event) => {
              figure.begin();
              event.target.select();
            }}
            onChange={(event) =>
              figure.type(event.target.value, event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing)
            }
            onCompositionEnd={(event) => figure.type(event.currentTarget.value, false)}
            onBlur={figure.finish}
            onKeyDown={onKeyDown}
          />
        </div>
        {remark ? (
          <p id={noteId} className={narrow ? 'visually-hidden' : 'figure-note'} role={remark.bad ? 'alert' : undefined}>
            {remark.text}
          </p>
        ) : null}
      </div>
    );
  },
  // Violations are found anew with every figure; most cells have the same ones, or none, as before.
  (before, after) =>
    sameMarks(before.violations, after.violations) &&
    before.indicator === after.indicator &&
    before.hint === after.hint &&
    before.total === after.total &&
    before.narrow === after.narrow &&
    before.onMove === after.onMove,
);

function cellClass(is: { total: boolean; narrow: boolean; bad: boolean; marked: boolean }): string {
  const classes = [
    'figure-cell',
    is.total ? 'figure-total' : '',
    is.narrow ? 'figure-narrow' : '',
    is.bad ? 'figure-bad' : '',
    is.marked ? 'figure-marked' : '',
  ];
  return classes.filter(Boolean).join(' ');
}
