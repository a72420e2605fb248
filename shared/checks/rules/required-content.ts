import { sectionPlace } from '../../api/place.ts';
import { plainText } from '../../report/plain.ts';
import { isEmptyProse } from '../../report/prose.ts';
import type { Rule } from '../rule.ts';

/** What offices of this kind must write about. A section without any prose is another rule's matter. */
export const requiredContent: Rule = {
  id: 'required-content',
  title: '应当报告的内容',
  check: ({ report, form }) =>
    form.requirements
      .filter(({ agencies }) => agencies.includes(report.agency.kind))
      .flatMap(({ slot, things, severity, why }) => {
        const section = report.sections.find((one) => one.slot === slot);
        if (!section || isEmptyProse(section.prose)) return [];
        // It may stand in another section: what is required is that it is reported.
        const text = report.sections.map(({ prose }) => plainText(prose, report)).join('\n');
        const missing = things.filter(({ words }) => !words.some((word) => text.includes(word)));
        if (missing.length === 0) return [];
        return [
          {
            severity,
            message: `全文没有写到${missing.map(({ name }) => name).join('、')}`,
            where: { place: sectionPlace(section.id) },
            left: null,
            right: null,
            explain: `${why}，一般写在“${section.heading}”里。`,
          },
        ];
      }),
};
