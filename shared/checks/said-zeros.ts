import { isOtherYear } from '../binding/scope.ts';
import { withoutNeutral } from './lexicon/neutral-words.ts';
import { zeros } from './lexicon/zeros.ts';
import { amountsIn } from './numbers.ts';
import { remembered } from './remembered.ts';
import type { Context, Said } from './said.ts';

const named = /(?:政府信息|信息|政务|依申请)公开/;
/** Only a part of the year, or of the office. */
const part = /[上下]半年|季度|\d月|[乡镇局]|部门|单位/;

const negations = remembered((text: string) =>
  amountsIn(text).filter(({ negated, what }) => negated && what.to > what.from),
);

/** What a line says did not happen: 未收到政府信息公开申请. */
export function saidZerosIn(text: string, { year, slot }: Context): Said[] {
  return negations(text).flatMap((amount) => {
    const words = text.slice(amount.what.from, amount.what.to);
    const before = text.slice(Math.max(0, amount.from - 20), amount.from);
    if (amount.numeral.from > amount.what.from || isOtherYear(amount, year) || part.test(before + words)) return [];
    return zeros.flatMap((saying): Said[] => {
      const isHere = (slot !== null && saying.slots.includes(slot)) || named.test(words);
      const match = saying.words.exec(words);
      if (!isHere || !match || saying.unless?.test(words)) return [];
      const rest = withoutNeutral(words.slice(0, match.index));
      return [{ amount, saying: { ...saying, units: '' }, phrase: match[0], clear: rest === '' }];
    });
  });
}
