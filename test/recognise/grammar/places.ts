import type { Chance } from '../../arbitrary/chance.ts';

/** Offices that do not exist, of the kinds that write such reports. */
const counties = ['北麓县', '南浦县', '东坪区', '西川市', '清河县'] as const;
const towns = ['石桥镇', '上河乡', '城关街道办事处', '双井镇', '年丰镇'] as const;
const departments = [
  '民政局',
  '教育局',
  '财政局',
  '卫生健康局',
  '市场监督管理局',
  '发展和改革委员会',
  '档案馆',
] as const;

/** The office's name, its short name in titles, and the office in it that does the work. */
export type Office = { name: string; maker: string; kind: 'government' | 'department' | 'township' };

export function officeBy(chance: Chance): Office {
  const county = chance.pick(counties);
  const kind = chance.weighed([
    [57, 'township'],
    [39, 'department'],
    [20, 'government'],
  ] as const);
  if (kind === 'government')
    return { name: chance.pick([county, `${county}人民政府`]), maker: `${county}人民政府办公室`, kind };
  const own = chance.pick(kind === 'township' ? towns : departments);
  const name = `${chance.odds(0.8) ? county : ''}${own}`;
  const full = kind === 'township' && !own.endsWith('办事处') && chance.odds(0.5) ? `${name}人民政府` : name;
  return { name: full, maker: chance.pick([`${name}办公室`, `${full}`]), kind };
}
