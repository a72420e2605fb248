import type { Fault } from '../fault.ts';
import { placeWords, quoted } from '../file/places.ts';
import type { Form } from '../form.ts';
import { indicatorWords } from '../words.ts';

/** Indicators that are called alike wherever the program names them outside their table: nobody could tell which is meant. */
export function twinFaults(form: Form): Fault[] {
  const first = new Map<string, number>();
  return form.indicators.flatMap((indicator, at): Fault[] => {
    const said = indicatorWords(indicator);
    const before = first.get(said);
    if (before === undefined) first.set(said, at);
    // The same one twice is told by its id.
    if (before === undefined || form.indicators[before]?.id === indicator.id) return [];
    const words = () => ({
      what: `第${before + 1}个指标和${placeWords(form, ['indicators', at])}在表外都叫${quoted(said)}，分不清是哪一个`,
      todo: '给它们写上不同的上级行名（group）或列名（column）',
    });
    return [{ path: ['indicators', at], words }];
  });
}
