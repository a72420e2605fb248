import { Button, Select } from 'antd';
import type { Candidate } from '../../shared/binding/candidates.ts';
import { readingIn } from '../../shared/binding/quantities.ts';
import { indicatorWords } from '../../shared/forms/words.ts';
import { figureValue } from '../../shared/report/report.ts';
import { figureMark } from '../../shared/report/sentences.ts';
import { useDraftState } from '../draft/draft-context.tsx';

/** A candidate on the screen: where its digits are in the document now, and what the clerk has made of it. */
export type Binding = {
  id: number;
  candidate: Candidate;
  from: number;
  to: number;
  block: number;
  before: string;
  after: string;
  /** The one chosen, at first the likeliest. */
  indicator: string;
  state: 'open' | 'bound' | 'refused';
};

type Props = { row: Binding; onChoose: (indicator: string) => void; onBind: () => void; onRefuse: () => void };

const shown = (text: string): string => text.replaceAll(figureMark, '□');
const done = { bound: '已绑定', refused: '不绑定' };

/** One number with the words around it, the indicator it may be, and what the table says. */
export function BindRow({ row, onChoose, onBind, onRefuse }: Props) {
  const { candidate, before, after, block, indicator, state } = row;
  const form = useDraftState((current) => current.form);
  const value = useDraftState((current) => figureValue(current.report, indicator));
  const likely = candidate.options.map((option) => option.indicator);
  const others = form.indicators.map(({ id }) => id).filter((id) => !likely.includes(id));
  const unit = form.indicators.find(({ id }) => id === indicator)?.unit ?? candidate.quantity.unit;
  const said = readingIn(candidate.quantity, unit).value;
  const options = [...likely, ...others].flatMap((id) => {
    const found = form.indicators.find((one) => one.id === id);
    return found ? [{ value: id, label: indicatorWords(found) }] : [];
  });
  const name = `第${block}段“${candidate.said}”`;
  return (
    <li data-row={row.id} className={state === 'open' ? 'bind-row' : 'bind-row bind-row-done'} data-testid="bind-row">
      <p className="bind-context">
        <span className="quiet small">第{block}段 </span>
        {shown(before)}
        <mark>{candidate.said}</mark>
        {shown(after)}
      </p>
      {state === 'open' ? (
        <div className="bind-tools">
          <Button
            size="small"
            type={candidate.sure ? 'primary' : 'default'}
            onClick={onBind}
            aria-label={`绑定${name}`}
          >
            绑定
          </Button>
          <Button size="small" onClick={onRefuse} aria-label={`${name}不是统计数`}>
            不是
          </Button>
          <Select
            size="small"
            className="bind-select"
            showSearch={{ optionFilterProp: 'label' }}
            value={indicator}
            options={options}
            onChange={onChoose}
            aria-label={`${name}绑定到哪个指标`}
          />
          <Agreement said={said} value={value} several={!candidate.sure && candidate.options.length > 1} />
        </div>
      ) : (
        <p className="quiet small">{done[state]}</p>
      )}
    </li>
  );
}

function Agreement({ said, value, several }: { said: string; value: string | null; several: boolean }) {
  if (value === null) return <span className="bind-differs small">表中空白，绑定后文中也空着</span>;
  if (value !== said) {
    return (
      <span className="bind-differs small">
        文中{said}，表中{value}；绑定后为{value}
      </span>
    );
  }
  return <span className="quiet small">{several ? '与表中一致，也可能是别的指标' : '与表中一致'}</span>;
}
