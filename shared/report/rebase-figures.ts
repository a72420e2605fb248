import { figureWords, isPresent, originOf, pieceOf, sameFigure } from '../forms/figure-words.ts';
import type { Form, Indicator } from '../forms/form.ts';
import { unlikeness } from '../forms/moving/likeness.ts';
import type { Change } from './change.ts';
import { blankFigure } from './plain.ts';
import { mapFigures } from './prose-figures.ts';
import type { Prose } from './prose.ts';
import { figureValue, type Figure, type Report, type Unplaced } from './report.ts';

/** The forms a report may have had here or in the other window, by their keys. */
export type FormOf = (key: string) => Form | undefined;

/** What a change is on top of the other window's report, and what only one of the two has seen and neither may lose. */
export type Rebased = { next: Change | null; lost: Unplaced[] };

type FigureChange = Extract<Change, { kind: 'figure' }>;
type FormChange = Extract<Change, { kind: 'form' }>;

const blank: Figure = { value: null, note: '' };

const indicatorOf = (form: Form | undefined, id: string): Indicator | undefined =>
  form?.indicators.find((one) => one.id === id);

/** A figure of a report as a piece; its indicator's own id where nobody knows what it is called. */
function piece(report: Pick<Report, 'form'>, id: string, figure: Figure, why: string, formOf: FormOf): Unplaced[] {
  if (!isPresent(figure)) return [];
  const form = formOf(report.form);
  const indicator = indicatorOf(form, id);
  if (!form || !indicator) return [{ text: `${id}：${figureWords(figure, '')}`, why }];
  return [pieceOf(originOf(form, indicator, figure), why)];
}

/** Whether a figure of one form can stand in the cell of another. A form nobody knows is not in the way. */
function fits(id: string, figure: Figure, from: Form | undefined, to: Form | undefined): boolean {
  if (!from || !to || from === to) return true;
  const [before, after] = [indicatorOf(from, id), indicatorOf(to, id)];
  return after !== undefined && (before === undefined || unlikeness(before, after, figure) === null);
}

/** What stands in the cell itself belongs together; the note beside it is another thing. */
const cell = (figure: Figure): Figure => ({ ...figure, note: '' });

/** A figure that both windows may have filled: this one's number and note where they were changed here. */
export function rebasedFigure(change: FigureChange, mine: Report, theirs: Report, formOf: FormOf): Rebased {
  const { indicator, figure } = change;
  if (mine.form !== theirs.form && !fits(indicator, figure, formOf(mine.form), formOf(theirs.form))) {
    const title = formOf(theirs.form)?.title ?? theirs.form;
    const why = `另一个窗口里已改用“${title}”，没有这一项，这是本窗口填的`;
    return { next: null, lost: piece(mine, indicator, figure, why, formOf) };
  }
  const before = mine.figures[indicator] ?? blank;
  const there = theirs.figures[indicator] ?? blank;
  const [mineCell, mineNote] = [!sameFigure(cell(figure), cell(before)), figure.note !== before.note];
  const lostCell = mineCell && !sameFigure(cell(there), cell(before)) && !sameFigure(cell(there), cell(figure));
  const lostNote = mineNote && there.note !== before.note && there.note !== figure.note;
  const lost: Figure = { ...(lostCell ? cell(there) : blank), note: lostNote ? there.note : '' };
  return {
    next: { ...change, figure: { ...(mineCell ? figure : there), note: mineNote ? figure.note : there.note } },
    lost: piece(theirs, indicator, lost, elsewhere, formOf),
  };
}

/**
 * A change of form, worked out on this window's figures: what the other one has filled in meanwhile goes along where the new
 * form has it unchanged, and is kept among the pieces where it moved or has no place.
 */
export function rebasedForm(change: FormChange, mine: Report, theirs: Report, formOf: FormOf): Rebased {
  const [from, to] = [formOf(theirs.form), formOf(change.form)];
  const figures = { ...change.figures };
  const why = `本窗口里已改用“${to?.title ?? change.form}”，这是另一个窗口里填的`;
  const ids = new Set([...Object.keys(mine.figures), ...Object.keys(theirs.figures)]);
  const lost = [...ids].flatMap((id): Unplaced[] => {
    const [before, there, after] = [mine.figures[id], theirs.figures[id] ?? blank, change.figures[id]];
    if (sameFigure(before, there) || sameFigure(after, there)) return [];
    const kept = mine.form === theirs.form && indicatorOf(to, id) !== undefined && sameFigure(after, before);
    if (!kept || !fits(id, there, from, to)) return piece(theirs, id, there, why, formOf);
    figures[id] = there;
    return [];
  });
  return { next: { ...change, figures }, lost };
}

/** Prose written by one form, in a report that has another by now: a figure only the former has stays as its number. */
export function rebasedProse(prose: Prose, mine: Report, theirs: Report, formOf: FormOf): Prose {
  const [from, to] = [formOf(mine.form), formOf(theirs.form)];
  if (mine.form === theirs.form || !to) return prose;
  return mapFigures(prose, (indicator) =>
    indicatorOf(to, indicator) === undefined && indicatorOf(from, indicator) !== undefined
      ? { type: 'text', text: figureValue(mine, indicator) ?? blankFigure }
      : { type: 'figure', attrs: { indicator } },
  );
}

export const elsewhere = '另一个窗口里同时改过这里，这是那边的内容';
