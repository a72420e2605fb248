import { sectionPlace } from '../../api/place.ts';
import type { Form } from '../../forms/form.ts';
import { linesOf } from '../../report/prose-lines.ts';
import type { Section } from '../../report/report.ts';
import type { Found } from '../finding.ts';
import { perObject } from '../per-object.ts';
import type { Rule } from '../rule.ts';
import { wordsBeside } from '../words-beside.ts';

const unknownIn = perObject(({ id, heading, prose }: Section, form: Form): Found[] => {
  const known = new Set(form.indicators.map((one) => one.id));
  return linesOf(prose).flatMap((line) =>
    line.flatMap((item, at): Found[] => {
      if (item.type === 'text' || known.has(item.attrs.indicator)) return [];
      const quote = wordsBeside(line, at);
      return [
        {
          severity: 'error',
          message: `“${heading}”里有一处统计数，现在的表式没有这一项${quote === '' ? '' : `（“${quote}”处）`}`,
          where: { place: sectionPlace(id), ...(quote === '' ? {} : { quote }) },
          explain: `它原来的编号是${item.attrs.indicator}；请删去，改写成数字，或重新插入现在表式的统计数。`,
        },
      ];
    }),
  );
});

/** A figure in the prose that the report's form does not have can never be filled in: it prints a gap. */
export const foreignFigures: Rule = {
  id: 'foreign-figure',
  title: '正文里的统计数不在表式里',
  source: 'inferred',
  severities: ['error'],
  reads: ['sections', 'form'],
  check: ({ report, form }) => report.sections.flatMap((section) => unknownIn(section, form)),
};
