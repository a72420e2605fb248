import { webExtras } from '../../recognise/outcome.ts';
import type { Rule } from '../rule.ts';

/** Pieces that nobody has placed or dropped yet, whether of an old file or of a change of form. */
export const unplacedPieces: Rule = {
  id: 'unplaced',
  title: '未归位内容',
  source: 'inferred',
  severities: ['warning', 'hint'],
  reads: ['unplaced'],
  check: ({ report: { unplaced } }) => {
    if (unplaced.length === 0) return [];
    const where = { place: 'unplaced', quote: unplaced[0]?.text.slice(0, 60) };
    if (unplaced.every(({ why }) => why === webExtras))
      return [
        {
          severity: 'hint',
          message: `还有${unplaced.length}段网页上的附带信息没有处理`,
          where,
          subject: 'unplaced',
          explain: '这些内容一般不属于报告：请在“未归位内容”里看一眼，确认不需要。',
        },
      ];
    const figures = unplaced.filter(({ origin }) => origin !== undefined).length;
    const texts = unplaced.length - figures;
    const what = [
      texts > 0 ? `${texts}段内容` : '',
      figures > 0 ? `${figures}个换表式以后没有位置的统计数` : '',
    ].filter((part) => part !== '');
    return [
      {
        severity: 'warning',
        message: `还有${what.join('、')}没有归位`,
        where,
        subject: 'unplaced',
        explain: '请在“未归位内容”里放入章节，或确认不需要。',
      },
    ];
  },
};
