import { sum } from '../../report/decimal.ts';
import { longestNote, longestWhy } from '../../report/limits.ts';
import type { Figure, Unplaced } from '../../report/report.ts';
import type { Indicator } from '../form.ts';
import { indicatorWords } from '../words.ts';
import type { Source } from './sources.ts';

/** What stands in the new cells and what of the notes did not fit there, or why nothing can stand there, by part. */
type Crossed = { figure: Figure; notes: Unplaced[] } | { why: (part: string) => string };

const quoted = (words: readonly string[]): string => words.map((one) => `“${one}”`).join('、');

/** What figures become that are one figure, a sum or several figures in the new form. */
export function crossed(parts: ReadonlyMap<string, Source>, targets: readonly Indicator[]): Crossed {
  const sources = [...parts.values()];
  const [only] = sources;
  const names = quoted(targets.map(indicatorWords));
  if (targets.length > 1) {
    // Nothing divided is nothing in each.
    const nothing = only?.figure?.value === '0' && only.figure.unread === undefined ? only.figure : null;
    return nothing ? { figure: nothing, notes: [] } : { why: () => cut(`新表式分为${names}，请分开填写`) };
  }
  if (sources.length === 1 && only?.figure) return { figure: only.figure, notes: [] };
  return merged(parts, names);
}

function merged(parts: ReadonlyMap<string, Source>, names: string): Crossed {
  const sources = [...parts.values()];
  const fault = sources.some(({ figure }) => figure?.unread !== undefined)
    ? '其中有的不是数字，不能相加'
    : sources.some(({ figure }) => (figure?.value ?? null) === null)
      ? '其中有的没有填，不能相加'
      : null;
  if (fault !== null) {
    const others = (part: string): string =>
      quoted([...parts].filter(([id]) => id !== part).map(([, { words }]) => words));
    return { why: (part) => cut(`新表式把它和${others(part)}并为${names}，${fault}，请填写合计`) };
  }
  const known = sources.flatMap(({ words, figure }) => (figure ? [{ words, figure }] : []));
  const addends = known.map(({ words, figure }) => `“${words}”${figure.value ?? ''}`).join('、');
  const several = known.filter(({ figure }) => figure.value !== '0').length > 1;
  const told = (key: 'note' | 'reason'): string =>
    known.flatMap(({ words, figure }) => (figure[key] ? [`${words}：${figure[key]}`] : [])).join('；');
  const [note, reason] = [[several ? `由${addends}相加` : '', told('note')].filter(Boolean).join('；'), told('reason')];
  const tooLong = (text: string): boolean => text.length > longestNote;
  return {
    figure: {
      value: sum(known.flatMap(({ figure }) => figure.value ?? [])),
      note: tooLong(note) ? '' : note,
      ...(reason === '' || tooLong(reason) ? {} : { reason }),
    },
    notes: [note, reason]
      .filter(tooLong)
      .map((text) => ({ text, why: cut(`相加为${names}以后，备注太长，放不进格内`) })),
  };
}

const cut = (text: string): string => (text.length <= longestWhy ? text : `${text.slice(0, longestWhy - 1)}…`);
