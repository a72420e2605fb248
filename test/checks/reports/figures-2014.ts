import type { Chance } from '../../arbitrary/chance.ts';
import { split, upTo, type Numbers, type Size } from './numbers.ts';

export const channels = ['ch.gongbao', 'ch.website', 'ch.weibo', 'ch.wechat', 'ch.other'];
export const received = ['app.recv_face', 'app.recv_fax', 'app.recv_net', 'app.recv_mail'];
export const replies = [
  'rep.already',
  'rep.agree',
  'rep.partial',
  'rep.refuse',
  'rep.not_ours',
  'rep.not_exist',
  'rep.supplement',
  'rep.other_way',
];
export const refusals = ['ref.secret', 'ref.commercial', 'ref.privacy', 'ref.safety', 'ref.not_gi', 'ref.other'];
export const reviews = ['fy.keep', 'fy.correct', 'fy.other'];
export const suits = ['ss.keep', 'ss.correct', 'ss.other'];

export const all = (numbers: Numbers): number => Object.values(numbers).reduce((before, one) => before + one, 0);

/** Each hot topic was answered somewhere: there were no fewer than the channel that answered most has. */
export const leastHotOf = (work: Numbers): number => Math.max(work['hy.weibo_wechat'] ?? 0, work['hy.other'] ?? 0);

/** About so many of each of an office that is small, of the usual size, or large. */
const usual = {
  none: { information: 60, applications: 0, cases: 0, work: 2, people: 0 },
  small: { information: 400, applications: 9, cases: 1, work: 5, people: 60 },
  county: { information: 9_000, applications: 240, cases: 14, work: 30, people: 900 },
  large: { information: 180_000, applications: 4_200, cases: 160, work: 120, people: 9_000 },
} as const;

/** Figures of the table of 2014 that satisfy every relation of the form, with a total in no channel alone. */
export function figures2014(chance: Chance, size: Size): Numbers {
  const { information, applications, cases, work, people } = usual[size];
  const byChannel = split(chance, upTo(chance, information) + 5, channels);
  const most = Math.max(...Object.values(byChannel));
  const sum = Object.values(byChannel).reduce((all, one) => all + one, 0);
  const total = chance.whole(most, sum);
  const issued = Math.min(upTo(chance, work), total);
  const asked = applications === 0 ? 0 : upTo(chance, applications);
  const answered = split(chance, asked, replies);
  const late = chance.whole(0, Math.floor(asked / 10));
  const press = upTo(chance, work);
  const interviews = upTo(chance, work);
  const ways = {
    'hy.weibo_wechat': upTo(chance, work),
    'hy.other': upTo(chance, work),
    'hy.interp': upTo(chance, work),
  };
  const leastHot = leastHotOf(ways);
  const reviewed = split(chance, cases === 0 ? 0 : upTo(chance, cases), reviews);
  const sued = split(chance, cases === 0 ? 0 : chance.whole(0, cases), suits);
  const staff = { 'jg.staff_full': upTo(chance, work), 'jg.staff_part': upTo(chance, work * 2) };
  const classes = people === 0 ? 0 : upTo(chance, work);
  return {
    'zdgk.total': total,
    'zdgk.gfxwj': chance.whole(0, issued),
    'zdgk.gfxwj_issued': issued,
    ...byChannel,
    'hy.total': chance.whole(leastHot, leastHot + Math.min(press + interviews, 3)),
    'hy.press': press,
    'hy.press_lead': chance.whole(0, press),
    'hy.interview': interviews,
    'hy.interview_lead': chance.whole(0, interviews),
    ...ways,
    'app.recv': asked,
    ...split(chance, asked, received),
    'app.done': asked,
    'app.done_intime': asked - late,
    'app.done_ext': late,
    'app.reply': asked,
    ...answered,
    ...split(chance, answered['rep.refuse'] ?? 0, refusals),
    'fy.total': all(reviewed),
    ...reviewed,
    'ss.total': all(sued),
    ...sued,
    'jbts.total': chance.whole(0, cases),
    'fee.total': 0,
    'jg.org': 1,
    'jg.points': upTo(chance, work * 2),
    'jg.staff': all(staff),
    ...staff,
    'jg.budget': chance.odds(0.3) ? 0 : chance.whole(1, work * 4) / 2,
    'hp.meet': upTo(chance, work),
    'hp.class': classes,
    'hp.people': classes === 0 ? 0 : classes * chance.whole(10, 60),
  };
}
