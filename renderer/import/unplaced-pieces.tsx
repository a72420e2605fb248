import { Button, Select } from 'antd';
import { unplacedKey, type PartKey } from '../../shared/recognise/parts.ts';
import type { Decision, Reviewable } from '../../shared/recognise/review.ts';
import { asideOf } from '../../shared/recognise/taken-back.ts';
import type { Report } from '../../shared/report/report.ts';
import { sectionOptions } from './section-options.ts';

type Props = {
  from: Reviewable;
  report: Report;
  decisions: readonly Decision[];
  packed: boolean;
  onPart: (part: PartKey) => void;
  onDecide: (decision: Decision) => void;
  onUndo: (decision: Decision) => void;
};

/** A piece without a place, or one that lost it when a change was taken back. */
type Open = {
  key: string;
  text: string;
  why: string;
  part: PartKey | null;
  settled: '' | '已放入，撤回' | '不导入，撤回';
  place: (section: string) => void;
  leaveOut: () => void;
  takeBack: () => void;
};

function piecesOf({ from, decisions, onDecide, onUndo }: Props): Open[] {
  const settled = new Map(decisions.flatMap((one) => ('piece' in one ? [[one.piece, one] as const] : [])));
  const pieces = from.unplaced.map(({ text, why, from: at }, piece): Open => {
    const decided = settled.get(piece);
    return {
      key: `piece ${piece}`,
      text,
      why,
      part: at.length > 0 ? unplacedKey(piece) : null,
      settled: decided === undefined ? '' : decided.kind === 'place' ? '已放入，撤回' : '不导入，撤回',
      place: (section) => onDecide({ kind: 'place', piece, section }),
      leaveOut: () => onDecide({ kind: 'leave-out', piece }),
      takeBack: () => onUndo({ kind: 'leave-out', piece }),
    };
  });
  const back = decisions.flatMap((decision): Open[] => {
    const repair = decision.kind === 'take-back' ? from.repairs[decision.repair] : undefined;
    const text = repair === undefined ? null : asideOf(from.report, repair);
    if (decision.kind !== 'take-back' || repair === undefined || text === null) return [];
    return [
      {
        key: `repair ${decision.repair}`,
        text,
        why: `撤销了自动整理（${repair.what}）`,
        part: null,
        settled: decision.section === undefined ? '' : '已放入，撤回',
        place: (section) => onDecide({ ...decision, section }),
        leaveOut: () => onUndo(decision),
        takeBack: () => onDecide({ kind: 'take-back', repair: decision.repair }),
      },
    ];
  });
  return [...pieces, ...back];
}

/** What found no place: each can be put into a section or left out at once, and stays with the report otherwise. */
export function UnplacedPieces(props: Props) {
  const { report, packed, onPart } = props;
  const pieces = piecesOf(props);
  if (pieces.length === 0) {
    if (packed) return null;
    return (
      <section className="review-block" data-testid="all-placed">
        <h2>全部内容都已归位</h2>
        <p className="quiet">文件里的每一段都在年报里有了位置，或者列在“自动整理”里。</p>
      </section>
    );
  }
  const open = pieces.filter(({ settled }) => settled === '').length;
  return (
    <section className={open > 0 ? 'review-block attention' : 'review-block'} data-testid="unplaced-pieces">
      <h2>{open > 0 ? `还有${open}处没有归位` : '没有归位的都已处理'}</h2>
      <p className="quiet small">现在放好，或导入后在“未归位内容”里慢慢放，都不会丢失。</p>
      {pieces.map(({ key, text, why, part, settled, place, leaveOut, takeBack }) => (
        <div key={key} className="review-piece">
          <p className="small quiet">{why}</p>
          <blockquote className={settled === '' ? undefined : 'review-settled'}>{text}</blockquote>
          <div className="review-actions">
            {part === null ? null : (
              <Button size="small" onClick={() => onPart(part)}>
                看位置
              </Button>
            )}
            {settled === '' ? (
              <>
                <Select<string>
                  size="small"
                  value={null}
                  placeholder="放到…末尾"
                  aria-label="放到哪一章末尾"
                  popupMatchSelectWidth={false}
                  onChange={place}
                  options={sectionOptions(report)}
                  notFoundContent="还没有章节，导入后再放"
                />
                <Button size="small" onClick={leaveOut} data-testid="leave-out">
                  不导入
                </Button>
              </>
            ) : (
              <Button size="small" onClick={takeBack}>
                {settled}
              </Button>
            )}
          </div>
        </div>
      ))}
    </section>
  );
}
