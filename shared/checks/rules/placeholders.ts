import { matchesOf } from '../../report/matches.ts';
import type { Severity } from '../finding.ts';
import { lineRule, type Hit } from '../line-rule.ts';

type Kind = { severity: Severity; say: (said: string) => string; pattern: RegExp };

const toFill = (said: string): string => `“${said}”是还没有填写的内容`;
const asksToGo = (said: string): string => `“${said}”像是模板的版式说明`;
const asksFor = (said: string): string => `“${said}”像是还没有填写的内容`;

/** Blank places of a template, most certain first. A masked telephone (138****1234) or plate is none. */
const kinds: readonly Kind[] = [
  {
    severity: 'error',
    say: toFill,
    pattern:
      /待补充?(?=[）)】\]”。，；\s]|$)|待填写?(?=[）)】\]”。，；\s]|$)|(?:此处|这里)(?:填写|填入|补充|插入|待补|粘贴)[^，。；）)】\]]{0,20}/g,
  },
  {
    severity: 'error',
    say: toFill,
    pattern:
      /(?:(?<!×)×{2,8}|(?<![Xx])[Xx]{2,8}|(?<!＊)＊{2,8}|(?<!Ｘ)Ｘ{2,8}|(?<!○)○{2,8}|(?<!□)□{2,8})(?=[年月日个件条次篇期人份万%％元]|市|县|区|镇|乡|局|街道)/g,
  },
  { severity: 'error', say: toFill, pattern: /(?<![\p{Script=Latin}\d])(?:TODO|TBD|FIXME)(?![\p{Script=Latin}\d])/gu },
  {
    severity: 'error',
    say: toFill,
    pattern: /【[^】]{0,10}(?:填写|填入|请填|待补|待定|待核|请输入|请补充|插入)[^】]{0,20}】/g,
  },
  {
    severity: 'error',
    say: toFill,
    pattern: /（(?:请|此处|待)?(?:填写|填入|补充|待补|待定|待核实?|请输入)[^（）]{0,12}）/g,
  },
  {
    severity: 'warning',
    say: asksToGo,
    pattern: /[（(][^（）()，。；]{0,8}(?:宋体|黑体|仿宋|楷体|小标宋|行距)[^（）()。；]{0,20}[）)]/g,
  },
  {
    severity: 'warning',
    say: asksFor,
    pattern: /(?<=\p{Script=Han})\*{2,9}(?=\p{Script=Han})|(?<!_)_{3,9}|(?<!＿)＿{2,9}/gu,
  },
  { severity: 'warning', say: asksFor, pattern: /某{2,4}(?=[市县区镇乡局年月]|街道)/g },
  { severity: 'warning', say: asksFor, pattern: /(?<![\d*×＊Ｘ])(?:×{2,9}|＊{2,9}|Ｘ{2,9})(?![\d*×＊Ｘ])/g },
  {
    severity: 'warning',
    say: asksFor,
    pattern: /(?<=[\p{Script=Han}，。；：（“])X{2,9}(?=[\p{Script=Han}，。；：）”])/gu,
  },
];

function find(text: string): Hit[] {
  const found: Hit[] = [];
  for (const { severity, say, pattern } of kinds) {
    for (const { index, 0: said } of matchesOf(pattern, text)) {
      const to = index + said.length;
      if (found.some((hit) => index < hit.to && to > hit.from)) continue;
      found.push({
        from: index,
        to,
        severity,
        confidence: severity === 'error' ? 'certain' : 'likely',
        message: say(said),
        explain: '会原样印出：请填上内容，或改写这句话。',
      });
      if (found.length > 200) return found;
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

/** What a template leaves to be filled in. */
export const placeholders = lineRule({
  id: 'placeholder',
  title: '待填内容',
  source: 'language',
  severities: ['error', 'warning'],
  find,
});
