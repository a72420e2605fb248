import { Button } from 'antd';
import type { Decimal } from '../../shared/report/decimal.ts';

type Props = { indicator: string; total: Decimal; narrow: boolean; onTake: (total: Decimal) => void };

/** Fills a blank total whose parts are there. */
export function TotalOffer({ indicator, total, narrow, onTake }: Props) {
  return (
    <Button
      type="link"
      size="small"
      className="figure-offer"
      title={`填入合计${total}（Alt+=）`}
      aria-label={`填入合计${total}`}
      tabIndex={-1}
      onClick={() => onTake(total)}
      data-testid={`fill-${indicator}`}
    >
      {narrow ? '∑' : `填入合计 ${total}`}
    </Button>
  );
}
