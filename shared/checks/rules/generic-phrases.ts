import { matchesOf } from '../../report/matches.ts';
import { lineRule } from '../line-rule.ts';

/** One's own report speaks of one's own office: these words are of a survey of others. */
const phrases =
  /(?:一些|有的|多数|大多数|大部分|部分|不少)(?:地区|地方|省份|省市)(?=[，、的和还也在通对已能运开]|(?:政府|部门))|各级政府(?:及其)?部门通过政府网站|(?:多数|大多数|一些)部门(?=能|都能|已|通过|在)/g;

/** 国办公开办函〔2021〕30号: the report tells of the agency's own work in the year. */
export const genericPhrases = lineRule({
  id: 'generic-phrase',
  title: '泛泛而谈的说法',
  source: 'inferred',
  severities: ['hint'],
  isRead: ({ kind }) => kind === 'paragraph',
  find: (text) =>
    matchesOf(phrases, text).map(({ index, 0: said }) => ({
      from: index,
      to: index + said.length,
      severity: 'hint',
      confidence: 'asks',
      message: `“${said}”说的是本机关的情况吗？`,
      explain: '年度报告写本机关、本地区的工作：请写明是哪些单位、哪些地方，或改写这句话。',
    })),
});
