import { repairIn, whereIn } from '../lines.ts';
import { listedRule } from '../listed-rule.ts';
import type { Office } from '../office.ts';

type Correction = Office['corrections'][number];

/** Whether the right words stand there already, of which the wrong ones are a part: 公开办 in 公开办公室. */
function isRight(text: string, from: number, { wrong, right }: Correction): boolean {
  for (let at = right.indexOf(wrong); at >= 0; at = right.indexOf(wrong, at + 1)) {
    if (from >= at && text.startsWith(right, from - at)) return true;
  }
  return false;
}

/** What an office keeps getting wrong, as its own list has it. */
export const ownCorrections = listedRule<Correction>({
  id: 'own-correction',
  title: '本单位的易错词',
  severities: ['warning'],
  listOf: ({ corrections }) => corrections,
  wordOf: ({ wrong }) => wrong,
  found: (line, { from, to, entry }) =>
    entry.wrong === entry.right || isRight(line.text, from, entry)
      ? null
      : {
          severity: 'warning',
          confidence: 'likely',
          message: `“${entry.wrong}”在本单位的词表里应写作“${entry.right}”`,
          explain: `请改成“${entry.right}”；这里确实要用“${entry.wrong}”的，核实后可以不改。`,
          where: whereIn(line, from, to),
          left: entry.wrong,
          right: entry.right,
          repair: repairIn(line, from, to, entry.right),
        },
});
