import { Button } from 'antd';
import { useId, type KeyboardEvent } from 'react';
import { sentence } from '../../shared/api/errors.ts';
import type { Indicator } from '../../shared/forms/form.ts';
import { computedTotal } from '../../shared/forms/totals.ts';
import { longestCell } from '../../shared/report/limits.ts';
import { isWhole } from '../../shared/report/decimal.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import type { Direction } from './layout.ts';
import './tables.css';
import { shortLabel } from '../../shared/forms/words.ts';
import { useFigureInput } from './use-figure-input.ts';
import type { Violation } from '../../shared/forms/violations.ts';
import { ViolationMark } from './violation-mark.tsx';

type Props = {
  indicator: Indicator;
  violations: Violation[];
  /** Goes to the neighbouring figure; false if there is none. */
  onMove: (direction: Direction) => boolean;
};

const arrows: Record<string, Direction | undefined> = { ArrowUp: 'up', ArrowDown: 'down', Enter: 'down' };

/** One figure: typed here, shown wherever it is referred to. */
export function FigureCell({ indicator, violations, onMove }: Props) {
  const noteId = useId();
  const figure = useFigureInput(indicator);
  const total = useDraftState((state) => computedTotal(state.form, state.report, indicator.id));
  const label = indicator.column ? `${indicator.label}，${indicator.column}` : indicator.label;
  // Nothing is remarked, and nothing moves, while one is still typing.
  const note = figure.typing ? null : cellNote(indicator, figure.unread, figure.stored);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.altKey && event.key === '=' && total !== null && figure.text === '') {
      event.preventDefault();
      figure.fill(total);
      return;
    }
    // The keys of an input method belong to it: Enter there chooses a word.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') {
      figure.restore();
      return;
    }
    const direction = arrows[event.key] ?? sideways(event);
    if (!direction) return;
    figure.finish();
    if (onMove(direction) || event.key === 'Enter') event.preventDefault();
  };

  return (
    <div className={`figure-cell${note?.bad ? ' figure-bad' : ''}`}>
      <div className="figure-line">
        <ViolationMark violations={violations} />
        {total !== null && figure.text === '' ? (
          <Button
            type="link"
            size="small"
            className="figure-offer"
            title="填入合计（Alt+=）"
            tabIndex={-1}
            onClick={() => figure.fill(total)}
            data-testid={`fill-${indicator.id}`}
          >
            填入合计 {total}
          </Button>
        ) : null}
        <input
          className="figure-input"
          value={figure.text}
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          maxLength={longestCell}
          aria-label={`${label}（${indicator.unit}）`}
          aria-invalid={note?.bad ?? false}
          aria-describedby={note ? noteId : undefined}
          data-figure={indicator.id}
          data-testid={`figure-${indicator.id}`}
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
      {note ? (
        <p id={noteId} className="figure-note" role={note.bad ? 'alert' : undefined}>
          {note.text}
        </p>
      ) : null}
    </div>
  );
}

/** Left and right leave the cell only where the caret cannot go further in the text. */
function sideways(event: KeyboardEvent<HTMLInputElement>): Direction | undefined {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  if (event.shiftKey) return undefined;
  if (event.key === 'ArrowLeft' && selectionStart === 0 && selectionEnd === 0) return 'left';
  if (event.key === 'ArrowRight' && selectionStart === value.length && selectionEnd === value.length) return 'right';
  return undefined;
}

function cellNote(indicator: Indicator, unread: string | null, stored: string | null) {
  const where = shortLabel(indicator.label);
  if (unread !== null) {
    return { bad: true, text: sentence({ code: 'figure-not-a-number', detail: { where, value: unread } }) };
  }
  if (stored === null) return null;
  if (indicator.number === 'whole' && !isWhole(stored)) {
    return { bad: false, text: `按“${indicator.unit}”计数，一般是整数，请核实` };
  }
  if (indicator.signed !== true && stored.startsWith('-')) return { bad: false, text: '一般不会是负数，请核实' };
  return null;
}
