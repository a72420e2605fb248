import type { Form } from '../../../shared/forms/form.ts';
import { judge, type Figures } from '../../../shared/forms/identity.ts';
import { definitionsOf } from '../../../shared/forms/totals.ts';
import { indicatorWords } from '../../../shared/forms/words.ts';
import type { Misfit, Spread } from './spread.ts';

type Block = readonly (readonly string[])[];

const size = (block: Block): string => `${Math.max(0, ...block.map((row) => row.length))}列${block.length}行`;

/** What was pasted, in one sentence: how much, what of it was no number of its own, and which totals are not their sums. */
export function pastedWords(block: Block, { values, untouched, blanks }: Spread, off: readonly string[]): string {
  const numbers = values.filter(({ value }) => value !== null).length;
  const parts = [`已贴入${size(block)}，${numbers}个数`];
  if (blanks.length > 0) {
    const marks = [...new Set(blanks)].map((mark) => `“${mark}”`).join('、');
    parts.push(`${marks}按空白处理（${blanks.length}格）`);
  }
  if (untouched > 0) parts.push(`空着的${untouched}格没有动`);
  if (off.length > 0) parts.push(off.join('，'));
  return parts.join('；');
}

const because: Record<Misfit['why'], (text: string) => string> = {
  edge: () => '超出了表的边',
  'no-figure': (text) => `的“${text}”对着的不是填数的格`,
  'no-number': (text) => `的“${text}”不是数字`,
};

const mostQuoted = 20;

/** Why a block was not pasted: the first cell that has no place, and how many more there are. */
export function misfitWords(block: Block, misfits: readonly Misfit[]): string {
  const [first] = misfits;
  if (!first) return '';
  const text = first.text.length > mostQuoted ? `${first.text.slice(0, mostQuoted)}…` : first.text;
  const more = misfits.length > 1 ? `，共${misfits.length}格放不下` : '';
  const where = `第${first.row + 1}行第${first.column + 1}列${because[first.why](text)}`;
  return `没有贴入：复制的是${size(block)}，其中${where}${more}`;
}

const mostNamed = 2;

/** Of the figures named, the totals that differ from what the form says they are the sum of. */
export function offTotals(form: Form, report: Figures, indicators: Iterable<string>): string[] {
  const off = [...indicators].flatMap((indicator) => {
    const verdicts = (definitionsOf(form).get(indicator) ?? []).map((identity) => judge(identity, report));
    const broken = verdicts.find((verdict) => verdict?.holds === false);
    const found = form.indicators.find(({ id }) => id === indicator);
    return broken && found ? [`“${indicatorWords(found)}”贴入${broken.left}，按各项算应为${broken.right}`] : [];
  });
  const more = off.length > mostNamed ? [`这样的合计共${off.length}处`] : [];
  return [...off.slice(0, mostNamed), ...more];
}
