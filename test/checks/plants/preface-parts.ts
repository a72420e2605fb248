import { announcedParts, prefaceText } from '../../../shared/report/derive.ts';
import type { Plant } from './plant.ts';

/** Two parts of the preface change places, or one is left out. */
export const plant: Plant = {
  rule: 'preface-parts',
  put: (report, chance) => {
    const parts = announcedParts(report);
    const text = prefaceText(report);
    const list = parts.join('、');
    if (parts.length < 3 || !text.includes(list)) return null;
    const at = chance.whole(0, parts.length - 2);
    const other = parts.filter((_, index) => index !== at);
    if (chance.odds(0.5)) other.splice(at + 1, 0, ...parts.slice(at, at + 1));
    return { ...report, preface: { ...report.preface, written: text.replace(list, other.join('、')) } };
  },
};
