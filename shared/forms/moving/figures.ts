import type { Figure, Report, Unplaced } from '../../report/report.ts';
import { crossingsBetween } from '../crossings.ts';
import { figureWords, isPresent, originOf, pieceOf, sameFigure } from '../figure-words.ts';
import type { Form } from '../form.ts';
import { indicatorWords } from '../words.ts';
import { crossed } from './crossed.ts';
import { unlikeness } from './likeness.ts';
import { cellsOf, piecesOf, type Source } from './sources.ts';

/**
 * One line of what happens to figures: where they stood, where they will stand, what stands there. `returned` is a figure
 * that an earlier change of form had set aside.
 */
export type Move = { how: 'kept' | 'moved' | 'merged' | 'returned'; from: string[]; to: string; value: string };

/** A figure without a place in the new form, and why in words. */
export type Homeless = { label: string; value: string; why: string };

export type FigurePlan = {
  figures: Report['figures'];
  moves: Move[];
  homeless: Homeless[];
  /** The unplaced pieces of the report afterwards, or null if they stay as they are. */
  unplaced: Unplaced[] | null;
  /** Indicators of the old form that are the same figure in the new one, by their new id. */
  renamed: Map<string, string>;
};

const shown = (figure: Figure): string => figureWords(figure, '');

/** Plans where every figure of a report goes, and every piece that is a figure. Nothing that stands in a cell is dropped. */
export function planFigures(report: Report, from: Form, to: Form): FigurePlan {
  const cells = cellsOf(report, from);
  const after = new Map(to.indicators.map((indicator) => [indicator.id, indicator]));
  const figures: Report['figures'] = {};
  const moves: Move[] = [];
  const settled = new Set<string>();
  const reasons = new Map<string, string>();
  const renamed = new Map<string, string>();
  const more: Unplaced[] = [];

  for (const [id, { words, counted, figure }] of cells) {
    const there = after.get(id);
    if (!there) continue;
    const why = unlikeness(counted, there, figure);
    if (why !== null) {
      reasons.set(id, why);
      continue;
    }
    renamed.set(id, id);
    if (figure !== undefined) figures[id] = figure;
    if (!isPresent(figure)) continue;
    settled.add(id);
    moves.push({ how: 'kept', from: [words], to: indicatorWords(there), value: shown(figure) });
  }

  /** Takes what crosses from `sources`; `taken` hears of those that found a place. */
  function cross(sources: ReadonlyMap<string, Source>, taken: (id: string) => void): void {
    for (const { from: parts, to: targets } of crossingsBetween(sources, after)) {
      const there = targets.flatMap((id) => after.get(id) ?? []);
      // What both forms have under its own id is not what another figure becomes.
      const free = targets.every((id) => !cells.has(id) && !isPresent(figures[id]));
      if (!free || parts.some((id) => renamed.has(id))) continue;
      const known = new Map([...sources].filter(([id]) => parts.includes(id)));
      const counted = [...known.values()];
      const [target, other] = there;
      if (!target) continue;
      const unlike = counted
        .flatMap((source) => there.map((one) => unlikeness(source.counted, one, source.figure)))
        .find((why) => why !== null);
      if (unlike !== undefined) {
        for (const id of parts) reasons.set(id, unlike);
        continue;
      }
      if (parts.length === 1 && !other && cells.has(parts[0] ?? '')) renamed.set(parts[0] ?? '', target.id);
      if (!counted.some(({ figure }) => isPresent(figure))) continue;
      const result = crossed(known, there);
      if ('why' in result) {
        for (const id of parts) reasons.set(id, result.why(id));
        continue;
      }
      for (const id of targets) figures[id] = result.figure;
      more.push(...result.notes);
      for (const id of parts) taken(id);
      moves.push({
        how: parts.length > 1 ? 'merged' : 'moved',
        from: counted.map(({ words }) => words),
        to: there.map(indicatorWords).join('、'),
        // What a sum is made of is told by its parts.
        value: parts.length > 1 ? (result.figure.value ?? '') : shown(result.figure),
      });
    }
  }

  cross(cells, (id) => settled.add(id));

  const pieces = piecesOf(report.unplaced, to);
  const returned = new Set<Unplaced>();
  for (const [id, { words, counted, figure, piece }] of pieces) {
    const there = after.get(id);
    if (!there || renamed.get(id) === id || !isPresent(figure) || unlikeness(counted, there, figure) !== null) continue;
    if (isPresent(figures[id]) && !sameFigure(figures[id], figure)) continue;
    figures[id] = figure;
    returned.add(piece);
    pieces.delete(id);
    moves.push({ how: 'returned', from: [words], to: indicatorWords(there), value: shown(figure) });
  }
  const others = new Map([...pieces].filter(([id]) => !cells.has(id)));
  cross(others, (id) => {
    const source = others.get(id);
    if (source) returned.add(source.piece);
  });

  const lost = from.indicators.flatMap((indicator): { homeless: Homeless; piece: Unplaced }[] => {
    const figure = report.figures[indicator.id];
    if (!isPresent(figure) || settled.has(indicator.id)) return [];
    const piece = pieceOf(originOf(from, indicator, figure), reasons.get(indicator.id) ?? '新表式没有这一项');
    const { label, value } = { label: indicatorWords(indicator), value: figureWords(figure, indicator.unit) };
    return [{ homeless: { label, value, why: piece.why }, piece }];
  });
  const strays = strayFigures(report, cells);
  const kept = report.unplaced.filter((piece) => !returned.has(piece));
  const added = [...lost.map(({ piece }) => piece), ...strays.map(({ piece }) => piece), ...more];
  return {
    figures,
    moves,
    homeless: [...lost, ...strays].map(({ homeless }) => homeless),
    unplaced: returned.size + added.length === 0 ? null : [...kept, ...added],
    renamed,
  };
}

/** Figures no cell of the old form shows: left there by an earlier fault, and worth no less. */
function strayFigures(report: Report, cells: ReadonlyMap<string, Source>): { homeless: Homeless; piece: Unplaced }[] {
  return Object.entries(report.figures).flatMap(([id, figure]) => {
    if (cells.has(id) || !isPresent(figure)) return [];
    const [value, why] = [figureWords(figure, ''), '原来的表式里没有这个编号的指标'];
    return [{ homeless: { label: id, value, why }, piece: { text: `${id}：${value}`, why } }];
  });
}
