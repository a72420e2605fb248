import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { planFormChange } from '../../shared/forms/change-form.ts';
import type { Form } from '../../shared/forms/form.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { y2019 } from '../../shared/forms/y2019.ts';
import { y2021 } from '../../shared/forms/y2021.ts';
import { applyChange } from '../../shared/report/change.ts';
import { agencyNamed, newReport } from '../../shared/report/create.ts';

/** What becomes of some figures when their report moves to another form: the figures there, and what has no place. */
function moved(from: Form, to: Form, values: Record<string, string>) {
  const start = {
    ...newReport(agencyNamed('某县人民政府办公室'), 2020, from, randomUUID),
    figures: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, note: '' }])),
  };
  const { changes, homeless } = planFormChange(start, from, to, randomUUID);
  const { figures } = changes.reduce(applyChange, start);
  const placed = Object.entries(figures).flatMap(([id, { value }]) => (value === null ? [] : [`${id}=${value}`]));
  return { placed, homeless: homeless.map(({ value }) => value) };
}

const applications: readonly (readonly [then: string, since: string])[] = [
  ['app.recv', 't3.new.tot'],
  ['app.reply', 't3.r.total.tot'],
  ['rep.agree', 't3.r.open.tot'],
  ['rep.partial', 't3.r.partial.tot'],
  ['ref.secret', 't3.d.secret.tot'],
  ['ref.safety', 't3.d.safety.tot'],
  ['fy.keep', 't4.fy.keep'],
  ['fy.correct', 't4.fy.correct'],
  ['fy.other', 't4.fy.other'],
  ['fy.total', 't4.fy.total'],
];

describe.each([
  ['2019', y2019, 't2.gf.new'],
  ['2021', y2021, 't2.gf.made'],
] as const)('from 2014 to %s', (_, to, documents) => {
  test.each([...applications, ['zdgk.gfxwj_issued', documents] as const])('%s is %s', (from, there) => {
    expect(moved(y2014, to, { [from]: '17' })).toEqual({ placed: [`${there}=17`], homeless: [] });
  });

  test.each([
    ['ref.commercial', 'ref.privacy', 't3.d.third.tot'],
    ['rep.not_ours', 'rep.not_exist', 't3.u.nohold.tot'],
  ])('%s and %s together are %s', (one, other, there) => {
    expect(moved(y2014, to, { [one]: '17', [other]: '5' })).toEqual({ placed: [`${there}=22`], homeless: [] });
    expect(moved(y2014, to, { [one]: '17' })).toEqual({ placed: [], homeless: ['17件'] });
  });

  test.each(['keep', 'correct', 'other', 'total'])('ss.%s is divided: only nothing can be', (kind) => {
    expect(moved(y2014, to, { [`ss.${kind}`]: '17' })).toEqual({ placed: [], homeless: ['17件'] });
    expect(moved(y2014, to, { [`ss.${kind}`]: '0' }).placed.toSorted()).toEqual([`t4.s1.${kind}=0`, `t4.s2.${kind}=0`]);
  });

  test.each(['app.done', 'rep.already', 'rep.refuse', 'ref.not_gi', 'ref.other', 'rep.supplement', 'rep.other_way'])(
    '%s has no place: it means nothing that is counted since',
    (from) => {
      expect(moved(y2014, to, { [from]: '17' })).toEqual({ placed: [], homeless: ['17件'] });
    },
  );
});

const columns = ['nat', 'biz', 'sci', 'ngo', 'law', 'oth', 'tot'];

describe('between 2019 and 2021', () => {
  test.each(['gz', 'gf'])('documents %s newly made are those made this year', (kind) => {
    expect(moved(y2019, y2021, { [`t2.${kind}.new`]: '17' })).toEqual({ placed: [`t2.${kind}.made=17`], homeless: [] });
    expect(moved(y2021, y2019, { [`t2.${kind}.made`]: '17' })).toEqual({ placed: [`t2.${kind}.new=17`], homeless: [] });
  });

  test.each(columns)('the other results of column %s are divided in 2021, and added in 2019', (column) => {
    const three = [`t3.o.nofix.${column}`, `t3.o.nofee.${column}`, `t3.o.other.${column}`];
    expect(moved(y2019, y2021, { [`t3.o.all.${column}`]: '17' })).toEqual({ placed: [], homeless: ['17件'] });
    expect(moved(y2019, y2021, { [`t3.o.all.${column}`]: '0' }).placed.toSorted()).toEqual(
      three.map((id) => `${id}=0`).toSorted(),
    );
    const [first = '', second = '', third = ''] = three;
    expect(moved(y2021, y2019, { [first]: '1', [second]: '2', [third]: '4' })).toEqual({
      placed: [`t3.o.all.${column}=7`],
      homeless: [],
    });
  });

  test.each(['t2.xk', 't2.cf', 't2.qz', 't3.new.nat', 't3.r.open.law', 't3.carry_out.tot', 't4.s2.pending'])(
    '%s means the same in both',
    (id) => {
      expect(moved(y2019, y2021, { [id]: '17' })).toEqual({ placed: [`${id}=17`], homeless: [] });
      expect(moved(y2021, y2019, { [id]: '17' })).toEqual({ placed: [`${id}=17`], homeless: [] });
    },
  );

  test.each([
    ['t2.gf.opened', y2019, y2021],
    ['t2.gf.all', y2019, y2021],
    ['t2.xk.change', y2019, y2021],
    ['t2.gf.valid', y2021, y2019],
    ['t2.gf.repealed', y2021, y2019],
  ] as const)('%s has no place in the other', (id, from, to) => {
    expect(moved(from, to, { [id]: '17' }).placed).toEqual([]);
    expect(moved(from, to, { [id]: '17' }).homeless).toHaveLength(1);
  });
});
