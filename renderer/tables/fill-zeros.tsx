import { Button } from 'antd';
import { useRef, useState } from 'react';
import { isTotal } from '../../shared/forms/totals.ts';
import type { DraftState } from '../draft/draft.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { useReadOnly } from '../draft/use-read-only.ts';
import { BesideCell } from './beside-cell.tsx';
import { setFigure } from './set-figure.ts';

/** The counted figures among these that are blank; totals follow from them, and a text that is no number is not blank. */
const blanksOf = ({ form, report }: DraftState, figures: readonly string[]): string[] =>
  figures.filter((id) => {
    const { value = null, unread } = report.figures[id] ?? {};
    return value === null && unread === undefined && !isTotal(form, id);
  });

/** Puts 0 into every blank cell of a table at once, after asking. */
export function FillZeros({ figures }: { figures: readonly string[] }) {
  const draft = useDraft();
  const readOnly = useReadOnly();
  const blank = useDraftState((state) => blanksOf(state, figures).length);
  const [asking, setAsking] = useState(false);
  const [filled, setFilled] = useState<number | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  const fill = (): void => {
    const state = draft.get();
    const ids = blanksOf(state, figures);
    draft.changeAll(ids.map((id) => setFigure(state.report, id, '0')));
    setAsking(false);
    setFilled(ids.length);
  };

  return (
    <span className="fill-zeros">
      {blank === 0 && filled === null ? null : (
        <Button
          ref={button}
          size="small"
          disabled={readOnly || blank === 0}
          onClick={() => setAsking(true)}
          data-testid="fill-zeros"
        >
          空白格填0
        </Button>
      )}
      <span role="status" className="quiet small">
        {filled !== null && blank === 0 ? `已把${filled}格填为0` : ''}
      </span>
      {asking ? (
        <BesideCell anchor={() => button.current} label="空白格填0" onClose={() => setAsking(false)}>
          <p>
            把空着的{blank}
            格都填为0？0表示确实没有发生，空白表示还没有填。合计由程序计算，不受影响；填错了可用Ctrl+Z退回。
          </p>
          <div className="beside-cell-acts">
            <Button size="small" type="primary" onClick={fill} data-testid="fill-zeros-do">
              填{blank}个0
            </Button>
            <Button size="small" onClick={() => setAsking(false)}>
              不填
            </Button>
          </div>
        </BesideCell>
      ) : null}
    </span>
  );
}
