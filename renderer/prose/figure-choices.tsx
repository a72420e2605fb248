import type { Indicator } from '../../shared/forms/form.ts';
import { indicatorWords } from '../../shared/forms/words.ts';
import { figureValue } from '../../shared/report/report.ts';
import { slots } from '../../shared/report/slots.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import { usePreviousReport } from '../draft/previous.tsx';

type Props = {
  id: string;
  found: readonly Indicator[];
  /** The one Enter takes; -1 for none. */
  current: number;
  onChoose: (indicator: string) => void;
};

export const choiceId = (list: string, at: number): string => `${list}-${at}`;

/** A list of indicators with what one tells them apart by: section, words, value and unit, and last year's value. */
export function FigureChoices({ id, found, current, onChoose }: Props) {
  const report = useDraftState((state) => state.report);
  const last = usePreviousReport();
  return (
    <ul id={id} className="figure-choices scroller" role="listbox" aria-label="指标" tabIndex={0}>
      {found.map((indicator, index) => (
        <li
          key={indicator.id}
          id={choiceId(id, index)}
          role="option"
          aria-selected={index === current}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(indicator.id)}
          ref={index === current ? (item) => item?.scrollIntoView({ block: 'nearest' }) : undefined}
        >
          <span className="quiet small">{slots[indicator.slot]}</span>
          <span>{indicatorWords(indicator)}</span>
          <span className="figure-choice-value">
            {figureValue(report, indicator.id) ?? '空白'} {indicator.unit}
            {last ? (
              <span className="quiet small figure-choice-last">上年{figureValue(last, indicator.id) ?? '空白'}</span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
