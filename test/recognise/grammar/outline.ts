import type { Chance } from '../../arbitrary/chance.ts';
import type { TrueSection } from './truth.ts';
import { newBody, oldAnnounced, oldBody, type Family, type Wording } from './wordings.ts';

/** The sections of a report, in the order they stand in, and the parts its preface announces. */
export type Outline = { sections: TrueSection[]; announced: string[] };

const oldOrder: readonly Family[] = [
  'overview',
  'proactive',
  'application',
  'fee',
  'litigation',
  'problem',
  'otherMatter',
];
const newOrder = ['overview', 'proactive', 'application', 'litigation', 'problem', 'otherMatter'] as const;

const wording = (from: readonly Wording[], chance: Chance): string => chance.weighed(from);

/** In how many reports of the old outline a part is there. */
const oldShare: Record<Family, number> = {
  overview: 0.8,
  proactive: 0.97,
  application: 0.93,
  fee: 0.7,
  litigation: 0.85,
  problem: 0.85,
  otherMatter: 0.15,
  inquiry: 0.1,
  money: 0.06,
  special: 0.12,
};

function oldFamilies(chance: Chance): Family[] {
  const order = oldOrder.filter((family) => chance.odds(oldShare[family]));
  if (chance.odds(0.3)) {
    const [fee, litigation] = [order.indexOf('fee'), order.indexOf('litigation')];
    if (fee >= 0 && litigation >= 0) [order[fee], order[litigation]] = ['litigation', 'fee'];
  }
  for (const extra of ['inquiry', 'money', 'special'] as const)
    if (chance.odds(oldShare[extra])) order.splice(chance.whole(1, order.length), 0, extra);
  return order.length < 3 ? ['overview', 'proactive', 'application', 'problem'] : order;
}

/** What a preface announces of the parts: as they stand, in other words, in another order, one too many or too few. */
function announcedBy(sections: readonly TrueSection[], old: boolean, chance: Chance): string[] {
  const other = chance.odds(0.27);
  const names = sections.map(({ family, heading }) => {
    const wordings = old ? oldAnnounced[family] : newBody[family as (typeof newOrder)[number]];
    return other && wordings && chance.odds(0.5) ? wording(wordings, chance) : heading;
  });
  if (chance.odds(0.06)) names.reverse();
  if (chance.odds(0.1)) names.pop();
  if (old && chance.odds(0.15)) names.push(chance.pick(['附表', '相关说明和指标统计表', '政府信息公开情况统计表']));
  return names;
}

/** The outline of an old or of a new report; `sentence` writes its prose. */
export function outlineBy(old: boolean, chance: Chance, sentence: () => string): Outline {
  const families = old
    ? oldFamilies(chance)
    : newOrder.filter((family) => chance.odds(family === 'otherMatter' ? 0.9 : 0.97));
  const sections = families.map((family): TrueSection => {
    const heading = wording(old ? oldBody[family] : newBody[family as (typeof newOrder)[number]], chance);
    const bare = !old && ['proactive', 'application', 'litigation'].includes(family);
    const count = bare && chance.odds(0.7) ? 0 : chance.whole(1, family === 'overview' ? 8 : 5);
    return { family, heading, sentences: Array.from({ length: count }, sentence) };
  });
  return { sections, announced: announcedBy(sections, old, chance) };
}
