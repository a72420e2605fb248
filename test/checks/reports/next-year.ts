import type { Chance } from '../../arbitrary/chance.ts';
import { askers, results, row } from './figures-since-2019.ts';
import { all, channels, leastHotOf, received, refusals, replies, reviews, suits } from './figures-2014.ts';
import type { Numbers } from './numbers.ts';

/** A year later somewhat more of everything there was, never so much that anybody would ask why. */
const grownBy =
  (chance: Chance) =>
  (value: number): number =>
    value === 0 ? 0 : value + chance.whole(0, Math.max(1, Math.floor(value / 5)));

const numberOf = (numbers: Numbers, id: string): number => numbers[id] ?? 0;

/** Those figures, so much of them that they come to the whole: what is over or under goes to the largest. */
function fittedTo(whole: number, parts: Numbers): Numbers {
  const fitted: Record<string, number> = { ...parts };
  let off = whole - all(parts);
  for (const [id] of Object.entries(parts).sort(([, one], [, other]) => other - one)) {
    const value = Math.max(0, numberOf(fitted, id) + off);
    off -= value - numberOf(fitted, id);
    fitted[id] = value;
  }
  return fitted;
}

/** The figures of 2014's table a year after these. */
export function next2014(chance: Chance, before: Numbers): Numbers {
  const grown = grownBy(chance);
  const of = (ids: readonly string[]): Numbers =>
    Object.fromEntries(ids.map((id) => [id, grown(numberOf(before, id))]));
  const byChannel = of(channels);
  const most = Math.max(...Object.values(byChannel));
  const total = Math.min(all(byChannel), Math.max(most, grown(numberOf(before, 'zdgk.total'))));
  const issued = Math.min(total, grown(numberOf(before, 'zdgk.gfxwj_issued')));
  const answered = of(replies);
  const asked = all(answered);
  const work = of(['hy.press', 'hy.interview', 'hy.weibo_wechat', 'hy.other', 'hy.interp']);
  const leastHot = leastHotOf(work);
  const reviewed = of(reviews);
  const sued = of(suits);
  const staff = of(['jg.staff_full', 'jg.staff_part']);
  const late = Math.min(asked, numberOf(before, 'app.done_ext'));
  const grownOnly = of(['jbts.total', 'jg.points', 'hp.meet', 'hp.class']);
  return {
    ...before,
    'zdgk.total': total,
    'zdgk.gfxwj': Math.min(issued, numberOf(before, 'zdgk.gfxwj')),
    'zdgk.gfxwj_issued': issued,
    ...byChannel,
    ...work,
    'hy.total': Math.max(leastHot, Math.min(numberOf(before, 'hy.total'), all(work))),
    'app.recv': asked,
    ...fittedTo(asked, of(received)),
    'app.done': asked,
    'app.done_intime': asked - late,
    'app.done_ext': late,
    'app.reply': asked,
    ...answered,
    ...fittedTo(numberOf(answered, 'rep.refuse'), of(refusals)),
    'fy.total': all(reviewed),
    ...reviewed,
    'ss.total': all(sued),
    ...sued,
    ...grownOnly,
    'jg.staff': all(staff),
    ...staff,
    'hp.people': numberOf(before, 'hp.class') === 0 ? 0 : grown(numberOf(before, 'hp.people')),
  };
}

function nextApplications(chance: Chance, form: string, before: Numbers): Numbers {
  const grown = grownBy(chance);
  const rowOf = (id: string): number[] => askers.map((asker) => numberOf(before, `t3.${id}.${asker}`));
  const asked = rowOf('new').map(grown);
  const carriedIn = rowOf('carry_out');
  const carriedOut = asked.map((one) => chance.whole(0, Math.floor(one / 10)));
  const done = asked.map((one, at) => one + (carriedIn[at] ?? 0) - (carriedOut[at] ?? 0));
  const kinds = results(form);
  const byResult = done.map((whole, at) =>
    fittedTo(whole, Object.fromEntries(kinds.map((kind) => [kind, rowOf(kind).map(grown)[at] ?? 0]))),
  );
  const rows = [
    row('new', asked),
    row('carry_in', carriedIn),
    ...kinds.map((kind) =>
      row(
        kind,
        byResult.map((one) => one[kind] ?? 0),
      ),
    ),
    row('r.total', done),
    row('carry_out', carriedOut),
  ];
  return Object.assign({}, ...rows);
}

function nextCases(chance: Chance, before: Numbers): Numbers {
  const grown = grownBy(chance);
  return Object.assign(
    {},
    ...['fy', 's1', 's2'].map((kind): Numbers => {
      const ends = ['keep', 'correct', 'other', 'pending'].map((end) => `t4.${kind}.${end}`);
      const counted = Object.fromEntries(ends.map((id) => [id, grown(numberOf(before, id))]));
      return { ...counted, [`t4.${kind}.total`]: all(counted) };
    }),
  );
}

/** What is in force is what was, and what was made, less what was repealed; what there was is last year's and its change. */
function nextDocuments(chance: Chance, form: string, before: Numbers): Numbers {
  const grown = grownBy(chance);
  const made = grown(numberOf(before, form === '2019' ? 't2.gf.new' : 't2.gf.made'));
  if (form === '2021') {
    const repealed = Math.min(numberOf(before, 't2.gf.repealed'), numberOf(before, 't2.gf.valid'));
    const valid = numberOf(before, 't2.gf.valid') + made - repealed;
    const decided = Object.fromEntries(
      ['t2.xk', 't2.cf', 't2.qz', 't2.sf'].map((id) => [id, grown(numberOf(before, id))]),
    );
    return { 't2.gf.made': made, 't2.gf.repealed': repealed, 't2.gf.valid': valid, ...decided };
  }
  const powers = ['xk', 'qt', 'cf', 'qz'].map((kind): Numbers => ({
    [`t2.${kind}.before`]: Math.max(0, numberOf(before, `t2.${kind}.before`) + numberOf(before, `t2.${kind}.change`)),
    [`t2.${kind}.change`]: 0,
    [`t2.${kind}`]: grown(numberOf(before, `t2.${kind}`)),
  }));
  const opened = Math.min(made, numberOf(before, 't2.gf.opened'));
  return Object.assign(
    { 't2.gf.new': made, 't2.gf.opened': opened, 't2.gf.all': numberOf(before, 't2.gf.all') + opened },
    ...powers,
  );
}

/** The figures of the tables of 2019 or 2021 a year after these. */
export const nextSince2019 = (chance: Chance, form: '2019' | '2021', before: Numbers): Numbers => ({
  ...before,
  ...nextDocuments(chance, form, before),
  ...nextApplications(chance, form, before),
  ...nextCases(chance, before),
});
