import fc from 'fast-check';
import { formSchema, type Cell, type Declaration, type Form } from '../../shared/forms/form.ts';
import { units } from '../../shared/forms/units.ts';
import { slotIds } from '../../shared/report/slots.ts';

type Size = { columns: number; rows: number; sizes: readonly number[]; figures: readonly boolean[] };

/** A grid whose cells take the sizes one after another wherever they are free to, so that every place is covered once. */
function tiled({ columns, rows, sizes, figures }: Size): { cells: Cell[][]; count: number } {
  const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false));
  let [at, count] = [0, 0];
  const cells = taken.map((line, row) => {
    const own: Cell[] = [];
    for (let start = line.indexOf(false); start >= 0; start = line.indexOf(false)) {
      const wanted = sizes[at % sizes.length] ?? 1;
      let wide = 1;
      while (wide < wanted && line[start + wide] === false) wide += 1;
      const tall = Math.min(1 + (wanted % 3), rows - row);
      for (const below of taken.slice(row, row + tall)) below.fill(true, start, start + wide);
      const span = { ...(wide > 1 && { columns: wide }), ...(tall > 1 && { rows: tall }) };
      const isFigure = figures[at % figures.length] ?? false;
      own.push(
        isFigure ? { kind: 'figure', indicator: `n${count}`, ...span } : { kind: 'label', text: `字${at}`, ...span },
      );
      if (isFigure) count += 1;
      at += 1;
    }
    return own;
  });
  return { cells, count };
}

const text = fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(...'一二三（）“”其中：,{}[]"\\/ab 1') });
const line = text.filter((one) => one.trim() !== '');

type Identity = Declaration['identities'][number];
const equality = (id: string, left: string, right: Identity['right'], why: string): Identity => ({
  id,
  relation: 'equal',
  left: [left],
  right,
  severity: 'error',
  source: 'local',
  why,
});

/** Random forms with nothing wrong: merged grids, sums of later figures only, carried figures, questions. */
export const soundForm: fc.Arbitrary<Form> = fc
  .record({
    columns: fc.integer({ min: 1, max: 6 }),
    rows: fc.integer({ min: 1, max: 8 }),
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 9 }),
    figures: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
    title: line,
    version: fc.integer({ min: 1, max: 9999 }),
    labels: fc.array(line, { minLength: 1, maxLength: 5 }),
    unit: fc.constantFrom(...units),
    slot: fc.constantFrom(...slotIds),
    year: fc.option(fc.integer({ min: 2008, max: 2099 })),
  })
  .map(({ title, version, labels, unit, slot, year, ...size }) => {
    const { cells, count } = tiled(size);
    const ids = Array.from({ length: count }, (_, at) => `n${at}`);
    const [first] = ids;
    const widths = Array.from({ length: size.columns }, (_, at) => at + 1);
    return formSchema.parse({
      id: 'local-random',
      version,
      title,
      issuedBy: title,
      years: { from: year, to: year },
      outline: [{ slot, heading: title }],
      tables: [{ id: 't', title, slot, grid: { widths, headRows: 0, rows: cells } }],
      indicators: ids.map((id, at) => ({ id, label: `${labels[at % labels.length] ?? ''}之${at}`, unit, slot })),
      identities: ids
        .slice(0, -1)
        .flatMap((id, at) => [
          equality(`sum.${id}`, id, [{ indicator: ids[at + 1] ?? id, minus: at % 2 === 0 }], title),
          equality(`last.${id}`, id, [ids[at + 1] ?? id, { indicator: id, year: 'last' }], title),
        ]),
      carries: first === undefined ? [] : [{ from: first, to: first }],
      questions: first === undefined ? [] : [{ indicators: [first], agencies: ['township'], why: title }],
    } satisfies Declaration);
  });
