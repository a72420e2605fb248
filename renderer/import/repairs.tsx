import { Button } from 'antd';
import type { Repair } from '../../shared/recognise/outcome.ts';
import { canTakeBack } from '../../shared/recognise/review.ts';

type Props = {
  repairs: readonly Repair[];
  takenBack: ReadonlySet<number>;
  onShow: (repair: Repair) => void;
  onToggle: (repair: number) => void;
};

const shown = (text: string, instead: string): string => (text === '' ? instead : text);

/** What the program put right while reading, kind by kind, with what stood there before; each can be taken back. */
export function Repairs({ repairs, takenBack, onShow, onToggle }: Props) {
  if (repairs.length === 0) return null;
  const numbered = repairs.map((repair, at) => ({ repair, at }));
  return (
    <section className="review-block" data-testid="repairs">
      <h2>自动整理了{repairs.length}处</h2>
      {[...Map.groupBy(numbered, ({ repair }) => repair.what)].map(([what, list]) => (
        <details key={what} className="review-piece" open={list.length <= 3}>
          <summary className="small quiet">
            {what}
            {list.length > 1 ? `（${list.length}处）` : ''}
          </summary>
          <ul className="repair-list">
            {list.map(({ repair, at }) => (
              <li key={at} className={takenBack.has(at) ? 'review-settled' : undefined}>
                <button type="button" className="repair-words" onClick={() => onShow(repair)} title="看位置">
                  <del>{shown(repair.before, '（空）')}</del> → <ins>{shown(repair.after, '（删去）')}</ins>
                </button>
                {canTakeBack(repair) ? (
                  <Button size="small" type="text" onClick={() => onToggle(at)} aria-pressed={takenBack.has(at)}>
                    {takenBack.has(at) ? '恢复整理' : '撤销'}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
