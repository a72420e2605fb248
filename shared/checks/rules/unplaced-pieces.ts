import type { Rule } from '../rule.ts';

/** Pieces of an imported file that nobody has placed or dropped yet. */
export const unplacedPieces: Rule = {
  id: 'unplaced',
  title: '未归位内容',
  check: ({ report }) =>
    report.unplaced.length === 0
      ? []
      : [
          {
            severity: 'warning',
            message: `还有${report.unplaced.length}段导入的内容没有归位`,
            where: { place: 'unplaced', quote: report.unplaced[0]?.text.slice(0, 60) },
            left: null,
            right: null,
            explain: '请在“未归位内容”里放入章节，或确认不需要。',
          },
        ],
};
