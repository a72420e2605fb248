import {
  memo,
  useCallback,
  useId,
  useRef,
  useState,
  type ClipboardEvent,
  type CSSProperties,
  type DragEvent,
  type KeyboardEvent,
} from 'react';
import type { Indicator } from '../../shared/forms/form.ts';
import type { Violation } from '../../shared/forms/violations.ts';
import { indicatorWords } from '../../shared/forms/words.ts';
import { longestCell } from '../../shared/report/limits.ts';
import type { DraftState } from '../draft/draft.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import { useReadOnly } from '../draft/use-read-only.ts';
import type { Entry } from '../findings/listing.ts';
import { actionOf, directionOf, type CellAction } from './cell-keys.ts';
import { cellRemark } from './cell-remark.ts';
import type { Desk } from './desk.ts';
import { LastUnder } from './last-year.tsx';
import { sameEntries, sameMarks } from './marks.ts';
import { isBlock } from './paste/block.ts';
import { sumInstead } from './sum-instead.ts';
import './tables.css';
import { TotalOffer } from './total-offer.tsx';
import { useFigureInput } from './use-figure-input.ts';
import { ViolationMark } from './violation-mark.tsx';

type Props = {
  indicator: Indicator;
  violations: Violation[];
  /** What else the checks say of it. */
  findings: readonly Entry[];
  /** How it is counted or comes about; shown when one asks. */
  hint: string;
  total: boolean;
  /** In a cell of a sheet there is no room for words. */
  narrow: boolean;
  /** Whether last year's figure stands under it. */
  lastUnder: boolean;
  desk: Desk;
};

/** One figure: typed here, shown wherever it is referred to. */
export const FigureCell = memo(
  function FigureCell({ indicator, violations, findings, hint, total, narrow, lastUnder, desk }: Props) {
    const { id, unit } = indicator;
    const ownId = useId();
    const ids = { remark: `${ownId}remark`, written: `${ownId}written` };
    const figure = useFigureInput(indicator);
    const [asked, setAsked] = useState(false);
    const input = useRef<HTMLInputElement>(null);
    const readOnly = useReadOnly();
    const { value, note, reason } = figure.figure;
    const sum = useDraftState(
      useCallback(({ form, report }: DraftState) => (total ? sumInstead(form, report, id) : null), [id, total]),
    );
    // Nothing is remarked, and nothing moves, while one is still typing.
    const remark = figure.typing ? null : cellRemark(indicator, figure.unread, value);
    const written = [reason && `已说明理由：${reason}`, note && `备注：${note}`].filter(Boolean);
    const described = [remark ? ids.remark : null, written.length > 0 ? ids.written : null].filter(Boolean).join(' ');
    const title = [narrow ? remark?.text : null, hint, ...written].filter(Boolean).join('\n');

    const leave = (): void => {
      const typed = figure.finish();
      if (typed !== null) desk.left(id, typed);
    };

    const act = (action: CellAction): void => {
      if (readOnly) return;
      switch (action) {
        case 'restore':
          figure.restore();
          return;
        case 'sum':
          if (sum !== null) figure.fill(sum);
          return;
        default:
          figure.finish();
          if (action === 'note' || (total && value !== null && sum !== null)) desk.write(action, id);
          else if (violations.length + findings.length > 0) setAsked(true);
      }
    };

    const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
      const action = actionOf(event);
      if (action) {
        event.preventDefault();
        act(action);
        return;
      }
      const direction = directionOf(event);
      if (!direction) return;
      leave();
      if (desk.move(id, direction) || event.key === 'Enter') event.preventDefault();
    };

    /** A text of several cells or lines would become one false number in a field of one line. */
    const takeBlock = (event: ClipboardEvent<HTMLInputElement> | DragEvent<HTMLInputElement>, from: DataTransfer) => {
      if (readOnly) return;
      const text = from.getData('text/plain');
      if (!isBlock(text)) return;
      event.preventDefault();
      figure.finish();
      desk.paste(id, text);
      figure.begin();
    };

    return (
      <div
        className={cellClass({
          total,
          narrow,
          bad: remark?.bad === true,
          marked: violations.length + findings.length > 0,
          long: figure.text.length > longest,
        })}
        style={{ '--characters': figure.text.length } as CSSProperties}
      >
        <div className="figure-line">
          <ViolationMark
            {...{ violations, findings, reason, asked }}
            onLeft={() => {
              setAsked(false);
              input.current?.focus();
            }}
          />
          {sum !== null && figure.text === '' ? (
            <TotalOffer indicator={id} total={sum} narrow={narrow} onTake={figure.fill} />
          ) : null}
          <input
            ref={input}
            className="figure-input"
            value={figure.text}
            readOnly={readOnly}
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            maxLength={longestCell}
            aria-label={`${indicatorWords(indicator)}（${unit}）`}
            aria-invalid={remark?.bad ?? false}
            aria-describedby={described || undefined}
            title={title || undefined}
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
            onPaste={(event) => takeBlock(event, event.clipboardData)}
            onDrop={(event) => takeBlock(event, event.dataTransfer)}
            onBlur={leave}
            onKeyDown={onKeyDown}
          />
          {lastUnder ? <LastUnder indicator={id} /> : null}
          {note ? <span className="cell-note" data-testid={`noted-${id}`} /> : null}
          {reason ? <span className="cell-reason" data-testid={`reasoned-${id}`} /> : null}
        </div>
        {remark ? (
          <p
            id={ids.remark}
            className={narrow ? 'visually-hidden' : 'figure-note'}
            role={remark.bad ? 'alert' : undefined}
          >
            {remark.text}
          </p>
        ) : null}
        {written.length === 0 ? null : (
          <p id={ids.written} className="visually-hidden">
            {written.join('；')}
          </p>
        )}
      </div>
    );
  },
  // Violations are found anew with every figure; most cells have the same ones, or none, as before.
  (before, after) =>
    sameMarks(before.violations, after.violations) &&
    sameEntries(before.findings, after.findings) &&
    before.indicator === after.indicator &&
    before.hint === after.hint &&
    before.total === after.total &&
    before.narrow === after.narrow &&
    before.lastUnder === after.lastUnder &&
    before.desk === after.desk,
);

/** Characters beside which there is room for the sign of a total. */
const longest = 5;

function cellClass(is: { total: boolean; narrow: boolean; bad: boolean; marked: boolean; long: boolean }): string {
  const classes = [
    'figure-cell',
    is.total ? 'figure-total' : '',
    is.narrow ? 'figure-narrow' : '',
    is.bad ? 'figure-bad' : '',
    is.marked ? 'figure-marked' : '',
    is.long ? 'figure-long' : '',
  ];
  return classes.filter(Boolean).join(' ');
}
