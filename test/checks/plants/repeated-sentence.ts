import { plainText } from '../../../shared/report/plain.ts';
import { paragraphOf } from '../../../shared/report/prose.ts';
import { plantLine, type Plant } from './plant.ts';

const sentence = '各单位明确一名分管负责人，落实一名信息员，建立起草审核发布全程留痕的工作制度，按月核对栏目更新情况。';

/** A sentence that stands in two sections, word for word or with a word more. */
export const plant: Plant = {
  rule: 'repeated-sentence',
  put: (report, chance) => {
    if (report.sections.length < 2) return null;
    const once = plantLine(sentence, sentence.replace('按月', '按月逐项'))(report, chance);
    if (!once) return null;
    const target = once.sections.findLast(({ prose }) => !plainText(prose, once).includes('落实一名信息员'));
    return {
      ...once,
      sections: once.sections.map((section) =>
        section === target
          ? { ...section, prose: { ...section.prose, content: [...section.prose.content, paragraphOf(sentence)] } }
          : section,
      ),
    };
  },
};
