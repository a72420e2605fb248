import { matchesOf } from '../../report/matches.ts';
import { lineRule } from '../line-rule.ts';

/** 机密★1年, 秘密★, 内部资料 注意保存: marks of papers that are not for the public, as they are printed. */
const marks =
  /(?:绝密|机密|秘密)\s*[★☆](?:\s*(?:\d+\s*(?:年|个月)|长期))?|^\s*(?:绝密|机密|秘密)\s*$|密级[：:]\s*(?:绝密|机密|秘密)|内部(?:资料|文件|材料|刊物)[，,、\s]*(?:注意保存|注意保密|严禁外传|请勿外传|不得外传|不得公开|妥善保管)|[（(【](?:内部资料|内部文件|内部使用|仅供内部使用|此件不公开)[）)】]\s*$/g;

/** 保守国家秘密法（2024年修订）第二十二条 and GB/T 9704—2012, 7.2.2: a paper with such a mark is not for the public. */
export const secrecy = lineRule({
  id: 'secrecy-mark',
  title: '涉密、内部标志',
  source: 'regulation',
  severities: ['warning'],
  isRead: ({ kind }) => kind !== 'cell',
  find: (text) =>
    matchesOf(marks, text).map(({ index, 0: said }) => ({
      from: index,
      to: index + said.length,
      severity: 'warning',
      confidence: 'likely',
      message: `“${said.trim()}”是涉密或内部文件的标志`,
      explain: '年度报告向社会公开，不应带有这样的标志：请核对内容能否公开，再删去标志。',
    })),
});
