import { Button, Select } from 'antd';
import type { Doubt } from '../../shared/recognise/doubts.ts';
import type { PartKey } from '../../shared/recognise/parts.ts';
import type { Decision } from '../../shared/recognise/review.ts';
import type { Report } from '../../shared/report/report.ts';
import { slots, type SlotId } from '../../shared/report/slots.ts';

type Props = {
  doubts: readonly Doubt[];
  seen: ReadonlySet<string>;
  report: Report;
  onPart: (part: PartKey) => void;
  onDecide: (decision: Decision) => void;
  onUndo: (decision: Decision) => void;
};

/** What the program is not sure of, the weightiest first: why, what else it may be, and the way to its place; each can be ticked off. */
export function Doubts({ doubts, seen, report, onPart, onDecide, onUndo }: Props) {
  if (doubts.length === 0) return null;
  const open = doubts.filter(({ why }) => !seen.has(why)).length;
  return (
    <section className={open > 0 ? 'review-block attention' : 'review-block'} data-testid="doubts">
      <h2>{open > 0 ? `请看一眼（还有${open}处）` : '要看的都看过了'}</h2>
      {doubts.map(({ at, why, section }) => (
        <div key={`${at} ${why}`} className="review-piece">
          <p className={seen.has(why) ? 'review-settled' : undefined}>{why}</p>
          <div className="review-actions">
            {at === null ? null : (
              <Button size="small" onClick={() => onPart(at)} aria-label={`看位置：${why}`}>
                看位置
              </Button>
            )}
            {section ? (
              <Select<SlotId>
                size="small"
                value={report.sections.find(({ id }) => id === section.id)?.slot ?? 'free'}
                onChange={(slot) => onDecide({ kind: 'slot', section: section.id, slot })}
                aria-label="归入栏目"
                popupMatchSelectWidth={false}
                options={section.slots.map((slot) => ({ value: slot, label: slots[slot] }))}
              />
            ) : null}
            <Button
              size="small"
              type="text"
              aria-pressed={seen.has(why)}
              onClick={() => (seen.has(why) ? onUndo : onDecide)({ kind: 'seen', doubt: why })}
              aria-label={`${seen.has(why) ? '已看过，撤回' : '看过了'}：${why}`}
            >
              {seen.has(why) ? '已看过，撤回' : '看过了'}
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}
