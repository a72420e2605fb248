import type { Form, Identity, Term } from '../../shared/forms/form.ts';
import { fullTerm } from '../../shared/forms/identity.ts';
import { indicatorWords } from '../../shared/forms/words.ts';
import { figuresOf, type GridView } from './grid-view.ts';

/** One printed relation of a table's columns: what stands on its sides, and the identity of each column that has it. */
export type ColumnCheck = {
  key: string;
  left: string;
  relation: string;
  right: string;
  columns: Map<number, Identity>;
};

const relations: Record<Identity['relation'], string> = {
  equal: '应等于',
  'at-most': '不应大于',
  'both-or-none': '应同时有数：',
  'not-equal': '不应恰好等于',
};

/**
 * The relations printed in the form (本列数据的勾稽关系) that stay within one column of the table, those of the same rows
 * together. Found from where the figures of an identity stand, whatever the form.
 */
export function columnChecks(form: Form, view: GridView): ColumnCheck[] {
  const places = new Map(figuresOf(view.rows).map(({ indicator, placed }) => [indicator, placed]));
  const found = new Map<string, ColumnCheck>();
  for (const identity of form.identities) {
    if (identity.source !== 'printed') continue;
    const terms = [...identity.left, ...identity.right].map(fullTerm);
    const stand = terms.map(({ indicator, year }) => (year === 'this' ? places.get(indicator) : undefined));
    const columns = new Set(stand.map((placed) => placed?.column));
    const [column] = columns;
    if (columns.size !== 1 || column === undefined) continue;
    const rows = stand.map((placed, at) => `${terms[at]?.minus ? '-' : '+'}${placed?.row ?? ''}`);
    const key = `${identity.relation} ${identity.left.length} ${rows.join(' ')}`;
    const check = found.get(key) ?? {
      key,
      left: rowsWords(form, identity.left),
      relation: relations[identity.relation],
      right: rowsWords(form, identity.right),
      columns: new Map<number, Identity>(),
    };
    check.columns.set(column, identity);
    found.set(key, check);
  }
  return [...found.values()];
}

/** A side by the labels of its rows: the columns have it in common. */
function rowsWords(form: Form, terms: readonly Term[]): string {
  return terms
    .map((term, at) => {
      const { indicator, minus } = fullTerm(term);
      const found = form.indicators.find(({ id }) => id === indicator);
      const words = found ? indicatorWords({ ...found, column: undefined }) : indicator;
      return `${minus ? '－' : at === 0 ? '' : '＋'}${words}`;
    })
    .join('');
}
