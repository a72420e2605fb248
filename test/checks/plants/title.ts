import type { Plant } from './plant.ts';

/** A title without 年, with another office, or with a word twice. */
export const plant: Plant = {
  rule: 'title',
  put: (report, chance) => {
    const [first = '', ...rest] = report.titleLines;
    const other = chance.pick([
      first.replace(/(20\d\d)年度?/, '$1'),
      first.replace(/^\p{Script=Han}{3}/u, '远溪市'),
      first.replace('年度', '年度年度'),
      first.replace('信息公开', '信息公'),
    ]);
    return other === first ? null : { ...report, titleLines: [other, ...rest] };
  },
};
