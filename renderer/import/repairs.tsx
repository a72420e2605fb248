import { Button, Switch } from 'antd';
import type { Repair } from '../../shared/recognise/outcome.ts';
import type { Decision } from '../../shared/recognise/review.ts';
import { wayBack } from '../../shared/recognise/taken-back.ts';

type Props = {
  repairs: readonly Repair[];
  /** Which of them are changes: the others are doubts. */
  shown: (repair: Repair) => boolean;
  decisions: readonly Decision[];
  joinLines: boolean;
  placeOf: (repair: Repair) => readonly number[];
  onShow: (repair: Repair) => void;
  onDecide: (decision: Decision) => void;
  onUndo: (decision: Decision) => void;
  onJoinLines: (join: boolean) => void;
};

const instead = (text: string, words: string): string => (text === '' ? words : text);

/** What the program put right while reading, kind by kind, with what stood there before; each can be taken back, or says why not. */
export function Repairs({ repairs, shown, decisions, joinLines, placeOf, onShow, ...on }: Props) {
  const taken = new Set(decisions.flatMap((one) => (one.kind === 'take-back' ? [one.repair] : [])));
  const listed = repairs.flatMap((repair, at) => (shown(repair) ? [{ repair, at, way: wayBack(repair) }] : []));
  const joined = listed.find(({ way }) => way.kind === 'lines');
  const others = listed.filter(({ way }) => way.kind !== 'lines');
  if (listed.length === 0 && joinLines) return null;
  return (
    <section className="review-block" data-testid="repairs">
      <h2>{listed.length === 0 ? '自动整理' : `自动整理了${listed.length}处`}</h2>
      {joined || !joinLines ? (
        <div className="review-piece">
          <label className="repair-switch">
            <span>
              合并断行
              <span className="small quiet">
                {joined
                  ? `　${joined.repair.before}，合成${joined.repair.after}`
                  : '　现在每一行是一段；换行本来就是分段的，保持关闭'}
              </span>
            </span>
            <Switch size="small" checked={joinLines} onChange={on.onJoinLines} data-testid="join-lines" />
          </label>
        </div>
      ) : null}
      {[...Map.groupBy(others, ({ repair }) => repair.what)].map(([what, list]) => (
        <details key={what} className="review-piece" open={list.length <= 3}>
          <summary className="small quiet">
            {what}
            {list.length > 1 ? `（${list.length}处）` : ''}
          </summary>
          <ul className="repair-list">
            {list.map(({ repair, at, way }) => (
              <li key={at} className={taken.has(at) ? 'review-settled' : undefined}>
                <Words
                  repair={repair}
                  linked={repair.about !== undefined || placeOf(repair).length > 0}
                  onShow={onShow}
                />
                {way.kind === 'none' ? null : (
                  <Button
                    size="small"
                    type="text"
                    onClick={() => (taken.has(at) ? on.onUndo : on.onDecide)({ kind: 'take-back', repair: at })}
                    aria-pressed={taken.has(at)}
                  >
                    {taken.has(at) ? '恢复整理' : '撤销'}
                  </Button>
                )}
                {way.kind === 'none' ? <p className="small quiet">不能撤销：{way.why}</p> : null}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function Words({ repair, linked, onShow }: { repair: Repair; linked: boolean; onShow: Props['onShow'] }) {
  const words = (
    <>
      <del>{instead(repair.before, '（空）')}</del> → <ins>{instead(repair.after, '（去掉）')}</ins>
    </>
  );
  return linked ? (
    <button type="button" className="repair-words" onClick={() => onShow(repair)} title="看位置">
      {words}
    </button>
  ) : (
    <span className="repair-words">{words}</span>
  );
}
