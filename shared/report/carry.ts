import { formKey, type Form } from '../forms/form.ts';
import { indicatorWords } from '../forms/words.ts';
import { carriedSentences } from './carried.ts';
import { carriedFigures } from './create.ts';
import type { Report } from './report.ts';

/** What a new report takes over from an earlier one and what it does not, in sentences for the clerk, before it is made. */
export function carrySentences(earlier: Report, agency: string, year: number, form: Form, withProse = false): string[] {
  const sameAgency = earlier.agency.name.trim() === agency.trim();
  const sameForm = earlier.form === formKey(form);
  const outline = new Set(form.outline.map(({ slot }) => slot));
  const without = earlier.sections.filter(({ slot }) => !outline.has(slot)).map(({ heading }) => heading);
  const taken = sameForm ? earlier.sections : earlier.sections.filter(({ slot }) => outline.has(slot));
  const carried = sameAgency && earlier.year === year - 1 ? Object.keys(carriedFigures(earlier, form)).length : 0;
  const unread =
    sameAgency && earlier.year === year - 1
      ? form.carries.flatMap(({ from, to }) => {
          const indicator = form.indicators.find(({ id }) => id === to);
          const text = earlier.figures[from]?.unread;
          return text === undefined || !indicator ? [] : [`“${indicatorWords(indicator)}”（上年写的是“${text}”）`];
        })
      : [];
  return [
    sameAgency
      ? '带过来：机关资料、编制说明的各项、落款人员。'
      : '带过来：编制依据。机关不同，机关资料和落款人员不带。',
    sameForm && earlier.sections.length > 0
      ? `带过来：${earlier.sections.length}个章节的标题和顺序。`
      : `${sameForm ? '往年报告没有章节，' : ''}章节用“${form.title}”的${form.outline.length}个部分。`,
    ...(!sameForm && without.length > 0
      ? [
          withProse
            ? `新表式没有的章节（${without.join('、')}），正文放到“未归位内容”里。`
            : `新表式没有、不带过来的章节：${without.join('、')}。`,
        ]
      : []),
    withProse ? `带过来：正文${taken.flatMap(({ prose }) => carriedSentences(prose)).length}句，逐句核对。` : '',
    carried > 0 ? `带过来：${carried}项结转数和现行有效数，请核对。` : '',
    unread.length > 0 ? `不带：${unread.join('、')}，不是数字，请自己填写。` : '',
    form.carries.length > 0 && carried === 0 && unread.length === 0 && sameAgency
      ? earlier.year === year - 1
        ? '上年报告里没有可以结转的数。'
        : `${earlier.year}年不是上一年度，结转数不带。`
      : '',
    withProse ? '不带：其他统计数，从空白开始；正文里引用的统计数跟着新数变。' : '不带：正文和其他统计数，从空白开始。',
  ].filter((sentence) => sentence !== '');
}
