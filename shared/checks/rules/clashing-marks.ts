import { matchesOf } from '../../report/matches.ts';
import { lineRule } from '../line-rule.ts';

/** Two different marks, of which only one can stand there: 电话：，地址，。 */
const clashes = /([，、；：。])(?!\1)([，、；：。])/g;

/** The mark that says more: a full stop ends what a comma would go on with. */
const strength = '、，；：。';
const stronger = (one: string, other: string): string =>
  strength.indexOf(one) >= strength.indexOf(other) ? one : other;

/** GB/T 15834—2011: between two words or at the end of a sentence stands one mark. */
export const clashingMarks = lineRule({
  id: 'clashing-marks',
  title: '标点连用',
  source: 'language',
  severities: ['warning'],
  find: (text) =>
    matchesOf(clashes, text)
      .slice(0, 300)
      .map(({ index, 0: both, 1: one = '', 2: other = '' }) => {
        const put = stronger(one, other);
        return {
          from: index,
          to: index + both.length,
          severity: 'warning',
          message: `标点“${both}”连用了`,
          explain: `同一处只用一个标点：请核对是否多了一个，或中间漏了内容，一般写成“${put}”。`,
          put,
        };
      }),
});
