import type { Change } from '../../report/change.ts';
import { blankFigure } from '../../report/plain.ts';
import { mapFigures } from '../../report/prose-figures.ts';
import type { Prose } from '../../report/prose.ts';
import { figureValue, type Report } from '../../report/report.ts';
import { sentencesIn } from '../../report/sentences.ts';
import type { Form } from '../form.ts';
import { indicatorWords } from '../words.ts';
import type { FigurePlan } from './figures.ts';

/**
 * A figure that stands in the prose of a section and what becomes of it: the same number shown by another figure, plain
 * text, or, where there is no number, a gap to be filled in by hand.
 */
export type ProseMove = { heading: string; label: string; value: string; to: string | null };

/**
 * Puts the figures in the prose as the new form has them, so that every section reads as before: a figure that is one of the
 * new form's follows it, every other becomes the text it shows now.
 */
export function planProse(
  report: Report,
  from: Form,
  to: Form,
  { figures, renamed }: Pick<FigurePlan, 'figures' | 'renamed'>,
  removed: ReadonlySet<string>,
): { told: ProseMove[]; changes: Change[] } {
  const told: ProseMove[] = [];
  const labels = [from, to].map((form) => new Map(form.indicators.map((one) => [one.id, indicatorWords(one)])));
  const [before, after] = labels;
  const changes = report.sections.flatMap(({ id: section, heading, prose, carried = [] }): Change[] => {
    if (removed.has(section)) return [];
    const next = mapFigures(prose, (indicator) => {
      const value = figureValue(report, indicator);
      const target = renamed.get(indicator) ?? (before?.has(indicator) === true ? null : indicator);
      const words = target === null ? undefined : after?.get(target);
      const follows = target !== null && words !== undefined && figureValue({ figures }, target) === value;
      if (!follows || target !== indicator) {
        const move = { heading, label: before?.get(indicator) ?? indicator, value: value ?? blankFigure };
        told.push({ ...move, to: follows ? words : null });
      }
      return follows ? { type: 'figure', attrs: { indicator: target } } : { type: 'text', text: value ?? blankFigure };
    });
    if (next === prose) return [];
    const waiting = carriedAnew(carried, prose, next);
    return [
      { kind: 'prose', section, prose: next },
      ...(waiting === null ? [] : [{ kind: 'carried' as const, section, carried: waiting }]),
    ];
  });
  return { told, changes };
}

/**
 * The sentences that wait to be confirmed, as they read with the new figures: a sentence is remembered with its figures'
 * ids, and the prose has as many sentences as before, because no figure ends one. Null if they are the same.
 */
function carriedAnew(carried: readonly string[], before: Prose, after: Prose): string[] | null {
  if (carried.length === 0) return null;
  const next = sentencesIn(after);
  const anew = new Map<string, string[]>();
  sentencesIn(before).forEach((sentence, at) =>
    anew.set(sentence, [...(anew.get(sentence) ?? []), next[at] ?? sentence]),
  );
  const result = [...new Set(carried.flatMap((sentence) => anew.get(sentence) ?? [sentence]))];
  return result.join('\n') === carried.join('\n') ? null : result;
}
