import { Button, Input } from 'antd';
import { useCallback, useEffect, useState, type KeyboardEvent } from 'react';
import { indicatorWords } from '../../shared/forms/words.ts';
import { longestNote } from '../../shared/report/limits.ts';
import type { Figure } from '../../shared/report/report.ts';
import type { DraftState } from '../draft/draft.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { useTyped } from '../draft/use-typed.ts';
import { BesideCell } from './beside-cell.tsx';
import { setFigure } from './set-figure.ts';
import { sumInstead } from './sum-instead.ts';
import type { OpenWriting } from './use-desk.ts';

type Props = OpenWriting & { onClose: () => void };

/** What is written about one figure, beside its cell: a note, or why a total is not the sum of its parts. */
export function FigureWriting(props: Props) {
  return props.writing === 'note' ? <Note {...props} /> : <Reason {...props} />;
}

const cellOf = (indicator: string) => () => document.querySelector(`.sheet [data-figure="${CSS.escape(indicator)}"]`);

function useFigure(indicator: string) {
  const draft = useDraft();
  const figure = useDraftState(
    useCallback((state: DraftState): Figure | undefined => state.report.figures[indicator], [indicator]),
  );
  const change = (next: (figure: Figure) => Figure): void => {
    const now = draft.get().report.figures[indicator] ?? { value: null, note: '' };
    draft.change({ kind: 'figure', indicator, figure: next(now) });
  };
  const words = useDraftState(
    useCallback(
      ({ form }: DraftState) => {
        const found = form.indicators.find(({ id }) => id === indicator);
        return found ? indicatorWords(found) : indicator;
      },
      [indicator],
    ),
  );
  return { draft, figure, words, change };
}

const isEnter = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing;

function Note({ indicator, onClose }: Props) {
  const { figure, words, change } = useFigure(indicator);
  const typed = useTyped(figure?.note ?? '', (note) => change((now) => ({ ...now, note })));
  return (
    <BesideCell anchor={cellOf(indicator)} label={`${words}的备注`} onClose={onClose}>
      <p>
        <strong>{words}</strong>的备注
      </p>
      <Input.TextArea
        {...typed}
        rows={3}
        maxLength={longestNote}
        aria-label="备注"
        placeholder="口径、出处、向谁核对过……只留在程序里，不印出来"
        onKeyDown={(event) => {
          if (!isEnter(event)) return;
          event.preventDefault();
          onClose();
        }}
        data-testid="note-text"
      />
      <p className="quiet small">回车或Esc关闭，Shift+回车换行；写下的随时保存。</p>
    </BesideCell>
  );
}

function Reason({ indicator, leaving, onClose }: Props) {
  const { draft, figure, words, change } = useFigure(indicator);
  const sum = useDraftState(
    useCallback(({ form, report }: DraftState) => sumInstead(form, report, indicator), [indicator]),
  );
  const [asked, setAsked] = useState(false);
  const typed = useTyped(figure?.reason ?? '', (text) =>
    change(({ value, note }) => ({ value, note, ...(text.trim() === '' ? {} : { reason: text }) })),
  );
  const value = figure?.value ?? null;
  const takeSum = (): void => {
    if (sum !== null) draft.change(setFigure(draft.get().report, indicator, sum));
    onClose();
  };
  const keep = (): void => {
    if (typed.value.trim() === '') setAsked(true);
    else onClose();
  };
  // The total may be set right meanwhile, by taking back what was typed.
  const right = sum === null || value === null;
  useEffect(() => {
    if (right) onClose();
  }, [right, onClose]);
  if (right) return null;
  return (
    <BesideCell
      anchor={cellOf(indicator)}
      label={`${words}与自动合计不同的理由`}
      onClose={(how) => {
        if (how === 'escape' && leaving) takeSum();
        else onClose();
      }}
    >
      <p>
        <strong>{words}</strong>合计应为{sum}，改为{value}的理由：
      </p>
      <Input
        {...typed}
        maxLength={longestNote}
        aria-label={`合计应为${sum}，改为${value}的理由`}
        aria-invalid={asked && typed.value.trim() === ''}
        placeholder="如：一件申请分两次答复，分别计数"
        onKeyDown={(event) => {
          if (!isEnter(event)) return;
          event.preventDefault();
          keep();
        }}
        data-testid="reason-text"
      />
      {asked && typed.value.trim() === '' ? (
        <p className="violation-error" role="alert">
          请写一句理由；不写的，校验里会一直列出这一处。
        </p>
      ) : null}
      <div className="beside-cell-acts">
        <Button size="small" type="primary" onClick={keep}>
          保留{value}（回车）
        </Button>
        <Button size="small" onClick={takeSum} data-testid="reason-sum">
          恢复自动合计{sum}
          {leaving ? '（Esc）' : ''}
        </Button>
      </div>
    </BesideCell>
  );
}
