import { sectionPlace } from '../../api/place.ts';
import type { Rule } from '../rule.ts';

/** A section whose heading has no words would be printed as its number alone. */
export const blankHeadings: Rule = {
  id: 'blank-heading',
  title: '章节标题',
  source: 'inferred',
  severities: ['error'],
  reads: ['sections'],
  check: ({ report }) =>
    report.sections.flatMap(({ id, heading }, at) =>
      heading.trim() !== ''
        ? []
        : [
            {
              severity: 'error' as const,
              message: `第${at + 1}个章节没有标题`,
              where: { place: sectionPlace(id) },
              explain: '印出来只有编号，编制说明里也没有这一部分：请填写标题，用不到的章节请移除。',
            },
          ],
    ),
};
