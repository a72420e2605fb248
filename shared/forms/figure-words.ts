import { figureSchema, type Figure, type Origin, type Unplaced } from '../report/report.ts';
import { formKey, type Form, type Indicator } from './form.ts';
import { indicatorWords } from './words.ts';

/** Whether anything stands in the cell: a number, what is no number, or what is remembered beside it. */
export const isPresent = (figure: Figure | undefined): figure is Figure =>
  figure !== undefined &&
  (figure.value !== null || figure.note !== '' || figure.unread !== undefined || figure.reason !== undefined);

/** All that stands in a cell in words: 12件（格内写着“约12”；备注：含网络申请）. */
export function figureWords({ value, note, unread, reason }: Figure, unit: string): string {
  const more = [
    unread === undefined ? '' : `格内写着“${unread}”`,
    reason === undefined ? '' : `与合计不同的原因：${reason}`,
    note === '' ? '' : `备注：${note}`,
  ].filter((part) => part !== '');
  return `${value === null ? '空白' : `${value}${unit}`}${more.length === 0 ? '' : `（${more.join('；')}）`}`;
}

/** The figure without what may be left out: what a form's change or another window leaves of it is compared so. */
export const sameFigure = (left: Figure | undefined, right: Figure | undefined): boolean =>
  ordered(left) === ordered(right);

const ordered = (figure: Figure | undefined): string => {
  const { value, note, unread = null, reason = null } = figure ?? figureSchema.parse({ value: null });
  return JSON.stringify([value, note, unread, reason]);
};

/** Where a figure of a form comes from, for a piece that keeps it. */
export const originOf = (form: Form, indicator: Indicator, figure: Figure): Origin => ({
  form: formKey(form),
  title: form.title,
  indicator: indicator.id,
  label: indicatorWords(indicator),
  unit: indicator.unit,
  figure,
});

/** A figure that lost its cell as a piece that can go back into it. */
export const pieceOf = (origin: Origin, why: string): Unplaced => ({
  text: `${origin.label}：${figureWords(origin.figure, origin.unit)}`,
  why,
  origin,
});
