import { terms } from '../../../shared/checks/lexicon/terms.ts';
import { plantLine, type Plant } from './plant.ts';

const long = terms.filter((term) => term.split(' ').length > 2 && term.replaceAll(' ', '').length >= 6);

/** A long term of the lexicon in which an inner character stands twice. */
export const plant: Plant = {
  rule: 'near-term',
  put: (report, chance) => {
    const term = long[chance.whole(0, long.length - 1)]?.replaceAll(' ', '') ?? '';
    const at = chance.whole(1, term.length - 2);
    return plantLine(`有关${term.slice(0, at + 1)}${term.slice(at)}。`)(report, chance);
  },
};
