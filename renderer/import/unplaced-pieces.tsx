import { Button, Select } from 'antd';
import { mark, sectionOrdinals } from '../../shared/report/numbering.ts';
import type { Left } from '../../shared/recognise/outcome.ts';
import { unplacedKey, type PartKey } from '../../shared/recognise/parts.ts';
import type { Decision } from '../../shared/recognise/review.ts';
import type { Report } from '../../shared/report/report.ts';

type Settled = Extract<Decision, { piece: number }>;

type Props = {
  pieces: readonly Left[];
  report: Report;
  decisions: readonly Decision[];
  onPart: (part: PartKey) => void;
  onDecide: (decision: Settled) => void;
  onTakeBack: (decision: Settled) => void;
};

/** What found no place: each can be put into a section or left out at once, and stays with the report otherwise. */
export function UnplacedPieces({ pieces, report, decisions, onPart, onDecide, onTakeBack }: Props) {
  if (pieces.length === 0) {
    return (
      <section className="review-block" data-testid="all-placed">
        <h2>全部内容都已归位</h2>
        <p className="quiet">文件里的每一段都有了位置。</p>
      </section>
    );
  }
  const settled = new Map(decisions.flatMap((one) => ('piece' in one ? [[one.piece, one] as const] : [])));
  const open = pieces.length - settled.size;
  return (
    <section className={open > 0 ? 'review-block attention' : 'review-block'} data-testid="unplaced-pieces">
      <h2>{open > 0 ? `还有${open}处没有归位` : '没有归位的都已处理'}</h2>
      <p className="quiet small">现在放好，或导入后在“未归位内容”里慢慢放，都不会丢失。</p>
      {pieces.map((piece, at) => {
        const decided = settled.get(at);
        return (
          <div key={at} className="review-piece">
            <p className="small quiet">{piece.why}</p>
            <blockquote className={decided ? 'review-settled' : undefined}>{piece.text}</blockquote>
            <div className="review-actions">
              {piece.from.length > 0 ? (
                <Button size="small" onClick={() => onPart(unplacedKey(at))}>
                  看位置
                </Button>
              ) : null}
              {decided ? (
                <Button size="small" onClick={() => onTakeBack(decided)}>
                  {decided.kind === 'place' ? '已放入，撤回' : '不导入，撤回'}
                </Button>
              ) : (
                <Placing report={report} at={at} onDecide={onDecide} />
              )}
            </div>
          </div>
        );
      })}
    </section>
  );
}

function Placing({ report, at, onDecide }: { report: Report; at: number; onDecide: Props['onDecide'] }) {
  const ordinals = sectionOrdinals(report.sections);
  return (
    <>
      <Select<string>
        size="small"
        value={null}
        placeholder="放到…末尾"
        aria-label="放到哪一章末尾"
        popupMatchSelectWidth={false}
        onChange={(section) => onDecide({ kind: 'place', piece: at, section })}
        options={report.sections.map(({ id, heading }) => {
          const ordinal = ordinals.get(id);
          return { value: id, label: `${ordinal === undefined ? '' : mark(1, ordinal)}${heading}` };
        })}
      />
      <Button size="small" onClick={() => onDecide({ kind: 'leave-out', piece: at })} data-testid="leave-out">
        不导入
      </Button>
    </>
  );
}
