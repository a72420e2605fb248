import type { Found } from '../finding.ts';
import { editIn, whereIn, type Line } from '../lines.ts';
import { saidInProse } from '../prose-said.ts';
import type { Rule } from '../rule.ts';
import type { Said } from '../said.ts';

/** Measure words for cases and letters, of which an office uses one. */
const cases = new Set(['件', '起', '宗', '例', '封']);

function foundOf(line: Line, { amount, saying, phrase }: Said, usual: string): Found {
  const { from, to } = amount.unitPlace;
  const where = whereIn(line, from, to);
  const edit = editIn(line, from, to, usual);
  return {
    severity: 'hint',
    confidence: 'asks',
    message: `同样是“${phrase}”，这里用“${amount.unit}”，别处用“${usual}”`,
    where,
    left: amount.unit,
    right: usual,
    subject: saying.id,
    explain: '同一事项全文用同一个量词；统计表用的是“件”。',
    repair: edit && { words: `改成“${usual}”`, edits: [edit] },
  };
}

/** The same thing counted with two measure words: 件 in one sentence, 起 in another. */
export const measureWords: Rule = {
  id: 'measure-word',
  title: '量词不一致',
  source: 'language',
  severities: ['hint'],
  reads: ['lines', 'sections', 'agency', 'year'],
  check: (facts) => {
    const all = saidInProse(facts).filter(({ said }) => cases.has(said.amount.unit));
    const units = new Map<string, Set<string>>();
    for (const { said } of all) {
      units.set(said.saying.id, (units.get(said.saying.id) ?? new Set()).add(said.amount.unit));
    }
    return all.flatMap(({ line, said }) => {
      const used = units.get(said.saying.id) ?? new Set();
      return used.has('件') && said.amount.unit !== '件' ? [foundOf(line, said, '件')] : [];
    });
  },
};
