import { Button } from 'antd';
import type { Unplaced } from '../../shared/report/report.ts';
import { PlacePiece } from './place-piece.tsx';
import { useDismiss } from './use-dismiss.tsx';

/** A piece of text without a place: put into a section or set aside. */
export function UnplacedPiece({ piece }: { piece: Unplaced }) {
  const dismiss = useDismiss();
  return (
    <section className="panel unplaced-piece" data-testid="unplaced-piece">
      <p className="quiet small">{piece.why}</p>
      <blockquote className="scroller">{piece.text}</blockquote>
      <div className="unplaced-actions">
        <PlacePiece piece={piece} />
        <Button onClick={() => dismiss([piece])} data-testid="dismiss">
          不需要，移除
        </Button>
      </div>
    </section>
  );
}
