import type { Chance } from '../../arbitrary/chance.ts';
import { split, upTo, type Numbers, type Size } from './numbers.ts';

export const askers = ['nat', 'biz', 'sci', 'ngo', 'law', 'oth'] as const;
const columns = [...askers, 'tot'] as const;
export const results = (form: string): string[] => [
  'r.open',
  'r.partial',
  ...['secret', 'law', 'safety', 'third', 'internal', 'process', 'casefile', 'query'].map((one) => `d.${one}`),
  ...['nohold', 'make', 'unclear'].map((one) => `u.${one}`),
  ...['petition', 'repeat', 'publication', 'massive', 'confirm'].map((one) => `n.${one}`),
  ...(form === '2019' ? ['o.all'] : ['o.nofix', 'o.other']),
];

const usual = {
  none: { applications: 0, cases: 0, documents: 0, decisions: 0 },
  small: { applications: 12, cases: 1, documents: 3, decisions: 40 },
  county: { applications: 260, cases: 16, documents: 24, decisions: 6_000 },
  large: { applications: 3_900, cases: 210, documents: 60, decisions: 240_000 },
} as const;

/** One row of the table in all columns, its total last. */
export const row = (id: string, counted: readonly number[]): Numbers =>
  Object.fromEntries(
    columns.map((column, at) => [
      `t3.${id}.${column}`,
      column === 'tot' ? counted.reduce((all, one) => all + one, 0) : (counted[at] ?? 0),
    ]),
  );

function applications(chance: Chance, form: string, most: number): Numbers {
  const kinds = results(form);
  // Most ask for themselves.
  const byAsker = askers.map((asker) =>
    most === 0 ? 0 : chance.whole(0, asker === 'nat' ? most : Math.ceil(most / 12)),
  );
  const carriedIn = byAsker.map((all) => chance.whole(0, Math.floor(all / 10)));
  const carriedOut = byAsker.map((all) => chance.whole(0, Math.floor(all / 10)));
  const done = byAsker.map((all, at) => all + (carriedIn[at] ?? 0) - (carriedOut[at] ?? 0));
  const byResult = done.map((all) => split(chance, all, kinds));
  return {
    ...row('new', byAsker),
    ...row('carry_in', carriedIn),
    ...Object.assign(
      {},
      ...kinds.map((kind) =>
        row(
          kind,
          byResult.map((one) => one[kind] ?? 0),
        ),
      ),
    ),
    ...(form === '2019' ? {} : row('o.nofee', [])),
    ...row('r.total', done),
    ...row('carry_out', carriedOut),
  };
}

function cases(chance: Chance, most: number): Numbers {
  const ends = ['keep', 'correct', 'other', 'pending'];
  return Object.assign(
    {},
    ...['fy', 's1', 's2'].map((kind): Numbers => {
      const all = chance.whole(0, most);
      const names = ends.map((end) => `t4.${kind}.${end}`);
      return { ...split(chance, all, names), [`t4.${kind}.total`]: all };
    }),
  );
}

function documents2019(chance: Chance, most: number, decisions: number): Numbers {
  const made = chance.whole(0, most);
  const opened = chance.whole(0, made);
  const powers = ['xk', 'qt', 'cf', 'qz'].map((kind): Numbers => ({
    [`t2.${kind}.before`]: decisions === 0 ? 0 : upTo(chance, 200),
    [`t2.${kind}.change`]: decisions === 0 ? 0 : chance.whole(-9, 9),
    [`t2.${kind}`]: decisions === 0 ? 0 : upTo(chance, decisions),
  }));
  return Object.assign(
    { 't2.gz.new': 0, 't2.gz.opened': 0, 't2.gz.all': 0 },
    { 't2.gf.new': made, 't2.gf.opened': opened, 't2.gf.all': opened + chance.whole(0, most * 4) },
    ...powers,
    { 't2.sf.before': chance.whole(0, most), 't2.sf.change': 0, 't2.cg.count': chance.whole(0, most) },
    { 't2.cg.sum': chance.whole(0, most * 40) / 2 },
  );
}

function documents2021(chance: Chance, most: number, decisions: number): Numbers {
  const made = chance.whole(0, most);
  const decided = (): number => (decisions === 0 ? 0 : upTo(chance, decisions));
  return {
    't2.gz.made': 0,
    't2.gz.repealed': 0,
    't2.gz.valid': 0,
    't2.gf.made': made,
    't2.gf.repealed': chance.whole(0, Math.ceil(most / 4)),
    't2.gf.valid': made + chance.whole(0, most * 5),
    't2.xk': decided(),
    't2.cf': decided(),
    't2.qz': decided(),
    't2.sf': chance.whole(0, most * 20) / 4,
  };
}

/** Figures of the tables of 2019 or 2021 that satisfy every relation printed in them and inferred from them. */
export function figuresSince2019(chance: Chance, form: '2019' | '2021', size: Size): Numbers {
  const { applications: asked, cases: sued, documents, decisions } = usual[size];
  const proactive = form === '2019' ? documents2019 : documents2021;
  return {
    ...proactive(chance, documents, decisions),
    ...applications(chance, form, asked),
    ...cases(chance, sued),
  };
}
