import type { Form } from '../forms/form.ts';
import { bare } from './fold.ts';

/** A row of a form's table as the recogniser looks for it. */
export type Target = { label: string; bare: string; variants: string[]; unit: string; figures: string[] };

const note = /（[^（）]*(计|不包括|如|含)[^（）]*）/g;
const enumerator = /^(（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+[.、．]|其中[:：])/;

/** Other ways a label is found printed: without the note inside it, without its number, without both. */
function variantsOf(label: string): string[] {
  const without = label.replace(note, '');
  const forms = [without, label.replace(enumerator, ''), without.replace(enumerator, '')];
  return [...new Set(forms.map(bare))].filter((text) => text !== bare(label) && text.length >= 4);
}

/**
 * The rows of all tables of a form in printed order: the first label of a row names it, a short centred label is its
 * unit. Header rows are left out; they name columns.
 */
export function targetsOf(form: Form): Target[] {
  return form.tables.flatMap(({ grid }) =>
    grid.rows.slice(grid.headRows).flatMap((cells) => {
      const labels = cells.flatMap((cell) => (cell.kind === 'label' ? [cell] : []));
      const name = labels.findLast((cell) => cell.align !== 'center') ?? labels[0];
      if (!name) return [];
      const unit = labels.find((cell) => cell !== name && cell.align === 'center')?.text ?? '';
      const figures = cells.flatMap((cell) => (cell.kind === 'figure' ? [cell.indicator] : []));
      return [{ label: name.text, bare: bare(name.text), variants: variantsOf(name.text), unit, figures }];
    }),
  );
}
