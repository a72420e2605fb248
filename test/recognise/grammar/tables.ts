import type { Form, FormTable } from '../../../shared/forms/form.ts';
import type { Chance } from '../../arbitrary/chance.ts';
import { damage } from './damage.ts';
import { spotsOf, type Spots } from './spots.ts';

/** Offices have many noughts; other values are told apart by their size, so that one in another's place is seen. */
function valueBy(chance: Chance, decimal: boolean, quiet: boolean): string {
  if (chance.odds(quiet ? 0.8 : 0.3)) return '0';
  const whole = chance.weighed([
    [6, chance.whole(1, 99)],
    [4, chance.whole(100, 9999)],
    [1, chance.whole(10_000, 3_985_758)],
  ] as const);
  return decimal && chance.odds(0.5) ? `${whole}.${chance.whole(1, 9)}` : String(whole);
}

/** A column of serial numbers before a table of one label a row. */
function withSerial(spots: Spots): Spots {
  return spots.map((row, at) => [
    { text: at === 0 ? '序号' : String(at), kind: at === 0 ? 'head' : 'label', indicator: '', columns: 1, rows: 1 },
    ...row,
  ]);
}

/** One of a form's tables, filled and damaged. */
export function filledTable(form: Form, table: FormTable, chance: Chance): Spots {
  const known = new Map(form.indicators.map((one) => [one.id, one]));
  const quiet = chance.odds(0.4);
  const spots = spotsOf(table);
  for (const spot of spots.flat())
    if (spot.kind === 'figure') spot.text = valueBy(chance, known.get(spot.indicator)?.number === 'decimal', quiet);
  const unit = (id: string): string => known.get(id)?.unit ?? '';
  const inCells = chance.odds(0.06);
  damage(spots, chance);
  if (inCells)
    for (const spot of spots.flat())
      if (spot.kind === 'figure' && /\d$/.test(spot.text)) spot.text += unit(spot.indicator);
  return table.slot === 'annex' && chance.odds(0.1) ? withSerial(spots) : spots;
}
