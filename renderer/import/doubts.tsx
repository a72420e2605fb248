import { Button, Select } from 'antd';
import type { Doubt } from '../../shared/recognise/doubts.ts';
import type { PartKey } from '../../shared/recognise/parts.ts';
import type { Report } from '../../shared/report/report.ts';
import { slots, type SlotId } from '../../shared/report/slots.ts';

type Props = {
  doubts: readonly Doubt[];
  report: Report;
  onPart: (part: PartKey) => void;
  onSlot: (section: string, slot: SlotId) => void;
};

/** What the program is not sure of, the weightiest first: why, what else it may be, and the way to its place. */
export function Doubts({ doubts, report, onPart, onSlot }: Props) {
  if (doubts.length === 0) return null;
  return (
    <section className="review-block attention" data-testid="doubts">
      <h2>请看一眼（{doubts.length}处）</h2>
      {doubts.map(({ at, why, section }) => (
        <div key={`${at} ${why}`} className="review-piece">
          <p>{why}</p>
          <div className="review-actions">
            <Button size="small" onClick={() => onPart(at)} aria-label={`看位置：${why}`}>
              看位置
            </Button>
            {section ? (
              <Select<SlotId>
                size="small"
                value={report.sections.find(({ id }) => id === section.id)?.slot ?? 'free'}
                onChange={(slot) => onSlot(section.id, slot)}
                aria-label="归入栏目"
                popupMatchSelectWidth={false}
                options={section.slots.map((slot) => ({ value: slot, label: slots[slot] }))}
              />
            ) : null}
          </div>
        </div>
      ))}
    </section>
  );
}
