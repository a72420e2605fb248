import { Button } from 'antd';
import { useState } from 'react';
import { figureWords } from '../../shared/forms/figure-words.ts';
import { indicatorWords } from '../../shared/forms/words.ts';
import type { Origin, Unplaced } from '../../shared/report/report.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { PlacePiece } from './place-piece.tsx';
import { useDismiss } from './use-dismiss.tsx';

/** The figures of one form that have no cell now: each can be used, written into a section or set aside, or all set aside. */
export function UnplacedFigures({ pieces }: { pieces: readonly Unplaced[] }) {
  const dismiss = useDismiss();
  const title = pieces[0]?.origin?.title ?? '';
  return (
    <section className="panel unplaced-figures" aria-label={`“${title}”的统计数`} data-testid="unplaced-figures">
      <div className="unplaced-figures-head">
        <h3>
          “{title}”的统计数（{pieces.length}）
        </h3>
        <Button onClick={() => dismiss(pieces)} data-testid="dismiss-all">
          全部不需要，移除
        </Button>
      </div>
      <p className="quiet small">
        按这个表式填的，现在没有格子可放。换到有这一项的表式，只要那一格还空着，会自动回到格里。
      </p>
      <ul>
        {pieces.map((piece) =>
          piece.origin ? <FigurePiece key={keyOf(piece)} piece={piece} origin={piece.origin} /> : null,
        )}
      </ul>
    </section>
  );
}

const keyOf = ({ text, why, origin }: Unplaced): string => `${origin?.indicator ?? ''}:${why}:${text}`;

function FigurePiece({ piece, origin }: { piece: Unplaced; origin: Origin }) {
  const draft = useDraft();
  const dismiss = useDismiss();
  const [placing, setPlacing] = useState(false);
  const form = useDraftState((state) => state.form);
  const now = useDraftState((state) => state.report.figures[origin.indicator]);
  // Only where it is counted alike: a number of another unit is no help in the cell.
  const cell = form.indicators.find(({ id, unit }) => id === origin.indicator && unit === origin.unit);
  const use = (): void =>
    draft.changeAll([
      { kind: 'figure', indicator: origin.indicator, figure: origin.figure },
      { kind: 'unplaced', unplaced: draft.get().report.unplaced.filter((one) => one !== piece) },
    ]);
  return (
    <li data-testid="unplaced-figure">
      <span>
        {piece.text}
        <span className="quiet small">　{piece.why}</span>
      </span>
      <div className="unplaced-actions">
        {cell ? (
          <Button size="small" onClick={use} aria-label={`“${indicatorWords(cell)}”改用这个数`}>
            改用这个数（现在：{now ? figureWords(now, cell.unit) : '空白'}）
          </Button>
        ) : null}
        {placing ? (
          <PlacePiece piece={piece} />
        ) : (
          <Button size="small" type="text" onClick={() => setPlacing(true)} aria-label={`“${origin.label}”写进正文`}>
            写进正文
          </Button>
        )}
        <Button
          size="small"
          type="text"
          onClick={() => dismiss([piece])}
          aria-label={`“${origin.label}”不需要，移除`}
          data-testid="dismiss"
        >
          移除
        </Button>
      </div>
    </li>
  );
}
