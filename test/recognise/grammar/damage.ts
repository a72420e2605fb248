import type { Chance } from '../../arbitrary/chance.ts';
import type { Spot, Spots } from './spots.ts';

/** Something that happens to tables on their way into a file; `share` says in how many tables. */
type Damage = { name: string; share: number; to: (spots: Spots, chance: Chance) => void };

const figures = (spots: Spots): Spot[] => spots.flat().filter(({ kind }) => kind === 'figure');
const words = (spots: Spots): Spot[] => spots.flat().filter(({ kind }) => kind === 'label' || kind === 'head');
const isRow = (row: readonly Spot[]): boolean => row.some(({ kind }) => kind === 'figure');
const wide = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** Labels the survey found changed. */
const changed: readonly (readonly [RegExp, string])[] = [
  [/^行政规范性文件$/, '规范性文件'],
  [/^本年制发件数$/, '制发数量'],
  [/^本年废止件数$/, '废止数量'],
  [/^现行有效件数$/, '现行有效数量'],
  [/^行政事业性收费$/, '行政事业型收费'],
  [/本列数据/, '数据'],
  [/^未经复议直接起诉$/, '未经复议直接诉讼'],
  [/数量$/, '数'],
  [/通过不同渠道和方式/, '通过各种渠道和方式'],
];

const blanksOf = ['', '/', '无', '—', '-'] as const;

/** Rows without a figure in the file lose their last word; only rows of several figures have a total. */
const totalsOf = (spots: Spots): Spot[] =>
  spots.flatMap((row) => {
    const own = row.filter(({ kind }) => kind === 'figure');
    const last = own.at(-1);
    return own.length >= 6 && last ? [last] : [];
  });

export const damages: readonly Damage[] = [
  {
    name: 'a mark for a blank or a nought',
    share: 0.35,
    to: (spots, chance) => {
      const mark = chance.pick(blanksOf);
      for (const spot of figures(spots)) if (spot.text === '0' || spot.text === '') spot.text = mark;
    },
  },
  {
    name: 'blank cells here and there',
    share: 0.35,
    to: (spots, chance) => {
      for (const spot of figures(spots)) if (chance.odds(0.15)) spot.text = '';
    },
  },
  {
    name: 'totals of detail rows blank',
    share: 0.12,
    to: (spots, chance) => {
      for (const spot of totalsOf(spots)) if (chance.odds(0.9)) spot.text = '';
    },
  },
  {
    name: 'one figure a row',
    share: 0.06,
    to: (spots, chance) => {
      for (const row of spots) {
        const own = row.filter(({ kind }) => kind === 'figure');
        const kept = chance.odds(0.5) ? own[0] : own.at(-1);
        if (own.length >= 6) for (const spot of own) if (spot !== kept) spot.text = '';
      }
    },
  },
  {
    name: 'full-width digits',
    share: 0.08,
    to: (spots) => {
      for (const spot of figures(spots)) spot.text = wide(spot.text);
    },
  },
  {
    name: 'thousands set apart',
    share: 0.08,
    to: (spots) => {
      for (const spot of figures(spots)) spot.text = spot.text.replace(/^(\d+)(\d{3})$/, '$1,$2');
    },
  },
  {
    name: 'changed labels',
    share: 0.3,
    to: (spots, chance) => {
      for (const spot of words(spots))
        for (const [from, to] of changed) if (chance.odds(0.5)) spot.text = spot.text.replace(from, to);
    },
  },
  {
    name: 'marks of items mixed',
    share: 0.3,
    to: (spots, chance) => {
      for (const spot of words(spots)) {
        if (chance.odds(0.5)) spot.text = spot.text.replace(/^(\d)\./, '$1、');
        if (chance.odds(0.3)) spot.text = spot.text.replace('（', '(').replace('）', ')');
      }
    },
  },
  {
    name: 'labels lost',
    share: 0.1,
    to: (spots, chance) => {
      for (const row of spots)
        if (isRow(row) && chance.odds(0.12)) for (const spot of row) if (spot.kind === 'label') spot.text = '';
    },
  },
  {
    name: 'all labels of items lost',
    share: 0.03,
    to: (spots) => {
      for (const spot of words(spots)) if (/^\d[.、]/.test(spot.text)) spot.text = '';
    },
  },
  {
    name: 'labels cut or with a wrong character',
    share: 0.12,
    to: (spots, chance) => {
      for (const spot of words(spots)) {
        const at = chance.whole(1, Math.max(1, spot.text.length - 1));
        if (spot.text.length > 8 && chance.odds(0.15)) spot.text = spot.text.slice(0, at) + spot.text.slice(at + 1);
      }
    },
  },
  {
    name: 'heads cut to their first half',
    share: 0.1,
    to: (spots) => {
      for (const spot of spots.flat())
        if (spot.kind === 'head' && spot.text.length > 3 && spot.text.length < 9)
          spot.text = spot.text.slice(0, Math.ceil(spot.text.length / 2));
    },
  },
  {
    name: '总计 in another row of heads',
    share: 0.1,
    to: (spots) => {
      spots.forEach((row, at) => {
        const place = row.findIndex(({ kind, text, rows }) => kind === 'head' && text === '总计' && rows > 1);
        const [from, to] = [row[place], spots[at + 1]?.[place]];
        if (from && to) [from.text, to.text, from.rows, to.kind] = ['', '总计', 1, 'head'];
      });
    },
  },
  {
    name: 'rows left out',
    share: 0.08,
    to: (spots, chance) => {
      for (let at = spots.length - 1; at >= 0; at -= 1) {
        const row = spots[at] ?? [];
        const plain = isRow(row) && row.every(({ rows, kind }) => rows === 1 && kind !== 'down');
        if (plain && spots.length > 8 && chance.odds(0.1)) spots.splice(at, 1);
      }
    },
  },
  {
    name: 'two rows changed about',
    share: 0.06,
    to: (spots, chance) => {
      const plain = spots.flatMap((row, at) =>
        isRow(row) && row.every(({ rows, kind }) => rows === 1 && kind !== 'down') ? [at] : [],
      );
      const place = plain[chance.whole(0, Math.max(0, plain.length - 2))];
      const [one, two] = place === undefined ? [] : [spots[place], spots[place + 1]];
      if (one && two && isRow(two) && place !== undefined && plain.includes(place + 1))
        [spots[place], spots[place + 1]] = [two, one];
    },
  },
];

/** What is damaged in one table. */
export function damage(spots: Spots, chance: Chance): void {
  for (const { share, to } of damages) if (chance.odds(share)) to(spots, chance);
}
