import { sectionPlace } from '../../api/place.ts';
import type { Form } from '../../forms/form.ts';
import { indicatorWords } from '../../forms/words.ts';
import { blankFigure } from '../../report/plain.ts';
import { linesOf } from '../../report/prose-lines.ts';
import { figureValue, type Report, type Section } from '../../report/report.ts';
import type { Found } from '../finding.ts';
import { perObject } from '../per-object.ts';
import type { Rule } from '../rule.ts';
import { wordsBeside } from '../words-beside.ts';

const gapsIn = perObject((section: Section, figures: Report['figures'], form: Form): Found[] => {
  const { id, heading, prose } = section;
  const known = new Map(form.indicators.map((one) => [one.id, indicatorWords(one)]));
  return linesOf(prose).flatMap((line) =>
    line.flatMap((item, at): Found[] => {
      const gap = gapOf(item.type === 'text' ? item.text : null);
      const words = item.type === 'figure' ? known.get(item.attrs.indicator) : undefined;
      const blank = item.type === 'figure' && figureValue({ figures }, item.attrs.indicator) === null;
      if (gap === null && !(blank && words !== undefined)) return [];
      const quote = gap ?? wordsBeside(line, at);
      return [
        {
          severity: 'error',
          message:
            words === undefined
              ? `“${heading}”的正文里有空缺：${quote}`
              : `“${heading}”的正文用到“${words}”，还没有填数`,
          where: { place: sectionPlace(id), ...(quote === '' ? {} : { quote }) },
          explain: `会印成“${blankFigure}”，${words === undefined ? '请写上数字' : '请在统计表里填数'}，或改写这句话。`,
        },
      ];
    }),
  );
});

/** A blank figure in a sentence, or the gap one has left there, is printed as a gap. */
export const proseGaps: Rule = {
  id: 'prose-gap',
  title: '正文里有空缺',
  source: 'inferred',
  severities: ['error'],
  reads: ['sections', 'figures', 'form'],
  check: ({ report, form }) => report.sections.flatMap((section) => gapsIn(section, report.figures, form)),
};

/** The gap in a text with a few words on both sides; null if there is none. */
function gapOf(text: string | null): string | null {
  const at = text?.indexOf(blankFigure) ?? -1;
  return at < 0 || text === null ? null : text.slice(Math.max(0, at - 12), at + blankFigure.length + 12);
}
